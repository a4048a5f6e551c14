import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';

import { measureCapacity } from './capacity.ts';
import { companyCa, contextWith, leafFor, planWith, worldCa } from './loopback.fixture.ts';
import { profileFor } from './probe.fixture.ts';
import { EDGE_NAME, edgeServer } from './speed-server.fixture.ts';

const need = { activity: 'video-720p', upMbps: 1.2, downMbps: 1, source: 's' } as const;

const measure = (port: number, changes: Parameters<typeof contextWith>[0] = {}) => {
  const plan = planWith([], { profile: profileFor({ needs: [need] }) });
  const ask = {
    by: 'cloudflare',
    depth: 'enough',
    ip: '127.0.0.1',
    name: EDGE_NAME,
    port,
  } as const;
  return measureCapacity(ask, contextWith({ plan, ...changes }));
};

/** Honest until the test's load comes: `bytes=0` is how delay is asked. */
const onceLoaded =
  (act: (request: IncomingMessage, response: ServerResponse) => void) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url?.endsWith('bytes=0') === true) return false;
    act(request, response);
    return true;
  };

describe('by Cloudflare', () => {
  test('a free line carries a call both ways, with some megabytes', async () => {
    const outcome = await measure(await edgeServer());
    if (outcome.kind !== 'measured') throw new Error(JSON.stringify(outcome));
    const { by, up, down, own } = outcome.value;
    expect(by).toBe('cloudflare');
    // A computer that was too busy says so; it proves nothing then, in a test as in a check.
    const isClear = up?.verdict === 'enough' && down?.verdict === 'enough';
    expect(isClear || own.isStarved).toBe(true);
    expect((up?.bytes ?? 0) + (down?.bytes ?? 0)).toBeLessThan(6_000_000);
  });
});

describe.concurrent('by a far end with habits', () => {
  test('chunked answers are as good', async () => {
    const port = await edgeServer(
      onceLoaded((request, response) => {
        request.resume();
        response.write(Buffer.alloc(request.method === 'POST' ? 0 : sizeAsked(request)));
        response.end();
      }),
    );
    expect(await measure(port)).toMatchObject({ value: { down: { needMbps: 1 } } });
  });

  test.each([
    {
      when: 'refuses who asks too often',
      act: (_: IncomingMessage, response: ServerResponse) => void response.writeHead(429).end(),
      says: 'http.rate_limited',
    },
    {
      when: 'shows a page of its own',
      act: (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(302, { location: 'http://portal.test' }).end(),
      says: 'http.blocked_page',
    },
    {
      when: 'is broken',
      act: (_: IncomingMessage, response: ServerResponse) => void response.writeHead(500).end(),
      says: 'http.server',
    },
    {
      when: 'sends a hundred megabytes',
      act: (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(200, { 'content-length': 100_000_000 }).write('x'),
      says: 'http.oversized',
    },
    {
      when: 'closes at once',
      act: (request: IncomingMessage) => void request.socket.destroy(),
      says: 'http.closed_early',
    },
  ])('one that $when: $says, and nothing of the line', async ({ act, says }) => {
    expect(await measure(await edgeServer(onceLoaded(act)))).toMatchObject({
      kind: 'failed',
      failure: { class: says },
    });
  });

  test.each([
    {
      when: 'this computer trusts but the world does not',
      roots: { publicRoots: [worldCa.rootPem], systemRoots: [companyCa.rootPem] },
      says: 'tls.intercepted_trusted',
    },
    {
      when: 'nobody trusts',
      roots: { publicRoots: [worldCa.rootPem], systemRoots: [] },
      says: 'tls.self_signed',
    },
  ])('a certificate that $when: $says', async ({ roots, says }) => {
    const leaf = leafFor(EDGE_NAME, {
      authority: companyCa,
      isSelfSigned: says === 'tls.self_signed',
    });
    expect(await measure(await edgeServer(undefined, leaf), { roots })).toMatchObject({
      kind: 'failed',
      failure: { class: says, step: 'certificate' },
    });
  });

  test('stopped: at once, and as skipped', async () => {
    const stopping = new AbortController();
    const port = await edgeServer(onceLoaded(() => stopping.abort()));
    expect(await measure(port, { signal: stopping.signal })).toMatchObject({ kind: 'skipped' });
  });
});

const sizeAsked = ({ url }: IncomingMessage): number =>
  Number(new URL(url ?? '/', 'https://x').searchParams.get('bytes'));
