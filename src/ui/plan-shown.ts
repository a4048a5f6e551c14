/** A plan as the page shows it: every change as a diff in plain words, every step, every condition. */
import type { Fix, FixPlan, GuidedStep } from '../fixes/fix.ts';
import { needsAdmin } from '../fixes/rights.ts';
import type { RepairWay, StepShown } from '../model/page-api.ts';
import type { Hands } from '../platform/hands.ts';
import { changeLines, whatIsDone } from '../report/change-lines.ts';
import { say } from '../report/sentences.ts';
import { conditionsOf } from './repair-words.ts';

export const wayShown = (fix: Fix, plan: FixPlan, hands: Hands): RepairWay => {
  const needsAdministrator = needsAdmin(hands, plan) && !hands.elevation.isElevated;
  // That rights are needed stands beside the lock, in the page's own words.
  const conditions = conditionsOf(fix, plan, false);
  const { waitSeconds } = fix;
  switch (plan.kind) {
    case 'changes': {
      const { timedTestSeconds } = plan;
      return {
        kind: 'changes',
        changes: plan.changes.map(changeLines),
        conditions,
        needsAdministrator,
        waitSeconds,
        ...(timedTestSeconds === undefined ? {} : { timedTestSeconds }),
      };
    }
    case 'actions': {
      const actions = plan.actions.map(whatIsDone);
      return { kind: 'actions', actions, conditions, needsAdministrator, waitSeconds };
    }
    case 'guided':
      return { kind: 'guided', steps: plan.steps.map((step) => stepShown(step)) };
    case 'nothing-to-do':
    case 'impossible':
      return { kind: plan.kind, says: say(plan.because.message, plan.because.values) };
  }
};

/** `watchedFor`: what is looked for once it is on screen. */
export const stepShown = (
  { id, values, opens }: GuidedStep,
  watchedFor?: StepShown['watchedFor'],
): StepShown => ({
  id,
  says: say(`guide.${id}`, values),
  ...(opens === undefined ? {} : { opens }),
  ...(watchedFor === undefined ? {} : { watchedFor }),
  // A step that takes a time of its own says it in its words, in seconds: the router's thirty without power.
  ...(typeof values['seconds'] === 'number' ? { countdownSeconds: values['seconds'] } : {}),
});

/** Whether anything of it could be tried. */
export const isPossible = ({ kind }: RepairWay): boolean =>
  kind !== 'impossible' && kind !== 'nothing-to-do';

/**
 * What somebody agreed to, to the last byte: a plan made again is the same plan only if it would write
 * the same over the same.
 */
export const fingerprint = (plan: FixPlan): string =>
  JSON.stringify(
    plan.kind === 'changes'
      ? [plan.kind, plan.changes, plan.timedTestSeconds ?? null]
      : plan.kind === 'actions'
        ? [plan.kind, plan.actions]
        : [plan.kind],
  );
