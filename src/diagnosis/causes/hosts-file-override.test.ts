import { expect, test } from 'vitest';

import { lookup, tcp, tls, weighing } from '../evidence.fixture.ts';
import { hostsLines, publicSay, resolverSays, ROUTER } from '../names.fixture.ts';
import { hostsFileOverride } from './hosts-file-override.ts';

const PINNED = '203.0.114.9';
const IN_TIME = '2026-11-22T10:00:00.000Z';
const TOO_LATE = '2027-11-22T10:00:00.000Z';

const pinnedTo = (ip: string) => [
  lookup('zoom.us', [ip]),
  hostsLines(ip, ['zoom.us']),
  resolverSays(ROUTER),
  publicSay(),
];
const dead = [...pinnedTo(PINNED), tcp('zoom.us', PINNED, 'tcp.timeout')];
const foreign = [...pinnedTo(PINNED), tls('zoom.us', PINNED, { isNameMatching: false })];

const cases = [
  {
    when: 'the line leads outside the published ranges',
    saw: dead,
    at: IN_TIME,
    verdict: 'confirmed',
  },
  {
    when: 'the same with a profile too old to know the ranges',
    saw: dead,
    at: TOO_LATE,
    verdict: 'suspected',
  },
  {
    when: 'the profile is too old, but somebody else shows a certificate there',
    saw: foreign,
    at: TOO_LATE,
    verdict: 'confirmed',
  },
  {
    when: 'the profile is too old, but nobody can be at such an address',
    saw: [...pinnedTo('127.0.0.1'), tcp('zoom.us', '127.0.0.1', 'tcp.refused')],
    at: TOO_LATE,
    verdict: 'confirmed',
  },
  {
    when: 'the line leads to the service',
    saw: [...pinnedTo('170.114.52.2'), tls('zoom.us', '170.114.52.2')],
    at: TOO_LATE,
    verdict: 'ruled-out',
  },
  {
    when: 'the line leads to a published address of the service that is down',
    saw: [...pinnedTo('170.114.52.99'), tcp('zoom.us', '170.114.52.99', 'tcp.timeout')],
    at: IN_TIME,
    verdict: 'suspected',
  },
] as const;

test.for(cases)('$verdict when $when', ({ saw, at, verdict }) => {
  expect(weighing(hostsFileOverride, saw, { startedAt: at }).kind).toBe(verdict);
});
