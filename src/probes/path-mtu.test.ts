import { describe, expect, test } from 'vitest';

import { failed, measured } from '../model/outcome.ts';
import type { PingAnswer } from '../platform/platform.ts';
import { pathMtu } from './path-mtu.ts';
import { contextFor, lookedUp, observed, planFor, platformFor } from './probe.fixture.ts';
import { stunAnswer } from './stun-message.ts';
import { udpServer } from './udp-server.fixture.ts';

/** IPv4 and UDP headers. */
const HEADERS = 28;

const towards = (mtuBytes: number) => ({
  'route-to': async () => measured({ kind: 'unicast' as const, mtuBytes }),
});

/** A far end behind a path that swallows larger packets. */
const behind = (largestBytes: number) =>
  udpServer((datagram, { address, port }) =>
    datagram.length + HEADERS > largestBytes
      ? undefined
      : stunAnswer(datagram, 'rfc5389', address, port),
  );

const sweep = async (
  largestBytes: number,
  interfaceBytes = 1500,
  role: 'reflector' | 'control' = 'reflector',
) => {
  const server = await behind(largestBytes);
  const target = {
    kind: 'address',
    role,
    transport: 'udp',
    ip: server.ip,
    port: server.port,
    bytes: 1500,
  } as const;
  const context = contextFor(planFor(), platformFor(towards(interfaceBytes)));
  return { outcome: await pathMtu.run(target, context), server };
};

describe('by UDP', () => {
  test.each([
    { when: 'everything arrives', largest: 1500, value: { arrivedBytes: 1500 } },
    {
      when: 'a hole above 1400',
      largest: 1400,
      value: { arrivedBytes: 1380, vanishedBytes: 1420 },
    },
    {
      when: 'a hole above 1300',
      largest: 1300,
      value: { arrivedBytes: 1280, vanishedBytes: 1380 },
    },
    { when: 'only small ones', largest: 200, value: { arrivedBytes: 120, vanishedBytes: 1280 } },
  ])('$when', async ({ largest, value }) => {
    const { outcome, server } = await sweep(largest);
    expect(outcome).toEqual(measured({ ...value, direction: 'outbound', by: 'udp-echo' }));
    expect(server.heard.length).toBeLessThanOrEqual(10);
    expect(Math.max(...server.heard.map(({ length }) => length))).toBe(1500 - HEADERS);
  });

  test('nothing larger than the interface is tried: it would travel in pieces', async () => {
    const { outcome, server } = await sweep(1500, 1400);
    expect(outcome).toMatchObject({ value: { arrivedBytes: 1400 } });
    expect(Math.max(...server.heard.map(({ length }) => length))).toBe(1400 - HEADERS);
  });

  test("a stranger's silence about large questions is its own until one in fragments is answered", async () => {
    const refusing = await sweep(1300, 1500, 'control');
    expect(refusing.outcome).toMatchObject({ kind: 'skipped' });
    expect(refusing.server.heard.length).toBeLessThanOrEqual(12);
    const server = await udpServer((datagram, { address, port }) => {
      const bytes = datagram.length + HEADERS;
      const isSwallowed = bytes > 1300 && bytes <= 1500;
      return isSwallowed ? undefined : stunAnswer(datagram, 'rfc5389', address, port);
    });
    const target = {
      kind: 'address',
      role: 'control',
      transport: 'udp',
      ip: server.ip,
      port: server.port,
    } as const;
    const context = contextFor(planFor(), platformFor(towards(1500)));
    expect(await pathMtu.run(target, context)).toMatchObject({
      kind: 'measured',
      value: { arrivedBytes: 1280, vanishedBytes: 1380 },
    });
  });

  test('without any answer nothing was learnt', async () => {
    const { outcome } = await sweep(0);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'udp.silent' } });
  });
});

const pinging = (answer: (bytes: number) => PingAnswer) =>
  pathMtu.run(
    { kind: 'path', role: 'signalling', ip: '192.0.2.1' },
    contextFor(
      planFor(),
      platformFor(towards(1500), { ping: async ({ bytes = 0 }) => measured(answer(bytes)) }),
    ),
  );

describe('by ping', () => {
  test.each([
    {
      when: 'everything is answered',
      answer: () => ({ sent: 2, rttMs: [1, 1] }),
      value: { arrivedBytes: 1500 },
    },
    {
      when: 'large ones vanish',
      answer: (bytes: number) => ({ sent: 2, rttMs: bytes > 1300 ? [] : [1] }),
      value: { arrivedBytes: 1280, vanishedBytes: 1380 },
    },
    {
      when: 'somebody says too big',
      answer: (bytes: number) =>
        bytes > 1300 ? { sent: 2, rttMs: [], reportedMtuBytes: 1300 } : { sent: 2, rttMs: [1] },
      value: { arrivedBytes: 1280, reportedBytes: 1300 },
    },
  ])('$when', async ({ answer, value }) => {
    expect(await pinging(answer)).toEqual(
      measured({ ...value, direction: 'outbound', by: 'ping' }),
    );
  });

  test('a service that answers no pings is not a hole', async () => {
    expect(await pinging(() => ({ sent: 2, rttMs: [] }))).toMatchObject({ kind: 'skipped' });
  });
});

test('asked when a handshake hung after the connection stood, or by choice', () => {
  const hung = observed(
    'tls-handshake',
    {
      kind: 'name-at-address',
      role: 'signalling',
      name: 'example.test',
      ip: '192.0.2.1',
      port: 443,
      hello: 'large',
      purpose: 'own',
    },
    failed('tls.silent', 'handshake'),
  );
  const seen = [lookedUp('example.test', '192.0.2.1')];
  expect(pathMtu.targets(planFor({ seen }))).toEqual([]);
  const asked = [
    { role: 'control', ip: '192.0.2.53', port: 53, bytes: 1500 },
    { kind: 'path', role: 'signalling', ip: '192.0.2.1' },
  ];
  expect(pathMtu.targets(planFor({ seen: [...seen, hung] }))).toMatchObject(asked);
  expect(pathMtu.targets(planFor({ seen, chosen: ['path-mtu'] }))).toMatchObject(asked);
});
