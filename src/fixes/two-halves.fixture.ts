/** A computer of which one half is the person's and the other the administrator's, each with a journal of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll } from 'vitest';

import type { Change } from '../model/change.ts';
import { armedUndo } from './armed-undo.ts';
import {
  killAt,
  manualClock,
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
import { localSurgeon, type LocalSurgeonAsk } from './local-surgeon.ts';
import { otherHalfIn } from './other-half.ts';
import { withOtherHalves } from './recorded.ts';
import { beginShared } from './several-hands.ts';
import type { Operation, OperationPlan, Surgeon } from './surgeon.ts';

const never = new AbortController().signal;

/** For the locks. */
const folder = mkdtempSync(join(tmpdir(), 'linecheck-halves-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const mtu: Change = { setting: 'link.mtu', on: 'eth0', before: 1500, after: 1400 };
export const proxy: Change = {
  setting: 'proxy.gnome',
  on: 'desktop',
  before: { mode: 'manual' },
  after: { mode: null },
};
export const tunnel: Change = {
  setting: 'tunnel.connection',
  on: 'vpn0',
  before: 'up',
  after: 'down',
};

/** The proxy is the person's, the others the administrator's: they stand around it in the plan. */
export const changes = [mtu, proxy, tunnel];
export const plan: OperationPlan = {
  fix: 'some-fix',
  changes,
  deadlineSeconds: 120,
  isTimedTest: false,
};
export const after: Values = new Map(changes.map((one) => [placeOf(one), one.after]));

export interface World {
  readonly values: Values;
  readonly own: Map<string, string>;
  readonly system: Map<string, string>;
}

export const newWorld = (): World => ({
  values: valuesBefore(changes),
  own: new Map(),
  system: new Map(),
});

export type Whose = 'person' | 'administrator';

/** The locks keep nobody out: the worst that can be, each has waited too long for the other. */
export const askOf = (
  whose: Whose,
  { values, own, system }: World,
  step: Step = noStep,
  behaviour: Behaviour = {},
): LocalSurgeonAsk => ({
  ...surgeonAsk(
    memoryHands(values, behaviour, step),
    memoryJournal(whose === 'person' ? own : system, step),
    join(folder, `lock-${Math.random()}`),
  ),
  ...(whose === 'person' ? { otherHalf: otherHalfIn(memoryJournal(system)) } : {}),
});

export const surgeonsIn = (
  world: World,
  step: Step = noStep,
  { person = {}, administrator = {} }: { person?: Behaviour; administrator?: Behaviour } = {},
): readonly [Surgeon, Surgeon] => [
  localSurgeon(askOf('person', world, step, person)),
  localSurgeon(askOf('administrator', world, step, administrator)),
];

/** Ten minutes later, as its timer does. */
export const byItself = async (
  whose: Whose,
  world: World,
  step: Step = noStep,
): Promise<'through'> => {
  const clock = manualClock();
  await clock.wait(600_000, never);
  const ask = { ...askOf(whose, world, step), clock };
  const { transactions } = await ask.journal.list();
  for (const { begin: started } of transactions) await armedUndo(ask, started.id, never);
  return 'through';
};

export const begin = async (surgeons: readonly [Surgeon, Surgeon]) =>
  beginShared(
    [
      { surgeon: surgeons[0], indexes: [1] },
      { surgeon: surgeons[1], indexes: [0, 2] },
    ],
    plan,
    never,
  );

export const begun = async (surgeons: readonly [Surgeon, Surgeon]): Promise<Operation> => {
  const beginning = await begin(surgeons);
  if (beginning.kind !== 'begun') throw new Error(JSON.stringify(beginning));
  return beginning.operation;
};

export const recordedOf = async (surgeons: readonly Surgeon[]) =>
  (
    await Promise.all(
      surgeons.map(async (surgeon) =>
        (await surgeon.recorded()).transactions.map((one) => ({ ...one, surgeon })),
      ),
    )
  ).flat();

export interface Undo {
  readonly step?: Step;
  /** The person says no to the question for the password. */
  readonly isAlone?: boolean;
  readonly isTakenBack?: boolean;
}

/** As `linecheck undo` does: what is open, and what belongs to it. */
export const undo = async (
  world: World,
  { step = noStep, isAlone = false, isTakenBack = false }: Undo = {},
): Promise<'through'> => {
  const surgeons = surgeonsIn(world, step);
  const entries = await recordedOf(surgeons);
  const wanted = entries.filter(({ status }) => isTakenBack || status === 'open');
  for (const { surgeon, id } of withOtherHalves(wanted, entries).toReversed())
    if (!isAlone || surgeon === surgeons[0]) await surgeon.undo(id, never);
  return 'through';
};

/** Everything that may come to it afterwards, in whatever order, and be killed itself. */
export const comers = {
  undo: (world: World, step: Step) => undo(world, { step }),
  'undo without rights': (world: World, step: Step) => undo(world, { step, isAlone: true }),
  "the person's armed undo": (world: World, step: Step) => byItself('person', world, step),
  "the administrator's armed undo": (world: World, step: Step) =>
    byItself('administrator', world, step),
} as const;

export const comer = fc.constantFrom(...Object.values(comers));

export const comeAll = async (
  world: World,
  all: readonly (readonly [(typeof comers)['undo'], number])[],
): Promise<void> => {
  for (const [come, at] of all) {
    const kill = killAt(at);
    await Promise.race([come(world, kill.step), kill.killed]);
  }
};

/** Nobody needs to come: the timers alone bring it to an end. The person's half may have to wait for the other, and comes again. */
export const timersRun = async (world: World): Promise<void> => {
  for (const whose of ['person', 'administrator', 'person'] as const) await byItself(whose, world);
};

export const whole = async (world: World, step: Step): Promise<'through'> => {
  const operation = await begun(surgeonsIn(world, step));
  await operation.apply(never);
  await operation.keep();
  return 'through';
};

export const gone = new Error('the helper has ended');

/** Ordered to keep, it does `last`, and is gone without an answer. */
export const deaf = (
  surgeon: Surgeon,
  last: (keep: () => Promise<unknown>) => Promise<unknown>,
): Surgeon => ({
  ...surgeon,
  begin: async (wanted, signal) => {
    const beginning = await surgeon.begin(wanted, signal);
    if (beginning.kind !== 'begun') return beginning;
    const { operation } = beginning;
    const keep = async (): Promise<never> => {
      await last(() => operation.keep());
      throw gone;
    };
    return { kind: 'begun', operation: { ...operation, keep } };
  },
});
