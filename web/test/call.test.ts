/** A real call of a real browser to a real reflector on this computer, over UDP and through TURN inside TLS. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';

import { start, until } from '../../src/reflector/reflector.fixture.ts';

const CHROMIUM = '/usr/bin/chromium';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--ignore-certificate-errors',
];

const at = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** The engine of the page without the page. */
const engine = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { ownStation } from ${JSON.stringify(at('station/address.ts'))};
        import { openDevices } from ${JSON.stringify(at('call/devices.ts'))};
        import { placeCall } from ${JSON.stringify(at('call/place-call.ts'))};
        globalThis.tryCall = async () => {
          const { stream, troubles } = await openDevices();
          const ask = { station: ownStation, stream, signal: new AbortController().signal, seconds: 2 };
          const plain = await placeCall(ask);
          const turn = { ...plain.opening.turn, urls: plain.opening.turn.urls.slice(0, 1) };
          return { troubles, plain, round: await placeCall({ ...ask, turn }) };
        };
        globalThis.tryLongCall = async () => {
          const { stream } = await openDevices();
          const signal = new AbortController().signal;
          return placeCall({ station: ownStation, stream, signal, seconds: 6 });
        };`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
};

test.skipIf(!existsSync(CHROMIUM))('a browser talks with a reflector', async () => {
  const running = await start({ calls: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.addInitScript({ content: await engine() });
    await page.goto(`https://127.0.0.1:${running.tcpPorts[0]}/healthz`);
    const told: unknown = await page.evaluate('tryCall()');
    // How well it went depends on how busy this computer is; that it went and was counted both ways, and which way, does not.
    const counted = { lossUpRatio: expect.any(Number), lossDownRatio: expect.any(Number) };
    expect(told).toMatchObject({
      troubles: [],
      plain: { kind: 'talked', figures: { path: 'udp', ...counted } },
      round: { kind: 'talked', figures: { path: 'tls', ...counted } },
    });
    const { callBytesReceived, callBytesSent, calls } = running.stats;
    expect(calls).toBe(2);
    expect(callBytesSent).toBeGreaterThan(10_000);
    // Two handshakes, before there is anything to weigh them against.
    expect(callBytesSent).toBeLessThan(callBytesReceived + 2 * 8192);
  } finally {
    await browser.close();
  }
});

test.skipIf(!existsSync(CHROMIUM))('a reflector that goes in the middle of a call', async () => {
  const running = await start({ calls: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.addInitScript({ content: await engine() });
    await page.goto(`https://127.0.0.1:${running.tcpPorts[0]}/healthz`);
    const told = page.evaluate('tryLongCall()');
    await until(() => running.stats.callBytesSent > 20_000);
    await running.stop();
    // Not "0 % lost": a browser counts no packet that never came.
    expect(await told).toMatchObject({
      kind: 'talked',
      figures: { brokeAfterSeconds: expect.any(Number) },
    });
  } finally {
    await browser.close();
  }
});
