/**
 * A plan of which one half is the person's and the other the administrator's: whatever happens to either, it
 * stands whole or not at all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  memoryHands,
  memoryJournal,
  noStep,
  placeOf,
  surgeonAsk,
  valuesBefore,
  type Behaviour,
} from './hands.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';
import { otherHalfIn } from './other-half.ts';
import { withOtherHalves } from './recorded.ts';
import { fixWith, ready, run } from './repair.fixture.ts';
import {
  after,
  begin,
  begun,
  changes,
  mtu,
  newWorld,
  proxy,
  recordedOf,
  surgeonsIn,
  tunnel,
} from './two-halves.fixture.ts';

const never = new AbortController().signal;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-halves-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    otherHalf: otherHalfIn(memoryJournal(files)),
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
