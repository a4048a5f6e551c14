import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import { start } from '../reflector/reflector.fixture.ts';
import { measureCapacity } from './capacity.ts';
import { parseReflectorAddress } from './reflector-address.ts';
import type { Reflector } from './probe.ts';
import { contextFor, planFor, platformFor, profileFor } from './probe.fixture.ts';
import { habitualReflector, reportingUpload } from './speed-server.fixture.ts';

const need = { activity: 'video-720p', upMbps: 1.2, downMbps: 1, source: 's' } as const;

const measure = (reflector: Reflector, { signal = new AbortController().signal } = {}) => {
  const profile = profileFor({ needs: [need] });
  const plan = planFor({ profile, options: { mode: 'enough', reflector } });
  const context = contextFor(plan, platformFor(), signal);
  const { host, port } = reflector;
  return measureCapacity({ by: 'reflector', depth: 'enough', ip: host, name: host, port }, context);
};

const realReflector = async (key?: string): Promise<Reflector> => {
  const parsed = parseReflectorAddress((await start(key === undefined ? {} : { key })).address);
  if (parsed.kind !== 'reflector') throw new Error(parsed.says);
  return parsed.reflector;
};

describe('against our own far end', () => {
  test('a free line carries a call both ways, and it is said how that is known', async () => {
    const outcome = await measure(await realReflector('open sesame'));
    expect(outcome).toMatchObject({
      kind: 'measured',
      value: {
        by: 'reflector',
        depth: 'enough',
        up: { needMbps: 1.2, series: { everyMs: 100 } },
        down: { needMbps: 1 },
        idleRttMs: { min: expect.any(Number) },
        loadedRttUpMs: { median: expect.any(Number) },
        loadedRttDownMs: { median: expect.any(Number) },
      },
    });
    if (outcome.kind !== 'measured') return;
    const { up, down, own } = outcome.value;
    // A computer that was too busy says so; it proves nothing then, in a test as in a check.
    const isClear = up?.verdict === 'enough' && down?.verdict === 'enough';
    expect(isClear || own.isStarved).toBe(true);
  });

  test('another’s fingerprint: nothing is measured', async () => {
    const reflector = { ...(await realReflector()), sha256: '0'.repeat(64) };
    expect(await measure(reflector)).toMatchObject({
      kind: 'failed',
      failure: { step: 'greeting', detail: { message: /pinned/ } },
    });
  });

  test('stopped: at once, and as skipped', async () => {
    const reflector = await habitualReflector({ onUpload: () => undefined });
    const stopping = new AbortController();
    const running = measure(reflector, { signal: stopping.signal });
    setTimeout(() => stopping.abort(), 250);
    expect(await running).toMatchObject({ kind: 'skipped' });
  });
});

/** Whatever came first, nothing later. */
const honestOnce = () => {
  let hasSaid = false;
  return (bytes: number, ms: number) => {
    const isHonest = !hasSaid;
    hasSaid ||= bytes > 0;
    return { bytes: isHonest ? bytes : 0, ms };
  };
};

describe.concurrent('against far ends with habits', () => {
  test('an older one that knows no load is skipped', async () => {
    expect(await measure(await habitualReflector({ features: [] }))).toMatchObject({
      kind: 'skipped',
    });
  });

  test.each([
    {
      when: 'more than was sent',
      say: (bytes: number, ms: number) => ({ bytes: bytes * 3 + 1e6, ms }),
    },
    {
      when: 'backwards',
      say: honestOnce(),
    },
    {
      when: 'with a clock that races',
      say: (bytes: number, ms: number) => ({ bytes, ms: ms * 30 }),
    },
    { when: 'nonsense', say: () => ({ bytes: Number.NaN, ms: 0 }) },
  ])('one that counts $when: no figure for the way up, the other stands', async ({ say }) => {
    const reflector = await habitualReflector({ onUpload: (line) => reportingUpload(line, say) });
    const outcome = await measure(reflector);
    expect(outcome).toMatchObject({ kind: 'measured', value: { down: { needMbps: 1 } } });
    expect(outcome).not.toHaveProperty('value.up');
  });

  test('one that floods where a megabit was asked for is left', async () => {
    let sent = 0;
    const reflector = await habitualReflector({
      onDownload: (line) => {
        const block = randomBytes(1 << 20);
        const timer = setInterval(() => {
          for (let count = 0; count < 4 && line.bufferedAmount < 8e6; count += 1) {
            line.send(block);
            sent += block.length;
          }
        }, 5);
        line.on('close', () => clearInterval(timer));
      },
    });
    const outcome = await measure(reflector);
    expect(outcome).toMatchObject({ kind: 'measured', value: { up: { needMbps: 1.2 } } });
    expect(outcome).not.toHaveProperty('value.down');
    // Asked for 100 MB it would have sent them in a second.
    expect(sent).toBeLessThan(40e6);
  });

  test('one that leaves in the middle: nothing is said of the way it left', async () => {
    const reflector = await habitualReflector({
      onDownload: (line) => {
        line.send(Buffer.alloc(20_000));
        setTimeout(() => line.terminate(), 150);
      },
    });
    const outcome = await measure(reflector);
    expect(outcome).toMatchObject({ kind: 'measured', value: { up: { needMbps: 1.2 } } });
    expect(outcome).not.toHaveProperty('value.down');
  });

  test.each([
    {
      when: 'no upgrade',
      answer: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
      class: 'http.websocket_stripped',
    },
    {
      when: 'no key',
      answer: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n',
      class: 'http.websocket_stripped',
    },
    { when: 'too many callers', answer: 'HTTP/1.1 503 Busy\r\n\r\n', class: 'http.rate_limited' },
    { when: 'garbage', answer: 'SSH-2.0-OpenSSH\r\n', class: 'http.not_http' },
    {
      when: 'headers without end',
      answer: `HTTP/1.1 101 OK\r\n${'x: y\r\n'.repeat(4000)}`,
      class: 'http.oversized',
    },
  ])('one that answers with $when: $class', async ({ answer, class: failureClass }) => {
    const reflector = await habitualReflector({ onUpgrade: (socket) => void socket.write(answer) });
    expect(await measure(reflector)).toMatchObject({
      kind: 'failed',
      failure: { class: failureClass },
    });
  });
});
