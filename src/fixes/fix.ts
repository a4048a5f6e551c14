import type { CauseId } from '../model/cause-id.ts';
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { Platform } from '../platform/platform.ts';

/** A safe repair. It only plans: one place applies, proves, keeps or puts back, so no fix brings its own undo. */
export interface Fix {
  readonly id: string;
  readonly mends: readonly CauseId[];
  readonly risk: 'none' | 'low' | 'noticeable';
  /** Probes whose red turns green when it helped. */
  readonly provenBy: readonly FactId[];
  plan(
    machine: Platform,
    finding: Finding,
    observations: readonly AnyObservation[],
  ): Promise<readonly Change[]>;
}

/**
 * Keeps a fix's literal id. Used by whatever `npm run new -- fix` writes.
 * @public
 */
export const defineFix = <const Definition extends Fix>(fix: Definition): Definition => fix;
