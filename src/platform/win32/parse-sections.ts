/** What `read.ps1` prints, and why it printed nothing. */
import { asText, isObject, parseJson } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { ProgramResult } from '../run-program.ts';
import { decode, toCodePage } from './decode.ts';
import type { CodePage } from './decode.ts';
import { faultIn } from './shapes.ts';

export type Section =
  | { readonly kind: 'read'; readonly data: JsonObject }
  | { readonly kind: 'unknown'; readonly why: string };

/** One JSON object a line; what is none (a warning, half a line) is passed over. */
export const parseSections = (text: string): ReadonlyMap<string, Section> => {
  const found = new Map<string, Section>();
  for (const line of text.split(/\r?\n/u)) {
    const parsed = parseJson(line.trim());
    const name = isObject(parsed) ? asText(parsed['section']) : undefined;
    if (!isObject(parsed) || name === undefined) continue;
    const fault = faultIn(parsed);
    if (isObject(parsed['data'])) found.set(name, { kind: 'read', data: parsed['data'] });
    else found.set(name, { kind: 'unknown', why: fault?.why ?? 'an answer without data' });
  }
  return found;
};

export const outputOf = (result: ProgramResult): string => {
  if (result.kind !== 'ended' && result.kind !== 'late') return '';
  const { bytes } = result;
  return bytes === undefined ? result.stdout : decode(bytes, namedPages(bytes));
};

/**
 * Where PowerShell may not be told to write UTF-8 it writes in the page of the console, and its first
 * section, which is all ASCII, says which one that is.
 */
export const namedPages = (bytes: Buffer): readonly CodePage[] => {
  const named = /"OEMCP":"?(\d{3,5})/u.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  return [toCodePage(named)].flatMap((page) => page ?? []);
};

/** Error ids are not translated, messages are. */
export const whyUnread = (result: ProgramResult): string => {
  if (result.kind === 'absent') return 'Windows PowerShell is not there';
  if (result.kind === 'refused') return `Windows PowerShell may not run here: ${result.why}`;
  if (result.kind === 'late') return 'Windows PowerShell gave no answer in time';
  const isPolicy = /UnauthorizedAccess|PSSecurityException/u.test(result.stderr);
  return isPolicy
    ? 'limited by policy: Windows PowerShell may not run scripts'
    : 'Windows PowerShell ended without this answer';
};
