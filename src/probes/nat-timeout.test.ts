import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';

import { keepSilent, natTimeout } from './nat-timeout.ts';
import { planFor } from './probe.fixture.ts';
import { isEchoQuestion, turnIntoReply } from './reflector-protocol.ts';

const now = (): number => performance.now();
const token = '00112233445566778899aabbccddeeff';
/** Tenths of seconds in place of minutes. */
const timing = {
  silencesS: [0.2, 0.4, 0.6],
  secondAfterMs: 50,
  warmUpAtMs: [0, 30],
  graceMs: 1000,
};

/** Answers as late as it was asked to, behind a router that forgets the path after so long; it loses some of the late answers. */
const farEnd = async ({
  forgetsAfterMs = Infinity,
  losesFirstAt = -1,
  isMute = false,
  isHasty = false,
}) => {
  const socket = createSocket('udp4');
  let [isOpen, late] = [true, 0];
  socket.on('message', (datagram, { address, port }) => {
    if (!isEchoQuestion(datagram) || isMute) return;
    const delayMs = isHasty ? 0 : datagram.readUInt32BE(44) * 100;
    turnIntoReply(datagram, now() * 1000, 1, 7);
    if (delayMs === losesFirstAt && late++ === 0) return;
    setTimeout(() => {
      if (isOpen && delayMs < forgetsAfterMs) socket.send(datagram, port, address);
    }, delayMs);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => {
    isOpen = false;
    socket.close();
  });
  return { ip: '127.0.0.1', port: socket.address().port, token };
};

const { signal } = new AbortController();

test.each([
  {
    when: 'nothing is forgotten',
    router: {},
    value: { survivedSeconds: 0.6, lostSeconds: undefined },
  },
  {
    when: 'the longest silence is forgotten',
    router: { forgetsAfterMs: 500 },
    value: { survivedSeconds: 0.4, lostSeconds: 0.6 },
  },
  {
    when: 'one answer is lost, the other comes',
    router: { losesFirstAt: 600 },
    value: { survivedSeconds: 0.6, lostSeconds: undefined },
  },
])('$when', async ({ router, value }) => {
  const outcome = await keepSilent(await farEnd(router), timing, { signal, now });
  const found = outcome.kind === 'measured' ? outcome.value : undefined;
  expect({ survivedSeconds: found?.survivedSeconds, lostSeconds: found?.lostSeconds }).toEqual(
    value,
  );
  expect(found?.tried.map(({ seconds }) => seconds)).toEqual(timing.silencesS);
});

test('two silences forgotten in a row: longer ones are not waited for', async () => {
  const long = { ...timing, silencesS: [0.2, 0.4, 120] };
  const outcome = await keepSilent(await farEnd({ forgetsAfterMs: 100 }), long, { signal, now });
  expect(outcome).toEqual({
    kind: 'measured',
    value: {
      survivedSeconds: 0,
      lostSeconds: 0.2,
      tried: [
        { seconds: 0.2, cameBack: false },
        { seconds: 0.4, cameBack: false },
      ],
    },
  });
});

test.each([
  { when: 'a path that carries nothing', router: { isMute: true } },
  { when: 'answers that come at once', router: { isHasty: true } },
])('$when tells nothing about silence', async ({ router }) => {
  const outcome = await keepSilent(await farEnd(router), timing, { signal, now });
  expect(outcome).toMatchObject({ kind: 'skipped' });
});

test('an interruption ends it at once, with what is known', async () => {
  const stop = new AbortController();
  const long = { ...timing, silencesS: [0.2, 120] };
  const running = keepSilent(await farEnd({}), long, { signal: stop.signal, now });
  await sleep(900);
  stop.abort();
  expect(await running).toMatchObject({
    kind: 'measured',
    value: { survivedSeconds: 0.2, tried: [{ seconds: 0.2 }] },
  });
});

test('is asked only where there are minutes, and a reflector', () => {
  const reflector = { host: '203.0.113.80', port: 443 };
  const targetsIn = (mode: 'enough' | 'long', isMeasuring: boolean) =>
    natTimeout.targets({ ...planFor({ options: { reflector, mode } }), isMeasuring });
  expect(targetsIn('long', true)).toMatchObject([{ ip: '203.0.113.80', port: 8801 }]);
  expect([...targetsIn('enough', true), ...targetsIn('long', false)]).toEqual([]);
});
