/**
 * One command, written the way three readers take it apart again. Each has rules of its own, so each
 * has a function of its own; what a format cannot hold is said instead of bent.
 */
import { quotedForShell } from '../shell-words.ts';

/** A line of a crontab cannot hold these at all. */
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u001f\u007f]/u;

/**
 * For the command of a crontab: the shell's quoting, and `%` as `\%`, because cron reads it as the end of
 * the line (crontab(5)). Undefined where the line cannot be written.
 */
export const quotedForCron = (command: readonly string[]): string | undefined =>
  command.some((word) => controlCharacter.test(word))
    ? undefined
    : command.map((word) => quotedForShell(word).replaceAll('%', String.raw`\%`)).join(' ');

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '%': '%%' };

const hexadecimal = (character: string): string =>
  `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

/**
 * For `ExecStart=` of a unit file (systemd.service(5), "Command lines"): double quotes, C escapes, `%%`
 * against specifiers, and `$$` against variables. The program itself is not looked through for variables,
 * so its `$` stays single.
 */
export const quotedForSystemd = (command: readonly string[]): string =>
  command.map((word, index) => `"${escapedForSystemd(word, index > 0)}"`).join(' ');

const escapedForSystemd = (word: string, hasVariables: boolean): string =>
  word
    .replaceAll(/["\\%]/gu, (character) => escapes[character] ?? character)
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0001-\u001f\u007f]/gu, hexadecimal)
    .replaceAll('$', () => (hasVariables ? '$$' : '$'));

/**
 * For `Exec=` of a desktop file: quotes with their four escapes, `%%`, and then every backslash
 * doubled once more, because the value is a string first (Desktop Entry Specification, "The Exec key").
 */
export const quotedForDesktop = (command: readonly string[]): string =>
  command
    .map((word) => `"${word.replaceAll(/["`$\\]/gu, String.raw`\$&`).replaceAll('%', '%%')}"`)
    .join(' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`);
