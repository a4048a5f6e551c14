/** The pieces of the HTML face. Whatever comes from outside goes through `escape`. */
import { clean } from './clean.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values in quotes. */
export const escape = (text: string): string =>
  clean(text).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');

/** Only web addresses become links; `javascript:` stays text. */
export const link = (url: string): string =>
  /^https?:\/\//iu.test(url)
    ? `<a href="${escape(url)}" rel="noreferrer">${escape(url)}</a>`
    : escape(url);

export const list = (items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string =>
  `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

/** Nothing at all where there is no body: an empty heading helps nobody. */
export const section = (id: string, title: string, body: string): string =>
  body === ''
    ? ''
    : `<section aria-labelledby="${id}">\n<h2 id="${id}">${escape(title)}</h2>\n${body}\n</section>`;

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells are HTML; the first of each row heads it. */
  readonly rows: readonly (readonly string[])[];
  /** One for each row, where rows are linked to. */
  readonly ids?: readonly string[];
}

/** In a frame of its own that can be moved sideways on a narrow screen, also with the keyboard. */
export const table = ({ caption, columns, rows, ids = [] }: Table): string => {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
  const body = rows.map(([first = '', ...rest], at) => {
    const id = ids[at] === undefined ? '' : ` id="${escape(ids[at])}"`;
    const cells = rest.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr${id}><th scope="row">${first}</th>${cells}</tr>`;
  });
  return `<div class="frame" role="group" tabindex="0" aria-label="${escape(caption)}"><table><caption>${escape(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
};

/** Words in backticks are typed as they stand. */
export const withCode = (text: string): string =>
  escape(text).replaceAll(/`([^`]+)`/gu, '<code>$1</code>');
