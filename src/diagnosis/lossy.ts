/** What follows from lost packets besides what a call notices: connections and lookups that wait for repetitions. */
import type { Symptom } from '../model/symptom.ts';
import type { Measurement } from '../model/observation.ts';
import type { Loss } from '../quality/streams.ts';
import { idsOf } from './accounts.ts';

/** One question in five meets a loss there or back: then slow names and lost sizes need no reason of their own. */
const HEAVY_RATIO = 0.1;

export const lossAccountsFor = (
  symptoms: readonly Symptom[],
  loss: Loss | undefined,
  capacity: readonly Measurement<'capacity'>[],
): readonly string[] => [
  // A connection slows down for every lost packet, whatever the line could carry.
  ...idsOf(symptoms, 'packets-lost', 'picture-lost', 'rate-short', 'fallback-poor'),
  ...(isDelayByConnections(capacity) ? idsOf(symptoms, 'loaded-delay') : []),
  ...((loss?.ratio ?? 0) >= HEAVY_RATIO
    ? idsOf(symptoms, 'lookup-slow', 'resolver-slow', 'resolver-failing', 'large-packets-lost')
    : []),
];

/** Strangers are timed by connections, in which a lost packet looks like a long wait; our own far end by datagrams. */
export const isDelayByConnections = (capacity: readonly Measurement<'capacity'>[]): boolean =>
  capacity.every(({ value }) => value.by !== 'reflector');
