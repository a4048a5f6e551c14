/**
 * The first stretch, over the air: how the router answered, and what the radio says of itself.
 *
 * A weak signal or a crowded channel is nobody's trouble while the router answers steadily; so
 * every cause here starts from packets to the router that were lost or late, and only where the
 * way to it is Wi-Fi. What the radio says then tells them apart.
 */
import type { Wifi } from '../model/host-facts.ts';
import { measuredIn, type Measurement, type Observation, type Seen } from '../model/observation.ts';
import { evenness, isLossOfOthers, lossesBehind, segmentsIn } from './segments.ts';
import { lossOf } from '../quality/streams.ts';

export type StretchEvidence = Seen<'links' | 'gateway' | 'wifi' | 'stretches'>;

export interface Stretch {
  readonly observed: Observation<'gateway' | 'stretches'>;
  readonly ip: string;
  readonly sent: number;
  readonly lost: number;
  readonly minMs: number;
  readonly medianMs: number;
  readonly maxMs: number;
  /** Answers later than the middle one by a spike, where they were counted one by one. */
  readonly spikes?: number;
}

/** Two of ten lost is trouble, one may be chance; fewer than eight packets tell no share. */
const MIN_SENT = 8;
const MIN_LOST = 2;
const LOSSY_RATIO = 0.1;

/**
 * Half of the answers later than the quickest by more than what meeting apps smooth out (Zoom's
 * limit for jitter is 40 ms): speech comes in pieces.
 */
const UNSTEADY_MS = 40;

/** One single answer so late is telling only beside a loss: a scheduler makes one, too. */
const SPIKE_MS = 100;

/** Where more of the wait was our own doing (a starved computer), the router is not judged. */
const OWN_LATENESS_MS = 50;

/** With a hundred packets a smaller share is as sure: what the service bears, and more than chance. */
const MANY_SENT = 50;
const LOSSY_OF_MANY_RATIO = 0.02;

export const isLossy = ({ sent, lost }: Stretch): boolean =>
  (sent >= MIN_SENT && lost >= MIN_LOST && lost / sent >= LOSSY_RATIO) ||
  (sent >= MANY_SENT && lost / sent >= LOSSY_OF_MANY_RATIO && lossOf(sent, lost).atLeast > 0.01);

/** Spikes on a quiet ground: most packets are quick, single ones wait. */
export const isSpiky = ({ lost, medianMs, maxMs, spikes = 2 }: Stretch): boolean =>
  lost >= 1 && maxMs - medianMs >= SPIKE_MS && spikes >= 2;

/** Late as a rule: the ground itself is high. */
export const isSlowGround = ({ minMs, medianMs }: Stretch): boolean =>
  medianMs - minMs >= UNSTEADY_MS;

export const isUnsteady = (stretch: Stretch): boolean =>
  stretch.sent >= MIN_SENT && (isSlowGround(stretch) || isSpiky(stretch));

/** Whether packets to the router go by radio, as far as this computer says; undefined when it does not. */
export const isByRadio = (
  device: string,
  seen: Pick<StretchEvidence, 'links' | 'wifi'>,
): boolean | undefined => {
  const link = measuredIn(seen.links)
    .flatMap(({ value }) => value.links)
    .find(({ name }) => name === device);
  if (link !== undefined && link.kind !== 'other') return link.kind === 'wifi';
  return measuredIn(seen.wifi).some(({ value }) => value.interface === device) || undefined;
};

/** The look at the router over the air with most packets in it; the same router may have two addresses. */
export const stretchOf = (seen: StretchEvidence): Stretch | undefined =>
  [...looksAtRouter(seen), ...looksBesideCall(seen)].toSorted((a, b) => b.sent - a.sent)[0];

const looksAtRouter = (seen: StretchEvidence): readonly Stretch[] =>
  seen.gateway.flatMap((observed): readonly Stretch[] => {
    const { outcome, lateMs = 0 } = observed;
    if (outcome.kind !== 'measured' || lateMs > OWN_LATENESS_MS) return [];
    const { ip, device, sent, received, rttMs } = outcome.value;
    if (rttMs === undefined || isByRadio(device, seen) !== true) return [];
    const { min: minMs, median: medianMs, max: maxMs } = rttMs;
    return [{ observed, ip, sent, lost: sent - received, minMs, medianMs, maxMs }];
  });

/**
 * The same router while a call's packets passed it. A router may ration its answers or give them late,
 * and still pass on in time: then what is behind it is better, and clears it.
 */
const looksBesideCall = (seen: StretchEvidence): readonly Stretch[] => {
  const segments = segmentsIn(seen);
  const { gateway, provider = [], far } = segments ?? {};
  const observed = seen.stretches.find(({ id }) => id === segments?.observed.id);
  if (gateway?.rttMs === undefined || segments === undefined || observed === undefined) return [];
  const device = measuredIn(seen.gateway).find(({ value }) => value.ip === gateway.ip)?.value
    .device;
  if (device === undefined || isByRadio(device, seen) !== true) return [];
  const behind = [...provider, ...(far === undefined ? [] : [far])];
  if (evenness(gateway) === 'bad' && behind.some((hop) => evenness(hop) === 'clean')) return [];
  const isOthers = isLossOfOthers(gateway, lossesBehind(segments, undefined));
  const { median: medianMs } = gateway.rttMs;
  // A starved computer loses none of the system's own pings; how late they came may be its own doing.
  const { min: minMs, max: maxMs } = segments.isLate
    ? { min: medianMs, max: medianMs }
    : gateway.rttMs;
  return [
    {
      observed,
      ip: gateway.ip,
      sent: gateway.sent,
      lost: isOthers ? 0 : gateway.sent - gateway.received,
      minMs,
      medianMs,
      maxMs,
      spikes: gateway.rttSeries.values.filter((ms) => ms !== null && ms - medianMs >= SPIKE_MS)
        .length,
    },
  ];
};

/** Percentages are right to a few decibel only (Windows, NetworkManager): they need a margin. */
const ESTIMATE_MARGIN_DB = 4;

const signalOf = ({ signalDbm, isSignalEstimated = false }: Wifi, margin: number) =>
  signalDbm === undefined
    ? undefined
    : signalDbm + (isSignalEstimated ? margin * ESTIMATE_MARGIN_DB : 0);

/** Vendors plan for -67 dBm where people speak; from -75 dBm on rates fall and packets are lost. */
export const isWeak = (wifi: Wifi): boolean => (signalOf(wifi, 1) ?? 0) <= -75;

export const isStrong = (wifi: Wifi): boolean => (signalOf(wifi, -1) ?? -100) >= -67;

/** Between strong and weak: neither can be said. */
export const isMiddling = (wifi: Wifi): boolean =>
  wifi.signalDbm !== undefined && !isWeak(wifi) && !isStrong(wifi);

/** A third of all packets repeated: ordinary radios repeat 5 to 20 % of theirs. */
const REPEATING_RATIO = 0.3;
const CALM_REPEATING_RATIO = 0.2;
/** Given up after all repetitions: each one is a hole in somebody's sentence. */
const FAILING_RATIO = 0.02;
/** From two thirds on a channel has waiting times of its own. */
const CROWDED_RATIO = 0.65;
const CALM_RATIO = 0.4;
/** Ordinary rooms are at -90 dBm or quieter. */
const NOISY_DBM = -78;

export const isRepeating = ({ retryRatio, failedRatio }: Wifi): boolean =>
  (retryRatio ?? 0) >= REPEATING_RATIO || (failedRatio ?? 0) >= FAILING_RATIO;

export const isCrowded = ({ busyRatio, noiseDbm }: Wifi): boolean =>
  (busyRatio ?? 0) >= CROWDED_RATIO || (noiseDbm ?? -100) >= NOISY_DBM;

/** Measured to be calm: retries, use of the channel, or noise said so, and nothing spoke against it. */
export const isCalm = (wifi: Wifi): boolean => {
  const { retryRatio, busyRatio, noiseDbm } = wifi;
  const isKnown = retryRatio !== undefined || busyRatio !== undefined || noiseDbm !== undefined;
  return (
    isKnown &&
    !isRepeating(wifi) &&
    !isCrowded(wifi) &&
    (retryRatio ?? 0) <= CALM_REPEATING_RATIO &&
    (busyRatio ?? 0) <= CALM_RATIO
  );
};

/** On 2.4 GHz a network is heard four channels away; above, channels do not overlap. */
const OVERLAP_CHANNELS = 4;
const LAST_CHANNEL_24 = 14;
/** A neighbour that is this much weaker than our router hardly disturbs it. */
const DISTURBING_DB = 25;

/** Neighbours whose networks reach into our channel, loud enough to matter. */
export const rivalsOf = (wifi: Wifi): number => {
  const { channel, frequencyMhz = 0, signalDbm = -60, neighbours = [] } = wifi;
  if (channel === undefined) return 0;
  const is24 = channel <= LAST_CHANNEL_24 && frequencyMhz < 5000;
  const isIn6 = frequencyMhz >= 5950;
  return neighbours.filter((other) => {
    const isSameBand = (other.frequencyMhz ?? frequencyMhz) >= 5950 === isIn6;
    const reach = is24 ? OVERLAP_CHANNELS : 0;
    const isLoud = (other.signalDbm ?? -100) >= signalDbm - DISTURBING_DB;
    return isSameBand && isLoud && Math.abs(other.channel - channel) <= reach;
  }).length;
};

/** The radio's own words, once it is connected. */
export const radioOf = (seen: Seen<'wifi'>): Measurement<'wifi'> | undefined =>
  measuredIn(seen.wifi).find(({ value }) => value.isConnected);
