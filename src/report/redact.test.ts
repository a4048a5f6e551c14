import { expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { measured, skipped } from '../model/outcome.ts';
import { redact } from './redact.ts';

const ask = { home: '/home/ada', secrets: ['k3y-of-reflector'] };

const saying = (why: string, number = 1): AnyObservation => ({
  id: `client@computer#${number}`,
  probe: 'client',
  target: { kind: 'computer' },
  at: 0,
  tookMs: 1,
  outcome: skipped(why),
});

const redactedText = (why: string): string => {
  const [first] = redact([saying(why)], ask).observations;
  return first?.outcome.kind === 'skipped' ? first.outcome.why : '';
};

test.each([
  {
    when: 'a MAC with colons',
    says: 'lladdr de:ad:be:ef:00:11 x',
    becomes: 'lladdr 02:00:00:00:00:01 x',
  },
  { when: 'a MAC with dashes', says: 'DE-AD-BE-EF-00-11', becomes: '02-00-00-00-00-01' },
  {
    when: 'a bare MAC where a portal put it',
    says: 'http://p.example/?client_mac=DEADBEEF0011&x=1',
    becomes: 'http://p.example/?client_mac=020000000001&x=1',
  },
  {
    when: 'an IPv6 address made from a MAC',
    says: 'fe80::dcad:beff:feef:11',
    becomes: 'fe80::0:ff:fe00:1',
  },
  { when: 'the own home', says: '/home/ada/.zoom', becomes: '~/.zoom' },
  { when: 'the home of another', says: '/home/grace/.zoom', becomes: '/home/user-1/.zoom' },
  {
    when: 'a neighbour whose name starts the same',
    says: '/home/adam/x',
    becomes: '/home/user-1/x',
  },
  { when: 'a home on macOS', says: '/Users/grace/Library', becomes: '/Users/user-1/Library' },
  {
    when: 'a home on Windows',
    says: String.raw`C:\Users\grace\AppData`,
    becomes: String.raw`C:\Users\user-1\AppData`,
  },
  {
    when: 'credentials of a proxy',
    says: 'http://u:p@proxy.example:3128',
    becomes: 'http://credentials-1@proxy.example:3128',
  },
  {
    when: 'a session in a query',
    says: '/login?sessionid=abc123&lang=en',
    becomes: '/login?sessionid=secret-1&lang=en',
  },
  {
    when: 'the key of the reflector',
    says: 'asked with k3y-of-reflector',
    becomes: 'asked with secret-1',
  },
])('$when is replaced', ({ says, becomes }) => {
  expect(redactedText(says)).toBe(becomes);
});

test.each([
  { when: 'an IPv4 address', says: '192.168.1.10 via 192.168.1.1' },
  { when: 'an IPv6 address', says: '2001:db8::1 fe80::1 ::ffff:192.0.2.1' },
  {
    when: 'a certificate fingerprint',
    says: 'AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01',
  },
  { when: 'a name', says: 'proxy.corp.example' },
  { when: 'the broadcast address', says: 'ff:ff:ff:ff:ff:ff' },
  { when: 'a directory that only contains the same words', says: '/srv/home/ada.txt' },
])('$when is kept: without it nobody finds the fault', ({ says }) => {
  expect(redactedText(says)).toBe(says);
});

test('the same secret gets the same token everywhere, another one another', () => {
  const { observations, redactions } = redact(
    [
      saying('at de:ad:be:ef:00:11', 1),
      saying('at DE:AD:BE:EF:00:22', 2),
      saying('fe80::dcad:beff:feef:11', 3),
    ],
    ask,
  );
  expect(
    observations.map(({ outcome }) => (outcome.kind === 'skipped' ? outcome.why : '')),
  ).toEqual(['at 02:00:00:00:00:01', 'at 02:00:00:00:00:02', 'fe80::0:ff:fe00:1']);
  expect(redactions).toEqual(['2 hardware (MAC) addresses: replaced by 02:00:00:00:00:01 and up']);
});

test('what comes out is exactly what a replay will read', () => {
  const odd: AnyObservation = {
    id: 'path-latency@192.0.2.1#1',
    probe: 'path-latency',
    target: { kind: 'path', role: 'gateway', ip: '192.0.2.1' },
    at: -0,
    tookMs: Number.NaN,
    outcome: measured({ sent: 1, received: 1, rttMs: { min: 0, median: 0, max: 0 }, by: 'tcp' }),
  };
  const { observations } = redact([odd], ask);
  expect(observations).toStrictEqual(JSON.parse(JSON.stringify(observations)));
});
