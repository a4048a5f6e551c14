/**
 * M-Lab's own client against a server given by its address, as one line of JSON: what an ordinary speed test says of
 * the same line, and at what price. It is made for browsers: Node has no Worker of their kind, so it gets one.
 */
import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const folder = new URL('.', `file://${require.resolve('@m-lab/ndt7')}`).pathname;
const webSocket = require.resolve('ws');

/** A browser's Worker on top of Node's: messages as `onmessage`, `self`, a WebSocket that takes any certificate. */
globalThis.Worker = class {
  constructor(file) {
    const code = `
      const { parentPort } = require('node:worker_threads');
      const { WebSocket: Base } = require(${JSON.stringify(webSocket)});
      globalThis.self = globalThis;
      globalThis.WebSocket = class extends Base {
        constructor(url, protocol) {
          super(url, protocol, { rejectUnauthorized: false, perMessageDeflate: false });
        }
      };
      globalThis.postMessage = (message) => parentPort.postMessage(message);
      require(${JSON.stringify(file)});
      parentPort.on('message', (data) => globalThis.onmessage({ data }));`;
    this.thread = new Thread(code, { eval: true });
    this.thread.on('message', (data) => this.onmessage?.({ data }));
  }
  postMessage(message) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.thread.postMessage(message);
  }
  terminate() {
    void this.thread.terminate();
  }
};

const ndt7 = require('@m-lab/ndt7');
const figures = {};
const began = performance.now();
const done = (way) => (last) => {
  const { LastClientMeasurement: own, LastServerMeasurement: theirs } = last;
  figures[way] = {
    clientMbps: own?.MeanClientMbps,
    clientBytes: own?.NumBytes,
    server: theirs?.AppInfo,
  };
};
await ndt7.test(
  {
    server: process.argv[2],
    mlabDataPolicyInapplicable: true,
    downloadworkerfile: `${folder}ndt7-download-worker.js`,
    uploadworkerfile: `${folder}ndt7-upload-worker.js`,
  },
  {
    downloadComplete: done('down'),
    uploadComplete: done('up'),
    error: (error) => (figures.error = String(error)),
  },
);
process.stdout.write(`${JSON.stringify({ ...figures, tookMs: performance.now() - began })}\n`);
process.exit(0);
