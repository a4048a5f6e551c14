/** One decision for both halves of a plan: whatever is killed, whoever comes then, and whatever is killed of them. */
import { isDeepStrictEqual } from 'node:util';

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { armedUndo } from './armed-undo.ts';
import { killAt, noStep, valuesBefore, type Step } from './hands.fixture.ts';
import {
  after,
  askOf,
  begun,
  byItself,
  changes,
  comeAll,
  comer,
  deaf,
  gone,
  newWorld,
  recordedOf,
  surgeonsIn,
  timersRun,
  undo,
  whole,
  type World,
} from './two-halves.fixture.ts';

const never = new AbortController().signal;

const ENDS = ['as before', 'kept'];

/** What it came to when only the timers were left; nothing but these two words is an end. */
const endOf = async (world: World): Promise<string> => {
  await timersRun(world);
  const entries = await recordedOf(surgeonsIn(world));
  const states = entries.map(({ status }) => status).join(' and ');
  if (isDeepStrictEqual(world.values, after) && states === 'kept and kept') return 'kept';
  if (isDeepStrictEqual(world.values, valuesBefore(changes)) && states === '') return 'as before';
  return `${states}: ${JSON.stringify([...world.values])}`;
};

/** Of one that is kept. */
let steps: readonly string[] = [];
beforeAll(async () => {
  const counting = killAt(0);
  await whole(newWorld(), counting.step);
  steps = counting.steps();
});

const stepsUntilKept = (name: string): number => steps.indexOf(name) + 1;

describe('the two decisions of a plan with two kinds of rights', () => {
  test('goes back here once the helper has put its half back, when that was gone before its decision', async () => {
    const world = newWorld();
    const surgeons = surgeonsIn(world);
    const operation = await begun([
      surgeons[0],
      deaf(surgeons[1], () => byItself('administrator', world)),
    ]);
    await operation.apply(never);
    await expect(operation.keep()).rejects.toBe(gone);
    expect(world.values).toEqual(valuesBefore(changes));
  });

  test('is kept when the helper was gone behind its decision, before it could say so', async () => {
    const world = newWorld();
    const surgeons = surgeonsIn(world);
    const operation = await begun([surgeons[0], deaf(surgeons[1], (keep) => keep())]);
    await operation.apply(never);
    const closing = await operation.keep();
    expect(closing.decision).toBe('keep');
    expect(closing.changes.map(({ change }) => change)).toEqual(changes);
    expect(await endOf(world)).toBe('kept');
  });

  test('waits for the timer of the other half when the helper was killed before its decision', async () => {
    const world = newWorld();
    const surgeons = surgeonsIn(world);
    const operation = await begun([surgeons[0], deaf(surgeons[1], async () => undefined)]);
    await operation.apply(never);
    await expect(operation.keep()).rejects.toBe(gone);
    expect(world.values).toEqual(after);
    await undo(world, { isAlone: true });
    expect(world.values).toEqual(after);
    expect(await endOf(world)).toBe('as before');
  });

  test('whose timer comes first waits for the other timer, and not a minute for its own next turn', async () => {
    const world = newWorld();
    const surgeons = surgeonsIn(world);
    const operation = await begun([surgeons[0], deaf(surgeons[1], async () => undefined)]);
    await operation.apply(never);
    await expect(operation.keep()).rejects.toBe(gone);
    const ask = askOf('person', world);
    const late = { ...ask.clock, wallClock: () => ask.clock.wallClock() + 600_000 };
    const clock = { ...late, wait: async () => void (await byItself('administrator', world)) };
    const undone = await armedUndo({ ...ask, clock }, operation.id, never);
    expect(undone.kind).toBe('done');
    expect(await endOf(world)).toBe('as before');
  });

  test('killed between the two decisions is kept by whoever comes, and written down as kept', async () => {
    const world = newWorld();
    const kill = killAt(stepsUntilKept('after decision'));
    await Promise.race([whole(world, kill.step), kill.killed]);
    expect([...world.own.values()].join('')).not.toContain('"decision"');
    expect((await recordedOf(surgeonsIn(world))).map(({ status }) => status)).toEqual([
      'kept',
      'kept',
    ]);
    await byItself('person', world);
    expect([...world.own.values()].join('')).toContain('"decision":"keep"');
    expect(world.values).toEqual(after);
  });

  test('killed at every single step, the timers alone bring both halves to the same end', async () => {
    for (let at = 1; at <= steps.length; at += 1) {
      const world = newWorld();
      const kill = killAt(at);
      await Promise.race([whole(world, kill.step), kill.killed]);
      expect(ENDS).toContain(await endOf(world));
    }
  });

  test('killed at any step, and whoever comes then killed too, ends as it was before, or wholly kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: steps.length + 1 }),
        fc.array(fc.tuple(comer, fc.integer({ min: 1, max: 40 })), { maxLength: 4 }),
        async (at, all) => {
          const world = newWorld();
          const kill = killAt(at);
          await Promise.race([whole(world, kill.step), kill.killed]);
          await comeAll(world, all);
          expect(ENDS).toContain(await endOf(world));
        },
      ),
      { numRuns: 80 },
    );
  });

  test('slept at any step while somebody else came, ends as it was before, or wholly kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: steps.length }),
        comer,
        fc.integer({ min: 1, max: 60 }),
        async (at, come, killedAt) => {
          const world = newWorld();
          let passed = 0;
          const step: Step = async (name) => {
            passed += 1;
            // A line is appended in one piece: nobody's comes between.
            if (passed === at && !name.startsWith('in ')) await comeAll(world, [[come, killedAt]]);
          };
          await whole(world, step).catch(() => undefined);
          expect(ENDS).toContain(await endOf(world));
        },
      ),
      { numRuns: 80 },
    );
  });

  test('kept and taken back by somebody who is killed, ends as it was before as soon as anybody comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), comer, async (at, come) => {
        const world = newWorld();
        await whole(world, noStep);
        const kill = killAt(at);
        await Promise.race([undo(world, { step: kill.step, isTakenBack: true }), kill.killed]);
        const isBegun = [...world.system.values()].join('').includes('"take-back"');
        await comeAll(world, [[come, 99]]);
        await undo(world);
        expect(await endOf(world)).toBe(isBegun ? 'as before' : 'kept');
      }),
      { numRuns: 40 },
    );
  });

  test("is taken back whole or not at all: the person's half does not go alone", async () => {
    const world = newWorld();
    await whole(world, noStep);
    const [person] = surgeonsIn(world);
    const [half] = (await person.recorded()).transactions;
    expect(await person.undo(half?.id ?? '', never)).toMatchObject({ kind: 'refused' });
    expect(world.values).toEqual(after);
  });
});
