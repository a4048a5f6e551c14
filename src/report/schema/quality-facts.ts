import * as v from 'valibot';

import type { Facts } from '../../model/facts.ts';
import type { Quality } from '../../model/quality-facts.ts';
import { counted, flag, list, number, optional, text, type FactSchema } from './words.ts';

const times = v.object({ min: number, median: number, p95: number, max: number });
const own = v.object({ p99Ms: number, maxMs: number, isStarved: flag });
const isCut = optional(v.literal(true));
const series = v.object({ everyMs: number, values: v.array(v.nullable(number)) });
const direction = v.picklist(['up', 'down']);
const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const callPackets = v.object({
  shape: v.picklist(['voice', 'video']),
  transport: v.picklist(['udp', 'tcp', 'tls']),
  packetBytes: counted,
  packetsPerSecond: number,
  sent: counted,
  heardThere: counted,
  received: counted,
  lossUpRatio: ratio,
  lossDownRatio: ratio,
  lateRatio: ratio,
  rttMs: times,
  jitterUpMs: number,
  jitterDownMs: number,
  delayVariationUpMs: number,
  delayVariationDownMs: number,
  reordered: counted,
  duplicates: counted,
  burstRatio: number,
  longestLossRun: counted,
  sources: counted,
  wentSilent: optional(v.object({ direction, afterMs: number })),
  rttSeries: series,
  lossSeries: series,
  own,
  isCut,
}) satisfies FactSchema<Facts['call-packets']>;

const sustained = v.object({
  verdict: v.picklist(['enough', 'too-slow', 'undecided']),
  needMbps: number,
  mbps: number,
  isLowerBound: flag,
  bytes: counted,
  tookMs: number,
  shaper: optional(v.object({ burstBytes: counted, thenMbps: number })),
  ruledOutBurstBytes: optional(counted),
  packetsMbps: optional(number),
  series,
});

export const qualityFacts = {
  'line-load': v.object({
    device: text,
    sampledMs: number,
    upMbps: number,
    downMbps: number,
    programs: v.array(
      v.object({ name: text, upMbps: number, downMbps: number, connections: counted }),
    ),
  }) satisfies FactSchema<Facts['line-load']>,
  'call-packets': callPackets,
  stretches: v.object({
    hops: v.array(
      v.object({
        ip: text,
        where: v.picklist(['gateway', 'provider', 'far']),
        distance: optional(counted),
        sent: counted,
        received: counted,
        rttMs: optional(times),
        jitterMs: optional(number),
        longestLossRun: counted,
        rttSeries: series,
        by: v.picklist(['icmp-echo', 'time-exceeded', 'tcp', 'udp-echo']),
      }),
    ),
    own,
    isCut,
  }) satisfies FactSchema<Facts['stretches']>,
  capacity: v.object({
    by: v.picklist(['reflector', 'cloudflare', 'mlab']),
    depth: v.picklist(['enough', 'full']),
    up: optional(sustained),
    down: optional(sustained),
    idleRttMs: optional(times),
    loadedRttUpMs: optional(times),
    loadedRttDownMs: optional(times),
    roundTripsPerMinute: optional(number),
    confidence: optional(v.picklist(['low', 'medium', 'high'])),
    own,
    isCut,
  }) satisfies FactSchema<Facts['capacity']>,
  'paced-stun': v.object({
    sent: counted,
    received: counted,
    rttMs: times,
    jitterMs: number,
    own,
    isCut,
  }) satisfies FactSchema<Facts['paced-stun']>,
  'source-addresses': v.object({
    asked: v.array(v.object({ of: text, transport: v.picklist(['udp', 'tls']), seenAs: text })),
    distinct: counted,
  }) satisfies FactSchema<Facts['source-addresses']>,
  endurance: v.object({
    stream: callPackets,
    throttledAfter: optional(
      v.object({ afterMs: number, lossBeforeRatio: ratio, lossAfterRatio: ratio }),
    ),
  }) satisfies FactSchema<Facts['endurance']>,
  'nat-timeout': v.object({
    survivedSeconds: number,
    lostSeconds: optional(number),
    tried: v.array(v.object({ seconds: number, cameBack: flag })),
  }) satisfies FactSchema<Facts['nat-timeout']>,
};

/** What all measurements of a check say together. */
export const quality = v.object({
  rttMs: optional(number),
  jitterMs: optional(number),
  lossUpRatio: optional(ratio),
  lossDownRatio: optional(ratio),
  lossRatio: optional(ratio),
  upMbps: optional(number),
  downMbps: optional(number),
  upIsLowerBound: optional(flag),
  downIsLowerBound: optional(flag),
  loadedRttUpMs: optional(number),
  loadedRttDownMs: optional(number),
  queuedRttUpMs: optional(number),
  queuedRttDownMs: optional(number),
  roundTripsPerMinute: optional(number),
  mos: optional(number),
  fallbackMos: optional(number),
  fallbackTlsMos: optional(number),
  fallbackTcpMos: optional(number),
  sources: v.record(
    text,
    v.object({
      by: v.picklist(['reflector', 'cloudflare', 'mlab', 'stun', 'gateway', 'tcp']),
      target: text,
      cannotSay: optional(text),
    }),
  ),
  remarks: list,
}) satisfies FactSchema<Quality>;
