import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, onTestFinished, test } from 'vitest';

import { stunRequest } from '../probes/stun-message.ts';
import { answerTo, newCaller, post } from './call.fixture.ts';
import { ask, get, greetingOf, start, until } from './reflector.fixture.ts';
import { isSigned, readStun, STUN, writeStun } from './signed-stun.ts';

const BINDING = 0x0001;

const called = async (changes = {}) => {
  const running = await start({ calls: true, ...changes });
  const caller = await newCaller();
  onTestFinished(() => caller.connection.close());
  return { running, caller };
};

/** The first line of this name, in either description. */
const lineIn = (sdp: string, name: string): string =>
  new RegExp(`^a=${name}:(.+)$`, 'm').exec(sdp)?.[1]?.trim() ?? '';

describe('a call', () => {
  test('what is said comes back, and never more than was said', async () => {
    const { running, caller } = await called();
    const answer = await answerTo(running, caller.offer);
    await caller.connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
    await until(() => caller.connection.connectionState === 'connected');
    while (caller.heard.length < 20) {
      caller.speak(Buffer.from('a word of twenty milliseconds, so to speak'));
      await sleep(2);
    }
    expect(String(caller.heard[0])).toBe('a word of twenty milliseconds, so to speak');
    const { callBytesReceived, callBytesSent, runningCalls } = running.stats;
    // Before the first word there is only the handshake, in which either side says about as much.
    expect(callBytesSent).toBeLessThan(callBytesReceived + 8192);
    expect(runningCalls).toBe(1);
  });

  test('is offered on the media ports of this reflector, and on no address of the caller', async () => {
    const { running, caller } = await called();
    const { sdp } = await answerTo(running, caller.offer);
    const candidates = [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/gm)];
    expect(candidates.map(([, ip]) => ip)).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(new Set(candidates.map(([, , port]) => Number(port)))).toEqual(
      new Set(running.udpPorts),
    );
    expect(sdp).toContain('a=ice-lite');
  });

  test.each([
    { when: 'of the same family', publicAddress: '203.0.113.7', offered: '203.0.113.7' },
    { when: 'of the other family', publicAddress: '2001:db8::7', offered: '127.0.0.1' },
  ])(
    'behind a translated address $when it is offered at $offered',
    async ({ publicAddress, offered }) => {
      const { running, caller } = await called({ publicAddress });
      const { sdp } = await answerTo(running, caller.offer);
      const candidates = [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) /gm)];
      expect(new Set(candidates.map(([, ip]) => ip))).toEqual(new Set([offered]));
      const shown = publicAddress.includes(':') ? `[${publicAddress}]` : publicAddress;
      expect(running.address).toMatch(`https://${shown}:`);
    },
  );

  test('is named in the greeting only where it is offered', async () => {
    const running = await start({ calls: true });
    expect(greetingOf(await get(running, '/linecheck')).features).toContain('call');
    const without = await start();
    expect(greetingOf(await get(without, '/linecheck')).features).not.toContain('call');
    expect((await post(without, '{}')).status).toBe(404);
  });

  test('that nobody comes to ends, and its place is free again', async () => {
    let aheadMs = 0;
    const { running, caller } = await called({ now: () => performance.now() + aheadMs });
    for (let place = 0; place < 4; place += 1) await answerTo(running, caller.offer);
    expect((await post(running, JSON.stringify({ sdp: caller.offer }))).status).toBe(429);
    aheadMs = 30_000;
    await until(() => running.stats.runningCalls === 0);
    await answerTo(running, caller.offer);
  });
});

describe('an offer that is none', () => {
  test.each([
    { when: 'is no JSON', body: 'v=0' },
    { when: 'is JSON without a description', body: '{"sdp": 5}' },
    { when: 'is empty', body: '{"sdp": ""}' },
    { when: 'is garbage', body: JSON.stringify({ sdp: 'v=0\r\nm=audio \r\n\u0000\u0001' }) },
    {
      when: 'has nothing to encrypt with',
      body: JSON.stringify({ sdp: 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n' }),
    },
    {
      when: 'has a hundred sections',
      body: JSON.stringify({ sdp: `v=0\r\n${'m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n'.repeat(100)}` }),
    },
  ])('which $when is refused', async ({ body }) => {
    const running = await start({ calls: true });
    expect((await post(running, body)).status).toBe(400);
    expect(running.stats.runningCalls).toBe(0);
  });

  test('which is sound in form and nonsense in content leaves nothing behind', async () => {
    const { running, caller } = await called();
    const offer = caller.offer.replaceAll(/^a=rtpmap.*$/gm, 'a=rtpmap:96 nothing/0');
    const { status } = await post(running, JSON.stringify({ sdp: offer }));
    expect(running.stats.runningCalls).toBe(status === 200 ? 1 : 0);
  });

  test('which is larger than any browser makes is cut off', async () => {
    const running = await start({ calls: true });
    expect((await post(running, JSON.stringify({ sdp: 'a'.repeat(70_000) }))).status).toBe(413);
  });

  test('by somebody without the key is not even read', async () => {
    const { running, caller } = await called({ key: 'sesame' });
    const body = JSON.stringify({ sdp: caller.offer });
    expect((await post(running, body)).status).toBe(403);
    expect((await post(running, body, '/linecheck/call?key=sesame')).status).toBe(200);
  });
});

const knock = async (changes: { readonly key?: string; readonly user?: string } = {}) => {
  const { running, caller } = await called();
  const { sdp } = await answerTo(running, caller.offer);
  const [user, password] = [lineIn(sdp, 'ice-ufrag'), lineIn(sdp, 'ice-pwd')];
  const question = writeStun(
    BINDING,
    stunRequest('rfc5389').subarray(4, 20),
    [[STUN.username, Buffer.from(`${changes.user ?? user}:theirs`)]],
    { key: changes.key ?? password, hasFingerprint: true },
  );
  const heard = await ask(running.udpPorts[0] ?? 0, question);
  return { reply: heard === undefined ? undefined : readStun(heard), password, question };
};

describe('the door', () => {
  test('answers who knows the password, with its signature, and no longer than the question', async () => {
    const { reply, password, question } = await knock();
    expect(reply && isSigned(reply, password)).toBe(true);
    expect(reply?.bytes.length).toBeLessThanOrEqual(question.length);
  });

  test.each([
    { when: 'a wrong password', changes: { key: 'x'.repeat(24) } },
    { when: 'a call that does not exist', changes: { user: 'nobody' } },
  ])('treats $when like any stranger with a STUN question', async ({ changes }) => {
    const { reply, password } = await knock(changes);
    expect(reply === undefined || isSigned(reply, password)).toBe(reply === undefined);
  });

  test('lets no media in from an address that has not shown the password', async () => {
    const { running, caller } = await called();
    await answerTo(running, caller.offer);
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    onTestFinished(() => void socket.close());
    const before = running.stats.silences;
    socket.send(Buffer.alloc(200, 0x80), running.udpPorts[0] ?? 0, '127.0.0.1');
    await until(() => running.stats.silences > before);
    expect(running.stats.callBytesReceived).toBe(0);
  });
});
