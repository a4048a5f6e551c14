/**
 * Random plans, killed at any step, with lines of the journal torn, owners changing values in between,
 * and the undo killed as well: whatever happens, a last undo leaves each setting as it was before, or
 * as its owner chose it since.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

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
import type { Surgeon } from './surgeon.ts';
import { readTransaction } from './transaction.ts';

const never = new AbortController().signal;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-kills-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pairOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<{ before: Value; after: Value }> =>
  fc.record({ before: value, after: value });

const text = fc.string({ unit: 'binary', maxLength: 12 });
const texts = fc.dictionary(fc.constantFrom('mode', 'http host', 'no-proxy'), fc.option(text));
const servers = fc.oneof(fc.constant('automatic' as const), fc.array(fc.ipV4(), { maxLength: 3 }));
const file = fc.option(
  fc.record({
    kind: fc.constant('file' as const),
    base64: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    mode: fc.integer({ min: 0, max: 0o7777 }),
    uid: fc.nat(70_000),
    gid: fc.nat(70_000),
  }),
);

const change: fc.Arbitrary<Change> = fc.oneof(
  pairOf(fc.nat(9000)).map((pair) => ({ setting: 'link.mtu', on: 'eth0', ...pair }) as const),
  pairOf(texts).map((pair) => ({ setting: 'proxy.gnome', on: 'desktop', ...pair }) as const),
  pairOf(fc.option(text)).map(
    (pair) => ({ setting: 'dns.resolvconf', on: '-x "$(id)"', ...pair }) as const,
  ),
  pairOf(fc.record({ v4: servers, v6: servers })).map(
    (pair) => ({ setting: 'dns.networkmanager', on: 'wlan0\n', ...pair }) as const,
  ),
  pairOf(file).map((pair) => ({ setting: 'file.hosts', on: '/etc/hosts', ...pair }) as const),
);

const changes = fc.uniqueArray(change, {
  minLength: 1,
  maxLength: 4,
  selector: ({ setting }) => setting,
});

interface World {
  readonly values: Values;
  readonly files: Map<string, string>;
  /** How much of a line a kill in the middle of writing it leaves. */
  readonly tornShare?: number;
}

const surgeonIn = (
  { values, files, tornShare }: World,
  behaviour: Behaviour,
  step: Step,
): Surgeon => {
  const hands = memoryHands(values, behaviour, step);
  // A lock of its own each time: the process that held it is dead, which the lock's own tests cover.
  const lockPath = join(folder, `lock-${Math.random()}`);
  return localSurgeon(surgeonAsk(hands, memoryJournal(files, step, tornShare), lockPath));
};

const fixIt = async (
  surgeon: Surgeon,
  plan: readonly Change[],
  end: 'keep' | 'put-back',
): Promise<'through'> => {
  const beginning = await surgeon.begin(
    { fix: 'some-fix', changes: plan, deadlineSeconds: 120, isTimedTest: false },
    never,
  );
  if (beginning.kind !== 'begun') throw new Error(JSON.stringify(beginning));
  const applying = await beginning.operation.apply(never);
  if (applying.kind === 'applied') {
    await (end === 'keep' ? beginning.operation.keep() : beginning.operation.putBack(never));
  }
  return 'through';
};

/** What stands open in the journal is put back, by a new process. */
const undoAll = async (world: World, behaviour: Behaviour, step: Step): Promise<'through'> => {
  const surgeon = surgeonIn(world, behaviour, step);
  const { transactions } = await surgeon.recorded();
  for (const { id, status } of transactions) if (status === 'open') await surgeon.undo(id, never);
  return 'through';
};

const isKept = ({ files }: World): boolean =>
  [...files.values()].some((content) => {
    const read = readTransaction(content);
    return read.kind === 'transaction' && read.transaction.decision === 'keep';
  });

test('a repair killed at any step, and its undo killed too, ends as it was before, or wholly kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.constantFrom('keep' as const, 'put-back' as const),
      fc.nat(60),
      fc.array(fc.nat(30), { maxLength: 2 }),
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (plan, end, at, undoKills, isTearing, tornShare) => {
        const world: World = { values: valuesBefore(plan), files: new Map(), tornShare };
        const behaviour = { isTearing };
        const kill = killAt(at + 1);
        const first = fixIt(surgeonIn(world, behaviour, kill.step), plan, end);
        const ended = await Promise.race([first, kill.killed]);
        const wasKept = isKept(world);
        for (const undoAt of undoKills) {
          const again = killAt(undoAt + 1);
          await Promise.race([undoAll(world, behaviour, again.step), again.killed]);
        }
        await undoAll(world, behaviour, noStep);
        const expected = wasKept
          ? new Map(plan.map((one) => [placeOf(one), one.after]))
          : valuesBefore(plan);
        expect(world.values).toEqual(expected);
        expect(ended === 'killed' || wasKept === (end === 'keep')).toBe(true);
        // Once more changes nothing.
        const content = new Map(world.files);
        await undoAll(world, behaviour, noStep);
        expect(world.files).toEqual(content);
      },
    ),
    { numRuns: 250 },
  );
});

test('what the owner chose after the crash stays; everything else goes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.nat(60),
      fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
      async (plan, at, owned) => {
        const world: World = { values: valuesBefore(plan), files: new Map() };
        const kill = killAt(at + 1);
        const first = fixIt(surgeonIn(world, {}, kill.step), plan, 'put-back');
        await Promise.race([first, kill.killed]);
        const expected = valuesBefore(plan);
        for (const index of owned) {
          const one = plan[index];
          if (one === undefined) continue;
          world.values.set(placeOf(one), "the owner's");
          expected.set(placeOf(one), "the owner's");
        }
        await undoAll(world, {}, noStep);
        expect(world.values).toEqual(expected);
        await undoAll(world, {}, noStep);
        expect(world.values).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

test('a kept repair is taken back whole, however often that is interrupted', async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.array(fc.nat(16), { maxLength: 3 }), async (plan, kills) => {
      const world: World = { values: valuesBefore(plan), files: new Map() };
      await fixIt(surgeonIn(world, {}, noStep), plan, 'keep');
      const [id = ''] = world.files.keys();
      for (const at of kills) {
        const kill = killAt(at + 1);
        const surgeon = surgeonIn(world, {}, kill.step);
        await Promise.race([surgeon.undo(id, never), kill.killed]);
      }
      await surgeonIn(world, {}, noStep).undo(id, never);
      expect(world.values).toEqual(valuesBefore(plan));
      expect(await surgeonIn(world, {}, noStep).undo(id, never)).toEqual({ kind: 'absent' });
    }),
    { numRuns: 100 },
  );
});
