import { wholeLines } from '../../text-lines.ts';

export interface SavedRule {
  readonly table: string;
  readonly chain: string;
  /** Everything behind `-A CHAIN`, as iptables-save prints it. */
  readonly specification: string;
}

/**
 * The rules of our name in what `iptables-save` prints, known by their comment: a word by itself, not
 * one within somebody else's comment (a text with blanks stands in quotes, `\"` within). Undefined
 * for a listing cut off: the rest may hold ours.
 */
export const parseSavedRules = (text: string, name: string): readonly SavedRule[] | undefined => {
  if (text !== '' && !text.endsWith('\n')) return undefined;
  const found: SavedRule[] = [];
  let table = '';
  for (const line of wholeLines(text)) {
    // Each table ends in COMMIT: what follows belongs to no table until the next begins.
    if (line === 'COMMIT') table = '';
    table = /^\*([a-z]+)$/u.exec(line)?.[1] ?? table;
    const [, chain, specification] = /^-A (\S+) (.*)$/u.exec(line) ?? [];
    if (chain === undefined || specification === undefined) continue;
    if (!commentsOf(specification).includes(name)) continue;
    if (table === '') return undefined;
    found.push({ table, chain, specification });
  }
  return table === '' ? found : undefined;
};

const commentsOf = (specification: string): readonly string[] => {
  const words = specification.match(/"(?:[^"\\]|\\.)*"|\S+/gu) ?? [];
  return words
    .filter((_, index) => words[index - 1] === '--comment')
    .map((word) => word.replace(/^"(.*)"$/u, '$1'));
};
