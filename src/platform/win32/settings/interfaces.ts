/**
 * Interfaces by name or GUID. Names are the person's (`Wi-Fi`, `イーサネット 2`, with brackets and
 * quotes), and most cmdlets take `*` and `[` in a name for patterns: so the list is asked for whole,
 * compared here, and the number is used from then on.
 */
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { numberIn } from '../shapes.ts';
import type { Step } from '../steps.ts';

export interface Interface {
  readonly index: number;
  readonly name: string;
  /** In braces, upper case. */
  readonly guid: string;
}

export const listInterfaces: Step = {
  run: 'Get-NetAdapter',
  with: { IncludeHidden: true },
  select: ['InterfaceIndex', 'Name', 'InterfaceGuid'],
};

const guidPattern = /^\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\}?$/u;

export const toGuid = (text: string): string | undefined =>
  guidPattern.test(text) ? `{${text.replaceAll(/[{}]/gu, '').toUpperCase()}}` : undefined;

/** 256 characters is the longest name Windows takes (IF_MAX_STRING_SIZE); control characters it takes none. */
export const objectionToName = (on: string): string | undefined =>
  // oxlint-disable-next-line no-control-regex
  on === '' || on.length > 256 || /[\u0000-\u001f]/u.test(on)
    ? 'no interface can have this name'
    : undefined;

export const interfaceIn = (rows: readonly JsonObject[], on: string): Interface | undefined => {
  const wanted = toGuid(on);
  const all = rows.flatMap((row) => {
    const index = numberIn(row['InterfaceIndex']);
    const name = asText(row['Name']);
    const guid = toGuid(asText(row['InterfaceGuid']) ?? '');
    return index === undefined || name === undefined || guid === undefined
      ? []
      : [{ index, name, guid }];
  });
  return all.find(({ name, guid }) => (wanted === undefined ? name === on : guid === wanted));
};

export const noSuchInterface = 'there is no such interface';
