/** A complaint of the schema in words for the person who wrote the file. */
import * as v from 'valibot';
import type { Path } from './cross-rules.ts';
import { nearest } from '../model/nearest.ts';
import { quoted, rules } from './rules.ts';
import { profileSchema } from './schema.ts';

export interface Explained {
  readonly path: Path;
  readonly rule: string;
  readonly seen: unknown;
  readonly write: string;
}

export const explainIssue = (issue: v.BaseIssue<unknown>): Explained => {
  const path = pathOf(issue);
  const isAboutKey = issue.path?.at(-1)?.origin === 'key';
  if (isAboutKey) {
    return issue.expected === 'never' ? unknownField(path) : missingField(path);
  }
  const known = issue.kind === 'validation' ? rules[issue.message] : undefined;
  return { path, seen: issue.input, ...(known ?? wrongType(issue)) };
};

const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

const unknownField = (path: Path): Explained => {
  const field = String(path.at(-1));
  const close = nearest(field, fieldsAt(path.slice(0, -1)));
  return {
    path,
    rule: 'there is no such field',
    seen: field,
    write:
      close === undefined
        ? `one of: ${fieldsAt(path.slice(0, -1)).join(', ')}`
        : `"${close}" if that was meant`,
  };
};

const missingField = (path: Path): Explained => {
  const about = wordsFor(path);
  return {
    path,
    rule: 'is missing',
    seen: undefined,
    write: about === '' ? `"${String(path.at(-1))}"` : `"${String(path.at(-1))}": ${about}`,
  };
};

const wrongType = ({
  expected,
  input,
}: v.BaseIssue<unknown>): { readonly rule: string; readonly write: string } => {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof input)) return quoted;
  const known = TYPES[expected ?? ''];
  if (known !== undefined) return { rule: `must be ${known}`, write: known };
  const choices = [...(expected ?? '').matchAll(/"(?<word>[^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  const meant = nearest(String(input), choices);
  const all = `one of ${choices.join(', ')}`;
  return {
    rule: `must be ${all}`,
    write: meant === undefined ? all : `"${meant}" if that was meant`,
  };
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'fields with names',
  '"linecheck.profile/1"': '"linecheck.profile/1"',
};

type AnySchema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
  readonly pipe?: readonly [AnySchema, ...unknown[]];
};

/** Past pipes and optionals to the object or list inside. */
const bare = (schema: AnySchema): AnySchema => {
  const inner = schema.wrapped ?? (schema.pipe?.[0] === schema ? undefined : schema.pipe?.[0]);
  return inner === undefined || schema.entries !== undefined || schema.item !== undefined
    ? schema
    : bare(inner);
};

const schemaAt = (path: Path): AnySchema | undefined =>
  path.reduce<AnySchema | undefined>((schema, step) => {
    if (schema === undefined) return undefined;
    const { entries, item } = bare(schema);
    return typeof step === 'number' ? item : entries?.[step];
  }, profileSchema);

const fieldsAt = (path: Path): readonly string[] => {
  const schema = schemaAt(path);
  return Object.keys(schema === undefined ? {} : (bare(schema).entries ?? {}));
};

/** What the schema says about a field. */
const wordsFor = (path: Path): string => {
  const schema = schemaAt(path);
  if (schema === undefined) return '';
  return (
    v.getDescription(schema) ??
    (schema.wrapped === undefined ? '' : (v.getDescription(schema.wrapped) ?? ''))
  );
};
