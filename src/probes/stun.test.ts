import { describe, expect, test } from 'vitest';

import type { TargetOf } from '../model/target.ts';
import { observed, contextFor, lookedUp, planFor } from './probe.fixture.ts';
import { stun } from './stun.ts';
import { stunAnswer, stunRequestForm } from './stun-message.ts';
import { closedUdpPort, udpServer } from './udp-server.fixture.ts';
import { measured } from '../model/outcome.ts';

const at = (ip: string, port: number, form: 'rfc5389' | 'classic' = 'rfc5389') =>
  ({ kind: 'address', role: 'control', transport: 'udp', ip, port, form }) as const;

const honest = (request: Buffer, from: { address: string; port: number }): Buffer =>
  stunAnswer(request, stunRequestForm(request) ?? 'rfc5389', from.address, from.port);

const wrongId = (request: Buffer): Buffer => {
  const answer = stunAnswer(request, 'rfc5389', '127.0.0.1', 1);
  answer.writeUInt8(answer.readUInt8(10) ^ 1, 10);
  return answer;
};

describe('stun', () => {
  test.each(['rfc5389', 'classic'] as const)(
    '%s: the mapped address is the one used',
    async (form) => {
      const server = await udpServer(honest);
      const outcome = await stun.run(at(server.ip, server.port, form), contextFor());
      expect(outcome).toMatchObject({
        kind: 'measured',
        value: { form, mappedIp: '127.0.0.1', sent: 1, received: 1 },
      });
      if (outcome.kind !== 'measured') return;
      expect(outcome.value.mappedPort).toBe(outcome.value.localPort);
      expect(outcome.value.rttMs).toBeGreaterThan(0);
      expect(server.heard[0]?.length).toBe(form === 'classic' ? 44 : 20);
    },
  );

  test('IPv6 works the same', async () => {
    const server = await udpServer(honest, '::1');
    const outcome = await stun.run(at('::1', server.port), contextFor());
    expect(outcome).toMatchObject({ kind: 'measured', value: { mappedIp: '::1' } });
  });

  test('two servers of one run see the same local port', async () => {
    const [one, two] = [await udpServer(honest), await udpServer(honest)];
    const context = contextFor();
    const outcomes = await Promise.all(
      [one, two].map(({ ip, port }) => stun.run(at(ip, port), context)),
    );
    const ports = outcomes.map((o) => (o.kind === 'measured' ? o.value.localPort : 0));
    expect(ports[0]).toBe(ports[1]);
    expect(ports[0]).toBeGreaterThan(0);
  });

  test('a lost first copy costs a quarter of a second, not the answer', async () => {
    const server = await udpServer((request, from, count) =>
      count === 1 ? undefined : honest(request, from),
    );
    const outcome = await stun.run(at(server.ip, server.port), contextFor());
    expect(outcome).toMatchObject({ kind: 'measured', value: { sent: 2 } });
    // The round trip counts from the copy that was answered.
    expect(outcome.kind === 'measured' && outcome.value.rttMs).toBeLessThan(2000);
  });

  test('silence sends three copies and is a failure', async () => {
    const server = await udpServer(() => undefined);
    const outcome = await stun.run(at(server.ip, server.port), contextFor());
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'udp.silent', value: { sent: 3, received: 0 } },
    });
    expect(server.heard).toHaveLength(3);
  });

  test('a closed port is a refusal and ends early', async () => {
    const outcome = await stun.run(at('127.0.0.1', await closedUdpPort()), contextFor());
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'udp.port_unreachable', step: 'read', value: { sent: 2 } },
    });
  });

  test('stopping says so at once', async () => {
    const server = await udpServer(() => undefined);
    const stop = new AbortController();
    const running = stun.run(
      at(server.ip, server.port),
      contextFor(undefined, undefined, stop.signal),
    );
    setTimeout(() => stop.abort(), 20);
    expect(await running).toMatchObject({ kind: 'skipped' });
  });

  const hostile = [
    { when: 'another transaction', answer: wrongId },
    { when: 'one byte', answer: () => Buffer.from([1]) },
    { when: 'nothing at all', answer: () => Buffer.alloc(0) },
    { when: 'the question itself', answer: (request: Buffer) => request },
    {
      when: 'a truncated attribute',
      answer: (request: Buffer) => {
        const answer = stunAnswer(request, 'rfc5389', '127.0.0.1', 1);
        answer.writeUInt16BE(400, 22);
        return answer;
      },
    },
    {
      when: 'a length that lies',
      answer: (request: Buffer) => {
        const answer = stunAnswer(request, 'rfc5389', '127.0.0.1', 1);
        answer.writeUInt16BE(4, 2);
        return answer;
      },
    },
    { when: '64 kB', answer: () => Buffer.alloc(60_000, 1) },
  ];
  test('what answers nothing we asked is garbage, never an answer', async () => {
    await Promise.all(
      hostile.map(async ({ when, answer }) => {
        const server = await udpServer(answer);
        const outcome = await stun.run(at(server.ip, server.port), contextFor());
        expect({ when, ...outcome }).toMatchObject({
          when,
          kind: 'failed',
          failure: { class: 'udp.garbage' },
        });
      }),
    );
  });

  test('a relay that wants credentials is there, but not for us', async () => {
    const server = await udpServer((request) => {
      const error = Buffer.from('0111000821 12a442'.replace(' ', ''), 'hex');
      const attribute = Buffer.from([0, 9, 0, 4, 0, 0, 4, 1]);
      return Buffer.concat([error.subarray(0, 4), request.subarray(4, 20), attribute]);
    });
    const outcome = await stun.run(at(server.ip, server.port), contextFor());
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'turn.auth' } });
  });
});

const targets = (...changes: Parameters<typeof planFor>) =>
  stun.targets(planFor(...changes)) as readonly TargetOf<'address'>[];

describe('where stun looks', () => {
  const seen = [
    lookedUp('stun.test', '203.0.113.5', '2001:db8::5'),
    lookedUp('media.example.test', '198.51.100.7'),
  ];
  test('controls of both families, and media on the port and in the form the profile names', () => {
    expect(
      targets({ seen }).map(({ role, ip, port, form }) => `${role} ${ip} ${port} ${form}`),
    ).toEqual([
      'control 203.0.113.5 19302 rfc5389',
      'control 2001:db8::5 19302 rfc5389',
      'media 198.51.100.7 3478 classic',
    ]);
  });

  test('no third party without permission', () => {
    const roles = targets({ seen, options: { isThirdPartyAllowed: false } }).map(
      ({ role }) => role,
    );
    expect(roles).toEqual(['media']);
  });

  test('an answer outside the published ranges, and a sample, may only clear', () => {
    const outside = targets({ seen: [lookedUp('media.example.test', '192.0.2.9')] });
    expect(outside.map(({ role, ip }) => `${role} ${ip}`)).toEqual([
      'media-unproven 192.0.2.9',
      'media-unproven 198.51.100.1',
    ]);
  });

  test("a filter's 0.0.0.0 is not asked", () => {
    const blocked = targets({ seen: [lookedUp('media.example.test', '0.0.0.0')] });
    expect(blocked.map(({ ip }) => ip)).toEqual(['198.51.100.1']);
  });

  test('peers of a running client come first', () => {
    const client = observed(
      'client',
      { kind: 'computer' },
      measured({
        installs: [],
        isRunning: true,
        peers: [{ ip: '198.51.100.200', port: 8801, transport: 'udp' }],
        policies: [],
        dataProblems: [],
      }),
    );
    expect(targets({ seen: [client] }).map(({ ip }) => ip)).toEqual(['198.51.100.200']);
  });

  test('the reflector is asked by address', () => {
    const reflector = { host: '203.0.113.80', port: 443 };
    expect(targets({ options: { reflector } })).toMatchObject([
      { role: 'reflector', ip: '203.0.113.80', port: 3478 },
    ]);
  });
});
