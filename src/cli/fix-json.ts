/** What `fix --json` prints: what was tried, what it changed, and how it ended. */
import type { Change } from '../model/change.ts';
import type { Report } from '../model/report.ts';
import type { Attempt } from './fix.ts';

export interface FixJson {
  readonly schema: 'linecheck.fix/1';
  readonly before: { readonly id: string; readonly verdict: Report['verdict'] };
  readonly attempts: readonly {
    readonly fix: string;
    readonly outcome: string;
    readonly transaction?: string;
    readonly proof?: { readonly kind: string; readonly because: readonly string[] };
    /** Every plan that was shown, the values exactly as they are written. */
    readonly plans: readonly {
      readonly kind: string;
      readonly changes?: readonly Change[];
    }[];
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

export const fixJson = (attempts: readonly Attempt[], before: Report): FixJson => ({
  schema: 'linecheck.fix/1',
  before: { id: before.id, verdict: before.verdict },
  attempts: attempts.map(({ fix, outcome, news }) => ({
    fix: fix.id,
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
    plans: news.flatMap((item) =>
      item.kind === 'plan'
        ? [
            {
              kind: item.plan.kind,
              ...(item.plan.kind === 'changes' ? { changes: item.plan.changes } : {}),
            },
          ]
        : [],
    ),
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
