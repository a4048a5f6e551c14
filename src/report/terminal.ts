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
import { ruleSection } from './terminal-rule.ts';
import { uncheckedIn } from './unchecked.ts';
import { say } from './sentences.ts';
import { activityName, standingOf, worksWord } from './words.ts';
import { hanging, padded, widthOf, wrap } from './wrap.ts';

export interface TerminalAsk {
  /** Columns to stay within. */
  readonly width: number;
  readonly isColoured: boolean;
  /** Every observation, not only those a finding rests on. */
  readonly isVerbose: boolean;
  /** For somebody else, who gets no other face: every address of the missing rule. */
  readonly isForOthers?: boolean;
  /** What `--report` takes for this one; `last` once it is kept here. */
  readonly reportName?: string;
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
    // Somebody else sits at another computer: neither the repair nor `-v` is theirs to call.
    ask.isForOthers === true ? [] : repairSection(report, ask.width),
    ruleSection(report, {
      width: ask.width,
      isWhole: ask.isForOthers === true,
      reportName: ask.reportName ?? 'FILE',
      heading: (text) => paint('bold', text),
    }),
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
  hanging(`${say(`verdict-tag.${report.verdict}`)}  `, clean(report.headline), width).map((line) =>
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
  `   ${say('finding.shows')}:`,
  ...finding.because.flatMap(({ says }) => hanging('   - ', clean(says), width)),
  `   ${say('finding.do')}:`,
  ...hanging('     ', clean(finding.advice), width),
  ...(finding.wouldSettle.length === 0
    ? []
    : hanging('   ', say('finding.settle', { probes: finding.wouldSettle.join(', ') }), width)),
];

/** Every cause has a fix or steps of its own; which of them can act here, only `fix` finds out. */
const repairSection = (report: Report, width: number): readonly string[] =>
  report.diagnosis.findings.some(({ fixes }) => fixes.length > 0)
    ? wrap(say('terminal.repair'), width)
    : [];

/** Only while there is something to get out of. */
const waysOutSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  report.verdict === 'ready' || report.waysOut.length === 0
    ? []
    : [
        paint('bold', say('section.ways-out')),
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

/** As wide as the widest in the language spoken, so that the columns stand one below the other. */
const columnsOf = (texts: readonly string[], least: number): number =>
  Math.max(least, ...texts.map((text) => widthOf(text) + 1));

const activitySection = (report: Report, width: number, paint: Paint): readonly string[] => {
  const nameColumns = columnsOf(
    report.activities.map(({ id }) => activityName(id)),
    18,
  );
  const wordColumns = columnsOf(
    report.activities.map(({ verdict }) => worksWord(verdict)),
    11,
  );
  return [
    paint('bold', say('section.activities')),
    ...report.activities.flatMap(({ id, verdict, because }) => {
      const row = `  ${padded(activityName(id), nameColumns)}${padded(worksWord(verdict), wordColumns)}`;
      return width < NARROW
        ? [row.trimEnd(), ...hanging('    ', clean(because), width)]
        : hanging(row, clean(because), width);
    }),
  ];
};

const notesSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  report.diagnosis.notes.length === 0
    ? []
    : [
        paint('bold', say('section.notes')),
        ...report.diagnosis.notes.flatMap(({ says, cause, fact }) =>
          hanging('  - ', `${clean(says)} (${cause ?? fact ?? ''})`, width),
        ),
      ];

/** More lines than this tell a person nothing; `-v` and the JSON report have all of them. */
const MAX_LISTED = 6;

const listed = (lines: readonly (readonly string[])[]): readonly string[] => [
  ...lines.slice(0, MAX_LISTED).flat(),
  ...(lines.length > MAX_LISTED
    ? [`  ${say('terminal.more', { count: lines.length - MAX_LISTED })}`]
    : []),
];

const unexplainedSection = (report: Report, width: number, paint: Paint): readonly string[] =>
  report.diagnosis.unexplained.length === 0
    ? []
    : [
        paint('bold', say('section.unexplained')),
        ...listed(report.diagnosis.unexplained.map((id) => hanging('  - ', clean(id), width))),
        ...(report.diagnosis.next.length === 0
          ? []
          : hanging(
              '  ',
              say('terminal.tell-more', { probes: report.diagnosis.next.join(', ') }),
              width,
            )),
      ];

const uncheckedSection = (report: Report, width: number, paint: Paint): readonly string[] => {
  const unchecked = uncheckedIn(report.observations);
  if (unchecked.length === 0) return [];
  return [
    paint('bold', say('section.unchecked')),
    ...listed(
      unchecked.map(({ why, probes, count }) =>
        hanging(
          '  - ',
          `${why} (${probes.join(', ')}${count > 1 ? `; ${say('terminal.questions', { count })}` : ''})`,
          width,
        ),
      ),
    ),
  ];
};

const closingSection = (
  report: Report,
  { width, isVerbose, isForOthers }: TerminalAsk,
): readonly string[] => {
  const count = report.observations.filter(({ outcome }) => outcome.kind !== 'skipped').length;
  const seconds = Number((report.tookMs / 1000).toFixed(1));
  const service = report.profile.title;
  return wrap(
    [
      say(`terminal.answers${report.run.isInterrupted ? '-stopped' : ''}`, { count, seconds }),
      say('about.needs', { service, date: report.service.profileDate }),
      ...(isVerbose || isForOthers === true ? [] : [say('terminal.verbose')]),
      ...(report.isRedacted === true ? [say('terminal.replaced')] : []),
    ].join(' '),
    width,
  );
};
