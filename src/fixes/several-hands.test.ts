/**
 * A plan of which one half is the person's and the other the administrator's: whatever happens to either, it
 * stands whole or not at all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import {
  killAt,
  memoryHands,
  memoryJournal,
  noStep,
  placeOf,
  surgeonAsk,
  valuesBefore,
  type Behaviour,
  type Step,
  type Values,
} from './hands.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';
import { withOtherHalves } from './recorded.ts';
import { fixWith, ready, run } from './repair.fixture.ts';
import { beginShared } from './several-hands.ts';
import type { Operation, OperationPlan, Surgeon } from './surgeon.ts';

const never = new AbortController().signal;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-halves-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mtu: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };
const proxy: Change = {
  setting: 'proxy.gnome',
  on: 'desktop',
  before: { mode: 'manual' },
  after: { mode: null },
};
const tunnel: Change = { setting: 'tunnel.connection', on: 'vpn0', before: 'up', after: 'down' };

/** The proxy is the person's, the others the administrator's: they stand around it in the plan. */
const changes = [mtu, proxy, tunnel];
const plan: OperationPlan = {
  fix: 'some-fix',
  changes,
  deadlineSeconds: 120,
  isTimedTest: false,
};
const after: Values = new Map(changes.map((one) => [placeOf(one), one.after]));

interface World {
  readonly values: Values;
  readonly own: Map<string, string>;
  readonly system: Map<string, string>;
}

const newWorld = (): World => ({
  values: valuesBefore(changes),
  own: new Map(),
  system: new Map(),
});

const surgeonsIn = (
  { values, own, system }: World,
  step: Step = noStep,
  { person = {}, administrator = {} }: { person?: Behaviour; administrator?: Behaviour } = {},
): readonly [Surgeon, Surgeon] => {
  const one = (files: Map<string, string>, behaviour: Behaviour): Surgeon =>
    localSurgeon(
      surgeonAsk(
        memoryHands(values, behaviour, step),
        memoryJournal(files, step),
        join(folder, `lock-${Math.random()}`),
      ),
    );
  return [one(own, person), one(system, administrator)];
};

const begin = async (surgeons: readonly [Surgeon, Surgeon]) =>
  beginShared(
    [
      { surgeon: surgeons[0], indexes: [1] },
      { surgeon: surgeons[1], indexes: [0, 2] },
    ],
    plan,
    never,
  );

const begun = async (surgeons: readonly [Surgeon, Surgeon]): Promise<Operation> => {
  const beginning = await begin(surgeons);
  if (beginning.kind !== 'begun') throw new Error(JSON.stringify(beginning));
  return beginning.operation;
};

const recordedOf = async (surgeons: readonly Surgeon[]) =>
  (
    await Promise.all(
      surgeons.map(async (surgeon) =>
        (await surgeon.recorded()).transactions.map((one) => ({ ...one, surgeon })),
      ),
    )
  ).flat();

/** As `linecheck undo` does: what is open, and what belongs to it. */
const undo = async (world: World, step: Step = noStep): Promise<'through'> => {
  const entries = await recordedOf(surgeonsIn(world, step));
  const open = entries.filter(({ status }) => status === 'open');
  for (const { surgeon, id } of withOtherHalves(open, entries).toReversed())
    await surgeon.undo(id, never);
  return 'through';
};

/** Its tunnel does not go down. */
const stubborn: Behaviour = {
  write(place, value, values) {
    if (place === placeOf(tunnel) && value === 'down') return { kind: 'refused', why: 'no' };
    values.set(place, value);
    return { kind: 'written' };
  },
};

describe('a plan with two kinds of rights', () => {
  test('is applied, kept and undone as one, each half in its own journal', async () => {
    const world = newWorld();
    const operation = await begun(surgeonsIn(world));
    expect(await operation.apply(never)).toEqual({ kind: 'applied' });
    const closing = await operation.keep();
    expect(closing.decision).toBe('keep');
    expect(closing.changes.map(({ change }) => change)).toEqual(changes);
    expect(world.values).toEqual(after);
    expect([world.own.size, world.system.size]).toEqual([1, 1]);
    const entries = await recordedOf(surgeonsIn(world));
    for (const entry of entries) expect(withOtherHalves([entry], entries)).toEqual(entries);
  });

  test('is put back whole, in the order of the plan', async () => {
    const world = newWorld();
    const operation = await begun(surgeonsIn(world));
    await operation.apply(never);
    const closing = await operation.putBack(never);
    expect(closing.changes.map(({ change, state }) => [change, state])).toEqual(
      changes.map((change) => [change, 'reverted']),
    );
    expect(world.values).toEqual(valuesBefore(changes));
  });

  test('does not begin when either half may not, and leaves nothing open', async () => {
    const world = newWorld();
    const surgeons = surgeonsIn(world, noStep, {
      administrator: { objection: () => 'a policy holds it' },
    });
    expect(await begin(surgeons)).toEqual({ kind: 'refused', why: 'a policy holds it' });
    expect(await recordedOf(surgeons)).toEqual([]);
    expect(world.values).toEqual(valuesBefore(changes));
  });

  test('goes back whole when a change of the later half cannot be made, which is named by its place', async () => {
    const world = newWorld();
    const operation = await begun(surgeonsIn(world, noStep, { administrator: stubborn }));
    expect(await operation.apply(never)).toMatchObject({
      kind: 'put-back',
      because: { index: 2, kind: 'refused' },
      closing: { changes: changes.map((change) => ({ change })) },
    });
    expect(world.values).toEqual(valuesBefore(changes));
  });

  test.each([
    { when: 'the half that decides first', place: mtu, theirs: 1300 },
    { when: 'the half that decides last', place: proxy, theirs: { mode: 'auto' } },
  ])(
    'is kept by neither half when the owner changed $when meanwhile',
    async ({ place, theirs }) => {
      const world = newWorld();
      const operation = await begun(surgeonsIn(world));
      await operation.apply(never);
      world.values.set(placeOf(place), theirs);
      expect((await operation.keep()).decision).toBe('put-back');
      expect(world.values).toEqual(new Map(valuesBefore(changes)).set(placeOf(place), theirs));
      expect(await recordedOf(surgeonsIn(world))).toEqual([]);
    },
  );

  test('goes back here when the helper is gone before the decision', async () => {
    const world = newWorld();
    const [own, system] = surgeonsIn(world);
    const gone = new Error('the helper has ended');
    const lost: Surgeon = {
      ...system,
      begin: async (wanted, signal) => {
        const beginning = await system.begin(wanted, signal);
        if (beginning.kind !== 'begun') return beginning;
        const { operation } = beginning;
        return { kind: 'begun', operation: { ...operation, keep: () => Promise.reject(gone) } };
      },
    };
    const operation = await begun([own, lost]);
    await operation.apply(never);
    await expect(operation.keep()).rejects.toBe(gone);
    expect(world.values.get(placeOf(proxy))).toEqual(proxy.before);
  });

  test('killed at any step, and its undo killed too, ends as it was before, or wholly kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(70), fc.array(fc.nat(40), { maxLength: 2 }), async (at, again) => {
        const world = newWorld();
        const kill = killAt(at + 1);
        const whole = async (): Promise<'through'> => {
          const operation = await begun(surgeonsIn(world, kill.step));
          await operation.apply(never);
          await operation.keep();
          return 'through';
        };
        await Promise.race([whole(), kill.killed]);
        for (const undoAt of again) {
          const killing = killAt(undoAt + 1);
          await Promise.race([undo(world, killing.step), killing.killed]);
        }
        await undo(world);
        const entries = await recordedOf(surgeonsIn(world));
        expect(world.values).toEqual(entries.length === 2 ? after : valuesBefore(changes));
        expect([0, 2]).toContain(entries.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('a repair asks once, and both halves are done by those who may', async () => {
  const values = valuesBefore([mtu, proxy]);
  const files = new Map<string, string>();
  let asked = 0;
  const mixed = memoryHands(values, { needs: 'admin' });
  const own = memoryHands(values).settings['proxy.gnome'];
  const hands = {
    ...mixed,
    settings: { ...mixed.settings, ...(own === undefined ? {} : { 'proxy.gnome': own }) },
  };
  const elevated = localSurgeon(
    surgeonAsk(
      { ...mixed, elevation: { ...mixed.elevation, isElevated: true } },
      memoryJournal(files),
      join(folder, 'system-lock'),
    ),
  );
  const result = await run({
    folder,
    fix: fixWith({ kind: 'changes', changes: [proxy, mtu] }),
    checks: [ready],
    hands: () => hands,
    surgeons: {
      elevated: async () => {
        asked += 1;
        return { kind: 'ready', surgeon: elevated };
      },
    },
  });
  expect(result.outcome).toMatchObject({
    kind: 'kept',
    closing: { changes: [{ change: proxy }, { change: mtu }] },
  });
  expect(asked).toBe(1);
  expect([result.files.size, files.size]).toEqual([1, 1]);
  expect(values).toEqual(new Map([mtu, proxy].map((one) => [placeOf(one), one.after])));
});
