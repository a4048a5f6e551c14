/** Old beside new for a ticket. */
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
import { escape, tableText } from './markdown-parts.ts';
import { inLanguage, say } from './sentences.ts';

export const asComparisonMarkdown = (comparison: Comparison, language: Language = 'en'): string =>
  inLanguage(language, () => written(comparison));

const written = (comparison: Comparison): string => {
  const causes = causeRows(comparison).map(
    ([kind, title]) => `- **${escape(kind)}**: ${escape(title)}`,
  );
  const facts = factRows(comparison);
  const unknown = unknownLine(comparison);
  return `${[
    `# ${escape(say('compare.title', { service: comparison.service.title }))}`,
    headRows(comparison)
      .map((line) => `- ${escape(line)}`)
      .join('\n'),
    `## ${escape(say('section.findings'))}`,
    causes.length === 0 ? escape(say('compare.nothing-wrong')) : causes.join('\n'),
    ...rowsText(say('compare.works'), activityRows(comparison)),
    ...rowsText(say('compare.figures'), comparedFigures(comparison)),
    ...(facts.length === 0
      ? [`## ${escape(say('compare.changed'))}`, escape(say('compare.nothing-changed'))]
      : rowsText(say('compare.changed'), facts)),
    ...(unknown === undefined ? [] : [escape(unknown)]),
  ].join('\n\n')}\n`;
};

const rowsText = (title: string, rows: readonly Row[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `## ${escape(title)}`,
        tableText(
          [say('column.activity'), say('compare.column-before'), say('compare.column-after')],
          rows.map((row) => row.map(escape)),
        ),
      ];
