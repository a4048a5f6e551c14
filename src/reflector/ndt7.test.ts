import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';

import { expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';

import { NDT7_PROTOCOL } from './ndt7-ask.ts';
import { dial, get, refusalOf, start, tokenOf, until } from './reflector.fixture.ts';

/** As far as the tests look at it. */
interface Counters {
  readonly AppInfo: { readonly ElapsedTime: number; readonly NumBytes: number };
}

interface Result {
  readonly LastClientMeasurement: { readonly MeanClientMbps: number };
  readonly LastServerMeasurement: Counters;
}

const listenTo = (client: WebSocket) => {
  const heard = { bytes: 0, largest: 0, counters: [] as Counters[], code: 0 };
  client.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) {
      heard.bytes += data.length;
      heard.largest = Math.max(heard.largest, data.length);
    } else heard.counters.push(JSON.parse(data.toString()));
  });
  client.on('close', (code) => (heard.code = code));
  return heard;
};

test('a download grows its messages, tells its counters and ends in time', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/download?max_ms=400&every_ms=50', NDT7_PROTOCOL);
  const heard = listenTo(client);
  await once(client, 'close');
  expect(client.protocol).toBe(NDT7_PROTOCOL);
  expect(heard.code).toBe(1000);
  expect(heard.largest).toBeGreaterThan(8192);
  expect(heard.counters.length).toBeGreaterThan(1);
  expect(heard.counters[0]).toMatchObject({
    AppInfo: { NumBytes: 0 },
    ConnectionInfo: { Server: `127.0.0.1:${running.tcpPorts[0]}`, UUID: expect.any(String) },
    Origin: 'server',
    Test: 'download',
  });
  const last = heard.counters.at(-1)!;
  expect(last.AppInfo.ElapsedTime).toBeGreaterThanOrEqual(399_000);
  expect(last.AppInfo.NumBytes).toBeLessThanOrEqual(heard.bytes);
  expect(last.AppInfo.NumBytes).toBeGreaterThan(0);
});

test('a paced download is never faster than its pace', async () => {
  const running = await start();
  const rate = 4_000_000;
  const client = dial(running, `/ndt/v7/download?max_ms=500&rate_bps=${rate}`, NDT7_PROTOCOL);
  const heard = listenTo(client);
  await once(client, 'close');
  const seconds = heard.counters.at(-1)!.AppInfo.ElapsedTime / 1e6;
  expect(heard.bytes * 8).toBeLessThanOrEqual(rate * seconds);
  expect(heard.bytes).toBeGreaterThan(0);
  // 20 ms at this pace; larger ones would be lumps.
  expect(heard.largest).toBe(8192);
});

test('a download changes its pace when a ping says so, and stops at 0', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/download?max_ms=9000&rate_bps=80000', NDT7_PROTOCOL);
  const heard = listenTo(client);
  await once(client, 'open');
  const pongs: string[] = [];
  const bytesAtPong: number[] = [];
  client.on('pong', (payload: Buffer) => {
    pongs.push(String(payload));
    bytesAtPong.push(heard.bytes);
  });
  client.ping('rate_bps=4000000');
  await until(() => heard.bytes > 100_000);
  // What was sent before it was heard comes before its pong, and nothing after.
  client.ping('rate_bps=0');
  await until(() => pongs.length === 2);
  client.ping('rate_bps=much');
  await until(() => pongs.length === 3);
  expect(pongs).toEqual(['rate_bps=4000000', 'rate_bps=0', 'rate_bps=much']);
  expect(heard.bytes).toBe(bytesAtPong[1]);
  client.close();
});

test('the owner’s limit is the pace of whoever asks for none, or for more', async () => {
  const running = await start({ limits: { ndt7RateBps: 400_000 } });
  const client = dial(running, '/ndt/v7/download?max_ms=300&rate_bps=90000000', NDT7_PROTOCOL);
  const heard = listenTo(client);
  client.once('open', () => client.ping('rate_bps=90000000'));
  await once(client, 'close');
  expect(heard.bytes * 8).toBeLessThanOrEqual(
    (400_000 * heard.counters.at(-1)!.AppInfo.ElapsedTime) / 1e6,
  );
});

test('an upload is counted here, to the byte, and told before goodbye', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/upload?every_ms=50', NDT7_PROTOCOL);
  const heard = listenTo(client);
  await once(client, 'open');
  for (const bytes of [8192, 1 << 20, 1, 0, 70_000]) client.send(Buffer.alloc(bytes));
  client.send('{"AppInfo":{}}');
  client.close();
  await once(client, 'close');
  expect(heard.code).toBe(1000);
  expect(heard.counters.at(-1)).toMatchObject({
    AppInfo: { NumBytes: 8192 + (1 << 20) + 1 + 70_000 },
    Test: 'upload',
  });
  expect(heard.bytes).toBe(0);
  await until(() => running.stats.held.ndt7Tests === 0);
});

test('an upload that sends nothing ends in time, too', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/upload?max_ms=60', NDT7_PROTOCOL);
  expect((await once(client, 'close'))[0]).toBe(1000);
  await until(() => running.stats.held.ndt7Tests === 0);
});

test('a binary message during a download ends it with 1003', async () => {
  const client = dial(await start(), '/ndt/v7/download?rate_bps=8000', NDT7_PROTOCOL);
  await once(client, 'open');
  client.send(Buffer.alloc(10));
  expect((await once(client, 'close'))[0]).toBe(1003);
});

test.each([
  { when: 'the protocol is another', path: '/ndt/v7/download', protocol: 'chat', status: 400 },
  { when: 'the path is another', path: '/ndt/v7/sideload', status: 404 },
  { when: 'a number is none', path: '/ndt/v7/upload?max_ms=long', status: 400 },
  { when: 'the query is too long', path: `/ndt/v7/upload?x=${'y'.repeat(4096)}`, status: 400 },
  { when: 'the key is wrong', path: '/ndt/v7/upload?key=no', key: 'yes', status: 403 },
  { when: 'the key is missing', path: '/ndt/v7/upload', key: 'yes', status: 403 },
])('refused with $status when $when', async ({ path, protocol = NDT7_PROTOCOL, key, status }) => {
  const running = await start(key === undefined ? {} : { key });
  expect(await refusalOf(dial(running, path, protocol))).toBe(status);
});

test('without an upgrade it is a bad request', async () => {
  expect(await get(await start(), '/ndt/v7/download')).toMatchObject({ status: 400 });
});

test('a token opens it where the key is wanted', async () => {
  const running = await start({ key: 'yes' });
  const answer = await get(running, '/linecheck?key=yes');
  const { token } = JSON.parse(answer.body);
  const client = dial(running, `/ndt/v7/upload?max_ms=60&token=${token}`, NDT7_PROTOCOL);
  expect((await once(client, 'close'))[0]).toBe(1000);
});

test.each([
  { when: 'at one time', limits: { ndt7Tests: { perCaller: 1, inAll: 5 } } },
  { when: 'at one time in all', limits: { ndt7Tests: { perCaller: 5, inAll: 1 } } },
  { when: 'in a row', limits: { newTests: { perSecond: 0, burst: 1 } } },
])('tests $when are bounded', async ({ limits }) => {
  const running = await start({ limits });
  await tokenOf(running);
  const first = dial(running, '/ndt/v7/upload', NDT7_PROTOCOL);
  await once(first, 'open');
  expect(await refusalOf(dial(running, '/ndt/v7/upload', NDT7_PROTOCOL))).toBe(429);
});

const load = createRequire(import.meta.url);

/** A browser's worker, as far as this client needs one, in a thread. */
const workerShim = () =>
  class {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    readonly #thread: Thread;
    constructor(file: string) {
      const code = `
        const { parentPort } = require('node:worker_threads');
        const ws = require(${JSON.stringify(load.resolve('ws'))});
        globalThis.WebSocket = class extends ws.WebSocket {
          constructor(url, protocol) { super(url, protocol, { rejectUnauthorized: false }); }
        };
        globalThis.postMessage = (data) => parentPort.postMessage(data);
        globalThis.self = globalThis;
        require(${JSON.stringify(file)});
        parentPort.on('message', (data) => globalThis.onmessage({ data }));`;
      this.#thread = new Thread(code, { eval: true });
      this.#thread.on('message', (data) => this.onmessage?.({ data }));
    }
    postMessage(data: unknown): void {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#thread.postMessage(data);
    }
    terminate(): void {
      void this.#thread.terminate();
    }
  };

test('the public client of M-Lab measures against it, both ways', async () => {
  const running = await start();
  vi.stubGlobal('Worker', workerShim());
  const ndt7 = load('@m-lab/ndt7');
  const folder = dirname(load.resolve('@m-lab/ndt7'));
  const results: { download?: Result; upload?: Result } = {};
  const code = await ndt7.test(
    {
      server: `127.0.0.1:${running.tcpPorts[0]}`,
      mlabDataPolicyInapplicable: true,
      // Its "metadata" is the query: ten seconds each way would be too long for a test.
      metadata: { max_ms: '600' },
      downloadworkerfile: `${folder}/ndt7-download-worker.js`,
      uploadworkerfile: `${folder}/ndt7-upload-worker.js`,
    },
    {
      downloadComplete: (result: Result) => (results.download = result),
      uploadComplete: (result: Result) => (results.upload = result),
    },
  );
  vi.unstubAllGlobals();
  expect(code).toBe(0);
  expect(results.download?.LastClientMeasurement.MeanClientMbps).toBeGreaterThan(1);
  expect(results.download?.LastServerMeasurement).toMatchObject({
    Origin: 'server',
    Test: 'download',
  });
  expect(results.upload?.LastServerMeasurement.AppInfo.NumBytes).toBeGreaterThan(10_000);
  expect(running.stats).toMatchObject({ ndt7Downloads: 1, ndt7Uploads: 1 });
});
