import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';

import { contextFor, planFor, profileFor } from '../probes/probe.fixture.ts';
import { parseReflectorAddress } from '../probes/reflector-address.ts';
import { encodeEchoQuestion, parseEchoReply } from '../probes/reflector-protocol.ts';
import { reflectorSession } from '../probes/reflector-session.ts';
import { parseStunReply, stunRequest } from '../probes/stun-message.ts';
import { udpMedia } from '../probes/udp-media.ts';
import { udpServer } from '../probes/udp-server.fixture.ts';
import { portsOfAllServices } from './ports.ts';
import { ask, freePorts, get, start, until } from './reflector.fixture.ts';
import { startReflector, type RunningReflector } from './reflector.ts';

const reflectorOf = ({ address }: RunningReflector) => {
  const parsed = parseReflectorAddress(address);
  if (parsed.kind !== 'reflector') throw new Error(parsed.says);
  return parsed.reflector;
};

const contextAt = (running: RunningReflector, changes = {}) => {
  const reflector = { ...reflectorOf(running), ...changes };
  const profile = profileFor();
  const media = { ...profile.media, udpPorts: running.udpPorts };
  const plan = planFor({ profile: { ...profile, media }, options: { reflector } });
  return { context: contextFor(plan), reflector, plan };
};

describe('a check against its own far end', () => {
  test('every media port is proven by an echo', async () => {
    const running = await start();
    const { context, plan } = contextAt(running);
    // One more is tried to compare with, a port of another service that does not listen here.
    const targets = udpMedia
      .targets(plan)
      .filter((target) => target.kind === 'address' && running.udpPorts.includes(target.port));
    expect(targets).toHaveLength(2);
    for (const target of targets) {
      expect(await udpMedia.run(target, context)).toMatchObject({
        kind: 'measured',
        value: { answer: 'echo', sent: 1 },
      });
    }
  });

  test('without a token STUN still proves a port', async () => {
    const running = await start();
    const { context, plan } = contextAt(running, { sha256: '0'.repeat(64) });
    expect(await udpMedia.run(udpMedia.targets(plan)[0]!, context)).toMatchObject({
      kind: 'measured',
      value: { answer: 'stun' },
    });
  });

  test('a port it could not open is skipped, not accused', async () => {
    const taken = await udpServer(() => undefined);
    const [free = 0] = await freePorts(1);
    const running = await start({ udpPorts: [taken.port, free] });
    expect(running.problems).toEqual([`udp ${taken.port} on 127.0.0.1: taken by another program`]);
    const { context } = contextAt(running);
    const target = {
      kind: 'address',
      role: 'reflector',
      transport: 'udp',
      ip: '127.0.0.1',
    } as const;
    expect(await udpMedia.run({ ...target, port: taken.port }, context)).toMatchObject({
      kind: 'skipped',
    });
  });

  test.each([
    { when: 'the fingerprint is another', changes: { sha256: '0'.repeat(64) }, why: /pinned/ },
    {
      when: 'nothing is pinned and no root knows it',
      changes: { sha256: undefined },
      why: /not trusted/,
    },
    { when: 'the key is wrong', changes: { key: 'guess' }, why: /403/ },
  ])('no session when $when', async ({ changes, why }) => {
    const running = await start({ key: 'open sesame' });
    const { context, reflector } = contextAt(running, changes);
    const session = await reflectorSession(reflector, '127.0.0.1', context);
    expect(session).toMatchObject({ kind: 'closed', why: expect.stringMatching(why) });
  });

  test('the address it prints carries the key and opens', async () => {
    const running = await start({ key: 'open sesame&more' });
    const { context, reflector } = contextAt(running);
    expect(await reflectorSession(reflector, '127.0.0.1', context)).toMatchObject({
      kind: 'open',
      greeting: { seenAs: '127.0.0.1', udpPorts: running.udpPorts },
    });
  });
});

describe('of no use against third parties', () => {
  test('no echo without a token, with a made-up one, or with another address’s', async () => {
    const running = await start();
    const [port = 0] = running.udpPorts;
    const madeUp = encodeEchoQuestion({ token: Buffer.alloc(16, 7), sequence: 0 });
    expect(await ask(port, madeUp)).toBeUndefined();
    expect(await ask(port, Buffer.from('hello'))).toBeUndefined();
    expect(await ask(port, Buffer.alloc(0))).toBeUndefined();
  });

  test('an echo is exactly as long as its question', async () => {
    const running = await start();
    const { context, reflector } = contextAt(running);
    const session = await reflectorSession(reflector, '127.0.0.1', context);
    if (session.kind !== 'open') throw new Error(session.why);
    const token = Buffer.from(session.greeting.token, 'hex');
    const [port = 0] = running.udpPorts;
    for (const bytes of [48, 160, 1400]) {
      const reply = await ask(port, encodeEchoQuestion({ token, sequence: bytes }, bytes));
      expect(reply?.length).toBe(bytes);
      expect(parseEchoReply(reply ?? Buffer.alloc(0))).toMatchObject({ sequence: bytes });
    }
    const counted = await ask(port, encodeEchoQuestion({ token, sequence: 9 }));
    expect(parseEchoReply(counted ?? Buffer.alloc(0))?.receivedCount).toBe(4);
  });

  test('STUN is at most 2.2 times as long, and rationed', async () => {
    const running = await start({ limits: { stun: { perSecond: 0, burst: 10 } } });
    const [port = 0] = running.udpPorts;
    for (const form of ['rfc5389', 'classic'] as const) {
      const question = stunRequest(form);
      const reply = await ask(port, question);
      expect(parseStunReply(reply ?? Buffer.alloc(0))?.mapped?.ip).toBe('127.0.0.1');
      expect(reply?.length).toBeLessThanOrEqual(question.length * 2.2);
    }
    const socket = createSocket('udp4');
    onTestFinished(() => void socket.close());
    for (let sent = 0; sent < 20; sent += 1) socket.send(stunRequest('rfc5389'), port, '127.0.0.1');
    const { stats } = running;
    // Each `ask` put two questions.
    await until(() => stats.stunAnswers + stats.refusals === 24);
    expect(stats.stunAnswers).toBe(10);
  });
});

describe('the greeting', () => {
  test.each([
    { when: 'another path', path: '/', status: 404 },
    { when: 'another method', path: '/linecheck', method: 'POST', status: 404 },
    { when: 'an address that is none', path: '//', status: 404 },
    { when: 'the right question', path: '/linecheck', status: 200 },
  ])('$when: $status', async ({ path, method, status }) => {
    expect(await get(await start(), path, method)).toMatchObject({ status });
  });

  test('a challenge is said back, unless it is a trick', async () => {
    const running = await start();
    expect((await get(running, '/linecheck?challenge=abc123')).body).toContain('abc123');
    expect((await get(running, '/linecheck?challenge=%3Cscript%3E')).body).not.toContain('script');
  });

  test('garbage and half a handshake are survived', async () => {
    const running = await start();
    const socket = connect({
      host: '127.0.0.1',
      port: running.tcpPorts[0],
      rejectUnauthorized: false,
    });
    await once(socket, 'secureConnect');
    socket.write('\0\0\0 not HTTP\r\n\r\n');
    await once(socket, 'close');
    expect(await get(running, '/linecheck')).toMatchObject({ status: 200 });
  });
});

test('without a TCP port there is no reflector, and it says why', async () => {
  const running = await start();
  const again = await startReflector({
    address: '127.0.0.1',
    udpPorts: [],
    tcpPorts: running.tcpPorts,
    version: '0.0.0',
    now: () => performance.now(),
    wallClock: () => Date.now(),
  });
  expect(again).toMatchObject({ kind: 'unavailable' });
});

test('all ports of all services', async () => {
  const { udpPorts, tcpPorts } = await portsOfAllServices();
  for (const port of [3478, 3481, 5004, 8801, 8810, 9000, 19302, 19309]) {
    expect(udpPorts).toContain(port);
  }
  expect(tcpPorts).toEqual(expect.arrayContaining([443, 5004, 8801, 8802]));
});
