/** Old beside new as one HTML file, under the same content policy as a report. */
import type { Language } from '../text/languages.ts';
import type { Comparison } from './compare.ts';
import {
  activityRows,
  causeRows,
  comparedFigures,
  factRows,
  headRows,
  type Row,
  unknownLine,
} from './comparison-rows.ts';
import { escape, list, section, table } from './html-parts.ts';
import { page } from './html.ts';
import { inLanguage, say } from './sentences.ts';

export const asComparisonHtml = (comparison: Comparison, language: Language = 'en'): string =>
  inLanguage(language, () => written(comparison, language));

const written = (comparison: Comparison, language: Language): string => {
  const title = say('compare.title', { service: comparison.service.title });
  const causes = causeRows(comparison).map(
    ([kind, text]) => `<strong>${escape(kind)}</strong>: ${escape(text)}`,
  );
  const unknown = unknownLine(comparison);
  const facts = factRows(comparison);
  return page({
    title,
    language,
    body: `<main>
<header class="${comparison.newer.verdict}"><h1>${escape(title)}</h1>${list(headRows(comparison).map(escape))}</header>
${[
  section(
    'findings',
    say('section.findings'),
    causes.length === 0 ? `<p>${escape(say('compare.nothing-wrong'))}</p>` : list(causes),
  ),
  section('works', say('compare.works'), rowsHtml(say('compare.works'), activityRows(comparison))),
  section(
    'figures',
    say('compare.figures'),
    rowsHtml(say('compare.figures'), comparedFigures(comparison)),
  ),
  section(
    'changed',
    say('compare.changed'),
    `${facts.length === 0 ? `<p>${escape(say('compare.nothing-changed'))}</p>` : rowsHtml(say('compare.changed'), facts)}${unknown === undefined ? '' : `<p>${escape(unknown)}</p>`}`,
  ),
]
  .filter((text) => text !== '')
  .join('\n')}
</main>`,
  });
};

const rowsHtml = (caption: string, rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : table({
        caption,
        columns: [
          say('column.activity'),
          say('compare.column-before'),
          say('compare.column-after'),
        ],
        rows: rows.map((row) => row.map(escape)),
      });
