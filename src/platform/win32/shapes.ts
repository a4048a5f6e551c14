/**
 * What `ConvertTo-Json` of PowerShell 5.1 makes of things: a list of one is the one, a list of none
 * is nothing, some lists come as `{ value, Count }`, a choice from a list of words is its number,
 * dates are `/Date(ms)/`, and 2^64-1 stands for "unknown".
 */
import { asNumber, asText, isObject } from '../json.ts';
import type { JsonObject } from '../json.ts';

export const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  if (isObject(value) && 'Count' in value && Array.isArray(value['value'])) return value['value'];
  return [value];
};

/** Undefined for a part that could not be read: `{ error, id, kind }` stands in its place. */
export const rowsOf = (part: unknown): readonly JsonObject[] | undefined =>
  part === undefined || faultIn(part) !== undefined ? undefined : listIn(part).filter(isObject);

/** Where it makes no difference whether there is nothing or nothing could be read. */
export const rowsIn = (part: unknown): readonly JsonObject[] => rowsOf(part) ?? [];

export const firstIn = (part: unknown): JsonObject => rowsIn(part)[0] ?? {};

export const textsOf = (value: unknown): readonly string[] =>
  listIn(value).flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []));

export interface Fault {
  readonly why: string;
  readonly id: string;
  readonly kind: string;
}

export const faultIn = (part: unknown): Fault | undefined => {
  if (!isObject(part)) return undefined;
  const why = asText(part['error']);
  return why === undefined
    ? undefined
    : { why, id: asText(part['id']) ?? '', kind: asText(part['kind']) ?? '' };
};

/** Beyond 2^53 a number is a sentinel (2^64-1, unknown speed) or damaged. Digits as text count. */
export const numberIn = (value: unknown): number | undefined => {
  const number =
    typeof value === 'string' && /^-?\d{1,16}$/u.test(value) ? Number(value) : asNumber(value);
  return number === undefined || Math.abs(number) > Number.MAX_SAFE_INTEGER ? undefined : number;
};

/** 2^32-1 in a DWORD: not set. */
export const setNumber = (value: unknown): number | undefined => {
  const number = numberIn(value);
  return number === 4_294_967_295 ? undefined : number;
};

export const isTrue = (value: unknown): boolean => value === true || value === 1;
