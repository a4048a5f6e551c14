/** What `fix --json` prints: what was tried, what it changed, and how it ended. */
import type { Fix, FixPlan } from '../fixes/fix.ts';
import { needsAdmin } from '../fixes/rights.ts';
import type { Action, Change } from '../model/change.ts';
import type { Report } from '../model/report.ts';
import type { Hands } from '../platform/hands.ts';
import { say } from '../report/sentences.ts';
import type { Attempt } from './fix.ts';

interface PlanJson {
  readonly kind: FixPlan['kind'];
  readonly changes?: readonly Change[];
  readonly actions?: readonly Action[];
  readonly needsAdministrator?: boolean;
  /** Steps of a person, in the words they read. */
  readonly steps?: readonly {
    readonly id: string;
    readonly says: string;
    readonly opens?: string;
  }[];
  /** Why nothing is to be done, or nothing can be. */
  readonly because?: { readonly message: string; readonly says: string };
}

export interface FixJson {
  readonly schema: 'linecheck.fix/1';
  readonly before: { readonly id: string; readonly verdict: Report['verdict'] };
  readonly attempts: readonly {
    readonly fix: string;
    /** What it is to mend; absent where it was asked for by name and nothing accuses. */
    readonly cause?: string;
    readonly risk: Fix['risk'];
    readonly waitSeconds: number;
    readonly provenBy: readonly string[];
    readonly outcome: string;
    readonly transaction?: string;
    readonly proof?: { readonly kind: string; readonly because: readonly string[] };
    /** Every plan that was shown, the values exactly as they are written. */
    readonly plans: readonly PlanJson[];
    readonly changes: readonly {
      readonly setting: string;
      readonly on: string;
      readonly state: string;
      readonly why?: string;
    }[];
  }[];
}

/** Another run holds the lock: nothing was looked at, nothing tried. */
export const busyJson = { schema: 'linecheck.fix/1', isBusy: true, attempts: [] } as const;

const planJson = (plan: FixPlan, hands: Hands): PlanJson => {
  const needsAdministrator = needsAdmin(hands, plan) && !hands.elevation.isElevated;
  switch (plan.kind) {
    case 'changes':
      return { kind: plan.kind, changes: plan.changes, needsAdministrator };
    case 'actions':
      return { kind: plan.kind, actions: plan.actions, needsAdministrator };
    case 'guided': {
      const steps = plan.steps.map(({ id, values, opens }) => ({
        id,
        says: say(`guide.${id}`, values),
        ...(opens === undefined ? {} : { opens }),
      }));
      return { kind: plan.kind, steps };
    }
    case 'nothing-to-do':
    case 'impossible': {
      const { message, values } = plan.because;
      return { kind: plan.kind, because: { message, says: say(message, values) } };
    }
  }
};

export const fixJson = (attempts: readonly Attempt[], before: Report, hands: Hands): FixJson => ({
  schema: 'linecheck.fix/1',
  before: { id: before.id, verdict: before.verdict },
  attempts: attempts.map(({ fix, cause, outcome, news }) => ({
    fix: fix.id,
    ...(cause === undefined ? {} : { cause }),
    risk: fix.risk,
    waitSeconds: fix.waitSeconds,
    provenBy: fix.provenBy,
    outcome: outcome.kind,
    ...(outcome.kind === 'kept' ? { transaction: outcome.id } : {}),
    ...('proof' in outcome && outcome.proof !== undefined
      ? {
          proof: {
            kind: outcome.proof.kind,
            because: outcome.proof.because.map(({ message }) => message),
          },
        }
      : {}),
    plans: news.flatMap((item) => (item.kind === 'plan' ? [planJson(item.plan, hands)] : [])),
    changes:
      'closing' in outcome
        ? outcome.closing.changes.map(({ change: { setting, on }, state, why }) => ({
            setting,
            on,
            state,
            ...(why === undefined ? {} : { why }),
          }))
        : [],
  })),
});
