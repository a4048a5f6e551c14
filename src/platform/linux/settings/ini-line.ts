/**
 * One `key=value` line of a settings file, taken out and put back where it stood. Everything else keeps
 * every byte: order, blanks, line ends, comments, and what no parser understands.
 */

export interface IniLine {
  /** The section it stands in; empty before the first one. */
  readonly section: string;
  /** Which of the sections of that name, from 1; 0 before the first heading of the file. */
  readonly nth: number;
  /** How many lines of its section stand before it. */
  readonly at: number;
  /** What stands before the value: the key with its blanks and the `=`. */
  readonly start: string;
  /** What follows the `=`, as written, line end included. */
  readonly rest: string;
}

interface Row extends Pick<IniLine, 'section' | 'nth' | 'at'> {
  readonly index: number;
  readonly text: string;
}

/** Lines with their ends, so that joining them gives the file back. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/** A heading is row -1 of its own section. */
const rowsOf = (text: string): readonly Row[] => {
  const seen = new Map<string, number>();
  let section = '';
  let nth = 0;
  let first = 0;
  return linesOf(text).map((line, index) => {
    const heading = /^\[(.*)\]$/u.exec(line.trim())?.[1];
    if (heading !== undefined) {
      section = heading;
      nth = (seen.get(heading) ?? 0) + 1;
      seen.set(heading, nth);
      first = index + 1;
    }
    return { section, nth, at: index - first, index, text: line };
  });
};

const startOf = (line: string, key: string): string | undefined => {
  const start = /^[ \t]*([^=#;\s][^=\n]*?)[ \t]*=/u.exec(line);
  return start?.[1] === key ? start[0] : undefined;
};

/** Every line with this key, whatever its section. */
export const findLines = (text: string, key: string): readonly IniLine[] =>
  rowsOf(text).flatMap(({ section, nth, at, text: line }) => {
    const start = startOf(line, key);
    return start === undefined ? [] : [{ section, nth, at, start, rest: line.slice(start.length) }];
  });

export const withoutLine = (text: string, key: string): string =>
  rowsOf(text)
    .filter((row) => startOf(row.text, key) === undefined)
    .map((row) => row.text)
    .join('');

/** Back to where it stood; as near as possible where the file has changed. Undefined: its section is gone. */
export const withLine = (text: string, line: IniLine): string | undefined => {
  const rows = rowsOf(text);
  const own = rows.filter(({ section, nth }) => section === line.section && nth === line.nth);
  if (line.nth > 0 && own.length === 0) return undefined;
  const first = own.find(({ at }) => at === -1)?.index ?? -1;
  const last = own.at(-1)?.index ?? -1;
  const index = Math.min(first + 1 + line.at, last + 1);
  const texts = rows.map((row) => row.text);
  // The last line of a file may lack its end, and others may have come to stand behind it.
  const isOpen = texts[index - 1]?.endsWith('\n') === false;
  const put = line.start + line.rest;
  const closed = index < texts.length && !put.endsWith('\n') ? `${put}\n` : put;
  return [...texts.slice(0, index), ...(isOpen ? ['\n'] : []), closed, ...texts.slice(index)].join(
    '',
  );
};
