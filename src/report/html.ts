/**
 * One file that opens anywhere, offline: no scripts, no fonts, no pictures, nothing
 * fetched (the content policy forbids it). Everything from the wire is escaped.
 */
import type { Report, ReportedFinding } from '../model/report.ts';
import { clean } from './clean.ts';
import { evidenceLine } from './evidence-line.ts';
import { htmlStyle } from './html-style.ts';
import { destinationsOf, missingRule } from './missing-rule.ts';
import { uncheckedIn } from './unchecked.ts';
import { activityVerdictWords, activityWords, standingOf, verdictWords } from './words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  clean(text).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');

/** Only web addresses become links; `javascript:` stays text. */
const link = (url: string): string =>
  /^https?:\/\//iu.test(url) ? `<a href="${escape(url)}">${escape(url)}</a>` : escape(url);

const list = (items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string =>
  `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

const section = (id: string, title: string, body: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;

const findingHtml = (finding: ReportedFinding, anchors: Anchors): string => `<article>
<h3>${escape(finding.title)}</h3>
<p>${escape(standingOf(finding))} <code>${finding.cause}</code></p>
<h4>What shows it</h4>${list(
  finding.because.map(({ says, from }) => `${escape(says)}${evidenceLinks(from, anchors)}`),
)}
<h4>What to do now</h4><p>${escape(finding.advice)}</p>
</article>`;

/** At most three: a claim about forty addresses need not carry forty links. */
const evidenceLinks = (from: readonly string[], anchors: Anchors): string =>
  from
    .slice(0, 3)
    .map(
      (id, index) =>
        ` <a href="#${anchors.get(id) ?? 'evidence'}">[evidence${index === 0 ? '' : ` ${index + 1}`}]</a>`,
    )
    .join('');

/** Rows are numbered: observation ids hold characters that an address may not. */
type Anchors = ReadonlyMap<string, string>;

const anchorsOf = (report: Report): Anchors =>
  new Map(report.observations.map(({ id }, index) => [id, `row-${index + 1}`]));

const activityTable = (report: Report): string => `<table><caption>What will work</caption>
<thead><tr><th scope="col">Activity</th><th scope="col">Works</th><th scope="col">Because</th></tr></thead>
<tbody>${report.activities
  .map(
    ({ id, verdict, because }) =>
      `<tr><th scope="row">${activityWords[id]}</th><td>${activityVerdictWords[verdict]}</td><td>${escape(because)}</td></tr>`,
  )
  .join('')}</tbody></table>`;

const evidenceTable = (
  report: Report,
): string => `<details open><summary>All ${report.observations.length} answers</summary>
<table><caption>Every answer, in the order it came</caption>
<thead><tr><th scope="col">Question</th><th scope="col">Where</th><th scope="col">Result</th><th scope="col">What was seen</th><th scope="col">ms</th></tr></thead>
<tbody>${report.observations
  .map((observation, index) => {
    const { target, result, says, tookMs } = evidenceLine(observation, 600);
    return `<tr id="row-${index + 1}"><td>${observation.probe}</td><td>${escape(target)}</td><td>${result}</td><td>${escape(says)}</td><td>${Math.round(tookMs)}</td></tr>`;
  })
  .join('')}</tbody></table></details>`;

const waysOutHtml = (report: Report): string =>
  report.verdict === 'ready' || report.waysOut.length === 0
    ? ''
    : section(
        'ways-out',
        'If the meeting starts now, quickest first',
        list(
          report.waysOut.map(
            ({ says, url }) => `${escape(says)} ${url === undefined ? '' : link(url)}`,
          ),
          'ol',
        ),
      );

/** Long lists stay folded: they are for whoever types them in. */
const ruleHtml = (report: Report): string => {
  const missing = missingRule(report);
  if (missing === undefined) return '';
  const rules = missing.rules.map(
    (rule) =>
      `${rule.transport.toUpperCase()} ${rule.ports.join(', ')}: ${escape(rule.why)}<details><summary>to ${destinationsOf(rule).length} names or ranges</summary><code>${destinationsOf(rule).map(escape).join(', ')}</code></details>`,
  );
  return section(
    'allow',
    `What IT has to allow for ${escape(report.profile.title)}`,
    `<p>As published by the vendor, compared on ${escape(report.profile.date)}. Outbound, with answers; names at any depth and without inspection.</p>${missing.warning === undefined ? '' : `<p><strong>${escape(missing.warning)}</strong></p>`}${list(rules)}<p>Written for a product: <code>${escape(missing.write)}</code>. Test afterwards on the same computer: <code>${escape(missing.test)}</code></p>`,
  );
};

const optional = (id: string, title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : section(id, title, list(items));

const aboutLine = (report: Report): string =>
  `Started ${escape(report.startedAt)}, took ${(report.tookMs / 1000).toFixed(1)} s${report.run.isInterrupted ? ', stopped before the end' : ''}. Linecheck ${escape(report.tool.version)} on ${escape(report.tool.os)}. What ${escape(report.profile.title)} needs: as of ${escape(report.service.profileDate)}.`;

export const asHtml = (report: Report): string => {
  const title = `${escape(report.profile.title)}: ${verdictWords(report.verdict)}`;
  const { findings, notes, unexplained } = report.diagnosis;
  const anchors = anchorsOf(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<header class="${report.verdict}"><h1>${title}</h1><p>${escape(report.headline)}</p></header>
${findings.length === 0 ? '' : section('findings', 'What is wrong', findings.map((finding) => findingHtml(finding, anchors)).join(''))}
${waysOutHtml(report)}
${ruleHtml(report)}
${section('activities', 'What it means for the meeting', activityTable(report))}
${optional(
  'notes',
  'Also true, and not to blame',
  notes.map(({ says }) => escape(says)),
)}
${optional(
  'unexplained',
  'Seen, and explained by nothing above',
  unexplained.map((id) => `<a href="#${anchors.get(id) ?? 'evidence'}">${escape(id)}</a>`),
)}
${optional(
  'unchecked',
  'What could not be checked',
  uncheckedIn(report.observations).map(
    ({ why, probes }) => `${escape(why)} (${probes.join(', ')})`,
  ),
)}
${section('evidence', 'Evidence', evidenceTable(report))}
${optional('redactions', 'Replaced before saving', report.redactions.map(escape))}
</main>
<footer><p>${aboutLine(report)}</p></footer>
</body>
</html>
`;
};
