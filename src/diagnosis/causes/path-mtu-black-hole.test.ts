import { expect, test } from 'vitest';

import {
  computer,
  findingsOf,
  honestInternet,
  notRun,
  tcp,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { noTunnel, sweep, tunnel } from '../media.fixture.ts';
import { pathMtuBlackHole } from './path-mtu-black-hole.ts';
import { vpnMtuTooLarge } from './vpn-mtu-too-large.ts';

const hangs = [
  tls('zoom.us', '170.114.52.2', 'tls.silent'),
  tls('www.google.com', '142.250.185.4', 'tls.silent'),
];

const cases = [
  {
    when: 'large packets vanish on the way to two hosts',
    saw: [noTunnel(), sweep('1.1.1.1', 1280, 1500), sweep('8.8.8.8', 1280, 1500)],
    verdict: 'confirmed',
    tunnelled: 'unknown',
  },
  {
    when: 'large packets vanish to one host and handshakes with two hang',
    saw: [noTunnel(), sweep('1.1.1.1', 1280, 1500), hangs],
    verdict: 'confirmed',
    tunnelled: 'unknown',
  },
  {
    when: 'one host alone swallows large packets: it may drop them itself',
    saw: [noTunnel(), sweep('1.1.1.1', 1280, 1500)],
    verdict: 'suspected',
    tunnelled: 'unknown',
  },
  {
    when: 'handshakes hang although full packets arrive: a name filter does that',
    saw: [noTunnel(), sweep('1.1.1.1', 1500), hangs],
    verdict: 'ruled-out',
    tunnelled: 'unknown',
  },
  {
    when: 'handshakes hang and no size was tried',
    saw: [noTunnel(), hangs],
    verdict: 'unknown',
    tunnelled: 'unknown',
  },
  {
    when: 'what vanishes goes into a tunnel',
    saw: [tunnel(true), sweep('1.1.1.1', 1280, 1500), sweep('8.8.8.8', 1280, 1500)],
    verdict: 'unknown',
    tunnelled: 'confirmed',
  },
  {
    when: 'the tunnel carries full packets',
    saw: [tunnel(true), sweep('1.1.1.1', 1500)],
    verdict: 'ruled-out',
    tunnelled: 'ruled-out',
  },
  {
    when: 'the sweep was skipped',
    saw: [noTunnel(), notRun('path-mtu')],
    verdict: 'unknown',
    tunnelled: 'unknown',
  },
] as const;

test.for(cases)('black hole $verdict when $when', ({ saw, verdict }) => {
  expect(weighing(pathMtuBlackHole, saw).kind).toBe(verdict);
});

test.for(cases)('tunnel MTU $tunnelled when $when', ({ saw, tunnelled }) => {
  expect(weighing(vpnMtuTooLarge, saw).kind).toBe(tunnelled);
});

test('hanging handshakes are laid to the black hole, and to nothing else', () => {
  expect(
    findingsOf(
      computer(),
      noTunnel(),
      tcp('zoom.us', '170.114.52.2', 30),
      hangs,
      sweep('1.1.1.1', 1280, 1500),
      sweep('8.8.8.8', 1280, 1500),
    ),
  ).toEqual(['path-mtu-black-hole confirmed']);
});

test('a path of 1492 bytes that says so is healthy', () => {
  expect(findingsOf(computer(), noTunnel(), honestInternet(), sweep('1.1.1.1', 1492))).toEqual([]);
});
