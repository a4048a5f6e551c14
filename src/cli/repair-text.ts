/** What a person reads while something is repaired: plans, news, endings. Lines without a final break. */
import type { Fix, FixPlan, GuidedStep } from '../fixes/fix.ts';
import type { News, RepairOutcome } from '../fixes/repair.ts';
import type { Closing } from '../fixes/surgeon.ts';
import { changeLines, whatChanges, whatIsDone } from '../report/change-lines.ts';
import { say } from '../report/sentences.ts';
import { hanging, wrap } from '../report/wrap.ts';

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
): readonly string[] => {
  if (plan.kind !== 'changes' && plan.kind !== 'actions') return [];
  const { waitSeconds } = fix;
  const sentences = [
    // "None; nobody notices" beside a reservation of its own would contradict itself.
    ...(fix.risk === 'none' ? [] : [say('repair.risk', { risk: say(`risk.${fix.risk}`) })]),
    say(`fix.${fix.id}.risk`),
    plan.kind === 'actions'
      ? say('repair.wait-actions', { waitSeconds })
      : plan.timedTestSeconds === undefined
        ? say('repair.wait', { waitSeconds })
        : say('repair.timed-test', { testSeconds: plan.timedTestSeconds }),
    ...(isAdminNeeded ? [say('repair.needs-admin')] : []),
  ];
  return sentences.flatMap((sentence) => hanging('  ', sentence, width));
};

export const newsLines = (news: News, width: number): readonly string[] => {
  switch (news.kind) {
    case 'plan':
      return [];
    case 'begun': {
      const { armedBy, whyNotArmed } = news.operation;
      return wrap(
        whyNotArmed === undefined
          ? say('repair.armed', { by: armedBy })
          : say('repair.not-armed', { why: whyNotArmed }),
        width,
      );
    }
    case 'obstacle': {
      const change = news.plan[news.obstacle.index];
      const what = change === undefined ? '' : whatChanges(change);
      return wrap(
        say(`repair.obstacle.${news.obstacle.kind}`, { what, why: news.obstacle.why }),
        width,
      );
    }
    case 'applied':
      return wrap(say('repair.applied'), width);
    case 'acted':
      return wrap(say('repair.acted', { what: whatIsDone(news.action) }), width);
    case 'proving':
      return news.attempt === 1 ? [] : wrap(say('repair.proving'), width);
    case 'proof':
      return news.proof.because.flatMap(({ message, values }) => wrap(say(message, values), width));
    case 'putting-back':
      return wrap(say('repair.putting-back'), width);
    case 'closed':
      return closingLines(news.closing, width);
  }
};

export const closingLines = ({ changes }: Closing, width: number): readonly string[] =>
  changes.flatMap(({ change, state, why }) =>
    hanging('  ', say(`closed.${state}`, { what: whatChanges(change), why: why ?? '' }), width),
  );

export const isStuck = ({ changes }: Closing): boolean =>
  changes.some(({ state }) => state === 'stuck');

export const outcomeLines = (outcome: RepairOutcome, width: number): readonly string[] => {
  const isLeft = 'closing' in outcome && isStuck(outcome.closing);
  const values = outcome.kind === 'busy' ? { pid: outcome.pid } : {};
  const isOwners =
    'closing' in outcome && outcome.closing.changes.some(({ state }) => state === 'left-to-owner');
  const ending = isOwners ? 'left-to-owner' : outcome.kind;
  const last = say(isLeft ? 'outcome.stuck' : `outcome.${ending}`, values);
  const reasons = outcome.kind === 'impossible' ? outcome.because : [];
  return [
    ...reasons.flatMap(({ message, values: known }) => wrap(say(message, known), width)),
    ...wrap(last, width),
  ];
};
