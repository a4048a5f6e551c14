import type { CauseId } from './cause-id.ts';
import type { FactId } from './facts.ts';
import type { Symptom } from './symptom.ts';
import type { Impact, Place, Reason } from './verdict.ts';

export interface Finding {
  readonly cause: CauseId;
  readonly verdict: 'confirmed' | 'suspected';
  readonly lies: Place;
  readonly impact: Impact;
  readonly because: readonly Reason[];
  /** For a suspicion: the probes that would settle it. */
  readonly wouldSettle: readonly FactId[];
  /** Ids of the symptoms it accounts for. */
  readonly accountsFor: readonly string[];
}

/** True but not to blame. */
export interface Note {
  readonly about: string;
  readonly because: readonly Reason[];
}

/** What the evidence says, and what it does not say. */
export interface Diagnosis {
  /** Worst and surest first. Empty when nothing is wrong. */
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  readonly explainedAway: readonly { readonly cause: CauseId; readonly by: CauseId }[];
  readonly symptoms: readonly Symptom[];
  /** Ids of observations behind symptoms that nothing accounts for. */
  readonly unexplained: readonly string[];
  /** Probes that would tell most next. */
  readonly next: readonly FactId[];
}

export type ActivityId = 'join' | 'audio' | 'video-720p' | 'video-1080p' | 'share';

export type OverallVerdict = 'ready' | 'degraded' | 'blocked' | 'unknown';

export interface Activity {
  readonly id: ActivityId;
  readonly verdict: OverallVerdict;
  readonly because: Reason;
}

/** The one sentence and what it costs the person. */
export interface Outlook {
  readonly verdict: OverallVerdict;
  readonly headline: Reason;
  readonly activities: readonly Activity[];
}
