/**
 * Who carries out a plan: this process, or a helper with administrator's rights at the end of a
 * channel. The repair cannot tell the difference: it begins an operation, applies it, proves it,
 * and then keeps it or puts it back. Whoever holds the knife writes the journal, arms the undo and
 * reads before every write; so each rule of `docs/design/005-repair.md` is kept in one place.
 */
import type { JournalProblem } from './journal.ts';
import type { Action, Change } from '../model/change.ts';
import type { Acting } from '../platform/hands.ts';

/** Everything that is needed to undo it, known before the first change. Plain JSON. */
export interface OperationPlan {
  readonly fix: string;
  /** No setting twice in the same place: undoing would not know which value came first. */
  readonly changes: readonly Change[];
  /** After so long without a decision the undo comes by itself. */
  readonly deadlineSeconds: number;
  /** Put back whatever the proof says; refused where no undo can be armed, for protection is off meanwhile. */
  readonly isTimedTest: boolean;
  /** The other half of the same plan, made with other rights, which began before this one. */
  readonly together?: string;
}

export interface Surgeon {
  /** Checks that everything may be done, takes the lock, writes the journal, arms the undo. Changes nothing. */
  begin(plan: OperationPlan, signal: AbortSignal): Promise<Beginning>;
  act(action: Action, signal: AbortSignal): Promise<Acting>;
  /** What its journal holds that is undecided or kept, oldest first. */
  recorded(): Promise<Recorded>;
  /** Puts back a transaction of the journal. Safe to repeat. */
  undo(id: string, signal: AbortSignal): Promise<Undoing>;
  /** Ends the helper, if there is one; what is not decided is put back. */
  close(): Promise<void>;
}

export type Beginning =
  | { readonly kind: 'begun'; readonly operation: Operation }
  /** Another run holds the lock. */
  | { readonly kind: 'busy'; readonly pid: number }
  | { readonly kind: 'refused'; readonly why: string };

export interface Operation {
  readonly id: string;
  /** What will undo it when nobody comes back; empty, and then `whyNotArmed` says why. */
  readonly armedBy: readonly string[];
  readonly whyNotArmed?: string;
  /** All changes in their order, or none: what fails on the way puts back what was done before it. */
  apply(signal: AbortSignal): Promise<Applying>;
  /**
   * Leaves the decision to the other half of the plan, if this one still stands undecided: see `other-half.ts`. Absent
   * where the decision is made.
   */
  entrust?(to: string): Promise<boolean>;
  keep(): Promise<Closing>;
  putBack(signal: AbortSignal): Promise<Closing>;
}

export type Applying =
  | { readonly kind: 'applied' }
  | {
      readonly kind: 'put-back';
      readonly because: Obstacle;
      readonly closing: Closing;
    };

/** Why a change could not be made. `index`: which one. */
export interface Obstacle {
  readonly index: number;
  readonly kind: 'changed-meanwhile' | 'unreadable' | 'refused' | 'failed' | 'stopped';
  readonly why: string;
}

/** How a transaction ended. A decision that the armed undo took first stands, whatever was asked for. */
export interface Closing {
  readonly decision: 'keep' | 'put-back';
  readonly changes: readonly ClosedChange[];
}

export interface ClosedChange {
  readonly change: Change;
  readonly state: ClosedState;
  /** For `stuck` and `left-to-owner`: what the system said, or what stands there now. */
  readonly why?: string;
}

/** `untouched`: it was never written. Only `stuck` leaves the transaction open. */
export type ClosedState = 'kept' | 'reverted' | 'left-to-owner' | 'stuck' | 'untouched';

export type Undoing =
  | { readonly kind: 'done'; readonly closing: Closing }
  | { readonly kind: 'busy'; readonly pid: number }
  /** No such transaction, or one that is put back already. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: string };

export interface Recorded {
  readonly transactions: readonly RecordedTransaction[];
  /** Files in the journal's folder that cannot be believed, and why. Nothing is done because of them. */
  readonly problems: readonly JournalProblem[];
}

export interface RecordedTransaction {
  readonly id: string;
  readonly fix: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly changes: readonly Change[];
  /** `open`: undecided, or not yet completely put back. */
  readonly status: 'open' | 'kept';
  /** Of the half of the same plan that began before it; both are undone together. */
  readonly together?: string;
  /** Its process still runs and holds the lock: in progress, not left behind. */
  readonly isRunning: boolean;
  /** The process that does, where it is known by its number. */
  readonly pid?: number;
}
