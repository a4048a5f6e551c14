import { describe, expect, test } from 'vitest';

import type { Target, TargetOf } from '../model/target.ts';
import { contextFor, lookedUp, observed, planFor } from './probe.fixture.ts';
import { stunAnswer, stunRequestForm } from './stun-message.ts';
import { tellingPorts, udpMedia } from './udp-media.ts';
import { closedUdpPort, udpServer } from './udp-server.fixture.ts';

const at = (ip: string, port: number): Target => ({
  kind: 'address',
  role: 'media',
  transport: 'udp',
  ip,
  port,
});

describe('udp-media', () => {
  test('a STUN answer proves the way', async () => {
    const server = await udpServer((request, { address, port }) =>
      stunAnswer(request, stunRequestForm(request) ?? 'rfc5389', address, port),
    );
    const outcome = await udpMedia.run(at(server.ip, server.port), contextFor());
    expect(outcome).toMatchObject({
      kind: 'measured',
      value: { answer: 'stun', sent: 1, received: 1 },
    });
  });

  test('so does any other datagram from the very port asked', async () => {
    const server = await udpServer(() => Buffer.from('go away'));
    const outcome = await udpMedia.run(at(server.ip, server.port), contextFor());
    expect(outcome).toMatchObject({ kind: 'measured', value: { answer: 'other' } });
  });

  test('silence is a failure that says how often we asked, never a loss of 100 %', async () => {
    const server = await udpServer(() => undefined);
    const outcome = await udpMedia.run(at(server.ip, server.port), contextFor());
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'udp.silent', value: { sent: 3, received: 0 } },
    });
    expect(server.heard).toHaveLength(3);
  });

  test('a refusal is told apart, with the time it took', async () => {
    const outcome = await udpMedia.run(at('127.0.0.1', await closedUdpPort()), contextFor());
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'udp.port_unreachable', step: 'read', value: { answer: 'icmp', sent: 1 } },
    });
    expect(outcome.kind === 'failed' && outcome.failure.value?.rttMs).toBeLessThan(1000);
  });
});

const refusedBy = async (): Promise<TargetOf<'address'>> => {
  const target = at('127.0.0.1', await closedUdpPort());
  const first = await udpMedia.run(target, contextFor());
  const seen = [observed('udp-media', target, first)];
  const [close] = udpMedia
    .targets(planFor({ seen }))
    .filter((one) => one.kind === 'address' && one.hops !== undefined);
  if (close?.kind !== 'address') throw new Error('no close look was asked for');
  return close;
};

describe('a close look at who refused', () => {
  test('follows a refusal, and says how near it came from', async () => {
    const outcome = await udpMedia.run(await refusedBy(), contextFor());
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'udp.port_unreachable', value: { answer: 'icmp', refusedWithinHops: 2 } },
    });
  });

  test('accuses nobody when nothing refuses within so few hops', async () => {
    const server = await udpServer(() => undefined);
    const close = { ...(await refusedBy()), ip: server.ip, port: server.port };
    expect(await udpMedia.run(close, contextFor())).toMatchObject({ kind: 'skipped' });
  });

  test('is not asked for when nothing was refused', () => {
    expect(udpMedia.targets(planFor({})).filter((one) => 'hops' in one)).toEqual([]);
  });
});

describe('the ports that tell most', () => {
  test.each([
    { when: 'Zoom', ports: [8803, 3478, 8801, 3479, 8802], telling: [3478, 8801, 8803] },
    { when: 'Teams', ports: [3478, 3479, 3480, 3481], telling: [3478, 3481] },
    { when: 'Webex', ports: [5004, 9000], telling: [5004, 9000] },
    { when: 'scattered, at most three', ports: [1, 5, 9, 13], telling: [1, 5] },
    { when: 'none', ports: [], telling: [] },
  ])('$when', ({ ports, telling }) => {
    expect(tellingPorts(ports)).toEqual(telling);
  });
});

describe('where udp-media looks', () => {
  test('all ports and one to compare with at the reflector, the telling ones at a stranger', () => {
    const plan = planFor({
      seen: [lookedUp('media.example.test', '198.51.100.7')],
      options: { reflector: { host: '203.0.113.80', port: 443 } },
    });
    const targets = udpMedia.targets(plan) as readonly TargetOf<'address'>[];
    expect(targets.map(({ role, ip, port }) => `${role} ${ip} ${port}`)).toEqual([
      'reflector 203.0.113.80 3478',
      'reflector 203.0.113.80 8801',
      'reflector 203.0.113.80 8802',
      'reflector 203.0.113.80 8803',
      'reflector 203.0.113.80 9000',
      'media 198.51.100.7 3478',
      'media 198.51.100.7 8801',
      'media 198.51.100.7 8803',
    ]);
  });
});
