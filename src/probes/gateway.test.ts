import { describe, expect, test } from 'vitest';

import type { Route } from '../model/machine-facts.ts';
import type { GatewayAnswer } from '../model/network-facts.ts';
import { measured } from '../model/outcome.ts';
import { gateway } from './gateway.ts';
import { contextFor, observed, planFor, platformFor } from './probe.fixture.ts';

const route = (
  destination: string,
  via: string | undefined,
  changes: Partial<Route> = {},
): Route => ({
  family: destination.includes(':') ? 6 : 4,
  destination,
  ...(via === undefined ? {} : { gateway: via }),
  device: 'wlan0',
  kind: 'unicast',
  table: 'main',
  ...changes,
});

const routes = (...all: readonly Route[]) =>
  observed('routes', { kind: 'computer' }, measured({ routes: all }));

const router = { kind: 'path', role: 'gateway', ip: '127.0.0.1' } as const;

test('default gateways of both families, each once, and nothing else', () => {
  const seen = [
    routes(
      route('0.0.0.0/0', '192.0.2.1'),
      route('0.0.0.0/0', '192.0.2.1', { metric: 600, device: 'eth0' }),
      route('::/0', 'fe80::1'),
      route('10.0.0.0/8', '192.0.2.9'),
      route('0.0.0.0/0', undefined, { device: 'tun0' }),
      route('0.0.0.0/0', '192.0.2.7', { kind: 'blackhole' }),
    ),
  ];
  expect(gateway.targets(planFor({ seen })).map((target) => 'ip' in target && target.ip)).toEqual([
    '192.0.2.1',
    'fe80::1',
  ]);
});

const look = (device: string, received: number, maxMs: number) =>
  observed(
    'gateway',
    router,
    measured<GatewayAnswer>({
      ip: '127.0.0.1',
      device,
      family: 4,
      sent: 10,
      received,
      rttMs: { min: 2, median: 4, max: maxMs },
      by: ['icmp-echo'],
    }),
  );
const laptop = observed(
  'links',
  { kind: 'computer' },
  measured({
    links: (['wifi', 'ethernet'] as const).map((kind) => ({
      name: kind === 'wifi' ? 'wlan0' : 'eth0',
      kind,
      isUp: true,
      hasCarrier: true,
      addresses: [],
    })),
  }),
);

describe('a longer look at the router', () => {
  test.each([
    { when: 'a packet was lost over the air', first: look('wlan0', 9, 8), isWanted: true },
    { when: 'an answer was late over the air', first: look('wlan0', 10, 90), isWanted: true },
    { when: 'the air is steady', first: look('wlan0', 10, 20), isWanted: false },
    { when: 'packets were lost on a cable', first: look('eth0', 5, 90), isWanted: false },
  ])('$isWanted when $when', ({ first, isWanted }) => {
    const seen = [routes(route('0.0.0.0/0', '127.0.0.1')), laptop, first];
    const wanted = gateway.targets(planFor({ seen })).filter(({ kind }) => kind === 'interface');
    expect(wanted).toEqual(isWanted ? [{ kind: 'interface', name: 'wlan0' }] : []);
  });

  test('counts what echoes were lost, and says nothing of a router that answers none', async () => {
    const plan = planFor({ seen: [routes(route('0.0.0.0/0', '127.0.0.1'))] });
    const target = { kind: 'interface', name: 'wlan0' } as const;
    const asking = (rttMs: readonly number[]) =>
      gateway.run(
        target,
        contextFor(plan, platformFor({}, { ping: async () => measured({ sent: 15, rttMs }) })),
      );
    expect(await asking([2, 3, 200])).toMatchObject({
      value: { device: 'wlan0', sent: 15, received: 3, rttMs: { max: 200 } },
    });
    expect(await asking([])).toMatchObject({ kind: 'skipped' });
  });
});

describe('a router on loopback', () => {
  test('refusals prove life', async () => {
    const plan = planFor({ seen: [routes(route('0.0.0.0/0', '127.0.0.1'))] });
    const outcome = await gateway.run(router, contextFor(plan));
    expect(outcome).toMatchObject({
      kind: 'measured',
      value: { ip: '127.0.0.1', device: 'wlan0', family: 4, by: ['tcp', 'udp-refusal'] },
    });
    if (outcome.kind !== 'measured') return;
    expect(outcome.value.received).toBe(outcome.value.sent);
    expect(outcome.value.rttMs?.max).toBeGreaterThan(0);
  });

  test('pings lost are counted where some were answered', async () => {
    const platform = platformFor({}, { ping: async () => measured({ sent: 4, rttMs: [2, 4] }) });
    const outcome = await gateway.run(router, contextFor(planFor(), platform));
    if (outcome.kind !== 'measured') throw new Error('not measured');
    expect(outcome.value.by).toContain('icmp-echo');
    expect(outcome.value.sent - outcome.value.received).toBe(2);
  });

  test('pings that are filtered altogether are no loss', async () => {
    const platform = platformFor({}, { ping: async () => measured({ sent: 4, rttMs: [] }) });
    const outcome = await gateway.run(router, contextFor(planFor(), platform));
    if (outcome.kind !== 'measured') throw new Error('not measured');
    expect(outcome.value.by).not.toContain('icmp-echo');
    expect(outcome.value.received).toBe(outcome.value.sent);
  });

  test('stopping ends it', async () => {
    const stop = new AbortController();
    const running = gateway.run(router, contextFor(undefined, undefined, stop.signal));
    stop.abort();
    expect(await running).toMatchObject({ kind: 'skipped' });
  });
});
