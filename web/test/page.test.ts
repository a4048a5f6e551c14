/**
 * The built page in a real browser, with the headers of the real server: what is there, and what one can do.
 * What a screen reader is told of each state stands in `told/`; `vitest run web -u` writes it anew, to be read.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { missing, openStages, type Stage, type Stages } from './in-browser.ts';
import { lasting, states } from './states.ts';
import { playScript } from './station-stage.ts';
import { HOSTILE, stories, type StoryId } from './stories.ts';

const isStory = (id: string): id is StoryId => Object.hasOwn(stories, id);

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('(document.activeElement.textContent ?? "").trim()');

describe.skipIf(missing !== undefined)(`the page (${missing ?? 'in Chromium'})`, () => {
  let all: Stages | undefined;
  let stage: Stage;
  const free: Stage[] = [];
  beforeAll(async () => {
    all = await openStages(2);
    free.push(...all.stages);
    for (const one of all.stages) stage = one;
  });
  afterAll(() => all?.stop());

  /** Two at once: whoever finds no stage free waits until somebody leaves one. */
  const waiting: ((stage: Stage) => void)[] = [];
  const onStage = async (act: (stage: Stage) => Promise<void>): Promise<void> => {
    const mine = free.pop() ?? (await new Promise<Stage>((resolve) => waiting.push(resolve)));
    try {
      await act(mine);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(mine);
      else next(mine);
    }
  };

  test('every story is looked at in some view', () => {
    const shown = new Set(states.map(({ story }) => story));
    expect(Object.keys(stories).filter((id) => isStory(id) && !shown.has(id))).toEqual([]);
  });

  test.concurrent.for(states)(
    '$story in $at: told as before, no rule of accessibility broken, no wider than 320 pixels',
    ({ story, at, until }, context) =>
      onStage(async (mine) => {
        const page = await mine.visit(story, at);
        if (until !== undefined) await page.locator('main').getByText(until).first().waitFor();
        await page
          .getByText(/^(?:One moment …|Looking at what could)/u)
          .waitFor({ state: 'hidden' });
        const told = lasting(await page.locator('main').ariaSnapshot());
        await context
          .expect(told)
          .toMatchFileSnapshot(`told/${at.replaceAll('/', '-')}.${story}.txt`);
        expect(await mine.axe(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        // Nothing but colours depends on the scheme.
        expect(await mine.axe(page, ['color-contrast'])).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          320,
        );
        // Whom the server refuses, the browser tells of.
        const isTold = (one: string): boolean => story === 'locked' && one.includes('401');
        expect(mine.complaints.filter((one) => !isTold(one))).toEqual([]);
      }),
  );

  test('how it was measured is told with what that cannot say', async () => {
    const page = await stage.visit('queueing', 'check');
    await page.getByText('How it was measured').click();
    await page.getByText('reflector.example:3478').waitFor();
    const limit = page.getByText('stands nearer than the meeting');
    await limit.waitFor();
    expect(await limit.isVisible()).toBe(true);
  });

  test('the rules of accessibility are really asked', async () => {
    const page = await stage.visit('start', 'check');
    await page.evaluate('document.querySelector("h1").insertAdjacentHTML("afterend", "<button>")');
    expect(await stage.axe(page)).toEqual([expect.stringMatching(/^button-name/u)]);
  });

  test('a camera and a microphone that cannot be opened: which program holds them is said', async () => {
    const page = await stage.visit('calling', 'call');
    await playScript(page, { microphone: 'NotReadableError', camera: 'NotReadableError' });
    await page.getByRole('button', { name: 'Begin' }).click();
    const about = (device: string) => page.getByRole('alert').filter({ hasText: device });
    const [microphone, camera] = [about('the microphone'), about('the camera')];
    await microphone.getByText('Held by: Audacity').waitFor();
    expect(await camera.innerText()).toContain('Held by: Zoom Workplace');
    expect(await camera.innerText()).not.toContain('Zoom Workplace, Zoom Workplace');
    expect(await stage.axe(page)).toEqual([]);
  });

  test('a computer without Wi-Fi is told so, and nothing else', async () => {
    const page = await stage.visit('noWifi', 'wifi');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('alert').getByText('This computer has no Wi-Fi').waitFor();
    expect(await stage.axe(page)).toEqual([]);
  });

  test('one press begins a check with what was chosen', async () => {
    const page = await stage.visit('start');
    await page.getByRole('radio', { name: 'Webex' }).check();
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect
      .poll(() => stage.fake.posted)
      .toContainEqual({
        path: 'check',
        body: { service: 'webex', mode: 'enough', isThirdPartyAllowed: true },
      });
  });

  test('the sentence takes the focus when a check ends, and the picture says where it breaks', async () => {
    const page = await stage.visit('running');
    await page.getByRole('button', { name: 'Stop' }).focus();
    stage.fake.turn('blocked');
    await expect.poll(() => focused(page)).toMatch(/^Zoom will not work/u);
    const way = page.getByRole('figure', { name: 'The way to the meeting' });
    expect(await way.getByRole('listitem').first().textContent()).toMatch(/the trouble is here/u);
  });

  test('a proof is one click from the observation behind it', async () => {
    const page = await stage.visit('blocked', 'why');
    const proof = page.getByText('What was seen (1)');
    await proof.click();
    await page.getByText("Reading this computer's firewall rules").first().waitFor();
    await page.getByText('Details').first().click();
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('local-firewall@computer#1');
  });

  test('a repair is begun by the person alone, with the plan they have read', async () => {
    const page = await stage.visit('proposals', 'repair');
    await page.getByText('let udp out to 8801-8810').waitFor();
    await page.getByRole('button', { name: 'Yes, try it' }).click();
    await expect
      .poll(() => stage.fake.posted.at(-1))
      .toEqual({
        path: 'repair/start',
        body: { planId: 'plan-1', fix: 'allow-ports-in-firewall', consent: true, language: 'en' },
      });
  });

  test('a step takes the focus, counts down and is answered once', async () => {
    const page = await stage.visit('step', 'repair');
    await expect.poll(() => focused(page)).toBe('Your turn');
    expect(await page.getByText('power plug, wait thirty').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Stop', exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Start 30 seconds' }).click();
    await page.getByText(/(?:29|28) seconds to go/u).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Done' }).click({ force: true });
    const answers = () => stage.fake.posted.filter(({ path }) => path === 'repair/answer');
    await expect
      .poll(answers)
      .toEqual([{ path: 'repair/answer', body: { id: 'q1', answer: 'taken' } }]);
  });

  test('what is in force is undone one by one or all at once', async () => {
    const page = await stage.visit('inForce', 'repair');
    await page.getByRole('button', { name: 'Undo everything' }).click();
    await page.getByText('Put back: allow-ports-in-firewall.', { exact: true }).waitFor();
    // What was pressed may be gone: whoever cannot see it stays in this section.
    await expect.poll(() => focused(page)).toMatch(/^(?:Undo everything|Changed by Linecheck)/u);
    expect(stage.fake.posted).toContainEqual({
      path: 'undo',
      body: { what: 'all', language: 'en' },
    });
  });

  test('a repair after which all is well says so, and offers no further one', async () => {
    const page = await stage.visit('kept', 'repair');
    await page.getByText('will work from here').waitFor();
    expect(await page.getByRole('button', { name: 'See what else' }).count()).toBe(0);
  });

  test('a repair that was undone is not said to stay', async () => {
    const page = await stage.visit('kept', 'repair');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Taken back; everything is as before' }).waitFor();
    expect(await page.getByText('You can take it back at any time').count()).toBe(0);
  });

  test('what would leave is shown to the letter, and saved as shown', async () => {
    const page = await stage.visit('blocked', 'tell');
    await page.getByRole('radio', { name: 'Ticket text' }).check();
    const preview = page.getByRole('region', { name: 'Exactly this would leave' });
    const shown = preview.locator('pre');
    await expect.poll(() => shown.textContent()).toMatch(/^#/u);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const stream = await (await saving).createReadStream();
    let saved = '';
    for await (const chunk of stream) saved += String(chunk);
    expect(saved).toBe(await shown.textContent());
    await page.getByText('3 x hardware (MAC) address').waitFor();
  });

  test('names that strangers chose stay text', async () => {
    const page = await stage.visit('hostile', 'why');
    await page.getByText('<script>alert(2)</script>').first().waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('\u202E');
    expect(HOSTILE).toContain('\u202E');
    expect(stage.complaints).toEqual([]);
  });

  test.each([
    { locale: 'de-DE', says: 'Zoom wird von hier aus nicht funktionieren', lang: 'de' },
    { locale: 'es-MX', says: 'Zoom no funcionará', lang: 'es' },
    { locale: 'ja-JP', says: 'Zoom', lang: 'ja' },
    { locale: 'fr-FR', says: 'Zoom will not work', lang: 'en' },
  ])('a browser in $locale is spoken to in $lang', async ({ locale, says, lang }) => {
    const page = await stage.open('blocked', 'check', { locale });
    expect(await page.locator('h1').textContent()).toContain(says);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('body').textContent()).not.toMatch(/page\.[a-z]/u);
    const loaded = await page.evaluate<string[]>(
      'performance.getEntriesByType("resource").map(({ name }) => name)',
    );
    const languages = loaded.flatMap((name) => /assets\/(de|en|es|ja)-/u.exec(name)?.[1] ?? []);
    expect(languages).toEqual([lang]);
    expect(loaded.filter((name) => !name.startsWith(stage.fake.address))).toEqual([]);
  });

  test('on a wall of 4K nothing is lost at the edges, and no line grows too long to read', async () => {
    const page = await stage.visit('poor', 'why');
    await page.setViewportSize({ width: 3840, height: 2160 });
    await page.getByText('Everything that was asked').waitFor();
    const longest = await page.evaluate<number>(
      'Math.max(...[...document.querySelectorAll("main p")].map((one) => one.clientWidth / parseFloat(getComputedStyle(one).fontSize)))',
    );
    // In widths of the letter M, of which an ordinary line of text takes about two letters each.
    expect(longest).toBeGreaterThan(10);
    expect(longest).toBeLessThan(75);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(3840);
  });

  test.each([
    { reducedMotion: 'no-preference', moves: true },
    { reducedMotion: 'reduce', moves: false },
  ] as const)(
    'motion: $reducedMotion, something moves: $moves',
    async ({ reducedMotion, moves }) => {
      const page = await stage.open('running', 'check', { reducedMotion });
      const moving = () =>
        page.evaluate<number>(
          'document.getAnimations().filter(({ effect }) => effect.getComputedTiming().activeDuration > 100).length',
        );
      await expect.poll(async () => (await moving()) > 0).toBe(moves);
    },
  );

  test('another language is chosen by hand and remembered', async () => {
    // A page of its own: what is chosen stays.
    const page = await stage.open('blocked', 'check', {});
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('link', { name: 'Reparieren' }).first().waitFor();
    await page.reload();
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^Zoom wird/u);
  });

  test('everything is reached by keyboard alone, in the order in which it stands', async () => {
    const page = await stage.visit('blocked');
    const reached: string[] = [];
    for (let press = 0; press < 16; press += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate<string>(
        '(document.activeElement.textContent || document.activeElement.name || "").trim()',
      );
      reached.push(name);
    }
    const order = [
      'Skip to the content',
      'Check',
      'Why',
      'Tell IT',
      'Repair',
      'Check again',
      'Why?',
    ];
    const places = order.map((name, index) =>
      // "Repair" and "Why" stand in the navigation, too.
      index < 4 ? reached.indexOf(name) : reached.lastIndexOf(name),
    );
    expect(places).toEqual([...places].toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  test('the skip link leads past the navigation', async () => {
    const page = await stage.visit('blocked');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    expect(new URL(page.url()).hash).toBe('#/check');
  });

  test('the menu of a narrow screen opens, leads on, and is left by Escape', async () => {
    const page = await stage.open('blocked', 'check', { viewport: { width: 320, height: 640 } });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe('Menu');
    await menu.click();
    await page.getByRole('link', { name: 'History' }).click();
    await expect.poll(() => focused(page)).toBe('Earlier checks');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
  });

  test('with colours taken away every state still has its words and shapes', async () => {
    const page = await stage.open('blocked', 'check', { forcedColors: 'active' });
    expect(await stage.axe(page)).toEqual([]);
    await page.getByText('the trouble is here').first().waitFor();
  });
});
