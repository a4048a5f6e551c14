import { expect, test } from 'vitest';

import { measured } from '../model/outcome.ts';
import { pathLatency } from './path-latency.ts';
import { contextFor, lookedUp, observed, planFor, platformFor } from './probe.fixture.ts';

const path = { kind: 'path', role: 'signalling', ip: '127.0.0.1' } as const;

test('echoes count where they are answered', async () => {
  const platform = platformFor(
    {},
    { ping: async () => measured({ sent: 5, rttMs: [30, 10, 20] }) },
  );
  expect(await pathLatency.run(path, contextFor(planFor(), platform))).toEqual(
    measured({ sent: 5, received: 3, rttMs: { min: 10, median: 20, max: 30 }, by: 'icmp-echo' }),
  );
});

test('connections count where echoes are dropped; a reset is an answer', async () => {
  const platform = platformFor({}, { ping: async () => measured({ sent: 5, rttMs: [] }) });
  expect(await pathLatency.run(path, contextFor(planFor(), platform))).toMatchObject({
    kind: 'measured',
    value: { sent: 5, received: 5, by: 'tcp' },
  });
});

const connected = (connectMs: number) =>
  observed(
    'tcp-connect',
    { kind: 'address', role: 'signalling', ip: '192.0.2.1', port: 443, transport: 'tcp' },
    measured({ connectMs, localAddress: '' }),
  );

test('asked only when a connection looked slow, or by choice', () => {
  const seen = [lookedUp('example.test', '192.0.2.1'), lookedUp('control.test', '192.0.2.2')];
  expect(pathLatency.targets(planFor({ seen: [...seen, connected(20)] }))).toEqual([]);
  const both = [
    { kind: 'path', role: 'signalling', ip: '192.0.2.1' },
    { kind: 'path', role: 'control', ip: '192.0.2.2' },
  ];
  expect(pathLatency.targets(planFor({ seen: [...seen, connected(600)] }))).toEqual(both);
  expect(pathLatency.targets(planFor({ seen, chosen: ['path-latency'] }))).toEqual(both);
});
