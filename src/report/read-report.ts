/**
 * A report from outside: a file somebody mailed, cut short, made by a newer version, or
 * made to hurt. Everything wrong with it becomes one sentence with a place in it; only a
 * report that has every promised field, each of its promised kind, comes out.
 */
import { UserError } from '../model/user-error.ts';
import type { Report } from '../model/report.ts';
import { shorten } from './clean.ts';
import { say } from './sentences.ts';
import { reportDataIn } from './html-data.ts';

/** The biggest honest report seen is below 1 MB; 64 MB is what parses in well under a second or two of an old laptop. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/** Honest reports nest 12 deep; walking code may recurse this far without a thought. */
const MAX_DEPTH = 64;

/** Of a list of everything that would have been right, the beginning says enough. */
const MAX_SHOWN = 160;

/** `name` is the file, for the message. */
export const readReport = async (text: string, name: string): Promise<Report> => {
  const data = parseJson(text, name);
  if (isTooDeep(data)) {
    throw new UserError(
      say('file.too-deep', { path: name, levels: MAX_DEPTH }),
      say('file.ask-again'),
    );
  }
  checkSchemaId(data, name);
  const [{ safeParse, getDotPath }, { reportSchema }] = await Promise.all([
    import('valibot'),
    import('./schema/report.ts'),
  ]);
  const { success, issues } = safeParse(reportSchema, data, { abortEarly: true });
  if (success) {
    // Checked a line above; the original is kept, with the fields that this version does not know.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return data as Report;
  }
  const [issue] = issues;
  const place = getDotPath(issue) ?? 'the top level';
  const trouble = shorten(issue.message, MAX_SHOWN);
  throw new UserError(
    say('file.incomplete', { path: name, place, trouble }),
    say('file.changed', { version: writerOf(data) }),
  );
};

const parseJson = (text: string, name: string): unknown => {
  const bare = reportDataIn(text) ?? text.replace(/^\u{FEFF}/u, '');
  try {
    const data: unknown = JSON.parse(bare);
    return data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw brokenJson(error, bare, name);
  }
};

const brokenJson = (error: SyntaxError, text: string, name: string): UserError => {
  if (text.trim() === '') {
    return new UserError(say('file.empty', { path: name }), say('file.save-first'));
  }
  return isAtEnd(error, text)
    ? new UserError(
        say('file.cut-short', { path: name, ...placeOf(text, text.length) }),
        say('file.whole-again'),
      )
    : new UserError(
        say('file.not-json', { path: name, ...placeOf(text, breakIn(text)) }),
        say('file.not-markdown'),
      );
};

/** Did the parser want more, or something else? */
const isAtEnd = ({ message }: SyntaxError, text: string): boolean => {
  const position = /at position (\d+)/u.exec(message)?.[1];
  return position === undefined
    ? /end of JSON|Unterminated/u.test(message)
    : Number(position) >= text.trimEnd().length;
};

/**
 * Node says where it stopped for some mistakes only. A beginning of the text that
 * holds the mistake fails differently from one that merely ends too early: halving
 * finds the border in about 25 attempts, each on a part of the text.
 */
const breakIn = (text: string): number => {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (hasMistake(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return good;
};

const hasMistake = (text: string): boolean => {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && !isAtEnd(error, text);
  }
};

const placeOf = (
  text: string,
  position: number,
): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
};

/** Level by level, without recursion: depth must not be able to end the program. */
const isTooDeep = (data: unknown): boolean => {
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
};

const checkSchemaId = (data: unknown, name: string): void => {
  const { schema, tool } = fieldsOf(data);
  if (schema === 'linecheck.report/1') return;
  const version =
    typeof schema === 'string' ? /^linecheck\.report\/(\d+)$/u.exec(schema)?.[1] : undefined;
  if (version === undefined) {
    throw new UserError(say('file.no-report', { path: name }), say('file.save-first'));
  }
  throw new UserError(
    say('file.newer', { path: name, version: writerOf({ tool }), form: version }),
    say('file.update'),
  );
};

const writerOf = (data: unknown): string => {
  const { version } = fieldsOf(fieldsOf(data)['tool']);
  return typeof version === 'string' ? ` (${version.slice(0, 40)})` : '';
};

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {};
