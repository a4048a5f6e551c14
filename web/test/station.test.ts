/**
 * The page of a reflector, in every state: the check that needs only a browser, and the test call. What a screen
 * reader is told stands in `told/station/`; `vitest run web -u` writes it anew, to be read.
 */
import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { missing, runAxe } from './in-browser.ts';
import { openStation, type Script, type StationStage } from './station-stage.ts';

interface State {
  readonly id: string;
  readonly at: '/' | '/call';
  readonly script?: Script;
  /** Buttons that are pressed on the way, in order. */
  readonly press?: readonly string[];
  /** What is there when the state is reached. */
  readonly until: string;
}

const NETWORK = 'Only the network, without microphone and camera';
const devices = ['Begin'];
const speaker = [...devices, 'Next'];
const camera = [...speaker, 'Yes'];
const blocked = { isBlocked: true };

const states: readonly State[] = [
  { id: 'check-start', at: '/', until: 'Which service do you meet with?' },
  {
    id: 'check-reach',
    at: '/',
    script: { service: 'silent' },
    press: ['Check'],
    until: 'Does Zoom answer?',
  },
  ...[
    { id: 'udp', until: 'Lost on the way out' },
    { id: 'down', until: 'How much comes in?' },
  ].map(({ id, until }) => ({ id: `check-${id}`, at: '/', press: ['Check'], until }) as const),
  ...(
    [
      { id: 'ready', says: 'Calls should work well from here' },
      { id: 'silent-service', says: 'Zoom does not answer here', script: { service: 'down' } },
      {
        id: 'slow',
        says: 'but the line is slow',
        script: { line: { upMbps: 0.6, loadedMs: 900 } },
      },
      {
        id: 'nothing',
        says: 'No call gets',
        script: { udp: blocked, tcp: blocked, line: { isDead: true } },
      },
      { id: 'refused', says: 'could not be tried', script: { desk: 403, line: { isDead: true } } },
    ] satisfies readonly { id: string; says: string; script?: Script }[]
  ).map(({ id, says, ...more }) => ({
    id: `check-over-${id}`,
    at: '/' as const,
    press: ['Check'],
    until: says,
    ...more,
  })),
  { id: 'call-start', at: '/call', until: 'Microphone, speaker, camera' },
  {
    id: 'call-asking',
    at: '/call',
    script: { microphone: 'pending' },
    press: devices,
    until: 'Please answer there',
  },
  ...(
    [
      { id: 'good', level: 0.2, until: 'You can be heard well' },
      { id: 'waiting', level: 0, until: 'Listening …' },
      { id: 'quiet', level: 0.002, until: 'but only quietly' },
      { id: 'loud', level: 1, until: 'Too loud' },
      { id: 'silent', level: 0, until: 'Nothing is heard' },
    ] as const
  ).map(({ id, level, until }) => ({
    id: `call-microphone-${id}`,
    at: '/call' as const,
    script: { level },
    press: devices,
    until,
  })),
  { id: 'call-speaker', at: '/call', press: speaker, until: 'Did you hear it?' },
  { id: 'call-speaker-unheard', at: '/call', press: [...speaker, 'No'], until: 'Raise the volume' },
  { id: 'call-camera', at: '/call', press: camera, until: 'The camera delivers' },
  {
    id: 'call-camera-black',
    at: '/call',
    script: { camera: 'black' },
    press: camera,
    until: 'The picture is black',
  },
  ...(
    [
      { id: 'denied', how: 'NotAllowedError', until: 'Allow it at the left' },
      { id: 'absent', how: 'NotFoundError', until: 'None was found' },
      { id: 'held', how: 'NotReadableError', until: 'another program holds it' },
      { id: 'other', how: 'TypeError', until: 'cannot open it (TypeError)' },
    ] as const
  ).map(({ id, how, until }) => ({
    id: `call-trouble-${id}`,
    at: '/call' as const,
    script: { microphone: how, camera: how },
    press: devices,
    until,
  })),
  {
    id: 'call-talk-udp',
    at: '/call',
    press: [...camera, 'Next'],
    until: 'Lost on the way out',
  },
  { id: 'call-talk-tcp', at: '/call', press: [NETWORK], until: 'through the detour for closed' },
  { id: 'call-hung-up', at: '/call', press: [NETWORK, 'Hang up'], until: 'Call again' },
  ...(
    [
      { id: 'good', until: 'Calls will work well' },
      { id: 'fair', until: 'with flaws', script: { udp: { rtt: 0.5, frames: 6 } } },
      {
        id: 'poor',
        until: 'Calls will be hard',
        script: { udp: { lossUp: 0.08, lossDown: 0.05 } },
      },
      { id: 'broke', until: 'After 4 s nothing came back', script: { udp: { diesAfter: 5 } } },
      { id: 'computer', until: 'too busy for smooth video', script: { udp: { limitedBy: 'cpu' } } },
      { id: 'one-way', until: 'would matter only', script: { tcp: blocked } },
      { id: 'detour', until: 'only through a detour', script: { udp: blocked } },
      { id: 'none', until: 'No call gets through', script: { udp: blocked, tcp: blocked } },
      { id: 'unreachable', until: 'does not answer', script: { desk: 0 } },
      { id: 'busy', until: 'too many calls', script: { desk: 429 } },
      { id: 'not-offered', until: 'offers no test calls', script: { desk: 501 } },
    ] satisfies readonly { id: string; until: string; script?: Script }[]
  ).map((one) => ({ ...one, id: `call-over-${one.id}`, at: '/call' as const, press: [NETWORK] })),
];

/** Those that have every colour between them. */
const dark: ReadonlySet<string> = new Set([
  'check-start',
  'check-udp',
  'check-over-ready',
  'check-over-slow',
  'check-over-nothing',
  'call-trouble-held',
]);

const press = async (stage: StationStage, page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await stage.wait(button);
  await button.click();
};

/** Nothing but colours depends on the scheme. */
const brokenRules = async (
  stage: StationStage,
  page: Page,
  id: string,
): Promise<readonly string[]> => {
  const inLight = await stage.axe();
  if (!dark.has(id)) return inLight;
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...inLight, ...(await stage.axe(['color-contrast']))];
};

const headingOf = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement.localName + ": " + (document.activeElement.textContent ?? "").trim()',
  );

describe.skipIf(missing !== undefined)(
  `the page of a reflector (${missing ?? 'in Chromium'})`,
  () => {
    let stage: StationStage;
    beforeAll(async () => {
      stage = await openStation();
    });
    afterAll(() => stage.stop());

    test.each(states)(
      '$id: told as before, no rule of accessibility broken, no wider than 320 pixels',
      async ({ id, at, script, press: buttons = [], until }) => {
        const page = await stage.open(at, script);
        for (const name of buttons) await press(stage, page, name);
        await stage.wait(page.locator('main').getByText(until));
        const told = await page.locator('main').ariaSnapshot();
        await expect(told).toMatchFileSnapshot(`told/station/${id}.txt`);
        expect(await brokenRules(stage, page, id)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          320,
        );
        expect(stage.complaints).toEqual([]);
      },
    );

    test('a call is made by keyboard alone, and each step is where the focus is', async () => {
      const page = await stage.open('/call');
      const steps: string[] = [];
      const go = async (tabs: number): Promise<void> => {
        for (let tab = 0; tab < tabs; tab += 1) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
      };
      const arrive = async (heading: string): Promise<void> => {
        await stage.wait(page.getByRole('heading', { level: 1, name: heading }));
        await expect.poll(() => headingOf(page)).toBe(`h1: ${heading}`);
        steps.push(heading);
      };
      // Past the link to the content and the choice of a language.
      await go(3);
      await arrive('Say something');
      await go(1);
      await arrive('Listen');
      // Left, right, yes.
      await go(3);
      await arrive('Look');
      await go(1);
      await arrive('The call');
      await arrive('Calls will work well');
      await go(1);
      await arrive('Test call');
      expect(steps).toHaveLength(6);
    });

    test('what is said once by a screen reader follows the call', async () => {
      const page = await stage.open('/call');
      const said = page.locator('output.visually-hidden');
      await press(stage, page, NETWORK);
      await expect.poll(() => said.textContent()).toBe('Calling the usual way (UDP) …');
      await stage.wait(said.getByText('through the detour'));
    });

    test('hanging up in the middle switches everything off', async () => {
      const page = await stage.open('/call');
      for (const name of [...camera, 'Next']) await press(stage, page, name);
      await press(stage, page, 'Hang up');
      await stage.wait(page.getByRole('button', { name: 'Call again' }));
      const living = 'scripted.given.filter(({ readyState }) => readyState === "live").length';
      expect(await page.evaluate('scripted.given.length')).toBeGreaterThan(1);
      expect(await page.evaluate(living)).toBe(0);
      await stage.wait(page.getByText('You hung up before'));
      // Nobody is told any more that a call is under way.
      expect(await page.locator('output.visually-hidden').textContent()).toBe('');
    });

    test('the report to read opens anywhere, asks nobody, and says what was found', async () => {
      const page = await stage.open('/', { udp: { lossUp: 0.08 } });
      await press(stage, page, 'Check');
      await stage.wait(page.getByRole('button', { name: 'Save to read' }));
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save to read' }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(/^linecheck-\d{8}T\d{4}\.html$/u);
      const html = readFileSync(await saved.path(), 'utf8');
      const elsewhere = await page.context().browser()?.newContext();
      const report = await elsewhere?.newPage();
      if (report === undefined) throw new Error('no page');
      await report.setContent(html);
      expect(await report.locator('h1').textContent()).toBe('Calls will be hard');
      expect(await report.locator('body').textContent()).toContain('of what you say is lost');
      expect(await runAxe(report)).toEqual([]);
      expect(html).not.toMatch(/<(?:script|link|img|iframe)\b/u);
      const facts: unknown = JSON.parse((await report.locator('pre').textContent()) ?? '');
      expect(facts).toMatchObject({
        schema: 'linecheck.browser-check/1',
        service: 'zoom',
        reach: 'answers',
        udp: { kind: 'talked', figures: { path: 'udp' } },
        tcp: { kind: 'talked', figures: { path: 'tls' } },
      });
      // Secrets of the calls are nobody's business.
      expect(html).not.toContain('credential');
    });

    test('a check that is stopped asks no more and can be begun again', async () => {
      const page = await stage.open('/');
      await press(stage, page, 'Check');
      await stage.wait(page.getByText('Does a call get through (UDP)?'));
      await press(stage, page, 'Stop');
      await stage.wait(page.getByRole('button', { name: 'Check', exact: true }));
      expect(stage.complaints).toEqual([]);
    });
  },
);
