/**
 * Small questions at an even pace beside a load: what it does to delay.
 *
 * Where the far end says when a question arrived, the way there and the way back are told apart
 * without clocks that agree: only what a delay has grown by since the line was idle counts.
 */
import type { Times } from '../model/quality-facts.ts';
import { percentile, ascending, timesOf } from '../quality/percentiles.ts';

export interface DelaySample {
  readonly sentAtMs: number;
  readonly backAtMs: number;
  /** By the far end's clock, whose zero means nothing; absent where it does not say, or cannot be believed. */
  readonly thereAtMs?: number;
}

export interface DelayMeter {
  /** Everything that came back, in the order of arrival. */
  samples(): readonly DelaySample[];
  /** Asks more rarely from now on: on a slow line the questions themselves would take a share of it. */
  slow?(): void;
  close(): void;
}

export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

const within =
  ({ fromMs, untilMs }: Span) =>
  ({ sentAtMs }: DelaySample): boolean =>
    sentAtMs >= fromMs && sentAtMs <= untilMs;

const rttOf = ({ sentAtMs, backAtMs }: DelaySample): number => backAtMs - sentAtMs;

/** Round trips of what was asked in these times, whole. */
export const roundTrips = (
  samples: readonly DelaySample[],
  spans: readonly Span[],
): readonly number[] => samples.filter((one) => spans.some((span) => within(span)(one))).map(rttOf);

/** The idle line: what everything else is held against. */
export interface Idle {
  readonly rttMs: Times;
  /** Least difference of the two clocks each way; absent where the far end does not say. */
  readonly leastThereMs?: number;
  readonly leastBackMs?: number;
}

export const idleOf = (samples: readonly DelaySample[]): Idle | undefined => {
  const rttMs = timesOf(samples.map(rttOf));
  if (rttMs === undefined) return undefined;
  const stamped = samples.flatMap(({ sentAtMs, backAtMs, thereAtMs }) =>
    thereAtMs === undefined ? [] : [{ there: thereAtMs - sentAtMs, back: backAtMs - thereAtMs }],
  );
  if (stamped.length === 0) return { rttMs };
  return {
    rttMs,
    leastThereMs: Math.min(...stamped.map(({ there }) => there)),
    leastBackMs: Math.min(...stamped.map(({ back }) => back)),
  };
};

/**
 * Round trips as they would have been had only this direction been loaded: the quickest of the idle
 * line and what this way alone took longer. Whole ones where the two cannot be told apart.
 */
export const loadedRoundTrips = (
  samples: readonly DelaySample[],
  idle: Idle,
  way: 'up' | 'down',
  spans: readonly Span[],
): readonly number[] => {
  const { leastThereMs, leastBackMs } = idle;
  const chosen = samples.filter((one) => spans.some((span) => within(span)(one)));
  if (leastThereMs === undefined || leastBackMs === undefined) return chosen.map(rttOf);
  return chosen.flatMap(({ sentAtMs, backAtMs, thereAtMs }) => {
    if (thereAtMs === undefined) return [];
    const grown =
      way === 'up' ? thereAtMs - sentAtMs - leastThereMs : backAtMs - thereAtMs - leastBackMs;
    return [idle.rttMs.min + Math.max(0, grown)];
  });
};

/** By how much the middle of these is longer than that of the idle line; 0 where nothing was measured. */
export const medianRise = (values: readonly number[], { rttMs }: Idle): number =>
  values.length === 0 ? 0 : Math.max(0, percentile(ascending(values), 0.5) - rttMs.median);
