/** What a person reads while something is repaired: plans, news, endings. Lines without a final break. */
import type { Fix, FixPlan, GuidedStep } from '../fixes/fix.ts';
import type { News } from '../fixes/person.ts';
import type { RepairOutcome } from '../fixes/repair.ts';
import type { Closing } from '../fixes/surgeon.ts';
import { changeLines, whatIsDone } from '../report/change-lines.ts';
import { say } from '../report/sentences.ts';
import { hanging, wrap } from '../report/wrap.ts';
import { closingWords, conditionsOf, newsWords, outcomeWords } from '../ui/repair-words.ts';

interface PlanShown extends Pick<Extract<News, { kind: 'plan' }>, 'fix' | 'plan' | 'number'> {
  /** False when each step is shown as its turn comes. */
  readonly hasStepsShown: boolean;
}

export const planLines = (
  { fix, plan, number, hasStepsShown }: PlanShown,
  isAdminNeeded: boolean,
  width: number,
): readonly string[] => [
  ...(number === 0
    ? [
        '',
        ...hanging('', `${say(`fix.${fix.id}.title`)} (${fix.id})`, width),
        ...hanging('  ', say(`fix.${fix.id}.does`), width),
      ]
    : ['', ...hanging('  ', say('repair.alternative'), width)]),
  ...(plan.kind === 'guided' && !hasStepsShown ? [] : bodyLines(plan, width)),
  ...conditionLines(fix, plan, isAdminNeeded, width),
];

const bodyLines = (plan: FixPlan, width: number): readonly string[] => {
  switch (plan.kind) {
    case 'changes':
      return plan.changes.flatMap((change) => {
        const { what, goes, comes } = changeLines(change);
        return [
          ...hanging('  * ', what, width),
          ...goes.flatMap((line) => hanging('      - ', line, width)),
          ...comes.flatMap((line) => hanging('      + ', line, width)),
        ];
      });
    case 'actions':
      return plan.actions.flatMap((action) => hanging('  * ', whatIsDone(action), width));
    case 'guided':
      return [
        ...hanging('  ', say('repair.steps'), width),
        ...plan.steps.flatMap((step) => stepLines(step, width)),
      ];
    case 'nothing-to-do':
    case 'impossible':
      return hanging('  ', say(plan.because.message, plan.because.values), width);
  }
};

export const stepLines = (step: GuidedStep, width: number): readonly string[] => [
  ...hanging('  * ', say(`guide.${step.id}`, step.values), width),
  ...(step.opens === undefined
    ? []
    : hanging('    ', say('repair.opens', { address: step.opens }), width)),
];

const conditionLines = (
  fix: Fix,
  plan: FixPlan,
  isAdminNeeded: boolean,
  width: number,
): readonly string[] =>
  conditionsOf(fix, plan, isAdminNeeded).flatMap((sentence) => hanging('  ', sentence, width));

export const newsLines = (news: News, width: number): readonly string[] =>
  news.kind === 'closed'
    ? closingLines(news.closing, width)
    : newsWords(news).flatMap((sentence) => wrap(sentence, width));

export const closingLines = (closing: Closing, width: number): readonly string[] =>
  closingWords(closing).flatMap((sentence) => hanging('  ', sentence, width));

export const outcomeLines = (outcome: RepairOutcome, width: number): readonly string[] =>
  outcomeWords(outcome).flatMap((sentence) => wrap(sentence, width));
