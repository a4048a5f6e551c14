import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { AnyObservation, Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Symptom } from '../model/symptom.ts';
import type { MessageValues, Reason, Verdict } from '../model/verdict.ts';

/** What every cause may know beside the evidence it reads. */
export interface Circumstances {
  readonly profile: ServiceProfile;
  /** ISO time at which the run started: a profile past its shelf life may not accuse ranges. */
  readonly startedAt: string;
  /** The red observations, judged by the profile; a cause says which of them it accounts for. */
  readonly symptoms: readonly Symptom[];
}

/**
 * From the ground up: among equals the lower layer is named first, because its
 * faults produce those above.
 */
export const layers = [
  'computer',
  'link',
  'gateway',
  'internet',
  'clock',
  'names',
  'address',
  'proxy',
  'security',
  'media',
  'quality',
  'client',
  'service',
] as const;

/**
 * One thing that can be wrong. A cause is a pure function of the evidence it
 * names: no clock, no I/O, no other cause's verdict. Ranking is `rank.ts`'s job.
 * Title and advice live in the message catalogue under `<id>.title`, `<id>.do`.
 */
export interface Cause<Id extends FactId = FactId> {
  readonly id: CauseId;
  readonly layer: (typeof layers)[number];
  readonly reads: readonly Id[];
  /**
   * Facts of which it takes "none" for granted ("no tunnel leads the way"). Where one of them could
   * not be read, none is not known: then it may only suspect.
   */
  readonly takesForNone?: readonly Id[];
  weigh(seen: Seen<Id>, circumstances: Circumstances): Verdict;
}

/** Keeps `weigh` honest: it can only see what `reads` names. */
export const defineCause = <const Id extends FactId>(cause: Cause<Id>): Cause<Id> => cause;

/** A reason: which sentence, its values, and the observations that make it true. */
export const because = (
  message: string,
  values: MessageValues,
  observations: readonly { readonly id: string }[],
): Reason => ({ message, values, from: observations.map(({ id }) => id) });

export const ruledOut = (...reasons: readonly Reason[]): Verdict => ({
  kind: 'ruled-out',
  because: reasons,
});

export const unknown = (...missing: readonly FactId[]): Verdict => ({ kind: 'unknown', missing });

export const note = (...reasons: readonly Reason[]): Verdict => ({
  kind: 'note',
  because: reasons,
});

/** Observations that measured, typed by their probe. */
export const succeeded = <Observation extends Pick<AnyObservation, 'outcome'>>(
  observations: readonly Observation[],
): readonly Observation[] => observations.filter(({ outcome }) => outcome.kind === 'measured');

/** Observations that failed (not those that were skipped). */
export const failedOnes = <Observation extends Pick<AnyObservation, 'outcome'>>(
  observations: readonly Observation[],
): readonly Observation[] => observations.filter(({ outcome }) => outcome.kind === 'failed');
