/** The page of a reflector, served by a real one, in a browser whose devices and line follow a script. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { build } from 'vite';

import { freePorts } from '../../src/reflector/reflector.fixture.ts';
import { startReflector } from '../../src/reflector/reflector.ts';
import { CHROMIUM, flags, runAxe, usual } from './in-browser.ts';

type DeviceHabit =
  | 'ok'
  | 'black'
  | 'pending'
  | 'NotAllowedError'
  | 'NotFoundError'
  | 'NotReadableError'
  | 'TypeError';

interface CallHabit {
  readonly isBlocked?: boolean;
  readonly rtt?: number;
  readonly lossUp?: number;
  readonly lossDown?: number;
  readonly frames?: number;
  /** Seconds. */
  readonly diesAfter?: number;
  readonly limitedBy?: 'cpu' | 'bandwidth';
}

export interface Script {
  readonly microphone?: DeviceHabit;
  readonly camera?: DeviceHabit;
  /** Of the microphone, 0 to 1. */
  readonly level?: number;
  readonly udp?: CallHabit;
  readonly tcp?: CallHabit;
  readonly line?: {
    readonly upMbps?: number;
    readonly downMbps?: number;
    readonly loadedMs?: number;
    readonly isDead?: boolean;
  };
  /** What the desk of the far end answers to an offer; 0: nothing. */
  readonly desk?: number;
  /** How the service's own page answers; well if absent. */
  readonly service?: 'down' | 'silent';
}

export interface StationStage {
  readonly complaints: string[];
  open(at: '/' | '/call', script?: Script): Promise<Page>;
  /** As `runAxe`, which waits for timers of its own. */
  axe(rules?: readonly string[]): Promise<readonly string[]>;
  /** Lets time pass, second by second, until it is there. */
  wait(until: Locator): Promise<void>;
  stop(): Promise<void>;
}

const START = new Date('2026-11-23T08:00:00Z');
const HOUR_MS = 3_600_000;
const STEP_MS = 1000;
/** Longer than the longest check. */
const MOST_STEPS = 80;

const scriptedBrowser = readFileSync(new URL('scripted-browser.mjs', import.meta.url), 'utf8');

const answer = JSON.stringify({
  sdp: 'v=0',
  mostMs: 60_000,
  turn: { username: 'u', credential: 'c' },
});

const buildStation = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-station-'));
  await build({
    configFile: fileURLToPath(new URL('../station.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
};

const startServer = async (
  pageFolder: string,
): Promise<{ port: number; stop(): Promise<void> }> => {
  const [port = 0] = await freePorts(1);
  const started = await startReflector({
    address: '127.0.0.1',
    udpPorts: [],
    tcpPorts: [port],
    pageFolder,
    version: '0.0.0',
    now: () => performance.now(),
    wallClock: () => Date.now(),
  });
  // Free a moment ago, and as a UDP port: somebody else's connection may have got its number.
  if (started.kind !== 'running') return startServer(pageFolder);
  return { port, stop: () => started.stop() };
};

/** What would leave this computer, or needs the far end's library, is answered here. */
const route = async (page: Page, { desk = 200, service }: Script): Promise<void> => {
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    async (request) => {
      if (service === 'down') await request.abort();
      else if (service === undefined) await request.fulfill({ status: 200, body: '' });
    },
  );
  await page.route('**/linecheck/call*', (request) =>
    desk === 0
      ? request.abort()
      : request.fulfill({ status: desk, contentType: 'application/json', body: answer }),
  );
};

/** Devices, calls and sockets of this page do as the script says from now on. */
export const playScript = async (page: Page, script: Script): Promise<void> => {
  await page.evaluate(`{${scriptedBrowser}}\nscripted(${JSON.stringify(script)})`);
};

export const openStation = async (): Promise<StationStage> => {
  const folder = await buildStation();
  const server = await startServer(folder);
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: [...flags] });
  const complaints: string[] = [];
  const context = await browser.newContext({ ...usual, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    // What the script makes fail, the browser tells of.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) {
      complaints.push(line.text());
    }
  });
  // Time stands still from here on, in every document of this page, until a test lets it pass.
  await page.clock.install({ time: START });
  await page.clock.pauseAt(new Date(START.getTime() + HOUR_MS));
  return {
    complaints,
    async open(at, script = {}) {
      await page.unrouteAll();
      await route(page, script);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(usual.viewport);
      complaints.length = 0;
      await page.goto(`https://127.0.0.1:${server.port}${at}`);
      await page.locator('h1').waitFor();
      await playScript(page, script);
      return page;
    },
    async axe(rules) {
      const asked = runAxe(page, rules);
      const over = asked.then(
        () => true,
        () => true,
      );
      // As little as possible: what is looked at must not move on meanwhile.
      while (!(await Promise.race([over, page.clock.runFor(1)]))) await page.clock.runFor(1);
      return asked;
    },
    async wait(until) {
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (await until.first().isVisible()) return;
        await page.clock.runFor(STEP_MS);
      }
      throw new Error(`it never came:\n${await page.locator('main').ariaSnapshot()}`);
    },
    async stop() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
