/** What has to be let through, in a ticket: ports and proof in sight, long lists folded. */
import type { MissingNeed } from '../model/missing-needs.ts';
import type { Report } from '../model/report.ts';
import { code, escape, folded, withCode } from './markdown-parts.ts';
import { destinationsOf, missingRules, portsIn, ruleWhy, writeCommand } from './missing-rule.ts';
import { say } from './sentences.ts';

export const ruleText = (report: Report): readonly string[] => {
  const missing = missingRules(report);
  if (missing === undefined) return [];
  const { title, date } = report.profile;
  return [
    `## ${escape(say('section.allow', { service: title }))}`,
    withCode(say('allow.source', { date })),
    ...(missing.warning === undefined ? [] : [`**${escape(missing.warning)}**`]),
    ...missing.needs.flatMap((need) => needText(need, report)),
    `${escape(say('allow.test'))} ${code(missing.test)}`,
    ...(missing.testOfUdp === undefined ? [] : [withCode(missing.testOfUdp)]),
  ];
};

/** More destinations than this fill a screen. */
const FOLDED_FROM = 9;

const needText = (need: MissingNeed, report: Report): readonly string[] => {
  const rules = need.rules.map((rule) => {
    const to = destinationsOf(rule);
    const head = `${escape(portsIn(need, rule))}: ${escape(ruleWhy(rule))}`;
    return to.length < FOLDED_FROM
      ? { line: `- ${head}: ${to.map(code).join(', ')}`, fold: [] }
      : {
          line: `- ${head} (${escape(say('allow.to', { count: to.length }))})`,
          fold: [
            folded(
              `${portsIn(need, rule)} ${say('allow.to', { count: to.length })}`,
              to.map(code).join(', '),
            ),
          ],
        };
  });
  return [
    `### ${escape(say(`allow.in.${need.box}`))}`,
    rules.map(({ line }) => line).join('\n'),
    ...rules.flatMap(({ fold }) => fold),
    ...(need.unseen.length === 0 ? [] : [escape(say('allow.unseen', { names: need.unseen }))]),
    `**${escape(say('allow.proof'))}**`,
    need.because.map(({ says }) => `- ${escape(says)}`).join('\n'),
    `${escape(say('allow.write'))} ${code(writeCommand(need, report))}`,
  ];
};
