import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import { armedUndo } from './armed-undo.ts';
import type { Clock } from './clock.ts';
import {
  manualClock,
  memoryHands,
  memoryJournal,
  placeOf,
  surgeonAsk,
  valuesBefore,
} from './hands.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';
import type { Operation } from './surgeon.ts';

const never = new AbortController().signal;
const mtu: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-armed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A repair under way, and a second process a while later. */
const room = async (laterSeconds: number, bootId = 'boot-1') => {
  const values = valuesBefore([mtu]);
  const files = new Map<string, string>();
  const clock = manualClock();
  const lockPath = join(folder, 'lock');
  const disarmed: string[] = [];
  const ask = surgeonAsk(memoryHands(values), memoryJournal(files), lockPath, clock);
  const plan = { fix: 'some-fix', changes: [mtu], deadlineSeconds: 120, isTimedTest: false };
  const beginning = await localSurgeon(ask).begin(plan, never);
  if (beginning.kind !== 'begun') throw new Error('not begun');
  await beginning.operation.apply(never);
  const late: Clock = { ...clock, wallClock: () => clock.wallClock() + laterSeconds * 1000 };
  const hands = {
    ...ask.hands,
    bootId: async () => bootId,
    deadMan: {
      ...ask.hands.deadMan,
      disarm: async (id: string) => {
        disarmed.push(id);
      },
    },
  };
  return {
    values,
    operation: beginning.operation satisfies Operation,
    lockPath,
    disarmed,
    comes: () => armedUndo({ ...ask, hands, clock: late }, beginning.operation.id, never),
  };
};

/** Its process is gone; the lock still stands. */
const crash = (lockPath: string): void =>
  writeFileSync(lockPath, JSON.stringify({ pid: 1, startedAt: 'never', bootId: 'boot-0' }));

test('before its time it does nothing', async () => {
  const { comes, values, lockPath } = await room(60);
  crash(lockPath);
  expect(await comes()).toEqual({ kind: 'not-due' });
  expect(values.get(placeOf(mtu))).toBe(1400);
});

test.each([
  { when: 'the deadline has passed', laterSeconds: 120, bootId: 'boot-1' },
  { when: 'the computer has restarted', laterSeconds: 5, bootId: 'boot-2' },
])('puts back when $when and nobody decided', async ({ laterSeconds, bootId }) => {
  const { comes, values, lockPath, disarmed, operation } = await room(laterSeconds, bootId);
  crash(lockPath);
  expect(await comes()).toMatchObject({ kind: 'done', closing: { decision: 'put-back' } });
  expect(values.get(placeOf(mtu))).toBe(1500);
  expect(disarmed).toEqual([operation.id]);
  expect(await comes()).toEqual({ kind: 'over' });
});

test('leaves a repair alone that was kept, and clears itself away', async () => {
  const { comes, values, operation, disarmed } = await room(500);
  await operation.keep();
  expect(await comes()).toEqual({ kind: 'over' });
  expect(values.get(placeOf(mtu))).toBe(1400);
  expect(disarmed).toEqual([operation.id]);
});

test('goes ahead of a repair that lives but has overslept, which then cannot keep it', async () => {
  const { comes, values, operation } = await room(500);
  expect(await comes()).toMatchObject({ kind: 'done' });
  expect(values.get(placeOf(mtu))).toBe(1500);
  expect(await operation.keep()).toMatchObject({ decision: 'put-back' });
  expect(values.get(placeOf(mtu))).toBe(1500);
});
