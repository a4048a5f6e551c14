/** What the check streams, against the real far end. */
import { describe, expect, onTestFinished, test } from 'vitest';

import { streamCall } from '../probes/call-stream.ts';
import type { CallStreamAsk } from '../probes/call-stream.ts';
import { makeEchoBursts } from '../probes/echo-burst.ts';
import { startEchoMeter } from '../probes/echo-meter.ts';
import { contextFor, planFor, profileFor } from '../probes/probe.fixture.ts';
import { parseReflectorAddress } from '../probes/reflector-address.ts';
import { reflectorSession } from '../probes/reflector-session.ts';
import { sourceAddresses } from '../probes/source-addresses.ts';
import { openUdpStream } from '../probes/stream-socket.ts';
import { start } from './reflector.fixture.ts';
import type { RunningReflector } from './reflector.ts';

const ip = '127.0.0.1';
/** Ten times as quick as speech, so that the test is. */
const shape = {
  shape: 'voice',
  packetBytes: 160,
  packetsPerSecond: 500,
  dueMs: (index: number) => index * 2,
} as const;

const at = (running: RunningReflector, changes = {}) => {
  const parsed = parseReflectorAddress(running.address);
  if (parsed.kind !== 'reflector') throw new Error(parsed.says);
  const reflector = { ...parsed.reflector, ...changes };
  const profile = profileFor();
  const media = { ...profile.media, udpPorts: running.udpPorts };
  const plan = planFor({ profile: { ...profile, media }, options: { reflector, mode: 'enough' } });
  return { context: contextFor(plan), reflector };
};

const streaming = (
  running: RunningReflector,
  transport: CallStreamAsk['transport'],
  changes: Partial<CallStreamAsk> = {},
  reflectorChanges = {},
) => {
  const { context, reflector } = at(running, reflectorChanges);
  const ports = transport === 'udp' ? running.udpPorts : running.tcpPorts;
  const end = { ip, port: ports[0] ?? 0 };
  const ask = { reflector, end, transport, shape, leastMs: 200, mostMs: 200, isClear: () => true };
  return streamCall({ ...ask, ...changes }, context);
};

describe('a stream to the reflector', () => {
  test.each(['udp' as const, 'tcp' as const, 'tls' as const].map((transport) => ({ transport })))(
    'comes back whole over $transport, whatever the token counted before',
    async ({ transport }) => {
      const running = await start();
      const whole = { sent: 100, heardThere: 100, received: 100, duplicates: 0, sources: 1 };
      const [first, second] = [
        await streaming(running, transport),
        await streaming(running, transport),
      ];
      for (const { outcome } of [first, second]) {
        expect(outcome).toMatchObject({ value: { transport, ...whole, lossUpRatio: 0 } });
      }
    },
  );

  test.each([
    { when: 'its port is closed there', changes: { end: { ip, port: 9 } }, why: /could not open/ },
    { when: 'another was pinned', reflector: { sha256: '0'.repeat(64) }, why: /no token/ },
  ])('is left out, with the reason, when $when', async ({ changes = {}, reflector = {}, why }) => {
    const { outcome } = await streaming(await start(), 'udp', changes, reflector);
    expect(outcome).toMatchObject({ kind: 'skipped', why: expect.stringMatching(why) });
  });

  test('beside others has counts of its own', async () => {
    const running = await start();
    const transports = ['udp', 'tcp', 'tls'] as const;
    const streams = transports.map((one) => streaming(running, one, { isBeside: one !== 'udp' }));
    for (const { outcome, stream } of await Promise.all(streams)) {
      expect(outcome).toMatchObject({ value: { sent: 100, received: 100, lossUpRatio: 0 } });
      const counts = stream?.packets.replies.map(({ thereCount }) => thereCount) ?? [];
      expect(Math.max(...counts) - Math.min(...counts)).toBe(99);
    }
  });

  test('in clear needs no key', async () => {
    const running = await start({ key: 'secret' });
    const { outcome } = await streaming(running, 'tcp');
    expect(outcome).toMatchObject({ value: { transport: 'tcp', received: 100 } });
  });

  test('that is stopped on the way has a clear outcome', async () => {
    const running = await start();
    let sent = 0;
    const stopping = {
      ...shape,
      dueMs: (index: number) => {
        sent = Math.max(sent, index);
        if (index === 400) void running.stop();
        return index * 2;
      },
    };
    // Long enough for a busy computer to get round to stopping before the stream is over.
    const lasting = { shape: stopping, leastMs: 5000, mostMs: 5000 };
    const { outcome } = await streaming(running, 'tls', lasting);
    expect(sent).toBeGreaterThanOrEqual(400);
    expect(outcome.kind).toBe('failed');
  });
});

test('the addresses under which it sees us are gathered, over both transports', async () => {
  const { context } = at(await start());
  const outcome = await sourceAddresses.run({ kind: 'computer' }, context);
  const value = outcome.kind === 'measured' ? outcome.value : undefined;
  expect(value?.distinct).toBe(1);
  expect(value?.asked.map(({ transport }) => transport)).toEqual([
    ...Array.from({ length: 4 }, () => 'tls'),
    ...Array.from({ length: 3 }, () => 'udp'),
  ]);
});

test('one burst of plain packets tells of both ways, and each answer is given once', async () => {
  const running = await start();
  const { context, reflector } = at(running);
  const session = await reflectorSession(reflector, ip, context);
  const token = session.kind === 'open' ? session.greeting.token : '';
  const port = running.udpPorts[0] ?? 0;
  const ways = [() => openUdpStream({ ip, port }, context)];
  const opened = await startEchoMeter({ ways, token, signal: context.signal, now: context.now });
  if (opened.kind !== 'measured') throw new Error('the far end did not answer');
  const { value: meter } = opened;
  onTestFinished(() => meter.close());
  // Large packets only: the meter's own small ones go on all the time.
  let large = 0;
  const counted = {
    ...meter,
    socket: {
      ...meter.socket,
      send: (datagram: Buffer) => {
        if (datagram.length > 1000) large += 1;
        meter.socket.send(datagram);
      },
    },
  };
  const confirm = makeEchoBursts({ meter: counted, signal: context.signal, now: context.now });
  const up = await confirm('up', 1);
  const ofBurst = large;
  const down = await confirm('down', 0.8);
  expect(ofBurst).toBeGreaterThan(50);
  expect(large).toBe(ofBurst);
  for (const told of [up, down]) expect(told?.arrivedMbps).toBeGreaterThan(0.2);
  await confirm('down', 0.8);
  expect(large).toBeGreaterThan(ofBurst);
});
