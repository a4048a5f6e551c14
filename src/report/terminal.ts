/**
 * The report for a person at a terminal: first whether the meeting will work, then
 * why, the proof, and what helps before it starts. Plain words come first, the
 * technical name behind them. Colour only repeats what the words say.
 */
import { styleText } from 'node:util';

import type { Report, ReportedFinding } from '../model/report.ts';
import { clean } from './clean.ts';
import { evidenceSection } from './terminal-evidence.ts';
import { figuresSection } from './terminal-figures.ts';
import { uncheckedIn } from './unchecked.ts';
import { activityVerdictWords, activityWords, standingOf } from './words.ts';
import { hanging, wrap } from './wrap.ts';

export interface TerminalAsk {
  /** Columns to stay within. */
  readonly width: number;
  readonly isColoured: boolean;
  /** Every observation, not only those a finding rests on. */
  readonly isVerbose: boolean;
}

type Format = Parameters<typeof styleText>[0];

/** Applied to whole lines after wrapping, so that no code is ever cut. */
const painter =
  (isColoured: boolean) =>
  (format: Format, text: string): string =>
    isColoured ? styleText(format, text, { validateStream: false }) : text;

const verdictFormats: Readonly<Record<Report['verdict'], Format>> = {
  ready: ['bold', 'green'],
  degraded: ['bold', 'yellow'],
  blocked: ['bold', 'red'],
  unknown: ['bold', 'magenta'],
};

type Paint = ReturnType<typeof painter>;

export const asTerminal = (report: Report, ask: TerminalAsk): string => {
  const paint = painter(ask.isColoured);
  const sections = [
    verdictSection(report, ask.width, paint),
    ...report.diagnosis.findings.map((finding, index) =>
      findingSection(finding, index + 1, ask.width, paint),
    ),
    repairSection(report, ask.width),
    waysOutSection(report, ask.width, paint),
    activitySection(report, ask.width, paint),
    figuresSection(report, ask.width, (text) => paint('bold', text)),
    notesSection(report, ask.width, paint),
    unexplainedSection(report, ask.width, paint),
    uncheckedSection(report, ask.width, paint),
    ask.isVerbose ? evidenceSection(report, ask.width, (text) => paint('bold', text)) : [],
    closingSection(report, ask),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

const verdictSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  hanging(`${report.verdict.toUpperCase()}  `, clean(report.headline), width).map((line) =>
    paint(verdictFormats[report.verdict], line),
  );

const findingSection = (
  finding: ReportedFinding,
  number: number,
  width: number,
  paint: Paint,
): readonly string[] => [
  ...hanging(`${number}. `, clean(finding.title), width).map((line) => paint('bold', line)),
  ...hanging('   ', `${standingOf(finding)} (${finding.cause})`, width),
  '   What shows it:',
  ...finding.because.flatMap(({ says }) => hanging('   - ', clean(says), width)),
  '   What to do now:',
  ...hanging('     ', clean(finding.advice), width),
  ...(finding.wouldSettle.length === 0
    ? []
    : hanging('   ', `Would settle it: ${finding.wouldSettle.join(', ')}`, width)),
];

/** Every cause has a fix or steps of its own; which of them can act here, only `fix` finds out. */
const repairSection = (report: Report, width: number): readonly string[] =>
  report.diagnosis.findings.some(({ fixes }) => fixes.length > 0)
    ? wrap(
        '`linecheck fix` shows what can be done about it from here, and changes nothing without asking.',
        width,
      )
    : [];

/** Only while there is something to get out of. */
const waysOutSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  report.verdict === 'ready' || report.waysOut.length === 0
    ? []
    : [
        paint('bold', 'If it starts now, quickest first'),
        ...report.waysOut.flatMap(({ says, url }, index) =>
          hanging(
            `  ${index + 1}. `,
            `${clean(says)}${url === undefined ? '' : ` ${clean(url)}`}`,
            width,
          ),
        ),
      ];

/** Below this many columns a third column of the table would be a word wide. */
const NARROW = 60;

const activitySection = (report: Report, width: number, paint: Paint): readonly string[] => [
  paint('bold', 'What will work'),
  ...report.activities.flatMap(({ id, verdict, because }) => {
    const row = `  ${activityWords[id].padEnd(18)}${activityVerdictWords[verdict].padEnd(11)}`;
    return width < NARROW
      ? [row.trimEnd(), ...hanging('    ', clean(because), width)]
      : hanging(row, clean(because), width);
  }),
];

const notesSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  report.diagnosis.notes.length === 0
    ? []
    : [
        paint('bold', 'Also true, and not to blame'),
        ...report.diagnosis.notes.flatMap(({ says, cause, fact }) =>
          hanging('  - ', `${clean(says)} (${cause ?? fact ?? ''})`, width),
        ),
      ];

/** More lines than this tell a person nothing; `-v` and the JSON report have all of them. */
const MAX_LISTED = 6;

const listed = (lines: readonly (readonly string[])[]): readonly string[] => [
  ...lines.slice(0, MAX_LISTED).flat(),
  ...(lines.length > MAX_LISTED
    ? [`  … and ${lines.length - MAX_LISTED} more (-v shows all)`]
    : []),
];

const unexplainedSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  report.diagnosis.unexplained.length === 0
    ? []
    : [
        paint('bold', 'Seen, and explained by nothing above'),
        ...listed(report.diagnosis.unexplained.map((id) => hanging('  - ', clean(id), width))),
        ...(report.diagnosis.next.length === 0
          ? []
          : hanging('  ', `Would tell more: ${report.diagnosis.next.join(', ')}`, width)),
      ];

const uncheckedSection = (report: Report, width: number, paint: Paint): readonly string[] => {
  const unchecked = uncheckedIn(report.observations);
  if (unchecked.length === 0) return [];
  return [
    paint('bold', 'What could not be checked'),
    ...listed(
      unchecked.map(({ why, probes, count }) =>
        hanging(
          '  - ',
          `${why} (${probes.join(', ')}${count > 1 ? `; ${count} questions` : ''})`,
          width,
        ),
      ),
    ),
  ];
};

const closingSection = (report: Report, { width, isVerbose }: TerminalAsk): readonly string[] => {
  const asked = report.observations.filter(({ outcome }) => outcome.kind !== 'skipped').length;
  const seconds = (report.tookMs / 1000).toFixed(1);
  const stopped = report.run.isInterrupted ? ', stopped before the end' : '';
  const more = isVerbose ? '' : ' -v shows every answer.';
  return wrap(
    `${asked} answers in ${seconds} s${stopped}. What ${clean(report.profile.title)} needs: as of ${clean(report.service.profileDate)}.${more}`,
    width,
  );
};
