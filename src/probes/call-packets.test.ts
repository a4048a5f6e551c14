import { describe, expect, test } from 'vitest';

import { failed, measured } from '../model/outcome.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { CallPackets } from '../model/quality-facts.ts';
import { canonical, type Target } from '../model/target.ts';
import { callPackets } from './call-packets.ts';
import { capacity } from './capacity.ts';
import { observed, planFor, platformFor, profileFor, contextFor } from './probe.fixture.ts';
import { stretches } from './stretches.ts';
import { video, voice } from './stream-shapes.ts';

const ip = '203.0.113.80';
const reflector = { host: ip, port: 443 };
const at = (port: number): Target => ({
  kind: 'address',
  role: 'reflector',
  transport: 'udp',
  ip,
  port,
});

const figures: CallPackets = {
  shape: 'voice',
  transport: 'udp',
  packetBytes: 160,
  packetsPerSecond: 50,
  sent: 150,
  heardThere: 150,
  received: 150,
  lossUpRatio: 0,
  lossDownRatio: 0,
  lateRatio: 0,
  rttMs: { min: 20, median: 21, p95: 23, max: 25 },
  jitterUpMs: 1,
  jitterDownMs: 1,
  delayVariationUpMs: 2,
  delayVariationDownMs: 2,
  reordered: 0,
  duplicates: 0,
  burstRatio: 1,
  longestLossRun: 0,
  sources: 1,
  rttSeries: { everyMs: 200, values: [] },
  lossSeries: { everyMs: 200, values: [] },
  own: { p99Ms: 1, maxMs: 2, isStarved: false },
};

const streamed = (changes: Partial<CallPackets>): AnyObservation =>
  observed('call-packets', at(8801), measured({ ...figures, ...changes }));
const silent = (port: number): AnyObservation =>
  observed('udp-media', at(port), failed('udp.silent', 'read'));

const targetsOf = (
  seen: readonly AnyObservation[],
  changes: { readonly mode?: 'reach' | 'enough' | 'long'; readonly isMeasuring?: boolean } = {},
): readonly string[] => {
  const { mode = 'enough', isMeasuring = true } = changes;
  const plan = { ...planFor({ seen, options: { reflector, mode } }), isMeasuring };
  return callPackets.targets(plan).map(canonical);
};

const inside = [`tcp:${ip}:443/+160`, `tcp:${ip}:443/plain+160`];
const usual = [`udp:${ip}:8801/+160`, `udp:${ip}:8801/+1200`];

describe('where call-packets looks', () => {
  test.each([
    { when: 'nothing is known', seen: [], targets: usual },
    { when: 'the stream was good', seen: [streamed({})], targets: usual },
    {
      when: 'it lost too much: another port, TLS and plain TCP tell more',
      seen: [streamed({ received: 140, lossDownRatio: 0.07 })],
      targets: [...usual, `udp:${ip}:3478/+160`, ...inside],
    },
    {
      when: 'it came too unevenly',
      seen: [streamed({ jitterDownMs: 80 })],
      targets: [...usual, `udp:${ip}:3478/+160`, ...inside],
    },
    {
      when: 'it was bad inside TLS only',
      seen: [streamed({ transport: 'tls', lateRatio: 0.3 })],
      targets: usual,
    },
    {
      when: 'the main port is dead: the next one, and no other',
      seen: [silent(8801)],
      targets: [`udp:${ip}:8802/+160`, `udp:${ip}:8802/+1200`],
    },
    {
      when: 'all UDP is dead: TLS and plain TCP at once',
      seen: [3478, 8801, 8802, 8803].map(silent),
      targets: inside,
    },
  ])('$when', ({ seen, targets }) => {
    expect(targetsOf(seen)).toEqual(targets);
  });

  test('plain TCP goes to the port of their own that the service’s clients try first', () => {
    const profile = profileFor();
    const media = { ...profile.media, tcpPorts: [443, 8801, 8802] };
    const plan = planFor({
      profile: { ...profile, media },
      seen: [3478, 8801, 8802, 8803].map(silent),
      options: { reflector, mode: 'enough' },
    });
    const targets = callPackets.targets({ ...plan, isMeasuring: true });
    expect(targets.map(canonical)).toEqual([`tcp:${ip}:443/+160`, `tcp:${ip}:8801/plain+160`]);
    expect(targets.every((target) => callPackets.isPaced?.(target, plan) === true)).toBe(true);
  });

  test.each([
    { when: 'the reach check is not over', changes: { isMeasuring: false } },
    { when: 'only reach was wanted', changes: { mode: 'reach' as const } },
  ])('nowhere while $when', ({ changes }) => {
    expect(targetsOf([], changes)).toEqual([]);
  });

  test('nowhere without a reflector: a stranger gets no call', () => {
    const plan = { ...planFor({ options: { mode: 'enough' } }), isMeasuring: true };
    expect(callPackets.targets(plan)).toEqual([]);
  });
});

test.each([
  { when: 'on battery', power: { isOnBattery: true }, why: /battery/ },
  { when: 'on a metered line', power: { isMetered: true }, why: /byte/ },
])('no picture $when', async ({ power, why }) => {
  const plan = planFor({ options: { reflector, mode: 'enough' } });
  const platform = platformFor({ power: async () => measured(power) });
  const picture = { ...at(8801), bytes: video.packetBytes } as Target;
  const outcome = await callPackets.run(picture, contextFor(plan, platform));
  expect(outcome).toMatchObject({ kind: 'skipped', why: expect.stringMatching(why) });
});

test.each([
  { when: 'on battery', options: {}, kind: 'skipped' },
  // It is asked for by name, and its address is nobody's.
  { when: 'on battery, but asked for', options: { speed: 'reflector' as const }, kind: 'failed' },
])('no load $when', async ({ options, kind }) => {
  const nobody = { host: '127.0.0.1', port: 9 };
  const plan = planFor({ options: { reflector: nobody, mode: 'enough', ...options } });
  const platform = platformFor({ power: async () => measured({ isOnBattery: true }) });
  const target: Target = {
    kind: 'url',
    role: 'reflector',
    url: 'https://127.0.0.1:9/',
    at: nobody.host,
  };
  const outcome = await capacity.run(target, contextFor(plan, platform));
  expect(outcome.kind).toBe(kind);
});

const dueUntil = (shape: typeof voice, endMs: number): readonly number[] =>
  Array.from({ length: 1000 }, (_, index) => shape.dueMs(index)).filter((dueMs) => dueMs < endMs);

describe('the shapes', () => {
  test.each([
    { when: 'speech', shape: voice },
    { when: 'a picture', shape: video },
  ])('$when keeps its rate and never goes back in time', ({ shape }) => {
    const due = dueUntil(shape, 2000);
    expect(due).toHaveLength(2 * shape.packetsPerSecond);
    expect(due).toEqual(due.toSorted((a, b) => a - b));
  });

  test('a picture comes in frames, three packets at a time', () => {
    const due = dueUntil(video, 1000);
    const gaps = due.slice(1).map((dueMs, index) => dueMs - video.dueMs(index));
    expect(gaps.filter((gapMs) => gapMs > 15)).toHaveLength(29);
    expect(new Set(dueUntil(video, 33)).size).toBe(3);
  });
});

const planTo = (options: object) => ({
  ...planFor({ options: { mode: 'enough' as const, ...options } }),
  isMeasuring: true,
});

test('stretches go to whoever is furthest and known', () => {
  expect(stretches.targets(planTo({ reflector })).map(canonical)).toEqual([ip]);
  expect(stretches.targets(planTo({}))).toEqual([]);
});
