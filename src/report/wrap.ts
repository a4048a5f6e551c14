/**
 * Lines of at most `width` columns. Japanese and Chinese are written without spaces and two columns
 * wide: there a line may end after any character but not before closing punctuation.
 */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

const EVERY_WIDE = new RegExp(WIDE, 'gu');

/** Never first in a line (the core of JIS X 4051's rule for line starts). */
const CLOSING = /^[、。，．・：；？！）］｝」』】〉》〕ー々ゝっゃゅょッャュョァィゥェォ%]/u;

/** Never last in a line. */
const OPENING = /[（［｛「『【〈《〔]$/u;

/** In columns of a terminal. */
export const widthOf = (text: string): number =>
  text.length + (text.match(EVERY_WIDE)?.length ?? 0);

interface Piece {
  readonly text: string;
  /** Stood apart by a space in the text. */
  readonly isApart: boolean;
}

/** What must stay together: words, and wide characters with the punctuation that belongs to them. */
const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      (WIDE.test(word) ? unspaced(word) : [word]).map((part, index) => ({
        text: part,
        isApart: index === 0,
      })),
    );

const unspaced = (word: string): readonly string[] => {
  const parts: string[] = [];
  for (const part of word.match(new RegExp(`${WIDE.source}|[^${WIDE.source.slice(1)}+`, 'gu')) ??
    []) {
    const last = parts.at(-1);
    if (last !== undefined && (CLOSING.test(part) || OPENING.test(last))) {
      parts[parts.length - 1] = last + part;
    } else parts.push(part);
  }
  return parts;
};

/** Breaks a text into lines; a longer word keeps a line of its own, so that it can be copied. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, isApart } of piecesOf(text)) {
    const joined =
      line === '' ? piece : `${line}${isApart && !line.endsWith('。') ? ' ' : ''}${piece}`;
    if (line === '' || widthOf(joined) <= width) line = joined;
    else {
      lines.push(line);
      line = piece;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
};

/** Wrapped, the first line behind `first`, the others indented to the same column. */
export const hanging = (first: string, text: string, width: number): readonly string[] => {
  const columns = widthOf(first);
  const rest = ' '.repeat(columns);
  const lines = wrap(text, Math.max(20, width - columns));
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
};

/** Filled up with spaces to so many columns, whatever script it is in; longer ones get one space. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(1, columns - widthOf(text)));
