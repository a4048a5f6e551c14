/**
 * One file that opens anywhere, offline: nothing runs, nothing is fetched (the content policy forbids
 * both), everything from outside is escaped. The whole report for machines is inside.
 */
import { createHash } from 'node:crypto';

import type { Report } from '../model/report.ts';
import type { Language } from '../text/languages.ts';
import { chartsOf } from './chart-series.ts';
import { figureRows } from './figures.ts';
import { chartHtml } from './html-chart.ts';
import { reportData } from './html-data.ts';
import { anchorsOf, evidenceHtml, type Anchors } from './html-evidence.ts';
import {
  activitiesHtml,
  changesHtml,
  findingsHtml,
  ruleHtml,
  waysOutHtml,
} from './html-findings.ts';
import { escape, list, section, table, withCode } from './html-parts.ts';
import { pathHtml } from './html-path.ts';
import { htmlStyle } from './html-style.ts';
import { replacedWords } from './replaced-words.ts';
import { inLanguage, say } from './sentences.ts';
import { uncheckedIn } from './unchecked.ts';
import { verdictWords, startOf } from './words.ts';

export interface HtmlAsk {
  /** Of headings and labels; loaded before. */
  readonly language: Language;
  /** The same report with its sentences in that language; what is inside for machines stays English. */
  readonly shown: Report;
}

export const asHtml = (report: Report, { language, shown }: HtmlAsk = english(report)): string =>
  inLanguage(language, () => written(report, shown, language));

const english = (report: Report): HtmlAsk => ({ language: 'en', shown: report });

const written = (report: Report, shown: Report, language: Language): string => {
  const title = `${shown.profile.title}: ${verdictWords(shown.verdict)}`;
  return page({
    title,
    language,
    body: `<main>
<header class="${shown.verdict}"><h1>${escape(title)}</h1><p>${escape(shown.headline)}</p><p class="when">${escape(aboutLines(shown).join(' '))}</p></header>
${sections(shown).join('\n')}
</main>
<footer>${section('about', say('section.about'), `<p>${escape(aboutLines(shown).join(' '))}</p><p>${withCode(say('about.replay'))}</p>`)}</footer>
${reportData(report)}`,
  });
};

export interface PageAsk {
  readonly title: string;
  readonly language: Language;
  readonly body: string;
}

/** Only this very style sheet may apply; nothing may be loaded, run, sent or framed. */
export const page = ({ title, language, body }: PageAsk): string => {
  const hash = createHash('sha256').update(htmlStyle).digest('base64');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
};

const sections = (report: Report): readonly string[] => {
  const anchors = anchorsOf(report);
  const service = report.profile.title;
  return [
    section('path', say('section.path', { service }), pathHtml(report)),
    section('findings', say('section.findings'), findingsHtml(report, anchors)),
    section('allow', say('section.allow', { service }), ruleHtml(report, anchors)),
    section('ways-out', say('section.ways-out'), waysOutHtml(report)),
    section('activities', say('section.activities'), activitiesHtml(report)),
    section('measured', say('figures.title'), measuredHtml(report)),
    section('changes', say('section.changes'), changesHtml(report)),
    ...asides(report, anchors),
    section('redactions', say('section.redactions'), redactionsHtml(report)),
    // What fills most pages, and is only looked up, comes last.
    section('evidence', say('section.evidence'), evidenceHtml(report, anchors)),
  ].filter((text) => text !== '');
};

const listed = (items: readonly string[]): string => (items.length === 0 ? '' : list(items));

const asides = ({ diagnosis, observations }: Report, anchors: Anchors): readonly string[] => [
  section('notes', say('section.notes'), listed(diagnosis.notes.map(({ says }) => escape(says)))),
  section(
    'unexplained',
    say('section.unexplained'),
    listed(
      diagnosis.unexplained.map(
        (id) => `<a href="#${anchors.get(id) ?? 'evidence'}">${escape(id)}</a>`,
      ),
    ),
  ),
  section(
    'unchecked',
    say('section.unchecked'),
    listed(
      uncheckedIn(observations).map(({ why, probes }) => `${escape(why)} (${probes.join(', ')})`),
    ),
  ),
];

const measuredHtml = (report: Report): string => {
  const rows = report.quality === undefined ? [] : figureRows(report.quality);
  const remarks = report.quality?.remarks ?? [];
  const figures =
    rows.length === 0
      ? ''
      : table({
          caption: say('figures.title'),
          columns: [say('column.figure'), say('column.value'), say('column.against')],
          rows: rows.map(({ name, value, against }) => [
            escape(name),
            escape(value),
            against.map(escape).join('<br>'),
          ]),
        });
  const charts = chartsOf(report).map((chart, at) => chartHtml(chart, `chart-${at + 1}`));
  const drawn = charts.length === 0 ? '' : `<div class="charts">${charts.join('\n')}</div>`;
  return [figures, listed(remarks.map(escape)), drawn].filter((text) => text !== '').join('\n');
};

const redactionsHtml = ({ redactions }: Report): string =>
  redactions.length === 0
    ? ''
    : `<p>${escape(say('redactions.intro'))}</p>${list(redactions.map((line) => escape(replacedWords(line))))}`;

const aboutLines = (report: Report): readonly string[] => [
  say('about.started', startOf(report)),
  ...(report.run.isInterrupted ? [say('about.stopped')] : []),
  say('about.tool', { version: report.tool.version, os: report.tool.os }),
  say('about.needs', { service: report.profile.title, date: report.service.profileDate }),
];
