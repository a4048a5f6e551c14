/**
 * For a ticket to IT: first verdict, cause, proof and what has to be allowed, short enough to be
 * read; then everything else, folded. Everything from the wire is escaped, so a hostile name can
 * neither mention people, fetch a picture nor hide a line.
 */
import type { Report, ReportedFinding } from '../model/report.ts';
import type { Language } from '../text/languages.ts';
import { evidenceLine } from './evidence-line.ts';
import { figureRows } from './figures.ts';
import { code, escape, folded, tableText } from './markdown-parts.ts';
import { ruleText } from './markdown-rule.ts';
import { replacedWords } from './replaced-words.ts';
import { inLanguage, say } from './sentences.ts';
import { uncheckedIn } from './unchecked.ts';
import { activityName, standingOf, verdictWords, worksWord, startOf } from './words.ts';

export const asMarkdown = (report: Report, language: Language = 'en'): string =>
  inLanguage(language, () => written(report));

const written = (report: Report): string =>
  `${[
    `# ${escape(report.profile.title)}: ${verdictWords(report.verdict)}`,
    escape(report.headline),
    ...report.diagnosis.findings.map(findingText),
    ...ruleText(report),
    about(report),
    ...folds(report),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;

const findingText = (finding: ReportedFinding): string =>
  [
    `## ${escape(finding.title)}`,
    `${escape(standingOf(finding))} ${code(finding.cause)}`,
    `**${escape(say('finding.shows'))}**`,
    finding.because.map(({ says }) => `- ${escape(says)}`).join('\n'),
    `**${escape(say('finding.do'))}**`,
    escape(finding.advice),
  ].join('\n\n');

const about = (report: Report): string =>
  [
    say('about.started', startOf(report)),
    ...(report.run.isInterrupted ? [say('about.stopped')] : []),
    say('about.tool', { version: report.tool.version, os: report.tool.os }),
    say('about.needs', { service: report.profile.title, date: report.service.profileDate }),
  ]
    .map(escape)
    .join(' ');

const folds = (report: Report): readonly string[] => [
  folded(
    say('section.activities'),
    tableText(
      [say('column.activity'), say('column.works'), say('column.because')],
      report.activities.map(({ id, verdict, because }) => [
        escape(activityName(id)),
        escape(worksWord(verdict)),
        escape(because),
      ]),
    ),
  ),
  figuresFold(report),
  listFold(
    'section.notes',
    report.diagnosis.notes.map(({ says }) => escape(says)),
  ),
  listFold('section.unexplained', report.diagnosis.unexplained.map(code)),
  listFold(
    'section.unchecked',
    uncheckedIn(report.observations).map(
      ({ why, probes }) => `${escape(why)} (${probes.join(', ')})`,
    ),
  ),
  listFold(
    'section.changes',
    report.changes.map(
      ({ what, goes, comes }) =>
        `${escape(what)}: ${goes.map(code).join(', ')} → ${comes.map(code).join(', ')}`,
    ),
  ),
  evidenceFold(report),
  listFold(
    'section.redactions',
    report.redactions.map((line) => escape(replacedWords(line))),
  ),
];

const listFold = (message: string, items: readonly string[]): string =>
  items.length === 0 ? '' : folded(say(message), items.map((item) => `- ${item}`).join('\n'));

const figuresFold = ({ quality }: Report): string => {
  const rows = quality === undefined ? [] : figureRows(quality);
  const remarks = quality?.remarks ?? [];
  if (rows.length === 0 && remarks.length === 0) return '';
  const figures = tableText(
    [say('column.figure'), say('column.value'), say('column.against')],
    rows.map(({ name, value, against }) => [
      escape(name),
      escape(value),
      against.map(escape).join('; '),
    ]),
  );
  return folded(
    say('figures.title'),
    [...(rows.length === 0 ? [] : [figures]), remarks.map((one) => `- ${escape(one)}`).join('\n')]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
};

/** Evidence that no finding rests on is left to the JSON report beyond this many rows. */
const MAX_ROWS = 60;

/** What the findings rest on first, then everything that failed. */
const evidenceFold = (report: Report): string => {
  const cited = new Set(
    report.diagnosis.findings.flatMap(({ because }) => because.flatMap(({ from }) => from)),
  );
  const sorted = report.observations
    .filter(({ id, outcome }) => cited.has(id) || outcome.kind === 'failed')
    .toSorted((one, other) => Number(cited.has(other.id)) - Number(cited.has(one.id)));
  if (sorted.length === 0) return '';
  const rows = sorted.slice(0, MAX_ROWS).map((observation) => {
    const { target, result, says } = evidenceLine(observation, 200);
    return [observation.probe, code(target), escape(say(`result.${result}`)), escape(says)];
  });
  const more =
    sorted.length > MAX_ROWS
      ? `\n\n${escape(say('evidence.more', { count: sorted.length - MAX_ROWS }))}`
      : '';
  return folded(
    say('section.evidence'),
    `${tableText([say('column.activity'), say('column.where'), say('column.result'), say('column.seen')], rows)}${more}\n\n${escape(say('about.replay-json')).replaceAll(String.raw`\``, '`')}`,
  );
};
