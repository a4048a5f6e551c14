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

/** After it was too quick: until that queue is empty again, or nearly. */
export const CALM_MS = 250;

/**
 * Both ways at once, a queue that begins ends the quicker step: the other way's confirmations wait in it. A radio's own
 * unrest seldom moves all answers by so much.
 */
const QUEUE_BEGINS_MS = 30;
/** Alone, it may become as long as people notice: that is seen then, and more of it would only wreck this connection. */
const QUEUE_IS_LONG_MS = 180;

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
  /** By how much a small question was held up in this direction just now. */
  readonly riseMs: number;
}

/** To what it must go back, if it was too quick. */
export const calmerPace = ({ phase }: Running, state: PaceState): Pace | undefined => {
  const { pace, isAlone, isShared, riseMs } = state;
  if (pace === 'gentle') return undefined;
  // Beside the other way it is gentle until both are sure.
  if (isShared) return phase === 'decide' || riseMs > QUEUE_BEGINS_MS ? 'gentle' : undefined;
  if (isAlone) return phase === 'decide' ? 'gentle' : undefined;
  // Nothing gentler than the middle drains anything in time.
  return pace === 'quick' && riseMs > QUEUE_IS_LONG_MS ? 'middle' : undefined;
};

/** A pace that everything so far speaks for, if that is another. */
export const quickerPace = ({ phase, isSure }: Running, state: PaceState): Pace | undefined => {
  const { pace, quickest, sinceMs, idleRttMs, isAlone, isShared, canQuicken, riseMs } = state;
  const isGentle = pace === 'gentle';
  if (isAlone)
    return isGentle && (isSure || (phase === 'drain' && canQuicken)) ? 'quick' : undefined;
  const isFilling = riseMs > QUEUE_BEGINS_MS;
  if (!isShared || !canQuicken || phase !== 'drain' || isFilling) return undefined;
  if (isGentle) return quickest === 'gentle' ? undefined : 'middle';
  const isSettled = sinceMs > EVERY_MS + idleRttMs;
  return pace === 'middle' && quickest === 'quick' && isSettled ? 'quick' : undefined;
};

/** Beside the other way it would fill the line, or the far end sets the pace: later, alone. */
export const mustWait = ({ isShared, canQuicken, pace, quickest, riseMs }: PaceState): boolean =>
  isShared &&
  (!canQuicken || quickest === 'gentle' || (pace === 'gentle' && riseMs > QUEUE_BEGINS_MS));
