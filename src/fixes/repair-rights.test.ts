import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Hands } from '../platform/hands.ts';
import type { FixPlan } from './fix.ts';
import { HelperGone } from './helper.ts';
import {
  memoryHands,
  memoryJournal,
  placeOf,
  surgeonAsk,
  valuesBefore,
  type Values,
} from './hands.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';
import { whyNoRights } from './no-rights.ts';
import {
  blocked,
  broad,
  changing,
  fixWith,
  narrow,
  ready,
  run as runWith,
  untouched,
} from './repair.fixture.ts';
import type { Surgeon } from './surgeon.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-repair-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (wishes: Omit<Parameters<typeof runWith>[0], 'folder'>) =>
  runWith({ ...wishes, folder });

const admin = (values: Values): Hands => memoryHands(values, { needs: 'admin' });

const flushing =
  (done: string[]) =>
  (values: Values): Hands => ({
    ...memoryHands(values),
    actions: {
      'dns.flush': {
        needs: 'user',
        act: async () => {
          done.push('flushed');
          return { kind: 'done' };
        },
      },
    },
  });

const ended = async () => {
  throw new HelperGone();
};

describe('rights', () => {
  test('that are refused make it impossible, and nothing has happened', async () => {
    const { outcome, values, files } = await run({ fix: fixWith(changing(narrow)), hands: admin });
    expect(outcome).toMatchObject({
      kind: 'impossible',
      because: [{ values: { why: 'the person said no' } }],
    });
    expect(values).toEqual(untouched);
    expect(files.size).toBe(0);
  });

  test('that the person did not get to give are no refusal: it was stopped', async () => {
    const why = 'stopped before the password was given';
    const { outcome, values } = await run({
      fix: fixWith(changing(narrow)),
      hands: admin,
      surgeons: { elevated: async () => ({ kind: 'refused', why }) },
    });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(values).toEqual(untouched);
  });

  test('that end in the middle of it leave it to the armed undo, and no other plan is tried', async () => {
    const surgeon: Surgeon = {
      begin: async () => ({
        kind: 'begun',
        operation: { id: 'one', armedBy: ['a timer'], apply: ended, keep: ended, putBack: ended },
      }),
      act: ended,
      recorded: ended,
      undo: ended,
      close: async () => {},
    };
    const { outcome, news } = await run({
      fix: fixWith(changing(narrow), changing(broad)),
      hands: admin,
      surgeons: { elevated: async () => ({ kind: 'ready', surgeon }) },
    });
    expect(outcome).toEqual({ kind: 'unfinished' });
    expect(news.filter((kind) => kind === 'plan')).toHaveLength(1);
  });

  test.each([
    { why: 'this account may not use sudo', says: 'text:rights.not-allowed' },
    { why: 'sudo is not installed', says: 'text:rights.no-sudo' },
    { why: 'sudo does not answer', says: 'text:rights.no-sudo' },
    {
      why: 'there is no terminal to ask for the password',
      says: 'text:rights.nobody-to-ask',
    },
  ])('that nobody can be asked for are said to be missing because $why', ({ why, says }) => {
    expect(whyNoRights(`${why}, and there is no desktop to ask on`)).toBe(says);
  });

  test.each([
    { why: 'this account may not use sudo', says: 'text:rights.not-allowed' },
    { why: 'sudo is not installed', says: 'text:rights.no-sudo' },
    { why: 'there is no terminal to ask for the password', says: 'text:rights.nobody-to-ask' },
  ])('that no desktop asks for either are missing because $why', ({ why, says }) => {
    const found = 'nobody on this desktop asks for the password (Error: No agent found.)';
    expect(whyNoRights(`${why}, and ${found}`)).toBe(says);
  });

  test('that the system did not give for a reason it keeps to itself are told so', () => {
    const why = 'not authorized: a wrong password, or an account that may not';
    expect(whyNoRights(why)).toBe('text:rights.not-authorized');
  });

  test('that are missing for an unknown reason: the system’s own words, without their full stop', () => {
    expect(whyNoRights('Something odd happened.')).toBe('Something odd happened');
  });

  test('that are given lead to the one who has them', async () => {
    const values = valuesBefore([narrow, broad]);
    const files = new Map<string, string>();
    const rooted = memoryHands(values, { needs: 'admin' });
    const elevated = localSurgeon(
      surgeonAsk(
        { ...rooted, elevation: { ...rooted.elevation, isElevated: true } },
        memoryJournal(files),
        join(folder, 'system-lock'),
      ),
    );
    const { outcome } = await run({
      fix: fixWith(changing(narrow)),
      hands: () => rooted,
      surgeons: { elevated: async () => ({ kind: 'ready', surgeon: elevated }) },
    });
    expect(outcome.kind).toBe('kept');
    expect(files.size).toBe(1);
    expect(values.get(placeOf(narrow))).toBe(1400);
  });
});

describe('what cannot be put back', () => {
  const flush: FixPlan = {
    kind: 'actions',
    actions: [{ action: 'dns.flush', with: { of: 'system' } }],
  };
  test.each([
    { when: 'it works then', checks: [ready], kind: 'helped' },
    { when: 'nothing has changed', checks: [blocked], kind: 'not-helped' },
  ])('is done with consent, and $kind when $when', async ({ checks, kind }) => {
    const done: string[] = [];
    const { outcome } = await run({ fix: fixWith(flush), checks, hands: flushing(done) });
    expect(outcome.kind).toBe(kind);
    expect(done).toEqual(['flushed']);
  });

  test('is not done without consent', async () => {
    const done: string[] = [];
    const fix = fixWith(flush);
    expect((await run({ fix, answer: () => 'no', hands: flushing(done) })).outcome.kind).toBe(
      'declined',
    );
    expect(done).toEqual([]);
  });

  const steps: FixPlan = { kind: 'guided', steps: [{ id: 'restart-router', values: {} }] };
  test.each([
    { step: 'taken', checks: [ready], kind: 'helped' },
    { step: 'taken', checks: [blocked], kind: 'not-helped' },
    { step: 'skipped', checks: [ready], kind: 'declined' },
    { step: 'nobody', checks: [ready], kind: 'nobody' },
  ] as const)('a step that is $step ends $kind', async ({ step, checks, kind }) => {
    expect((await run({ fix: fixWith(steps), step, checks })).outcome.kind).toBe(kind);
  });
});
