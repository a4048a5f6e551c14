/** What of the measurements may leave, which is nearly all: see `redact-fields.ts`. */
import type { Facts } from '../model/facts.ts';
import type { Shape } from './redact-shape.ts';

const times = { min: 'plain', median: 'plain', p95: 'plain', max: 'plain' } as const;

const own = { p99Ms: 'plain', maxMs: 'plain', isStarved: 'plain' } as const;

const series = { everyMs: 'plain', values: ['plain'] } as const;

const callPackets = {
  shape: 'closed',
  transport: 'closed',
  packetBytes: 'plain',
  packetsPerSecond: 'plain',
  sent: 'plain',
  heardThere: 'plain',
  received: 'plain',
  lossUpRatio: 'plain',
  lossDownRatio: 'plain',
  lateRatio: 'plain',
  rttMs: times,
  jitterUpMs: 'plain',
  jitterDownMs: 'plain',
  delayVariationUpMs: 'plain',
  delayVariationDownMs: 'plain',
  reordered: 'plain',
  duplicates: 'plain',
  burstRatio: 'plain',
  longestLossRun: 'plain',
  sources: 'plain',
  wentSilent: { direction: 'closed', afterMs: 'plain' },
  rttSeries: series,
  lossSeries: series,
  own,
  isCut: 'plain',
} as const;

const sustained = {
  verdict: 'closed',
  needMbps: 'plain',
  mbps: 'plain',
  isLowerBound: 'plain',
  bytes: 'plain',
  tookMs: 'plain',
  shaper: { burstBytes: 'plain', thenMbps: 'plain' },
  ruledOutBurstBytes: 'plain',
  packetsMbps: 'plain',
  series,
} as const;

export const qualityShapes = {
  'line-load': {
    device: 'device',
    sampledMs: 'plain',
    upMbps: 'plain',
    downMbps: 'plain',
    programs: [{ name: 'words', upMbps: 'plain', downMbps: 'plain', connections: 'plain' }],
  },
  'call-packets': callPackets,
  stretches: {
    hops: [
      {
        ip: 'host',
        where: 'closed',
        distance: 'plain',
        sent: 'plain',
        received: 'plain',
        rttMs: times,
        jitterMs: 'plain',
        longestLossRun: 'plain',
        rttSeries: series,
        by: 'closed',
      },
    ],
    own,
    isCut: 'plain',
  },
  capacity: {
    by: 'closed',
    depth: 'closed',
    up: sustained,
    down: sustained,
    idleRttMs: times,
    loadedRttUpMs: times,
    loadedRttDownMs: times,
    roundTripsPerMinute: 'plain',
    confidence: 'closed',
    own,
    isCut: 'plain',
  },
  'paced-stun': {
    sent: 'plain',
    received: 'plain',
    rttMs: times,
    jitterMs: 'plain',
    own,
    isCut: 'plain',
  },
  'source-addresses': {
    asked: [{ of: 'host', transport: 'closed', seenAs: 'own' }],
    distinct: 'plain',
  },
  endurance: {
    stream: callPackets,
    throttledAfter: { afterMs: 'plain', lossBeforeRatio: 'plain', lossAfterRatio: 'plain' },
  },
  'nat-timeout': {
    survivedSeconds: 'plain',
    lostSeconds: 'plain',
    tried: [{ seconds: 'plain', cameBack: 'plain' }],
  },
} as const satisfies { readonly [Id in keyof Facts]?: Shape<Facts[Id]> };
