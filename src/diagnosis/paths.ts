/** What befalls a UDP path in time: it dies in one direction, is throttled, is forgotten, or changes its source. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { Symptom } from '../model/symptom.ts';
import { isUsable } from '../quality/usable.ts';
import { idsAbout } from './accounts.ts';
import { familyOf } from './families.ts';
import type { Direction } from '../quality/streams.ts';

type Died = Measurement<'call-packets'> | Measurement<'endurance'>;

const streamOf = (one: Died) => ('stream' in one.value ? one.value.stream : one.value);

/** Half of the silence that is called death (`quality/silence.ts`): a computer that never slept so long has not slept through it. */
const SLEPT_MS = 1000;

/** UDP streams that fell silent for good in this direction while the other went on. */
export const deadStreams = (
  seen: Seen<'call-packets' | 'endurance'>,
  direction: Direction,
): readonly Died[] =>
  [...measuredIn(seen['call-packets']), ...measuredIn(seen.endurance)].filter((one) => {
    const { transport, wentSilent, own } = streamOf(one);
    return transport === 'udp' && wentSilent?.direction === direction && own.maxMs < SLEPT_MS;
  });

/** Seconds until the stream fell silent; less than one is said as one. */
export const diedAfterSeconds = (streams: readonly Died[]): number =>
  Math.max(
    1,
    Math.round(Math.min(...streams.map((one) => streamOf(one).wentSilent?.afterMs ?? 0)) / 1000),
  );

/** A picture of two seconds that died at its start was not silent for long enough to be called dead: it has lost nearly all. */
export const diedDown = (symptoms: readonly Symptom[]): readonly string[] =>
  idsAbout(symptoms, ['stream-died', 'packets-lost', 'picture-lost'], (about) => about === 'down');

/** Loss must have been small before, and speech unintelligible after, or it is only a line that wanders. */
const BEFORE_RATIO = 0.05;
const AFTER_RATIO = 0.3;

export const throttledIn = (seen: Seen<'endurance'>): Measurement<'endurance'> | undefined =>
  measuredIn(seen.endurance).find(
    ({ value: { throttledAfter, stream } }) =>
      throttledAfter !== undefined &&
      isUsable(stream) &&
      throttledAfter.lossBeforeRatio <= BEFORE_RATIO &&
      throttledAfter.lossAfterRatio >= AFTER_RATIO,
  );

/**
 * RFC 4787 (REQ-5) asks routers for two minutes at least. Clients repeat themselves every 15 to 25
 * seconds, so only below 30 seconds does anybody lose a muted call (30 s is where such reports gather).
 */
const HARMFUL_SECONDS = 30;

export const forgottenIn = (seen: Seen<'nat-timeout'>): Measurement<'nat-timeout'> | undefined =>
  measuredIn(seen['nat-timeout']).find(
    ({ value }) => value.lostSeconds !== undefined && value.lostSeconds <= HARMFUL_SECONDS,
  );

export interface Flapping {
  readonly observed: readonly { readonly id: string }[];
  readonly addresses: readonly string[];
  /** One and the same stream came from several: no setting of the service's can explain that. */
  readonly isOneStream: boolean;
}

/**
 * The same far end, asked the same way, saw us come from several addresses. Different far ends may see
 * different addresses for ever (a split tunnel, a rule by destination), and nobody is harmed.
 */
export const flappingIn = (
  seen: Seen<'source-addresses' | 'call-packets'>,
): Flapping | undefined => {
  const streams = measuredIn(seen['call-packets']).filter(
    ({ value }) => value.transport === 'udp' && value.sources > 1,
  );
  const asked = measuredIn(seen['source-addresses']).filter(
    ({ value }) => addressesOfOne(value.asked).length > 1,
  );
  if (streams.length === 0 && asked.length === 0) return undefined;
  return {
    observed: [...asked, ...streams],
    addresses: [...new Set(asked.flatMap(({ value }) => addressesOfOne(value.asked)))],
    isOneStream: streams.length > 0,
  };
};

type Asked = Measurement<'source-addresses'>['value']['asked'];

const addressesOfOne = (asked: Asked): readonly string[] => {
  const groups = new Map<string, Set<string>>();
  for (const { of, transport, seenAs } of asked) {
    const key = `${of} ${transport} ${familyOf(seenAs)}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(seenAs));
  }
  return (
    [...groups.values()].map((one) => [...one]).toSorted((a, b) => b.length - a.length)[0] ?? []
  );
};
