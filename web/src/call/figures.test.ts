import { describe, expect, test } from 'vitest';

import { figuresOf } from './figures.ts';
import { barOf, levelOf, peakDb } from './level.ts';
import { readStatistics, type Reading } from './statistics.ts';
import { verdictOf } from './verdict.ts';

/** What Chromium says after so many seconds of a call; counts are those of a 50-packet stream. */
interface Change {
  readonly lostOut?: number;
  readonly lost?: number;
  readonly rtt?: number;
  readonly jitter?: number;
  readonly relayProtocol?: string;
  readonly freezes?: number;
  readonly frozen?: number;
  readonly frames?: number;
  readonly limitedBy?: string;
}

const entriesAfter = (
  seconds: number,
  {
    lostOut = 0,
    rtt = 0.03,
    jitter = 0.002,
    relayProtocol = '',
    freezes = 0,
    frozen = 0,
    limitedBy = 'none',
    ...rest
  }: Change = {},
): readonly unknown[] => {
  const { lost = lostOut, frames = 24 * seconds } = rest;
  return [
    { type: 'transport', id: 'T', selectedCandidatePairId: 'P2' },
    {
      type: 'candidate-pair',
      id: 'P1',
      state: 'succeeded',
      nominated: true,
      currentRoundTripTime: 9,
    },
    {
      type: 'candidate-pair',
      id: 'P2',
      state: 'succeeded',
      currentRoundTripTime: rtt,
      localCandidateId: 'L',
    },
    relayProtocol === ''
      ? { type: 'local-candidate', id: 'L', candidateType: 'host', protocol: 'udp' }
      : {
          type: 'local-candidate',
          id: 'L',
          candidateType: 'relay',
          protocol: 'udp',
          relayProtocol,
        },
    { type: 'outbound-rtp', kind: 'audio', packetsSent: 50 * seconds },
    { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: lostOut, jitter },
    {
      type: 'inbound-rtp',
      kind: 'audio',
      packetsReceived: 50 * seconds - lost,
      packetsLost: lost,
      packetsDiscarded: 0,
      jitter,
      jitterBufferDelay: seconds * 48_000 * 0.06,
      jitterBufferEmittedCount: seconds * 48_000,
    },
    {
      type: 'outbound-rtp',
      kind: 'video',
      packetsSent: 90 * seconds,
      qualityLimitationReason: limitedBy,
    },
    {
      type: 'inbound-rtp',
      kind: 'video',
      packetsReceived: 90 * seconds,
      framesDecoded: frames,
      freezeCount: freezes,
      totalFreezesDuration: frozen,
      frameHeight: 360,
    },
  ];
};

const readingsOf = (change: Change = {}): readonly Reading[] => [
  readStatistics(entriesAfter(0), 0),
  readStatistics(entriesAfter(10, change), 10_000),
];

const figuresFor = (change: Change = {}, latenessMs: readonly number[] = [1, 2]) => {
  const figures = figuresOf(readingsOf(change), latenessMs);
  if (figures === undefined) throw new Error('no figures');
  return figures;
};

describe('the figures of a call', () => {
  test('are those of the pair that carries it', () => {
    expect(figuresFor()).toMatchObject({
      path: 'udp',
      rttMs: 30,
      lossUpRatio: 0,
      lossDownRatio: 0,
    });
    expect(figuresFor().bufferMs).toBeCloseTo(60);
    expect(figuresFor().mos).toBeGreaterThan(4);
  });

  test.each([
    { when: 'all of it on the way out', change: { lostOut: 25 }, up: 0.05, down: 0 },
    { when: 'all of it on the way home', change: { lostOut: 0, lost: 25 }, up: 0, down: 0.05 },
    { when: 'half of it on either', change: { lostOut: 25, lost: 49 }, up: 0.05, down: 0.0505 },
    { when: 'all there is', change: { lostOut: 500, lost: 500 }, up: 1, down: 0 },
  ])('tell loss out from loss home: $when', ({ change, up, down }) => {
    const { lossUpRatio, lossDownRatio } = figuresFor(change);
    expect(lossUpRatio).toBeCloseTo(up, 3);
    expect(lossDownRatio).toBeCloseTo(down, 3);
  });

  test('are absent where the browser said nothing, never zero', () => {
    const silent = figuresOf([readStatistics([], 0), readStatistics([], 5000)], []);
    expect(silent).toMatchObject({ seconds: 5 });
    expect(silent).not.toHaveProperty('lossUpRatio');
    expect(silent).not.toHaveProperty('rttMs');
    expect(silent).not.toHaveProperty('mos');
    expect(figuresOf([], [])).toBeUndefined();
  });

  test.each([
    {
      when: 'numbers that are none',
      entries: [{ type: 'inbound-rtp', kind: 'audio', jitter: 'x' }],
    },
    { when: 'values that are no objects', entries: [undefined, 5, 'text', null] },
    {
      when: 'not even the pair',
      entries: [{ type: 'transport', selectedCandidatePairId: 'gone' }],
    },
  ])('survive $when', ({ entries }) => {
    expect(readStatistics(entries, 0).sound.received).toBe(0);
  });
});

const talked = (change: Change = {}, latenessMs?: readonly number[]) =>
  ({
    kind: 'talked',
    figures: figuresFor(change, latenessMs),
    opening: { sdp: '', turn: { urls: [], username: '', credential: '' } },
    connectMs: 100,
  }) as const;

const noWay = {
  kind: 'no-way',
  opening: { sdp: '', turn: { urls: [], username: '', credential: '' } },
} as const;

test.each([
  { when: 'nothing came back for the last six seconds', diedAfter: 4, broke: 4 },
  { when: 'a pause is short', diedAfter: 8, broke: undefined },
  { when: 'something comes all the time', diedAfter: 10, broke: undefined },
])('a call breaks off when $when: $broke', ({ diedAfter, broke }) => {
  const readings = Array.from({ length: 11 }, (_, second) => {
    const heard = entriesAfter(Math.min(second, diedAfter));
    const sent = { type: 'outbound-rtp', kind: 'audio', packetsSent: 50 * second };
    return readStatistics([sent, ...heard], second * 1000);
  });
  expect(figuresOf(readings, [1])?.brokeAfterSeconds).toBe(broke);
});

describe('the verdict of a call', () => {
  const round = talked({ relayProtocol: 'tls' });

  test.each([
    { when: 'all is well', plain: talked(), headline: 'good', says: 'call.sound.good' },
    {
      when: 'words get lost on the way out',
      plain: talked({ lostOut: 30 }),
      headline: 'poor',
      says: 'call.because.loss-up',
    },
    {
      when: 'words get lost on the way home',
      plain: talked({ lost: 30 }),
      headline: 'poor',
      says: 'call.because.loss-down',
    },
    {
      when: 'the way is long',
      plain: talked({ rtt: 0.9 }),
      headline: 'fair',
      says: 'call.because.delay',
    },
    {
      when: 'the picture stands still now and then',
      plain: talked({ freezes: 3, frozen: 1.5 }),
      headline: 'fair',
      says: 'call.picture.stalls.plain',
    },
    {
      when: 'the browser thinks that the line is narrow, which ten seconds cannot tell',
      plain: talked({ limitedBy: 'bandwidth' }),
      headline: 'good',
      says: 'call.picture.good',
    },
    {
      when: 'the computer cannot keep up with the picture',
      plain: talked({ limitedBy: 'cpu', frames: 50 }),
      headline: 'fair',
      says: 'call.picture.computer',
    },
    { when: 'UDP is blocked', plain: noWay, headline: 'detour', says: 'call.way.tcp' },
    {
      when: 'the browser was starved',
      plain: talked({}, [5, 400, 300]),
      headline: 'starved',
      says: 'call.starved',
    },
  ])('when $when', ({ plain, headline, says }) => {
    const verdict = verdictOf(plain, round);
    expect(verdict.headline).toBe(`call.headline.${headline}`);
    expect(verdict.sentences.map(({ message }) => message)).toContain(says);
  });

  test('when the far end is gone in the middle', () => {
    const { figures, ...rest } = talked();
    const broken = { ...rest, figures: { ...figures, brokeAfterSeconds: 4 } };
    const gone = { kind: 'refused', why: 'unreachable' } as const;
    expect(verdictOf(broken, gone)).toEqual({
      tone: 'degraded',
      headline: 'call.headline.broke',
      sentences: [{ message: 'call.broke', values: { seconds: 4 } }],
    });
  });

  test('when nothing gets through', () => {
    expect(verdictOf(noWay, noWay)).toMatchObject({
      tone: 'blocked',
      headline: 'call.headline.none',
    });
  });

  test.each(['unreachable', 'busy', 'not-offered', 'denied'] as const)(
    'is none when the far end is %s',
    (why) => {
      expect(verdictOf({ kind: 'refused', why }, undefined)).toMatchObject({
        tone: 'unknown',
        sentences: [{ message: `call.refused.${why}` }],
      });
    },
  );
});

describe('the level of a microphone', () => {
  test.each([
    { when: 'speech', db: -20, ms: 500, level: 'good' },
    { when: 'full scale', db: 0, ms: 500, level: 'loud' },
    { when: 'silence at first', db: -80, ms: 500, level: 'waiting' },
    { when: 'silence for long', db: -80, ms: 9000, level: 'silent' },
    { when: 'a whisper', db: -55, ms: 9000, level: 'quiet' },
    { when: 'digital nothing', db: Number.NEGATIVE_INFINITY, ms: 9000, level: 'silent' },
  ] as const)('$when', ({ db, ms, level }) => {
    expect(levelOf(db, ms)).toBe(level);
    expect(barOf(db)).toBeGreaterThanOrEqual(0);
    expect(barOf(db)).toBeLessThanOrEqual(1);
  });

  test('is the peak in decibels', () => {
    expect(peakDb([0, 0.5, -1])).toBeCloseTo(0);
    expect(peakDb([0])).toBe(Number.NEGATIVE_INFINITY);
  });
});
