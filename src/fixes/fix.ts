import type { CauseId } from '../model/cause-id.ts';
import type { Action, Change } from '../model/change.ts';
import type { Finding } from '../model/diagnosis.ts';
import type { FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Reason } from '../model/verdict.ts';
import type { Desks } from '../platform/desk.ts';
import type { Hands } from '../platform/hands.ts';
import type { Platform } from '../platform/platform.ts';

/** What a fix may look at when it plans. It reads settings; it writes nothing. */
export interface Situation {
  readonly platform: Platform;
  readonly hands: Hands;
  readonly profile: ServiceProfile;
  /** What is to be mended; absent when the person asked for this fix by name although nothing accuses. */
  readonly finding?: Finding;
  readonly observations: readonly AnyObservation[];
  /** The system and desktop whose menus are named; absent: those of this computer. */
  readonly desks?: Desks;
  readonly signal: AbortSignal;
}

/** A step only the person can take. Text is `guide.<id>` in the catalogue, per system and version. */
export interface GuidedStep {
  readonly id: string;
  readonly values: Reason['values'];
  /** Opens the place for the person, where the system has an address for it. */
  readonly opens?: string;
  /** Asked again until it holds: "the firewall is on again". Absent: the end of the trouble is looked for. */
  isDone?(situation: Situation): Promise<boolean>;
  /** Leaves things as safe as they were: asked for also when the trouble is gone already. */
  readonly isAftercare?: true;
}

export type FixPlan =
  /** Undone by itself unless proven. `seconds` only for a timed test: put back whatever the proof says. */
  | {
      readonly kind: 'changes';
      readonly changes: readonly Change[];
      readonly timedTestSeconds?: number;
    }
  /** Needs consent, has no undo. */
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  | { readonly kind: 'guided'; readonly steps: readonly GuidedStep[] }
  /** Nothing to do: it is already as it should be. */
  | { readonly kind: 'nothing-to-do'; readonly because: Reason }
  | { readonly kind: 'impossible'; readonly because: Reason };

/**
 * A repair. It only plans: one place applies, proves, keeps or puts back, so no fix brings its own undo.
 * Title and explanation live in the catalogue under `fix.<id>.title`, `fix.<id>.does`, `fix.<id>.risk`.
 */
export interface Fix {
  readonly id: string;
  readonly mends: readonly CauseId[];
  /** `none`: nobody notices · `low`: one program restarts a connection · `noticeable`: the call drops, or protection is off for a moment. */
  readonly risk: 'none' | 'low' | 'noticeable';
  /** What the person waits until it is proven, typically. */
  readonly waitSeconds: number;
  /** Probes whose red turns green when it helped. */
  readonly provenBy: readonly FactId[];
  /** Nothing but steps for a person: comes after everything that the program can do itself. */
  readonly isGuided?: true;
  /** It mends nothing by itself: a way round the trouble, or somebody else's to do. */
  readonly standsIn?: 'way-round' | 'somebody-else';
  /** Plans to try one after another, narrow before broad; the first that is proven is kept. */
  plan(situation: Situation): Promise<readonly FixPlan[]>;
}

/**
 * Checks a fix while keeping its literal id. Used by whatever `npm run new -- fix` writes.
 * @public
 */
export const defineFix = <const Definition extends Fix>(fix: Definition): Definition => fix;
