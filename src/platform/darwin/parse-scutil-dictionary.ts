/** The dictionaries that `scutil` prints: `Key : value`, `Key : <dictionary> {` … `}`, arrays with numbers for keys. */
import { wholeLines } from '../text-lines.ts';

export type ScutilValue = string | ScutilDictionary;
export interface ScutilDictionary {
  readonly [key: string]: ScutilValue;
}

interface Open {
  readonly key: string;
  readonly pairs: [string, ScutilValue][];
}

/** Undefined for text that is no dictionary, or one that does not end. */
export const parseScutilDictionary = (text: string): ScutilDictionary | undefined => {
  const lines = wholeLines(`${text.trim()}\n`);
  if (lines[0]?.trim() !== '<dictionary> {') return undefined;
  const open: Open[] = [{ key: '', pairs: [] }];
  for (const [index, line] of lines.slice(1).entries()) {
    if (line.trim() === '}') {
      const done = open.pop();
      // `fromEntries` makes a key of every name, `__proto__` too.
      const value = Object.fromEntries(done?.pairs ?? []);
      const outer = open.at(-1);
      if (outer === undefined) return index === lines.length - 2 ? value : undefined;
      outer.pairs.push([done?.key ?? '', value]);
      continue;
    }
    const [, key = '', value = ''] = /^\s*(\S+) : (.*?)\s*$/u.exec(line) ?? [];
    if (key === '') continue;
    if (/^<(?:dictionary|array)> \{$/u.test(value)) open.push({ key, pairs: [] });
    else open.at(-1)?.pairs.push([key, value]);
  }
  return undefined;
};

export const asWord = (value: ScutilValue | undefined): string =>
  typeof value === 'string' ? value : '';

/** The values of an array, in their order. */
export const wordsIn = (value: ScutilValue | undefined): readonly string[] =>
  typeof value === 'object' ? Object.values(value).filter((item) => typeof item === 'string') : [];
