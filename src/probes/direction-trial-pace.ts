/** How quickly one direction sends: a little over the need, more where everything speaks for it, back where a queue grows. */
import {
  gentleMbpsFor,
  middleMbpsFor,
  quickMbpsFor,
  type Step,
} from '../quality/sequential-test.ts';
import { EVERY_MS } from './direction-trial-rates.ts';
import type { Way } from './flow.ts';

export interface DirectionAsk {
  readonly way: Way;
  readonly needMbps: number;
  readonly idleRttMs: number;
  /** Nothing else loads the line: a queue that the quicker step fills harms no other measurement. */
  readonly isAlone: boolean;
  /** The rate of a connection can be changed while it runs. */
  readonly canQuicken: boolean;
  /** By how much a small question was held up in this direction just now. */
  readonly riseMs: () => number;
  readonly now: () => number;
}

export type Pace = 'gentle' | 'middle' | 'quick';

export type Running = Extract<Step, { readonly isDone: false }>;

/** After it was too quick: until that queue, of a tenth of a second and what came meanwhile, is empty again. */
export const CALM_MS = 200;

const MBPS = { gentle: gentleMbpsFor, middle: middleMbpsFor, quick: quickMbpsFor } as const;

export const mbpsAt = (pace: Pace, needMbps: number): number => MBPS[pace](needMbps);

export interface PaceState {
  readonly pace: Pace;
  /** What went well; not tried again once it did not. */
  readonly quickest: Pace;
  /** How long it has been at this pace. */
  readonly sinceMs: number;
  readonly idleRttMs: number;
  readonly isAlone: boolean;
  /** Both ways at once. */
  readonly isShared: boolean;
  readonly canQuicken: boolean;
  readonly isFilling: boolean;
}

export const isTooQuick = ({ phase }: Running, state: PaceState): boolean => {
  const { pace, quickest, sinceMs, isShared, isFilling } = state;
  if (pace === 'gentle') return false;
  if (phase === 'decide') return true;
  // What is left of the queue before it was held back is gone after this.
  const isFresh = quickest !== 'quick' && sinceMs < CALM_MS;
  return isShared && !isFresh && isFilling;
};

/** A pace that everything so far speaks for, if that is another. */
export const quickerPace = ({ phase, isSure }: Running, state: PaceState): Pace | undefined => {
  const { pace, quickest, sinceMs, idleRttMs, isAlone, isShared, canQuicken, isFilling } = state;
  const isGentle = pace === 'gentle';
  if (isAlone)
    return isGentle && (isSure || (phase === 'drain' && canQuicken)) ? 'quick' : undefined;
  if (!isShared || !canQuicken || phase !== 'drain' || isFilling) return undefined;
  if (isGentle) return quickest === 'gentle' ? undefined : 'middle';
  const isSettled = sinceMs > EVERY_MS + idleRttMs;
  return pace === 'middle' && quickest === 'quick' && isSettled ? 'quick' : undefined;
};

/** Beside the other way it would fill the line, or the far end sets the pace: later, alone. */
export const mustWait = ({ isShared, canQuicken, pace, isFilling }: PaceState): boolean =>
  isShared && (!canQuicken || (pace === 'gentle' && isFilling));
