/** One browser for all tests of the page; it speaks to loopback only. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import axe from 'axe-core';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { build } from 'vite';

import { startFake, type FakeServer } from './fake-server.ts';
import type { StoryId } from './stories.ts';

export const CHROMIUM = '/usr/bin/chromium';

/** Said where the tests are skipped. */
export const missing = existsSync(CHROMIUM) ? undefined : `there is no ${CHROMIUM}`;

export interface Stage {
  readonly fake: FakeServer;
  /** What the browser complained of since the page was opened: policy, scripts, files that are not there. */
  readonly complaints: string[];
  open(story: StoryId, at?: string, how?: BrowserContextOptions): Promise<Page>;
  /** The same in a page that is already there, which is quicker. */
  visit(story: StoryId, at?: string): Promise<Page>;
  /** Rules that the page breaks, each with the places; all rules unless some are named. */
  axe(page: Page, rules?: readonly string[]): Promise<readonly string[]>;
}

export interface Stages {
  readonly stages: readonly Stage[];
  stop(): Promise<void>;
}

export const flags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const usual = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
} as const;

const buildPage = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-page-'));
  await build({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
};

/** One built page and one browser for as many stages, each with a server of its own: two of them use two cores. */
export const openStages = async (count: number): Promise<Stages> => {
  const folder = await buildPage();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...flags] });
  const stages = await Promise.all(Array.from({ length: count }, () => stageIn(browser, folder)));
  return {
    stages,
    async stop() {
      await browser.close();
      for (const { fake } of stages) await fake.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const stageIn = async (browser: Browser, folder: string): Promise<Stage> => {
  const fake = await startFake(folder);
  const complaints: string[] = [];
  let visited: Page | undefined;
  let opened: BrowserContext | undefined;
  const fresh = async (how: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ ...usual, ...how });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    return page;
  };
  let round = 0;
  const goTo = async (page: Page, story: StoryId, at: string): Promise<Page> => {
    fake.tell(story);
    complaints.length = 0;
    // Another query, so that the page is loaded anew and not only led elsewhere by its hash.
    round += 1;
    await page.goto(`${fake.address}?${round}#/${at}`);
    await page.locator('h1').waitFor();
    return page;
  };
  return {
    fake,
    complaints,
    async open(story, at = 'check', how = {}) {
      await opened?.close();
      const page = await fresh(how);
      opened = page.context();
      return goTo(page, story, at);
    },
    async visit(story, at = 'check') {
      visited ??= await fresh({});
      await visited.emulateMedia({ colorScheme: 'light' });
      await visited.setViewportSize(usual.viewport);
      return goTo(visited, story, at);
    },
    axe: runAxe,
  };
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

/** Put in by the tester, past the policy of the page, which itself stays as strict as it is. */
export const runAxe = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  const how = {
    resultTypes: ['violations'],
    iframes: false,
    // No rule that is asked reads style sheets apart; fetching them again takes a while each time.
    preload: false,
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } }),
  };
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `window.axe ?? (() => {${axe.source}})()` });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify(how)}).then(({ violations }) => JSON.stringify(violations))`,
    awaitPromise: true,
  });
  await session.detach();
  const violations: readonly Violation[] = JSON.parse(String(result.value));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
};
