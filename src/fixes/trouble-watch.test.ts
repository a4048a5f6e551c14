import { describe, expect, test } from 'vitest';

import type { Report } from '../model/report.ts';
import { fixWith, blocked, ready, unknown } from './repair.fixture.ts';
import { troubleWatch } from './trouble-watch.ts';

const never = new AbortController().signal;

/** Looks that take this long and see these one after another; the last one ever after. */
const watchOf = (sees: readonly Report[], tookMs = 1000, before = blocked) => {
  const left = [...sees];
  const looks: number[] = [];
  let nowMs = 0;
  const watch = troubleWatch({
    fix: fixWith(),
    before,
    clock: { now: () => nowMs },
    look: async () => {
      looks.push(nowMs);
      nowMs += tookMs;
      return (left.length > 1 ? left.shift() : left[0]) ?? ready;
    },
  });
  /** Asked every second for so long; when it was first said to be gone. */
  const askFor = async (seconds: number): Promise<number | undefined> => {
    const untilMs = nowMs + seconds * 1000;
    for (; nowMs < untilMs; nowMs += 1000) {
      // eslint-disable-next-line no-await-in-loop -- time goes on in the loop
      if ((await watch?.isGone(never)) === true) return nowMs;
    }
    return undefined;
  };
  return { watch, looks, askFor };
};

describe('the end of the trouble is noticed', () => {
  test('after two good looks, the second one at once', async () => {
    const { askFor, looks } = watchOf([blocked, ready]);
    expect(await askFor(60)).toBeDefined();
    expect(looks).toHaveLength(3);
    expect((looks[2] ?? 0) - (looks[1] ?? 0)).toBeLessThan(5000);
  });

  test.each([
    { when: 'it lasts', sees: [blocked] },
    { when: 'nothing could be told', sees: [unknown] },
    { when: 'it comes and goes', sees: [blocked, ready, blocked, ready, blocked] },
  ])('never while $when', async ({ sees }) => {
    const { askFor, looks } = watchOf(sees);
    expect(await askFor(600)).toBeUndefined();
    expect(looks.length).toBeGreaterThan(5);
  });

  test('never while nobody looks, nor where nothing was accused', () => {
    const clock = { now: () => 0 };
    expect(troubleWatch({ fix: fixWith(), before: blocked, clock })).toBeUndefined();
    expect(watchOf([ready], 1000, ready).watch).toBeUndefined();
  });

  test('not by a look that was broken off', async () => {
    const stop = new AbortController();
    let nowMs = 0;
    const watch = troubleWatch({
      fix: fixWith(),
      before: blocked,
      clock: { now: () => nowMs },
      look: async () => {
        stop.abort();
        return ready;
      },
    });
    for (nowMs = 0; nowMs < 60_000; nowMs += 1000) {
      // eslint-disable-next-line no-await-in-loop -- time goes on in the loop
      expect(await watch?.isGone(stop.signal)).toBe(false);
    }
  });
});

describe('looking leaves the line to whoever is at work on it', () => {
  test.each([{ tookMs: 1000 }, { tookMs: 5000 }, { tookMs: 20_000 }])(
    'at most a third of the time where a look takes $tookMs ms',
    async ({ tookMs }) => {
      const { askFor, looks } = watchOf([blocked], tookMs);
      await askFor(1200);
      expect((looks.length * tookMs) / 1_200_000).toBeLessThan(1 / 3);
      expect(looks.length).toBeGreaterThan(2);
    },
  );

  test('at least every five minutes, however long it takes', async () => {
    const { askFor, looks } = watchOf([blocked]);
    await askFor(4 * 3600);
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(310_000);
  });
});
