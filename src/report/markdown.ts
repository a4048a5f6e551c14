/**
 * For a ticket to IT: the cause, the proof, and what has to be allowed, in a text that
 * survives being pasted. Everything from the wire is escaped, so a hostile name can
 * neither mention people, fetch a picture nor hide a line.
 */
import type { Report, ReportedFinding } from '../model/report.ts';
import { clean } from './clean.ts';
import { evidenceLine } from './evidence-line.ts';
import { destinationsOf, missingRule } from './missing-rule.ts';
import { activityVerdictWords, activityWords, standingOf, verdictWords } from './words.ts';

/** Markup is shown, not obeyed; `@name` mentions nobody and an address from the wire becomes no link. */
const escape = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]|~]/gu, String.raw`\$&`)
    .replace(/^(?=[#+=-])/u, '\\')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//');

/** Inside backticks nothing is markup, except backticks and, in a table, the bar. */
const code = (text: string): string =>
  `\`${clean(text).replaceAll('`', "'").replaceAll('|', '¦')}\``;

/** Evidence that no finding rests on is left to the JSON report beyond this many rows. */
const MAX_ROWS = 60;

const findingText = (finding: ReportedFinding): readonly string[] => [
  `### ${escape(finding.title)}`,
  '',
  `Cause ${code(finding.cause)}. ${escape(standingOf(finding))}.`,
  '',
  '**Proof**',
  '',
  ...finding.because.map(
    ({ says, from }) => `- ${escape(says)} ${from.slice(0, 3).map(code).join(' ')}`,
  ),
  '',
  '**What to do**',
  '',
  escape(finding.advice),
  '',
];

const ruleText = (report: Report): readonly string[] => {
  const missing = missingRule(report);
  if (missing === undefined) return [];
  const { title, date } = report.profile;
  return [
    `## What has to be allowed for ${escape(title)}`,
    '',
    `As published by the vendor, compared on ${escape(date)}. Outbound, with answers; names at any depth and without inspection.`,
    ...(missing.warning === undefined ? [] : ['', `**${escape(missing.warning)}**`]),
    '',
    ...missing.rules.flatMap((rule) => [
      `- ${rule.transport.toUpperCase()} ${rule.ports.join(', ')} (${escape(rule.why)}) to:`,
      `  ${destinationsOf(rule).map(code).join(', ')}`,
    ]),
    '',
    `Written for a product (nftables, ufw, windows, pf, panos, fortigate, squid, pac, csv): ${code(missing.write)}`,
    '',
    `Test afterwards on the same computer: ${code(missing.test)}`,
    '',
  ];
};

/** What the findings rest on first, then everything that failed. */
const evidenceRows = (report: Report): readonly string[] => {
  const cited = new Set(
    report.diagnosis.findings.flatMap(({ because }) => because.flatMap(({ from }) => from)),
  );
  const relevant = report.observations.filter(
    ({ id, outcome }) => cited.has(id) || outcome.kind === 'failed',
  );
  const sorted = relevant.toSorted(
    (one, other) => Number(cited.has(other.id)) - Number(cited.has(one.id)),
  );
  return [
    ...sorted.slice(0, MAX_ROWS).map((observation) => {
      const { target, result, says } = evidenceLine(observation, 200);
      return `| ${observation.probe} | ${code(target)} | ${result} | ${escape(says)} |`;
    }),
    ...(sorted.length > MAX_ROWS
      ? ['', `${sorted.length - MAX_ROWS} more rows are in the JSON report.`]
      : []),
  ];
};

export const asMarkdown = (report: Report): string =>
  [
    `# ${escape(report.profile.title)}: ${verdictWords(report.verdict)}`,
    '',
    escape(report.headline),
    '',
    `Checked ${report.startedAt} with Linecheck ${escape(report.tool.version)} on ${escape(report.tool.os)}.`,
    '',
    ...(report.diagnosis.findings.length === 0 ? [] : ['## Cause', '']),
    ...report.diagnosis.findings.flatMap(findingText),
    ...ruleText(report),
    '## What will work',
    '',
    '| Activity | Works | Because |',
    '| --- | --- | --- |',
    ...report.activities.map(
      ({ id, verdict, because }) =>
        `| ${activityWords[id]} | ${activityVerdictWords[verdict]} | ${escape(because)} |`,
    ),
    '',
    ...(report.diagnosis.notes.length === 0
      ? []
      : [
          '## Also true, and not to blame',
          '',
          ...report.diagnosis.notes.map(({ says }) => `- ${escape(says)}`),
          '',
        ]),
    '## Evidence',
    '',
    '| Question | Where | Result | What was seen |',
    '| --- | --- | --- | --- |',
    ...evidenceRows(report),
    '',
    ...(report.redactions.length === 0
      ? []
      : [`Replaced before saving: ${report.redactions.map(escape).join('; ')}.`, '']),
  ].join('\n');
