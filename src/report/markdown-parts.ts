/** The pieces of the Markdown faces. Whatever comes from outside goes through `escape` or `code`. */
import { clean } from './clean.ts';

/**
 * Markup is shown, not obeyed; `@name` mentions nobody and an address from the wire becomes no link.
 * GitHub and GitLab look for both in what is already rendered, where an entity is a letter like any
 * other: a space of no width behind it is what keeps them from it.
 */
export const escape = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]|~]/gu, String.raw`\$&`)
    .replace(/^(?=[#+=-]|\d+[.)])/u, '\\')
    .replaceAll('@', '&#64;&#8203;')
    .replaceAll('://', '&#58;&#8203;//')
    .replaceAll(/\b(www)\./giu, '$1&#46;&#8203;');

/** Inside backticks nothing is markup, except backticks and, in a table, the bar. */
export const code = (text: string): string =>
  `\`${clean(text).replaceAll('`', "'").replaceAll('|', '¦')}\``;

/** Words in backticks are typed as they stand. */
export const withCode = (text: string): string =>
  text
    .split('`')
    .map((part, at) => (at % 2 === 0 ? escape(part) : code(part)))
    .join('');

/** Folded where the reader knows how (GitHub, GitLab); elsewhere a heading line and its text. */
export const folded = (title: string, body: string): string =>
  `<details><summary>${escape(title)}</summary>\n\n${body}\n\n</details>`;

/** Cells are Markdown already. */
export const tableText = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [
    `| ${columns.map(escape).join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
