/** Waits while somebody still measures. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Stats } from './stats.ts';

/** A stream sends 50 packets a second; one that was quiet for so long is over or cannot tell the difference. */
const QUIET_MS = 1000;
const LOOK_EVERY_MS = 50;

export const untilQuiet = async (
  stats: Stats,
  now: () => number,
  withinMs: number,
): Promise<void> => {
  const endMs = now() + withinMs;
  while (now() < endMs && isBusy(stats, now())) await sleep(LOOK_EVERY_MS);
};

const isBusy = ({ held, lastEchoMs }: Stats, atMs: number): boolean =>
  held.ndt7Tests > 0 || held.waitingEchoes > 0 || atMs - lastEchoMs < QUIET_MS;
