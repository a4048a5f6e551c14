import type { Reading } from '../platform/hands.ts';
import type { Clock } from './clock.ts';
import type { Setting } from './setting.ts';

/** Often enough that nobody waits for the poll, rarely enough not to start twenty programs a second. */
const POLL_MS = 150;

/** Reads until what stands there is what was waited for, or the setting has had its time to settle. */
export const settled = async (
  setting: Setting,
  isExpected: (value: unknown) => boolean,
  clock: Clock,
  signal: AbortSignal,
): Promise<Reading<unknown>> => {
  const until = clock.now() + setting.settlesMs;
  for (;;) {
    const reading = await setting.read(signal);
    if (reading.kind === 'value' && isExpected(reading.value)) return reading;
    const leftMs = until - clock.now();
    if (leftMs <= 0 || signal.aborted) return reading;
    await clock.wait(Math.min(POLL_MS, leftMs), signal);
  }
};
