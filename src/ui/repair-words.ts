/** What a person is told while something is repaired, sentence by sentence: the terminal wraps them, the page sets them. */
import type { Fix, FixPlan } from '../fixes/fix.ts';
import type { News } from '../fixes/person.ts';
import type { RepairOutcome } from '../fixes/repair.ts';
import type { Closing } from '../fixes/surgeon.ts';
import type { Reason } from '../model/verdict.ts';
import { whatChanges, whatIsDone } from '../report/change-lines.ts';
import { say } from '../report/sentences.ts';

/** What to know before saying yes. */
export const conditionsOf = (
  fix: Pick<Fix, 'id' | 'risk' | 'waitSeconds'>,
  plan: FixPlan,
  isAdminNeeded: boolean,
): readonly string[] => {
  if (plan.kind !== 'changes' && plan.kind !== 'actions') return [];
  const { waitSeconds } = fix;
  return [
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
};

export const newsWords = (news: News): readonly string[] => {
  switch (news.kind) {
    case 'plan':
      return [];
    case 'begun': {
      const { armedBy, whyNotArmed } = news.operation;
      return [
        whyNotArmed === undefined
          ? say('repair.armed', { by: armedBy })
          : say('repair.not-armed', { why: whyNotArmed }),
      ];
    }
    case 'obstacle': {
      const change = news.plan[news.obstacle.index];
      const what = change === undefined ? '' : whatChanges(change);
      return [say(`repair.obstacle.${news.obstacle.kind}`, { what, why: news.obstacle.why })];
    }
    case 'applied':
      return [say('repair.applied')];
    case 'acted':
      return [say('repair.acted', { what: whatIsDone(news.action) })];
    case 'not-possible':
      return reasonWords(news.because);
    case 'proving':
      return news.attempt === 1 ? [] : [say('repair.proving')];
    case 'proof':
      return news.proof.because.map(({ message, values }) => say(message, values));
    case 'putting-back':
      return [say('repair.putting-back')];
    case 'closed':
      return closingWords(news.closing);
  }
};

export const closingWords = ({ changes }: Closing): readonly string[] =>
  changes.map(({ change, state, why }) =>
    say(`closed.${state}`, { what: whatChanges(change), why: why ?? '' }),
  );

export const isStuck = ({ changes }: Closing): boolean =>
  changes.some(({ state }) => state === 'stuck');

/** How it ended for the person, where that is not how the repair itself calls it. */
export const endingOf = (
  outcome: RepairOutcome,
): RepairOutcome['kind'] | 'stuck' | 'left-to-owner' => {
  if (!('closing' in outcome)) return outcome.kind;
  if (isStuck(outcome.closing)) return 'stuck';
  const isOwners = outcome.closing.changes.some(({ state }) => state === 'left-to-owner');
  return isOwners ? 'left-to-owner' : outcome.kind;
};

export const outcomeWords = (outcome: RepairOutcome): readonly string[] => {
  const reasons = outcome.kind === 'impossible' ? outcome.because : [];
  const values = outcome.kind === 'busy' ? { pid: outcome.pid } : {};
  return [...reasonWords(reasons), say(`outcome.${endingOf(outcome)}`, values)];
};

const reasonWords = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.map(({ message, values }) => say(message, values))),
];
