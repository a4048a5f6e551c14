import type { FactId, Facts } from './facts.ts';
import type { FailureClass } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { Target } from './target.ts';

/** What one probe saw, once, at one target. A fact with a time: no score, no blame. */
export interface Observation<Id extends FactId = FactId> {
  /** `probe@canonical-target#n`, the same on replay; `n` counts repetitions from 1. */
  readonly id: string;
  readonly probe: Id;
  readonly target: Target;
  /** Milliseconds since the run started. */
  readonly at: number;
  readonly tookMs: number;
  /** By how much this program itself was late meanwhile (a starved computer); absent when it was on time. */
  readonly lateMs?: number;
  readonly outcome: Outcome<Facts[Id]>;
}

/** An observation of some probe, discriminated by its `probe`. */
export type AnyObservation = { [Id in FactId]: Observation<Id> }[FactId];

/** Classes that say no more than that nothing came. */
const silences: ReadonlySet<FailureClass> = new Set<FailureClass>([
  'dns.timeout',
  'tcp.timeout',
  'tls.silent',
  'http.silent',
  'udp.silent',
]);

/** Silence is proof only to who listened: late by more than this part of the wait, an answer may have lain unread. */
const MOST_LATE_SHARE = 0.5;

/** Nothing was heard, and this computer itself hardly listened: that says nothing about whoever was asked. */
export const isHardlyHeard = ({
  outcome,
  tookMs,
  lateMs = 0,
}: Pick<Observation, 'outcome' | 'tookMs' | 'lateMs'>): boolean =>
  outcome.kind === 'failed' &&
  silences.has(outcome.failure.class) &&
  lateMs > tookMs * MOST_LATE_SHARE;

/** All the observations somebody asked to see, grouped by probe; never undefined, maybe empty. */
export type Seen<Id extends FactId = FactId> = {
  readonly [Key in Id]: readonly Observation<Key>[];
};

/** A value that was measured, with the observation it came from. */
export interface Measurement<Id extends FactId> {
  readonly id: string;
  readonly target: Target;
  /** As in {@link Observation}. */
  readonly lateMs?: number;
  readonly value: Facts[Id];
}

/** What was really measured; failures and skips are left out. */
export const measuredIn = <Id extends FactId>(
  observations: readonly Observation<Id>[],
): readonly Measurement<Id>[] =>
  observations.flatMap(({ id, target, lateMs, outcome }) =>
    outcome.kind === 'measured'
      ? [{ id, target, ...(lateMs === undefined ? {} : { lateMs }), value: outcome.value }]
      : [],
  );
