import { expect, test } from 'vitest';

import type { Target, TargetOf } from '../model/target.ts';
import { contextFor, lookedUp, planFor } from './probe.fixture.ts';
import { quic } from './quic.ts';
import { closedUdpPort, udpServer } from './udp-server.fixture.ts';

const at = (ip: string, port: number): Target => ({
  kind: 'address',
  role: 'control',
  transport: 'udp',
  ip,
  port,
});

/** Version Negotiation: version 0, ids exchanged, then the versions. */
const negotiation = (asked: Buffer, ...versions: readonly number[]): Buffer => {
  const list = Buffer.alloc(4 * versions.length);
  versions.forEach((version, index) => list.writeUInt32BE(version, 4 * index));
  return Buffer.concat([
    Buffer.from([0x80, 0, 0, 0, 0, 8]),
    asked.subarray(15, 23),
    Buffer.from([8]),
    asked.subarray(6, 14),
    list,
  ]);
};

test('a QUIC server lists its versions', async () => {
  const server = await udpServer((asked) => negotiation(asked, 1, 0x6b3343cf));
  expect(await quic.run(at(server.ip, server.port), contextFor())).toMatchObject({
    kind: 'measured',
    value: { versions: ['00000001', '6b3343cf'] },
  });
  // Anything shorter would be ignored by honest servers.
  expect(server.heard[0]?.length).toBe(1200);
});

test.each([
  { when: 'silence', answer: () => undefined, failure: 'udp.silent' },
  { when: 'noise', answer: () => Buffer.from('hello there, who are you?'), failure: 'udp.garbage' },
  { when: 'our own packet', answer: (asked: Buffer) => asked, failure: 'udp.garbage' },
  {
    when: 'an answer to somebody else',
    answer: () => negotiation(Buffer.alloc(1200, 3), 1),
    failure: 'udp.garbage',
  },
  {
    when: 'a head cut short',
    answer: (asked: Buffer) => negotiation(asked).subarray(0, 18),
    failure: 'udp.garbage',
  },
])('$when is $failure', async ({ answer, failure }) => {
  const server = await udpServer(answer);
  expect(await quic.run(at(server.ip, server.port), contextFor())).toMatchObject({
    kind: 'failed',
    failure: { class: failure },
  });
});

test('a closed port is a refusal', async () => {
  const port = await closedUdpPort();
  expect(await quic.run(at('127.0.0.1', port), contextFor())).toMatchObject({
    failure: { class: 'udp.port_unreachable' },
  });
});

test('the front door and one control are asked', () => {
  const seen = [lookedUp('example.test', '192.0.2.1'), lookedUp('control.test', '192.0.2.2')];
  const targets = quic.targets(planFor({ seen })) as readonly TargetOf<'address'>[];
  expect(targets.map(({ role, ip, port }) => `${role} ${ip} ${port}`)).toEqual([
    'signalling 192.0.2.1 443',
    'control 192.0.2.2 443',
  ]);
});
