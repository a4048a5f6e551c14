/** What has to be let through, for a terminal or a mail: short enough to be read, or whole for whoever types it in. */
import type { MissingNeed } from '../model/missing-needs.ts';
import type { Report } from '../model/report.ts';
import { clean } from './clean.ts';
import { destinationsOf, missingRules, portsIn, ruleWhy, writeCommand } from './missing-rule.ts';
import { say } from './sentences.ts';
import { hanging, wrap } from './wrap.ts';

export interface RuleAsk {
  readonly width: number;
  /** Every destination, for somebody who gets no other face of the report. */
  readonly isWhole: boolean;
  /** As whoever reads it can name it. */
  readonly reportName: string;
  readonly heading: (text: string) => string;
}

/** On a screen the first few tell what kind it is; the command beside them writes all. */
const MOST_SHOWN = 4;

export const ruleSection = (
  report: Report,
  { width, isWhole, reportName, heading }: RuleAsk,
): readonly string[] => {
  const missing = missingRules(report);
  if (missing === undefined) return [];
  const of = (need: MissingNeed): readonly string[] => [
    `  ${say(`allow.in.${need.box}`)}:`,
    ...need.rules.flatMap((rule) => {
      const to = destinationsOf(rule);
      const shown = isWhole || to.length <= MOST_SHOWN ? to : to.slice(0, MOST_SHOWN - 1);
      const rest = shown.length < to.length ? ` … (${say('allow.to', { count: to.length })})` : '';
      return hanging(
        '  - ',
        `${portsIn(need, rule)} → ${shown.map(clean).join(', ')}${rest}: ${clean(ruleWhy(rule))}`,
        width,
      );
    }),
    ...(need.unseen.length === 0
      ? []
      : hanging('    ', say('allow.unseen', { names: need.unseen }), width)),
    ...hanging('    ', say('allow.write'), width),
    `    ${writeCommand(need, report, reportName)}`,
  ];
  const { date, title } = report.profile;
  return [
    heading(say('section.allow', { service: title })),
    ...wrap(say('allow.source', { date }), width - 2).map((line) => `  ${line}`),
    ...(missing.warning === undefined ? [] : hanging('  ', missing.warning, width)),
    ...missing.needs.flatMap(of),
    ...hanging('  ', say('allow.test'), width),
    `    ${missing.test}`,
    ...(missing.testOfUdp === undefined ? [] : hanging('  ', missing.testOfUdp, width)),
  ];
};
