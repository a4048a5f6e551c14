import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { measured } from '../model/outcome.ts';
import { pacFile } from './pac-file.ts';
import { contextFor, lookedUp, observed, planFor } from './probe.fixture.ts';

// From source the thread first loads the TypeScript loader: seconds on a busy computer, a tenth when built.
vi.setConfig({ testTimeout: 30_000 });

/** The address of a server that answers everything like this. */
const serving = async (
  answer: string | ((response: ServerResponse, path: string) => void),
): Promise<string> => {
  const server = createServer((request, response) => {
    if (typeof answer === 'string') response.end(answer);
    else answer(response, request.url ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://127.0.0.1:${port}/proxy.pac`;
};

const run = (url: string, seen: Parameters<typeof planFor>[0] = {}) =>
  pacFile.run({ kind: 'url', role: 'proxy', url }, contextFor(planFor(seen)));

const returning = (text: string): string => `function FindProxyForURL(url, host) { ${text} }`;

describe('a file that works', () => {
  test('says what it says about door, media and control', async () => {
    const url = await serving(
      returning(
        `if (dnsDomainIs(host, "example.test")) return "PROXY p.test:3128; DIRECT"; return "DIRECT";`,
      ),
    );
    expect(await run(url)).toMatchObject({
      kind: 'measured',
      value: {
        url,
        answers: [
          { url: 'https://example.test/', says: 'PROXY p.test:3128; DIRECT' },
          { url: 'https://media.example.test/', says: 'PROXY p.test:3128; DIRECT' },
          { url: 'https://control.test/', says: 'DIRECT' },
        ],
      },
    });
  });

  test('may ask for addresses, and gets those already known', async () => {
    const url = await serving(
      returning(
        `return isInNet(host, "198.51.100.0", "255.255.255.0") ? "PROXY " + dnsResolve(host) + ":1" : "DIRECT";`,
      ),
    );
    const seen = [
      lookedUp('example.test', '198.51.100.9'),
      lookedUp('media.example.test', '203.0.113.1'),
      lookedUp('control.test', '203.0.113.2'),
    ];
    expect(await run(url, { seen })).toMatchObject({
      value: {
        answers: [{ says: 'PROXY 198.51.100.9:1' }, { says: 'DIRECT' }, { says: 'DIRECT' }],
      },
    });
  });

  test('may lie behind a redirect or on the disk', async () => {
    const url = await serving((response, path) => {
      if (path === '/there') response.end(returning('return "DIRECT";'));
      else response.writeHead(302, { location: '/there' }).end();
    });
    expect(await run(url)).toMatchObject({ kind: 'measured' });
    const folder = await mkdtemp(join(tmpdir(), 'pac-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'proxy.pac');
    await writeFile(file, returning('return "DIRECT";'));
    expect(await run(pathToFileURL(file).href)).toMatchObject({ kind: 'measured' });
  });
});

describe('a file that does not', () => {
  test('is no program', async () => {
    expect(await run(await serving('<html>404</html>'))).toMatchObject({
      kind: 'failed',
      failure: { class: 'http.pac_failed', step: 'parse', value: { bytes: 16 } },
    });
  });

  test('one that eats memory is ended, by its limit or by its deadline', async () => {
    const url = await serving(
      returning('var a = []; while (true) a.push(new Array(100000).join("x"));'),
    );
    expect(await run(url)).toMatchObject({
      failure: { class: 'http.pac_failed', step: 'evaluate' },
    });
  });

  test('an endless loop is ended, and nobody waits meanwhile', async () => {
    const url = await serving(returning('while (true) {}'));
    let longestGapMs = 0;
    let lastMs = performance.now();
    const ticking = setInterval(() => {
      longestGapMs = Math.max(longestGapMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 10);
    const outcome = await run(url);
    clearInterval(ticking);
    expect(outcome).toMatchObject({ failure: { class: 'http.pac_failed', step: 'evaluate' } });
    expect(longestGapMs).toBeLessThan(10_000);
  });

  test.each([
    {
      when: 'status 404',
      answer: (response: ServerResponse) => void response.writeHead(404).end(),
      code: '404',
    },
    {
      when: 'redirects in a circle',
      answer: (response: ServerResponse) =>
        void response.writeHead(302, { location: '/again' }).end(),
    },
    {
      when: 'two megabytes',
      answer: (response: ServerResponse) => void response.end('x'.repeat(2 * 1024 * 1024)),
    },
    {
      when: 'a redirect to the disk',
      answer: (response: ServerResponse) =>
        void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    },
  ])('cannot be fetched: $when', async ({ answer, code }) => {
    expect(await run(await serving(answer))).toMatchObject({
      failure: {
        class: 'http.pac_failed',
        step: 'fetch',
        ...(code === undefined ? {} : { detail: { code } }),
      },
    });
  });

  test.each([
    'http://127.0.0.1:1/p.pac',
    'gopher://x/',
    'nonsense',
    'file:///dev/zero',
    'file:///no/such',
  ])('cannot be fetched: %s', async (url) => {
    expect(await run(url)).toMatchObject({ failure: { class: 'http.pac_failed', step: 'fetch' } });
  });
});

const urls = (changes: Parameters<typeof planFor>[0]) =>
  pacFile.targets(planFor(changes)).map((target) => (target.kind === 'url' ? target.url : ''));

describe('where pac-file looks', () => {
  const computer = { kind: 'computer' } as const;
  interface Setting {
    readonly from?: 'wpad';
    readonly pacUrl?: string;
    readonly isAutoDetect?: boolean;
  }
  const usual = {
    from: 'desktop',
    key: 'k',
    hasCredentials: false,
    isAutoDetect: false,
    bypass: [],
  } as const;
  const settings = (...some: readonly Setting[]) =>
    observed(
      'proxy-settings',
      computer,
      measured({ settings: some.map((one) => ({ ...usual, ...one })) }),
    );
  const resolvers = observed(
    'resolvers',
    computer,
    measured({ resolvers: [], searchDomains: ['corp.test', 'other.test'] }),
  );
  test('at the address that is set', () => {
    expect(urls({ seen: [settings({ pacUrl: 'http://c/p.pac' }), resolvers] })).toEqual([
      'http://c/p.pac',
    ]);
  });

  test('at the usual names with auto-detection, or when somebody has a reason', () => {
    const wpad = ['http://wpad/wpad.dat', 'http://wpad.corp.test/wpad.dat'];
    expect(urls({ seen: [settings({ isAutoDetect: true }), resolvers] })).toEqual(wpad);
    expect(urls({ seen: [resolvers] })).toEqual([]);
    expect(urls({ seen: [resolvers], chosen: ['pac-file'] })).toEqual(wpad);
  });

  test('where DHCP points, and then at no name', () => {
    const announced = settings(
      { isAutoDetect: true },
      { from: 'wpad', pacUrl: 'http://10.0.0.1/w.dat' },
    );
    expect(urls({ seen: [announced, resolvers] })).toEqual(['http://10.0.0.1/w.dat']);
  });
});
