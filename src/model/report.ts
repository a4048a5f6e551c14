import type { CauseId } from './cause-id.ts';
import type { ActivityId, OverallVerdict } from './diagnosis.ts';
import type { FactId } from './facts.ts';
import type { AnyObservation } from './observation.ts';
import type { ServiceProfile } from './profile.ts';
import type { Quality } from './quality-facts.ts';
import type { Symptom } from './symptom.ts';
import type { Impact, MessageValues, Place } from './verdict.ts';

/** A sentence rendered in English beside the id it was rendered from, so that a page can speak another language. */
export interface Sentence {
  readonly says: string;
  readonly message: string;
  readonly values: MessageValues;
  readonly from: readonly string[];
}

export interface ReportedFinding {
  readonly cause: CauseId;
  readonly verdict: 'confirmed' | 'suspected';
  readonly title: string;
  /** What the person can do now, in plain words. */
  readonly advice: string;
  readonly lies: Place;
  readonly impact: Impact;
  readonly because: readonly Sentence[];
  readonly fixes: readonly string[];
  readonly wouldSettle: readonly FactId[];
}

/** One setting that stands as Linecheck has set it. */
export interface ReportedChange {
  readonly fix: string;
  /** Of the journal: what `linecheck undo` takes. */
  readonly transaction: string;
  /** When it was begun, ISO 8601. */
  readonly at: string;
  /** `open`: interrupted, neither kept nor put back yet. */
  readonly state: 'kept' | 'open';
  readonly setting: string;
  readonly on: string;
  /** In plain words: which setting, what went, what came. */
  readonly what: string;
  readonly goes: readonly string[];
  readonly comes: readonly string[];
}

/** The one artefact: terminal, page, file and fleet all read it, and a replay needs nothing else. */
export interface Report {
  readonly schema: 'linecheck.report/1';
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly tookMs: number;
  readonly tool: { readonly version: string; readonly node: string; readonly os: string };
  readonly service: { readonly id: string; readonly profileDate: string };
  readonly verdict: OverallVerdict;
  readonly headline: string;
  readonly activities: readonly {
    readonly id: ActivityId;
    readonly verdict: OverallVerdict;
    readonly because: string;
  }[];
  readonly diagnosis: {
    readonly findings: readonly ReportedFinding[];
    /** True but not to blame: about a cause of the catalogue, or about a fact. */
    readonly notes: readonly {
      readonly cause?: CauseId;
      readonly fact?: string;
      readonly says: string;
      readonly from: readonly string[];
    }[];
    readonly explainedAway: readonly { readonly cause: CauseId; readonly by: CauseId }[];
    readonly symptoms: readonly Symptom[];
    readonly unexplained: readonly string[];
    readonly next: readonly FactId[];
  };
  /** Present if anything was measured under load; each figure in it only if it was. */
  readonly quality?: Quality;
  readonly waysOut: readonly {
    readonly id: string;
    readonly says: string;
    readonly secondsToAudio: number;
    readonly url?: string;
  }[];
  readonly observations: readonly AnyObservation[];
  /** What is in force of ours, oldest first. */
  readonly changes: readonly ReportedChange[];
  readonly redactions: readonly string[];
  /** It has been made ready to leave the computer it was made on. */
  readonly isRedacted?: boolean;
  /** How the run was asked for: a replay repeats the judgement under the same conditions. */
  readonly run: {
    readonly budgetSeconds: number;
    readonly isInterrupted: boolean;
    readonly isThirdPartyAllowed: boolean;
    readonly hasReflector: boolean;
    readonly nonce: string;
  };
  readonly profile: ServiceProfile;
  /** SHA-256 over the sorted fingerprints of both root lists. */
  readonly roots: { readonly public: string; readonly system: string };
}
