import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import { armedUndo } from './armed-undo.ts';
import type { Clock } from './clock.ts';
import {
  manualClock,
  memoryHands,
  memoryJournal,
  placeOf,
  planOf,
  surgeonAsk,
  valuesBefore,
  type Behaviour,
} from './hands.fixture.ts';
import type { Journal } from './journal.ts';
import { localSurgeon } from './local-surgeon.ts';

const never = new AbortController().signal;
const mtu: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };
const later: Change = { ...mtu, before: 1400, after: 1300 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-survives-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const room = (behaviour: Behaviour = {}) => {
  const values = valuesBefore([mtu]);
  const disarmed: string[] = [];
  const hands = memoryHands(values, behaviour);
  const deadMan = { ...hands.deadMan, disarm: async (id: string) => void disarmed.push(id) };
  const time = manualClock();
  let shiftMs = 0;
  const clock: Clock = { ...time, wallClock: () => time.wallClock() + shiftMs };
  const lockPath = join(folder, 'lock');
  const journal = memoryJournal(new Map());
  const ask = surgeonAsk({ ...hands, deadMan }, journal, lockPath, clock);
  const surgeon = localSurgeon(ask);
  return {
    values,
    disarmed,
    ask,
    lockPath,
    surgeon,
    moveClock: (ms: number) => {
      shiftMs += ms;
    },
    operate: async (change: Change) => {
      const beginning = await surgeon.begin(planOf(change), never);
      if (beginning.kind !== 'begun') throw new Error(JSON.stringify(beginning));
      await beginning.operation.apply(never);
      return beginning.operation;
    },
  };
};

/** Its process is gone; the lock still stands. */
const crash = (lockPath: string): void =>
  writeFileSync(lockPath, JSON.stringify({ pid: 1, startedAt: 'never', bootId: 'boot-0' }));

/** As a program that has not started yet when the computer starts. */
const busyUntil = (): { readonly behaviour: Behaviour; readonly free: () => void } => {
  let isBusy = true;
  return {
    behaviour: {
      write: (place, value, values) => {
        if (isBusy && value === 1500) return { kind: 'refused', why: 'busy' };
        values.set(place, value);
        return { kind: 'written' };
      },
    },
    free: () => {
      isBusy = false;
    },
  };
};

describe('what is stuck stays armed', () => {
  test('when the armed undo comes too early, and then comes again', async () => {
    const { behaviour, free } = busyUntil();
    const { operate, ask, lockPath, moveClock, disarmed, values } = room(behaviour);
    const { id } = await operate(mtu);
    crash(lockPath);
    moveClock(600_000);
    expect(await armedUndo(ask, id, never)).toMatchObject({
      closing: { changes: [{ state: 'stuck' }] },
    });
    expect(disarmed).toEqual([]);
    free();
    expect(await armedUndo(ask, id, never)).toMatchObject({
      closing: { changes: [{ state: 'reverted' }] },
    });
    expect(values.get(placeOf(mtu))).toBe(1500);
    expect(disarmed).toEqual([id]);
  });

  test('when the repair itself cannot put it back', async () => {
    const { operate, disarmed } = room(busyUntil().behaviour);
    const operation = await operate(mtu);
    expect(await operation.putBack(never)).toMatchObject({ changes: [{ state: 'stuck' }] });
    expect(disarmed).toEqual([]);
  });
});

describe('two repairs of the same setting', () => {
  test('are undone in order: the later one first', async () => {
    const { operate, surgeon, values } = room();
    const first = await operate(mtu);
    await first.keep();
    const second = await operate(later);
    await second.keep();
    expect(await surgeon.undo(first.id, never)).toMatchObject({ kind: 'refused' });
    expect(values.get(placeOf(mtu))).toBe(1300);
    expect(await surgeon.undo(second.id, never)).toMatchObject({ kind: 'done' });
    expect(await surgeon.undo(first.id, never)).toMatchObject({ kind: 'done' });
    expect(values.get(placeOf(mtu))).toBe(1500);
  });

  test('do not begin on top of one that was interrupted', async () => {
    const { operate, surgeon, lockPath } = room();
    const { id } = await operate(mtu);
    crash(lockPath);
    expect(await surgeon.begin(planOf(later), never)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(id) as string,
    });
    expect(await surgeon.undo(id, never)).toMatchObject({ kind: 'done' });
  });
});

const full = (journal: Journal): Journal => ({
  ...journal,
  open: async (id) => ({
    ...(await journal.open(id)),
    append: () => Promise.reject(new Error('ENOSPC')),
  }),
});

describe('a disk that takes nothing any more', () => {
  test.each([
    { when: 'interrupted', isKept: false },
    { when: 'kept', isKept: true },
  ])('keeps nobody from putting back what was $when', async ({ isKept }) => {
    const { operate, ask, values } = room();
    const operation = await operate(mtu);
    if (isKept) await operation.keep();
    rmSync(ask.lockPath, { force: true });
    // Nor can a lock be made.
    const lockPath = join(folder, 'none', 'lock');
    writeFileSync(join(folder, 'none'), '');
    const surgeon = localSurgeon({ ...ask, lockPath, journal: full(ask.journal) });
    expect(await surgeon.undo(operation.id, never)).toMatchObject({
      kind: 'done',
      closing: { changes: [{ state: 'reverted' }] },
    });
    expect(values.get(placeOf(mtu))).toBe(1500);
  });
});

describe('the clock set back behind the beginning', () => {
  test('keeps the armed undo from nothing once the process is gone', async () => {
    const { operate, ask, lockPath, moveClock, values } = room();
    const { id } = await operate(mtu);
    crash(lockPath);
    moveClock(-86_400_000);
    expect(await armedUndo(ask, id, never)).toMatchObject({ kind: 'done' });
    expect(values.get(placeOf(mtu))).toBe(1500);
  });

  test('takes nothing from a repair that is alive', async () => {
    const { operate, ask, moveClock, values } = room();
    const { id } = await operate(mtu);
    moveClock(-86_400_000);
    expect(await armedUndo(ask, id, never)).toEqual({ kind: 'not-due' });
    expect(values.get(placeOf(mtu))).toBe(1400);
  });
});

test('the armed undo does not disturb the repair of something else', async () => {
  const { operate, ask, lockPath, moveClock } = room();
  const { id } = await operate(mtu);
  moveClock(600_000);
  // Alive, and not the one that began it.
  writeFileSync(lockPath, JSON.stringify({ pid: process.ppid, bootId: 'boot-1' }));
  expect(await armedUndo(ask, id, never)).toMatchObject({ kind: 'refused' });
});

test('what a sleeping repair writes after it was put back is put back too', async () => {
  const morning = new EventEmitter();
  const asleep = once(morning, 'wake');
  let isAsleep = false;
  const slow = room();
  const { ask, moveClock, values } = slow;
  const hands = ask.hands;
  const handler = hands.settings['link.mtu'];
  if (handler === undefined) throw new Error('no handler');
  const sleepy = {
    ...handler,
    write: async (...words: Parameters<typeof handler.write>) => {
      isAsleep = true;
      await asleep;
      return handler.write(...words);
    },
  };
  const surgeon = localSurgeon({
    ...ask,
    hands: { ...hands, settings: { ...hands.settings, 'link.mtu': sleepy } },
  });
  const beginning = await surgeon.begin(planOf(mtu), never);
  if (beginning.kind !== 'begun') throw new Error('not begun');
  const applying = beginning.operation.apply(never);
  await expect.poll(() => isAsleep).toBe(true);
  moveClock(600_000);
  expect(await armedUndo(ask, beginning.operation.id, never)).toMatchObject({ kind: 'done' });
  morning.emit('wake');
  expect(await applying).toEqual({ kind: 'applied' });
  expect(values.get(placeOf(mtu))).toBe(1400);
  expect(await beginning.operation.keep()).toMatchObject({
    decision: 'put-back',
    changes: [{ state: 'reverted' }],
  });
  expect(values.get(placeOf(mtu))).toBe(1500);
});
