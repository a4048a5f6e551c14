/** UDP paths that are throttled, die, are forgotten or change their source, and tunnels that lead them astray. */
import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import { measured } from '../../model/outcome.ts';
import type { Endurance, NatTimeout, SourceAddresses } from '../../model/quality-facts.ts';
import { findingsOf, seeing, weighing } from '../evidence.fixture.ts';
import { noTunnel, tunnel } from '../media.fixture.ts';
import {
  capacity,
  load,
  starved,
  stream,
  way,
  type Ailing,
} from '../../quality/measured.fixture.ts';
import { natTimeoutShort } from './nat-timeout-short.ts';
import { sourceAddressFlaps } from './source-address-flaps.ts';
import { udpReturnDropped } from './udp-return-dropped.ts';
import { udpThrottled } from './udp-throttled.ts';
import { vpnDropsMedia } from './vpn-drops-media.ts';

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const minutes = (
  throttledAfter: Endurance['throttledAfter'],
  change: Ailing = {},
): AnyObservation => {
  const { outcome } = stream(change);
  if (outcome.kind !== 'measured' || !('shape' in outcome.value)) throw new Error('no stream');
  const value: Endurance = {
    stream: outcome.value,
    ...(throttledAfter === undefined ? {} : { throttledAfter }),
  };
  return seeing('endurance', { kind: 'computer' }, measured(value));
};

const inTls = stream({ transport: 'tls' });
const cut = { afterMs: 20_000, lossBeforeRatio: 0.01, lossAfterRatio: 0.97 };
const pictureLost = stream({ shape: 'video', lostUp: 300 });

const throttled: readonly Row[] = [
  {
    when: 'a picture is lost, speech is not, and connections carry as much',
    saw: [stream(), pictureLost, capacity()],
    verdict: 'confirmed',
  },
  {
    when: 'all goes well for 20 seconds and then hardly anything arrives, while a connection lives',
    saw: [stream(), minutes(cut), capacity()],
    verdict: 'confirmed',
  },
  {
    when: 'what is sent stops arriving, and TLS goes on',
    saw: [stream({ wentSilent: { direction: 'up', afterMs: 3000 } }), inTls],
    verdict: 'confirmed',
  },
  {
    when: 'it is cut after 20 seconds, and nobody tried a connection',
    saw: [stream(), minutes(cut)],
    verdict: 'suspected',
  },
  {
    when: 'a picture is lost because the line is too slow for it',
    saw: [stream(), pictureLost, capacity({ up: 0.6 })],
    verdict: 'unknown',
  },
  {
    when: 'a picture is lost, and nobody measured the line',
    saw: [stream(), pictureLost],
    verdict: 'unknown',
  },
  {
    when: 'both rates lose the same share',
    saw: [stream({ lostUp: 15 }), stream({ shape: 'video', lostUp: 25 }), capacity()],
    verdict: 'ruled-out',
  },
  {
    when: 'loss had been high from the start',
    saw: [stream(), minutes({ ...cut, lossBeforeRatio: 0.4 }), capacity()],
    verdict: 'ruled-out',
  },
  {
    when: 'it gets a little worse after a while',
    saw: [stream(), minutes({ ...cut, lossAfterRatio: 0.08 }), capacity()],
    verdict: 'ruled-out',
  },
  {
    when: 'the computer was starved when it got worse',
    saw: [stream(), minutes(cut, { own: starved }), capacity()],
    verdict: 'ruled-out',
  },
  { when: 'all arrives', saw: [stream(), stream({ shape: 'video' })], verdict: 'ruled-out' },
  { when: 'nothing was measured', saw: [capacity()], verdict: 'unknown' },
];

const dead = (change: Ailing = {}): AnyObservation =>
  stream({ wentSilent: { direction: 'down', afterMs: 2500 }, lostDown: 150, ...change });

const returned: readonly Row[] = [
  {
    when: 'nothing comes back after 2.5 seconds and connections live',
    saw: [dead(), capacity(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'the same after half a minute of a long call',
    saw: [
      stream(),
      minutes(undefined, { wentSilent: { direction: 'down', afterMs: 31_000 } }),
      inTls,
    ],
    verdict: 'confirmed',
  },
  { when: 'nobody tried a connection', saw: [dead(), noTunnel()], verdict: 'suspected' },
  {
    when: 'it happens inside a tunnel',
    saw: [dead(), capacity(), tunnel(true)],
    verdict: 'unknown',
  },
  {
    when: 'a third is lost on the way back, all the time',
    saw: [stream({ lostDown: 100 }), capacity()],
    verdict: 'ruled-out',
  },
  {
    when: 'the way out died',
    saw: [stream({ wentSilent: { direction: 'up', afterMs: 2500 } }), capacity()],
    verdict: 'ruled-out',
  },
  {
    when: 'this computer was late by less than half of the silence',
    saw: [dead({ own: starved }), stream(), capacity(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'this computer may have slept through it',
    saw: [dead({ own: { ...starved, maxMs: 1800 } }), stream(), capacity()],
    verdict: 'ruled-out',
  },
  { when: 'nothing was measured', saw: [capacity()], verdict: 'unknown' },
];

const forgets = (value: NatTimeout): AnyObservation =>
  seeing('nat-timeout', { kind: 'computer' }, measured(value));
const tried = (...seconds: readonly number[]) =>
  seconds.map((one) => ({ seconds: Math.abs(one), cameBack: one > 0 }));

const timeouts: readonly Row[] = [
  {
    when: 'answers get in after 10 seconds of silence and not after 20',
    saw: [forgets({ survivedSeconds: 10, lostSeconds: 20, tried: tried(10, -20, -20) })],
    verdict: 'confirmed',
  },
  {
    when: 'they never got in, after no silence that was tried',
    saw: [forgets({ survivedSeconds: 0, lostSeconds: 10, tried: tried(-10, -10) })],
    verdict: 'suspected',
  },
  {
    when: 'they get in after a minute and not after two: nobody is silent for so long',
    saw: [forgets({ survivedSeconds: 60, lostSeconds: 120, tried: tried(60, -120, -120) })],
    verdict: 'ruled-out',
  },
  {
    when: 'they always get in',
    saw: [forgets({ survivedSeconds: 180, tried: tried(30, 60, 180) })],
    verdict: 'ruled-out',
  },
  {
    when: 'a tunnel is in the way',
    saw: [forgets({ survivedSeconds: 5, lostSeconds: 10, tried: tried(5, -10) }), tunnel(true)],
    verdict: 'unknown',
  },
  { when: 'it was not measured', saw: [stream()], verdict: 'unknown' },
];

const seenFrom = (...asked: SourceAddresses['asked']): AnyObservation =>
  seeing(
    'source-addresses',
    { kind: 'computer' },
    measured({ asked, distinct: new Set(asked.map(({ seenAs }) => seenAs)).size }),
  );
const as = (seenAs: string, of = 'a', transport: 'udp' | 'tls' = 'udp') => ({
  of,
  transport,
  seenAs,
});

const flaps: readonly Row[] = [
  {
    when: 'one and the same host sees two addresses in turn',
    saw: [seenFrom(as('203.0.113.1'), as('203.0.113.2'), as('203.0.113.1'))],
    verdict: 'confirmed',
  },
  {
    when: 'one stream comes from two ports, and nothing else is known',
    saw: [stream({ sources: 2 }), seenFrom(as('203.0.113.1'), as('203.0.113.1'))],
    verdict: 'suspected',
  },
  {
    when: 'two hosts see two addresses, each always the same: a rule by destination',
    saw: [
      seenFrom(
        as('203.0.113.1'),
        as('203.0.113.1'),
        as('203.0.113.2', 'b'),
        as('203.0.113.2', 'b'),
      ),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'TLS goes out through a proxy and UDP does not',
    saw: [seenFrom(as('203.0.113.1'), as('198.51.100.9', 'a', 'tls'))],
    verdict: 'ruled-out',
  },
  {
    when: 'the host sees an IPv4 and an IPv6 address',
    saw: [seenFrom(as('203.0.113.1'), as('2001:db8::1'))],
    verdict: 'ruled-out',
  },
  { when: 'it was not measured', saw: [stream()], verdict: 'unknown' },
];

const inTunnel: readonly Row[] = [
  {
    when: 'media dies inside the tunnel and connections go on',
    saw: [tunnel(true), dead(), capacity()],
    verdict: 'confirmed',
  },
  {
    when: 'media dies, and no tunnel is there',
    saw: [noTunnel(), dead(), capacity()],
    verdict: 'unknown',
  },
];

describe.each([
  { cause: udpThrottled, cases: throttled },
  { cause: udpReturnDropped, cases: returned },
  { cause: natTimeoutShort, cases: timeouts },
  { cause: sourceAddressFlaps, cases: flaps },
  { cause: vpnDropsMedia, cases: inTunnel },
])('$cause.id', ({ cause, cases }) => {
  test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
    expect(weighing(cause, saw).kind).toBe(verdict);
  });
});

test('a throttle does not make the line too slow', () => {
  const saw = [stream(), pictureLost, capacity(), way({ router: [150, 0] }), load(0.01)];
  expect(findingsOf(saw, noTunnel())).toEqual(['udp-throttled confirmed']);
});

test('a slow line does not throttle UDP', () => {
  const saw = [stream(), pictureLost, capacity({ up: 0.6 }), way({ router: [150, 0] }), load(0.01)];
  expect(findingsOf(saw, noTunnel())).toEqual(['uplink-too-slow confirmed']);
});
