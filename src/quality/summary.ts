/**
 * What the measurements of one check say together, each figure with whom it was measured against.
 *
 * The best instrument that was there speaks: a stream to a far end of our own, then paced questions to
 * hosts that answer strangers. A figure that nobody measured is absent. Sentences stay message ids, so
 * that the diagnosis can use the figures and the report the words.
 */
import type { FactId } from '../model/facts.ts';
import type { Measurement, Seen } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';
import type { Quality, QualitySource } from '../model/quality-facts.ts';
import { canonical, type Target } from '../model/target.ts';
import type { MessageValues } from '../model/verdict.ts';
import { fallbackVoice } from './fallback-voice.ts';
import { heldBackIn } from './held-back.ts';
import { anyQueueIn, capacitiesIn, carriedIn } from './line.ts';
import { streamMos } from './mos.ts';
import { roughLook } from './rough-look.ts';
import {
  bothLineStreams,
  directions,
  isByRate,
  lineStreams,
  lossIn,
  lossOf,
  picture,
  speech,
  streamsIn,
  type Loss,
  type Stream,
} from './streams.ts';
import { isUsable } from './usable.ts';

export interface Remark {
  readonly message: string;
  readonly values: MessageValues;
}

export interface FigureSource {
  readonly by: QualitySource;
  readonly target: string;
  readonly cannotSay?: Remark;
}

export interface Summary {
  readonly figures: Omit<Quality, 'sources' | 'remarks'>;
  readonly sources: Readonly<Record<string, FigureSource>>;
  readonly remarks: readonly Remark[];
}

export type QualityEvidence = Seen<'call-packets' | 'capacity' | 'paced-stun' | 'stretches'>;

/** Undefined when nothing was measured under load. */
export const summaryOf = (seen: QualityEvidence): Summary | undefined => {
  const fallback = fallbackVoice(seen);
  const voice = speech(seen)[0] ?? fallback;
  const figures: Record<string, number | boolean> = {};
  const sources: Record<string, FigureSource> = {};
  const put = (name: keyof Quality, value: number | undefined, source: FigureSource): void => {
    if (value === undefined || !Number.isFinite(value)) return;
    figures[name] = value;
    sources[name] = source;
  };
  if (voice !== undefined) putVoice(seen, voice, put);
  else putRough(seen, put);
  const putInside = (name: keyof Quality, inside: Stream | undefined): void => {
    if (inside === undefined || inside.value.own.isStarved) return;
    put(name, streamMos(inside.value), sourceOf('reflector', inside.target));
  };
  putInside('fallbackMos', fallback);
  putInside('fallbackTlsMos', streamsIn(seen, 'tls', 'voice')[0]);
  putInside('fallbackTcpMos', streamsIn(seen, 'tcp', 'voice')[0]);
  for (const direction of directions) {
    const carried = carriedIn(seen, direction);
    if (carried === undefined) continue;
    const { by } = carried.observed.value;
    const name = direction === 'up' ? 'upMbps' : 'downMbps';
    put(name, carried.mbps, capacitySource(by, carried.observed.target));
    if (carried.sustained.isLowerBound && carried.sustained.shaper === undefined) {
      figures[direction === 'up' ? 'upIsLowerBound' : 'downIsLowerBound'] = true;
    }
  }
  for (const { value, target } of capacitiesIn(seen)) {
    const source = capacitySource(value.by, target);
    if (figures['rttMs'] === undefined) put('rttMs', value.idleRttMs?.median, source);
    put('loadedRttUpMs', value.loadedRttUpMs?.median, source);
    put('loadedRttDownMs', value.loadedRttDownMs?.median, source);
    put('roundTripsPerMinute', value.roundTripsPerMinute, source);
  }
  for (const direction of directions) {
    const queue = anyQueueIn(seen, direction);
    if (queue === undefined) continue;
    const source = capacitySource(queue.observed.value.by, queue.observed.target);
    put(direction === 'up' ? 'queuedRttUpMs' : 'queuedRttDownMs', queue.loadedMs, source);
  }
  const remarks = remarksOn(seen);
  if (Object.keys(figures).length === 0 && remarks.length === 0) return undefined;
  return { figures, sources, remarks };
};

type Put = (name: keyof Quality, value: number | undefined, source: FigureSource) => void;

const sourceOf = (by: QualitySource, target: Target, cannotSay?: Remark): FigureSource => ({
  by,
  target: canonical(target),
  ...(cannotSay === undefined ? {} : { cannotSay }),
});

/** A content network's edge stands nearer than any meeting's server. */
const capacitySource = (by: 'reflector' | 'cloudflare' | 'mlab', target: Target): FigureSource =>
  sourceOf(
    by,
    target,
    by === 'reflector' ? undefined : { message: 'quality-cannot.nearer-than-meeting', values: {} },
  );

const putVoice = (seen: QualityEvidence, voice: Stream, put: Put): void => {
  const { value, target } = voice;
  const source = sourceOf('reflector', target);
  if (isUsable(value)) put('rttMs', value.rttMs.median, source);
  // Whether it is the network's, a late computer cannot say of delays as small as these.
  const isOnTime = !value.own.isStarved;
  if (isOnTime) put('jitterMs', Math.max(value.jitterUpMs, value.jitterDownMs), source);
  if (value.transport === 'udp') {
    const streams = bothLineStreams(seen);
    const sent = streams.reduce((sum, one) => sum + one.value.sent, 0);
    const received = streams.reduce((sum, one) => sum + one.value.received, 0);
    const isCut = streams.some((one) => one.value.isCut === true);
    const counted = isCut
      ? sourceOf('reflector', target, fewPackets(lossOf(sent, sent - received), 1))
      : source;
    put('lossUpRatio', lossIn(lineStreams(seen, 'up'), 'up').ratio, counted);
    put('lossDownRatio', lossIn(lineStreams(seen, 'down'), 'down').ratio, counted);
    put('lossRatio', sent === 0 ? undefined : 1 - received / sent, counted);
    if (isOnTime) put('mos', streamMos(value), source);
  }
};

const fewPackets = ({ sent, lost, atMost, atLeast }: Loss, hosts: number): Remark => ({
  message: 'quality-cannot.few-packets',
  values: { packets: sent, hosts, leastRatio: lost === 0 ? atMost : atLeast },
});

const putRough = (seen: QualityEvidence, put: Put): void => {
  const look = roughLook(seen);
  if (look === undefined) return;
  const { loss, jitterMs, rttMs, hosts } = look;
  const [first] = measuredIn(seen['paced-stun']);
  if (first === undefined) return;
  const source = sourceOf('stun', first.target, fewPackets(loss, hosts));
  put('rttMs', rttMs, source);
  put('lossRatio', loss.ratio, source);
  if (look.hasJitter) put('jitterMs', jitterMs, source);
};

const remark = (message: string, values: MessageValues = {}): Remark => ({
  message: `quality-remark.${message}`,
  values,
});

const remarksOn = (seen: QualityEvidence): readonly Remark[] => {
  const all: readonly Measurement<FactId & keyof QualityEvidence>[] = [
    ...measuredIn(seen['call-packets']),
    ...measuredIn(seen.capacity),
    ...measuredIn(seen['paced-stun']),
    ...measuredIn(seen.stretches),
  ];
  const late = all.filter(({ value }) => value.own.isStarved);
  const starved = late.filter(({ value }) => !isUsable(value));
  const isCut = all.some(({ value }) => value.isCut === true);
  const lateMs = Math.max(0, ...late.map(({ value }) => value.own.p99Ms));
  const isRough = measuredIn(seen['call-packets']).length === 0;
  const held = heldBackIn(seen);
  return [
    ...(starved.length > 0
      ? [remark('starved', { lateMs })]
      : late.length > 0
        ? [remark('late', { lateMs })]
        : []),
    ...(isCut ? [remark('cut')] : []),
    ...(held === undefined ? [] : [remark(`held-back-${held}`)]),
    ...(isRough && measuredIn(seen['paced-stun']).length > 0 ? [remark('no-reflector')] : []),
    ...directions.flatMap((direction) => {
      const carried = carriedIn(seen, direction)?.sustained;
      return [
        ...(carried?.verdict === 'undecided' ? [remark(`wanders-${direction}`)] : []),
        ...(carried?.shaper === undefined
          ? []
          : [
              remark(`shaper-${direction}`, {
                burstMegabytes: carried.shaper.burstBytes / 1e6,
                mbps: carried.shaper.thenMbps,
              }),
            ]),
        ...(isByRate(seen, direction) && picture(seen).length > 0
          ? [remark(`by-rate-${direction}`, { lossRatio: lossIn(picture(seen), direction).ratio })]
          : []),
      ];
    }),
  ];
};
