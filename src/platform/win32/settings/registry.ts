/** Values of the registry with their types, as steps and back. */
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { listIn, numberIn } from '../shapes.ts';
import type { Step } from '../steps.ts';

export interface RegistryValue {
  readonly name: string;
  /** `String`, `ExpandString`, `DWord`, `QWord`, `MultiString`, `Binary`; null: not there. */
  readonly kind: string | null;
  /** Numbers as decimal text, binary as hexadecimal, several texts with a zero between. */
  readonly text: string;
}

const kinds = ['String', 'ExpandString', 'DWord', 'QWord', 'MultiString', 'Binary'];

export const readValues = (path: string, names?: readonly string[]): Step => ({
  run: 'Read-RegistryValues',
  with: { Path: path, ...(names === undefined ? {} : { Names: names }) },
});

export const valuesIn = (rows: readonly JsonObject[]): readonly RegistryValue[] =>
  rows.flatMap((row) => {
    const name = asText(row['name']);
    const kind = asText(row['kind']) ?? null;
    return name === undefined ? [] : [{ name, kind, text: textOf(row['value'], kind) }];
  });

const textOf = (value: unknown, kind: string | null): string => {
  if (kind === 'MultiString') return listIn(value).map(String).join('\0');
  if (typeof value === 'number') return String(numberIn(value) ?? value);
  return asText(value) ?? '';
};

/** Undefined for a type that cannot be written back exactly. */
export const writeValue = (
  path: string,
  name: string,
  kind: string,
  text: string,
): Step | undefined => {
  if (!kinds.includes(kind)) return undefined;
  const value = valueOf(kind, text);
  return value === undefined
    ? undefined
    : { run: 'Write-RegistryValue', with: { Path: path, Name: name, Kind: kind, Value: value } };
};

const valueOf = (kind: string, text: string): JsonObject[string] => {
  if (kind === 'MultiString') return text === '' ? [] : text.split('\0');
  if (kind === 'Binary') return /^(?:[0-9a-f]{2})*$/iu.test(text) ? text : undefined;
  if (kind !== 'DWord' && kind !== 'QWord') return text;
  // PowerShell reads a DWORD as a signed number, and takes it as one.
  return /^-?\d{1,15}$/u.test(text) ? Number(text) : undefined;
};

export const removeValue = (path: string, name: string): Step => ({
  run: 'Remove-RegistryValue',
  with: { Path: path, Name: name },
});
