/** A property list on disk, binary or not, by the system's own `plutil`. */
import type { Host } from '../host.ts';
import { isDictionary, parsePlist } from './parse-plist.ts';
import type { PlistDictionary } from './parse-plist.ts';
import { ask } from './tools.ts';

export type ReadPlist =
  | { readonly kind: 'dictionary'; readonly value: PlistDictionary }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Asks no program for a file that is not there: most of those looked for are not. */
export const readPlist = async (
  host: Host,
  path: string,
  signal: AbortSignal,
): Promise<ReadPlist> => {
  if (!(await host.files.exists(path))) return { kind: 'absent' };
  // `--` ends the options; the path is absolute anyway.
  const said = await ask(host, 'plutil', ['-convert', 'xml1', '-o', '-', '--', path], { signal });
  if (said.kind === 'unknown') return said;
  const value = parsePlist(said.text);
  return isDictionary(value)
    ? { kind: 'dictionary', value }
    : { kind: 'unknown', why: `${path} is no property list of the kind expected` };
};

/** The values, or none: for files whose absence is as good as their silence. */
export const valuesIn = (read: ReadPlist): PlistDictionary =>
  read.kind === 'dictionary' ? read.value : {};
