/**
 * Windows hands a program one line, and the program takes it apart by the rules of CommandLineToArgvW: blanks
 * separate, quotes hold together, and backslashes count only before a quote. Node does this for what it
 * starts itself; Task Scheduler and `Start-Process` take the line as it is.
 */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(' ');

const quoted = (word: string): string =>
  /^[A-Za-z0-9_./:=\\-]+$/u.test(word) && !word.endsWith('\\')
    ? word
    : `"${word.replaceAll(/(\\*)"/gu, String.raw`$1$1\"`).replace(/(\\+)$/u, '$1$1')}"`;
