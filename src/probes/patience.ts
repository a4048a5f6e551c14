/**
 * How long silence must last before it counts as silence.
 *
 * A fixed deadline is either too short for a satellite or too long for everybody else,
 * so it grows with the slowest round trip this run has already seen.
 */
import { measuredIn, type Seen } from '../model/observation.ts';

/**
 * With nothing known yet: covers a 600 ms satellite hop with 400 ms to spare, and keeps a
 * healthy network whose strangers are silent below the reach goal of 1.2 s.
 */
const BASE_MS = 1000;
/** Beyond this a call is impossible anyway; it bounds the damage a dead resolver's slow lookup does. */
const CEILING_MS = 2500;

export const patienceMs = (seen: Seen<'system-lookup' | 'tcp-connect'>): number => {
  const waits = [
    ...measuredIn(seen['system-lookup']).map(({ value }) => value.lookupMs),
    ...measuredIn(seen['tcp-connect']).map(({ value }) => value.connectMs),
  ];
  // Above half a second only: ordinary lookups take tens of milliseconds and need no more patience.
  const slowestMs = Math.max(0, ...waits);
  return slowestMs < 500 ? BASE_MS : Math.min(CEILING_MS, BASE_MS + 2 * slowestMs);
};
