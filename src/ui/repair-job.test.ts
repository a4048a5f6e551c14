import { afterEach, describe, expect, test } from 'vitest';

import type { Fix, FixPlan } from '../fixes/fix.ts';
import {
  blocked,
  broad,
  changing,
  fixWith,
  narrow,
  ready,
  unknown,
  untouched,
} from '../fixes/repair.fixture.ts';
import type { Change } from '../model/change.ts';
import type { RepairQuestion } from '../model/page-api.ts';
import { scene, type Scene, type SceneWish } from './bench.fixture.ts';
import type { PagePerson } from './page-person.ts';
import { fingerprint } from './plan-shown.ts';
import { carryOutRepair } from './repair-job.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const one of scenes.splice(0)) one.end();
});

/** Starts a repair as the desk does; `agreed` are the plans that were on screen. */
const started = async (wish: SceneWish, fix: Fix, agreed: readonly FixPlan[]) => {
  const set = scene(wish);
  scenes.push(set);
  await set.bench.recall();
  let person: PagePerson | undefined;
  const over = set.bench.start((signal) =>
    carryOutRepair({
      bench: set.bench,
      agreement: { fix, cause: undefined, agreed: new Set(agreed.map(fingerprint)) },
      language: 'en',
      signal,
      met: (one) => {
        person = one;
      },
    }),
  );
  const asked = async (): Promise<RepairQuestion> => {
    const { repair } = await set.until(
      (state) => state.repair.kind === 'running' && state.repair.question !== undefined,
    );
    if (repair.kind !== 'running' || repair.question === undefined) throw new Error('not asked');
    return repair.question;
  };
  const answer = (id: string, said: 'yes' | 'no' | 'taken' | 'skipped'): boolean =>
    person?.answer({ id, answer: said }) === true;
  return { ...set, over, asked, answer, person: () => person };
};

const plan = changing(narrow);
const breaks = () => Promise.reject(new Error('no words for it'));
const otherBefore: Change = { setting: 'link.mtu', on: 'eth0', before: 1492, after: 1400 };

describe('a repair from the page', () => {
  test('that was agreed to is made, proven and kept without another question', async () => {
    const set = await started({}, fixWith(plan), [plan]);
    const { outcome, says, story, transaction } = await set.repairIs('over');
    expect(outcome).toBe('kept');
    expect(says.join(' ')).not.toContain('`');
    expect(story.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['plan', 'begun', 'applied', 'proving', 'proof', 'closed']),
    );
    expect(story.find(({ kind }) => kind === 'proof')?.proof).toBe('proven');
    expect(transaction).toMatch(/^\d{8}T\d{6}Z-/u);
    expect(set.values.get('link.mtu eth0')).toBe(1400);
    await set.over;
    expect(set.closed()).toBe(1);
  });

  test('that does not help leaves everything as it was', async () => {
    const set = await started({ checks: [blocked] }, fixWith(plan), [plan]);
    const { outcome, transaction } = await set.repairIs('over');
    expect([outcome, transaction]).toEqual(['put-back', undefined]);
    expect(set.values).toEqual(untouched);
  });

  test.each([
    { when: 'the computer has changed since', shown: [changing(otherBefore)] },
    { when: 'another way was shown', shown: [changing(broad)] },
    { when: 'nothing was shown', shown: [] },
  ])('is asked about anew when $when', async ({ shown }) => {
    const set = await started({}, fixWith(plan), shown);
    const question = await set.asked();
    expect(question).toMatchObject({
      kind: 'consent',
      way: { kind: 'changes', changes: [{ goes: ['1500'], comes: ['1400'] }] },
    });
    expect(set.values).toEqual(untouched);
    expect(set.answer(question.id, 'no')).toBe(true);
    expect((await set.repairIs('over')).outcome).toBe('declined');
    expect(set.values).toEqual(untouched);
  });

  test('listens to the answer of its own question only', async () => {
    const set = await started({}, fixWith(plan), []);
    const { id } = await set.asked();
    expect(set.answer('some-other-id', 'yes')).toBe(false);
    expect(set.answer(id, 'taken')).toBe(false);
    expect(set.values).toEqual(untouched);
    expect(set.answer(id, 'yes')).toBe(true);
    expect(set.answer(id, 'yes')).toBe(false);
    expect((await set.repairIs('over')).outcome).toBe('kept');
  });

  test.each([
    { said: 'yes', outcome: 'kept' },
    { said: 'no', outcome: 'put-back' },
  ] as const)('that stays undecided is $outcome when the person says $said', async (one) => {
    const set = await started({ checks: [unknown] }, fixWith(plan), [plan]);
    const question = await set.asked();
    expect(question).toMatchObject({ kind: 'keep', secondsLeft: expect.any(Number) });
    set.answer(question.id, one.said);
    expect((await set.repairIs('over')).outcome).toBe(one.outcome);
    expect(set.values.get('link.mtu eth0')).toBe(one.said === 'yes' ? 1400 : 1500);
  });

  test.each([
    { when: 'a question is open', checks: [unknown], wait: 'question' },
    { when: 'the proof is being made', checks: [ready], wait: 'proving' },
  ] as const)('is put back when it is stopped while $when', async ({ checks, wait }) => {
    const holds = new Promise<void>(() => {});
    const during = async (signal: AbortSignal): Promise<void> => {
      if (wait === 'proving') {
        await Promise.race([
          holds,
          new Promise<void>((resolve) => {
            signal.addEventListener('abort', () => resolve());
          }),
        ]);
      }
    };
    const set = await started({ checks, during }, fixWith(plan), [plan]);
    await (wait === 'question' ? set.asked() : set.until(({ check }) => check.kind === 'running'));
    expect(set.values.get('link.mtu eth0')).toBe(1400);
    await set.bench.stop();
    expect((await set.repairIs('over')).outcome).toBe('stopped');
    expect(set.values).toEqual(untouched);
    expect(set.bench.isBusy).toBe(false);
  });

  test('that breaks down itself is put back, and says that it was our fault', async () => {
    const set = await started({ during: breaks }, fixWith(plan), [plan]);
    expect((await set.repairIs('over')).outcome).toBe('failed');
    await set.over;
    expect(set.values).toEqual(untouched);
    expect(set.faults).toHaveLength(1);
    expect(set.closed()).toBe(1);
  });

  test('builds on nothing older than minutes: it checks first', async () => {
    const old = { nowMs: Date.parse(blocked.startedAt) + 10 * 60_000 };
    const set = await started({ ...old, checks: [blocked, ready] }, fixWith(plan), [plan]);
    const { story } = await set.repairIs('over');
    expect(story[0]?.says.join(' ')).toContain('too old');
    expect(set.modes.length).toBeGreaterThan(2);
  });

  test('that needs rights says so before the computer asks', async () => {
    const set = await started({ hands: needingRights() }, fixWith(plan), [plan]);
    const { outcome, story } = await set.repairIs('over');
    expect(story.map(({ kind }) => kind)).toContain('asking-rights');
    expect(outcome).toBe('impossible');
    expect(set.values).toEqual(untouched);
  });
});

/** Every setting only for administrators. */
const needingRights = (): NonNullable<SceneWish['hands']> => ({
  settings: {
    'link.mtu': {
      needs: 'admin',
      lasts: 'for-good',
      settlesMs: 0,
      objection: () => undefined,
      read: async () => ({ kind: 'value', value: 1500 }),
      write: async () => ({ kind: 'refused', why: 'no' }),
    },
  },
});

const steps = (isDone?: () => Promise<boolean>): FixPlan => ({
  kind: 'guided',
  steps: [
    {
      id: 'unplug-router.any',
      values: { seconds: 30 },
      opens: 'http://192.0.2.1/',
      ...(isDone === undefined ? {} : { isDone }),
    },
  ],
});

describe('a guided step', () => {
  test('is shown with its time, and goes on when the person says so', async () => {
    const set = await started({}, fixWith(steps()), []);
    const question = await set.asked();
    expect(question).toMatchObject({
      kind: 'step',
      step: { countdownSeconds: 30, opens: 'http://192.0.2.1/' },
    });
    set.answer(question.id, 'taken');
    const { outcome, story } = await set.repairIs('over');
    expect(outcome).toBe('helped');
    expect(story.map(({ kind }) => kind)).not.toContain('step-noticed');
  });

  test('goes on by itself when it is noticed', async () => {
    const set = await started({}, fixWith(steps(async () => true)), []);
    const { outcome, story } = await set.repairIs('over');
    expect(outcome).toBe('helped');
    expect(story.map(({ kind }) => kind)).toContain('step-noticed');
  });

  test('that leaves no trace goes on by itself when the trouble is gone', async () => {
    const set = await started({ look: ready }, fixWith(steps()), []);
    const question = await set.asked();
    expect(question).toMatchObject({ kind: 'step', step: { watchedFor: 'trouble' } });
    const hours = setInterval(() => set.passes(20_000), 50);
    const { outcome, story } = await set.repairIs('over').finally(() => clearInterval(hours));
    expect(outcome).toBe('helped');
    expect(story.flatMap(({ says }) => says).join(' ')).toContain('The trouble is gone');
  });

  test('opens its own place and no other', async () => {
    const set = await started({}, fixWith(steps()), []);
    const { id } = await set.asked();
    expect(set.person()?.placeOf(id)).toBe('http://192.0.2.1/');
    expect(set.person()?.placeOf('another')).toBeUndefined();
    set.answer(id, 'skipped');
    expect((await set.repairIs('over')).outcome).toBe('declined');
    expect(set.person()?.placeOf(id)).toBeUndefined();
  });

  test('nobody takes ends when it is stopped', async () => {
    const set = await started({}, fixWith(steps(async () => false)), []);
    await set.asked();
    await set.bench.stop();
    expect((await set.repairIs('over')).outcome).toBe('stopped');
  });
});
