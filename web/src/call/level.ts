/** How loud the microphone is, as a person would say it. */

export type Level = 'waiting' | 'good' | 'quiet' | 'loud' | 'silent';

/**
 * Decibels below full scale. Speech at arm's length peaks at -30 to -10 on an ordinary headset; below -45 meeting
 * apps raise it together with the noise; what stays below -65 is the noise of an open input or a muted one.
 */
const QUIET_DB = -45;
const SILENT_DB = -65;
const LOUD_DB = -1;
/** Nobody speaks at once: before that, silence means nothing. */
const PATIENCE_MS = 4000;

/** `loudestDb` of the last seconds. */
export const levelOf = (loudestDb: number, listeningMs: number): Level => {
  if (loudestDb >= LOUD_DB) return 'loud';
  if (loudestDb >= QUIET_DB) return 'good';
  if (listeningMs < PATIENCE_MS) return 'waiting';
  return loudestDb >= SILENT_DB ? 'quiet' : 'silent';
};

/** From nothing to full scale, 0 to 1, as a bar shows it. */
export const barOf = (db: number): number =>
  Math.min(1, Math.max(0, (db - SILENT_DB) / -SILENT_DB));

/** Of samples between -1 and 1. */
export const peakDb = (samples: Iterable<number>): number => {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak === 0 ? Number.NEGATIVE_INFINITY : 20 * Math.log10(peak);
};
