import type { CauseId } from '../../src/model/cause-id.ts';
import type { Report } from '../../src/model/report.ts';
import type { AnyObservation } from '../../src/model/observation.ts';
import type { System } from './computers.ts';

/** One recorded check, and what must be said of it: everything that is found, and nothing else. */
export interface Session {
  /** Name of its file in `recorded/`. */
  readonly id: string;
  readonly when: string;
  readonly system: System;
  readonly saw: readonly AnyObservation[];
  /** `cause verdict`, in the order a person reads them; empty where nobody may be accused. */
  readonly says: readonly `${CauseId} ${'confirmed' | 'suspected'}`[];
  /** Causes and facts that may be noted, in any order. */
  readonly notes?: readonly string[];
  readonly verdict: Report['verdict'];
}
