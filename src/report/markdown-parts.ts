/** The pieces of the Markdown faces. Whatever comes from outside goes through `escape` or `code`. */
import { clean } from './clean.ts';

/** Markup is shown, not obeyed; `@name` mentions nobody and an address from the wire becomes no link. */
export const escape = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]|~]/gu, String.raw`\$&`)
    .replace(/^(?=[#+=-]|\d+[.)])/u, '\\')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//');

/** Inside backticks nothing is markup, except backticks and, in a table, the bar. */
export const code = (text: string): string =>
  `\`${clean(text).replaceAll('`', "'").replaceAll('|', '¦')}\``;

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
