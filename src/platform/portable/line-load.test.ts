/** The same second on three systems: a cloud copy uploads at 8 Mbit/s while a call is quiet. */
import { describe, expect, test } from 'vitest';

import { measured } from '../../model/outcome.ts';
import { zoom } from '../../profiles/zoom.ts';
import { lineLoadReader as onDarwin } from '../darwin/line-load.ts';
import { recording } from '../darwin/recording.fixture.ts';
import { lineLoadReader as onLinux } from '../linux/line-load.ts';
import { textFiles } from './line-load.fixture.ts';
import { parseLineLoad } from '../win32/parse-line-load.ts';
import { lineLoadOf, type Moved } from './line-load.ts';

const counters = (entries: Readonly<Record<string, readonly [number, number]>>) =>
  new Map(
    Object.entries(entries).map(([name, [sentBytes, receivedBytes]]): [string, Moved] => [
      name,
      { sentBytes, receivedBytes },
    ]),
  );

const before = counters({ eth0: [1000, 1000], docker0: [0, 0], wwan0: [500, 500] });
const after = counters({ eth0: [1_001_000, 126_000], docker0: [9_000_000, 0], wwan0: [400, 600] });

const program = (name: string, sentBytes: number) => ({
  name,
  connections: 1,
  sentBytes,
  receivedBytes: 0,
});

describe('two looks at the counters', () => {
  test.each([
    { when: 'the way out is known', device: 'eth0', chosen: 'eth0', up: 8, down: 1 },
    { when: 'it is not: the busiest', device: undefined, chosen: 'docker0', up: 72, down: 0 },
    { when: 'its counters began anew', device: 'wwan0', chosen: 'docker0', up: 72, down: 0 },
  ])('$when', ({ device, chosen, up, down }) => {
    const outcome = lineLoadOf({ before, after, seconds: 1, device, programs: [] });
    expect(outcome).toMatchObject({ value: { device: chosen, upMbps: up, downMbps: down } });
  });

  test('processes of one name are one program, chatter is left out, the busiest comes first', () => {
    const outcome = lineLoadOf({
      before,
      after,
      seconds: 1,
      device: 'eth0',
      programs: [
        program('ntpd', 90),
        program('browser', 1e5),
        program('cloud', 8e5),
        program('browser', 1e5),
      ],
    });
    expect(outcome).toMatchObject({
      value: {
        programs: [
          { name: 'cloud', upMbps: 6.4, downMbps: 0, connections: 1 },
          { name: 'browser', upMbps: 1.6, downMbps: 0, connections: 2 },
        ],
      },
    });
  });

  test.each([
    { when: 'no time went by', seconds: 0, from: before },
    { when: 'there was nothing before', seconds: 1, from: counters({}) },
  ])('$when: nothing is known', ({ seconds, from }) => {
    const look = { before: from, after, seconds, device: undefined, programs: [] };
    expect(lineLoadOf(look)).toMatchObject({ kind: 'skipped' });
  });
});

const question = { profile: zoom, signal: new AbortController().signal };

const netstat = (sent: number): string =>
  [
    'Name       Mtu   Network       Address            Ipkts Ierrs     Ibytes    Opkts Oerrs     Obytes  Coll',
    `en0        1500  <Link#6>      a4:83:e7:00:00:01     10     0       5000       10     0 ${sent}     0`,
    '',
  ].join('\n');

const nettop = (sent: number): string =>
  [
    'time,,interface,state,bytes_in,bytes_out,',
    `20:48:17.2,Cloud Copy.512,,,30,${sent},`,
    '20:48:17.2,tcp4 192.168.1.23:58455<->203.0.113.2:443,en0,Established,13,17,',
    '20:48:17.2,tcp6 2001:db8:1::17.58460<->2001:db8:9::1.443,en0,Established,1,2,',
    '20:48:17.2,idle.7,,,0,0,',
    '',
  ].join('\n');

test('macOS: interfaces by netstat, programs and their connections by nettop', async () => {
  let looks = 0;
  const { host } = recording({
    '/usr/bin/nettop': () => nettop(looks === 0 ? 1000 : 1_001_000),
    '/usr/sbin/netstat': () => netstat(looks++ === 0 ? 2000 : 1_002_000),
  });
  const outcome = await onDarwin(host)(question);
  expect(outcome).toMatchObject({
    value: { device: 'en0', programs: [{ name: 'Cloud Copy', connections: 2 }] },
  });
  expect(outcome.kind === 'measured' && outcome.value.upMbps).toBeGreaterThan(1);
});

const look = (at: number, sent: number) => ({
  at,
  adapters: [
    { Name: 'WLAN', ReceivedBytes: 5000, SentBytes: sent },
    { Name: 'Ethernet', ReceivedBytes: null, SentBytes: 3 },
  ],
});

test('Windows: adapters by two looks of PowerShell', () => {
  const data = {
    before: look(1_000.25, 0),
    after: look(2_000.25, 1e6),
  };
  expect(parseLineLoad(data, undefined)).toEqual(
    measured({ device: 'WLAN', sampledMs: 1000, upMbps: 8, downMbps: 0, programs: [] }),
  );
  expect(parseLineLoad({ before: look(1, 0), after: { error: 'no' } }, undefined)).toBeUndefined();
});

const line = (sent: number): string => `  eth0: 5000 1 0 0 0 0 0 0 ${sent} 1 0 0 0 0 0 0\n`;

test('Linux: interfaces from the kernel’s file, and no program where ss is absent', async () => {
  const host = textFiles('/proc/net/dev', [line(0), line(1_000_000)]);
  const outcome = await onLinux(host)({ ...question, device: 'eth0' });
  expect(outcome).toMatchObject({ value: { device: 'eth0', programs: [] } });
  expect(outcome.kind === 'measured' && outcome.value.upMbps).toBeGreaterThan(1);
});
