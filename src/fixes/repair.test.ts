import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Change } from '../model/change.ts';
import type { FixPlan } from './fix.ts';
import { memoryHands, placeOf, valuesBefore } from './hands.fixture.ts';
import {
  blocked,
  broad,
  changing,
  fixWith,
  narrow,
  ready,
  run as runWith,
  unknown,
  untouched,
} from './repair.fixture.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-repair-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (wishes: Omit<Parameters<typeof runWith>[0], 'folder'>) =>
  runWith({ ...wishes, folder });

describe('a repair', () => {
  test('that is proven is kept, and the change was in force while it was proven', async () => {
    const seen: unknown[] = [];
    const { outcome, values, news } = await run({
      fix: fixWith(changing(narrow)),
      during: (now) => seen.push(now.get(placeOf(narrow))),
    });
    expect(outcome.kind).toBe('kept');
    expect(seen).toEqual([1400, 1400]);
    expect(values.get(placeOf(narrow))).toBe(1400);
    expect(news).toEqual(['plan', 'begun', 'applied', 'proving', 'proving', 'proof', 'closed']);
  });

  test('that takes effect late is given its time', async () => {
    const { outcome, news } = await run({
      fix: fixWith(changing(narrow)),
      checks: [blocked, blocked, ready],
    });
    expect(outcome.kind).toBe('kept');
    // Two looks in vain, and two good ones in a row.
    expect(news.filter((kind) => kind === 'proving')).toHaveLength(4);
  });

  test.each([
    { when: 'it helped once and then no longer', checks: [ready, blocked] },
    { when: 'the only good look was not the last', checks: [blocked, ready, blocked] },
  ])('is put back when $when: the network comes and goes', async ({ checks }) => {
    const { outcome, values } = await run({ fix: fixWith(changing(narrow)), checks });
    expect(outcome).toMatchObject({
      kind: 'put-back',
      proof: { kind: 'undecided', because: [{ message: 'proof.flapping' }] },
    });
    expect(values.get(placeOf(narrow))).toBe(1500);
  });

  test('that does not help is put back, and the broader plan is tried', async () => {
    const { outcome, values } = await run({
      fix: fixWith(changing(narrow), changing(broad)),
      checks: [blocked, blocked, blocked, ready],
    });
    expect(outcome.kind).toBe('kept');
    expect(values.get(placeOf(narrow))).toBe(1500);
    expect(values.get(placeOf(broad))).toBe('down');
  });

  test('whose action fails says why before the next way is tried', async () => {
    const acting: FixPlan = {
      kind: 'actions',
      actions: [{ action: 'dns.flush', with: { of: 'system' } }],
    };
    const { outcome, news } = await run({ fix: fixWith(acting, changing(narrow)) });
    expect(outcome.kind).toBe('kept');
    expect(news.slice(0, 3)).toEqual(['plan', 'not-possible', 'plan']);
  });

  test('that never helps leaves everything as it was', async () => {
    const { outcome, values } = await run({
      fix: fixWith(changing(narrow), changing(broad)),
      checks: [blocked],
    });
    expect(outcome.kind).toBe('put-back');
    expect(values).toEqual(untouched);
  });

  test.each([
    { when: 'nobody asked to keep it', isKeptUndecided: false, kind: 'put-back' },
    { when: 'the person wants to keep it', isKeptUndecided: true, kind: 'kept' },
    { when: 'the person is asked and wants it', isKeptUndecided: false, keeps: true, kind: 'kept' },
    {
      when: 'the person is asked and does not',
      isKeptUndecided: false,
      keeps: false,
      kind: 'put-back',
    },
  ])('that stays undecided is $kind when $when', async ({ isKeptUndecided, keeps, kind }) => {
    const { outcome } = await run({
      fix: fixWith(changing(narrow)),
      checks: [unknown],
      isKeptUndecided,
      ...(keeps === undefined ? {} : { keeps: async () => keeps }),
    });
    expect(outcome.kind).toBe(kind);
  });

  test('that failed is put back, and nobody is asked whether to keep it', async () => {
    const fix = fixWith(changing(narrow));
    const keeps = vi.fn<() => Promise<boolean>>(async () => true);
    const { outcome } = await run({ fix, checks: [blocked], keeps });
    expect(outcome.kind).toBe('put-back');
    expect(keeps).not.toHaveBeenCalled();
  });

  test('that failed is put back although the person wants to keep what is undecided', async () => {
    const fix = fixWith(changing(narrow));
    const { outcome } = await run({ fix, checks: [blocked], isKeptUndecided: true });
    expect(outcome.kind).toBe('put-back');
  });

  test('that is a timed test is put back although it is proven', async () => {
    const plan: FixPlan = { kind: 'changes', changes: [broad], timedTestSeconds: 20 };
    const { outcome, values } = await run({ fix: fixWith(plan) });
    expect(outcome).toMatchObject({ kind: 'tested', proof: { kind: 'proven' } });
    expect(values).toEqual(untouched);
  });

  test.each([
    { when: 'the person says no', answer: 'no' as const, kind: 'declined' },
    { when: 'nobody can be asked', answer: 'nobody' as const, kind: 'nobody' },
  ])('changes and records nothing when $when', async ({ answer, kind }) => {
    const { outcome, values, files } = await run({
      fix: fixWith(changing(narrow)),
      answer: () => answer,
    });
    expect(outcome.kind).toBe(kind);
    expect(values).toEqual(untouched);
    expect(files.size).toBe(0);
  });

  test('that is only shown changes and records nothing', async () => {
    const fix = fixWith(changing(narrow), changing(broad));
    const { outcome, values, files, news } = await run({ fix, isDryRun: true });
    expect(outcome.kind).toBe('planned');
    expect(values).toEqual(untouched);
    expect(files.size).toBe(0);
    expect(news).toEqual(['plan', 'plan']);
  });

  test('declined after the narrow plan was put back counts as tried', async () => {
    let asked = 0;
    const { outcome, values } = await run({
      fix: fixWith(changing(narrow), changing(broad)),
      checks: [blocked],
      answer: () => {
        asked += 1;
        return asked === 1 ? 'yes' : 'no';
      },
    });
    expect(outcome.kind).toBe('put-back');
    expect(values).toEqual(untouched);
  });

  test('interrupted while it is proven is put back at once', async () => {
    const stop = new AbortController();
    const { outcome, values, news } = await run({
      fix: fixWith(changing(narrow)),
      stop,
      during: () => stop.abort(),
    });
    expect(outcome.kind).toBe('stopped');
    expect(values).toEqual(untouched);
    expect(news).toContain('putting-back');
  });

  test('is put back when its proof breaks down', async () => {
    const values = valuesBefore([narrow, broad]);
    await expect(
      run({
        fix: fixWith(changing(narrow)),
        hands: () => memoryHands(values),
        during: () => {
          throw new Error('our own fault');
        },
      }),
    ).rejects.toThrow('our own fault');
    expect(values).toEqual(untouched);
  });

  test.each(['begun', 'applied', 'proof', 'putting-back'] as const)(
    'is put back when telling "%s" breaks down',
    async (breaksAt) => {
      const values = valuesBefore([narrow, broad]);
      const wishes = { fix: fixWith(changing(narrow)), hands: () => memoryHands(values) };
      await expect(run({ ...wishes, breaksAt, checks: [blocked] })).rejects.toThrow('no words');
      expect(values).toEqual(untouched);
    },
  );

  test('whose setting was changed meanwhile does not touch it, and the next plan is tried', async () => {
    const stale: Change = { setting: 'link.mtu', on: 'eth0', before: 9000, after: 1400 };
    const { outcome, values, news } = await run({
      fix: fixWith(changing(stale), changing(broad)),
    });
    expect(outcome.kind).toBe('kept');
    expect(news).toContain('obstacle');
    expect(values.get(placeOf(narrow))).toBe(1500);
  });
});
