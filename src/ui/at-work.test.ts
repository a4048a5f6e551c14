/** Another run of ours on this computer is in the middle of a repair: the page says which, and leaves everything alone. */
import { afterEach, expect, test } from 'vitest';

import { broad, changing, fixWith, narrow, untouched } from '../fixes/repair.fixture.ts';
import { scene, type Scene } from './bench.fixture.ts';
import { fingerprint } from './plan-shown.ts';
import { carryOutRepair } from './repair-job.ts';
import { undo } from './undo-job.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const one of scenes.splice(0)) one.end();
});

/** Its process is this one; the page asks the journal and the lock, as it would for any other. */
const anotherAtWork = async (): Promise<Scene> => {
  const set = scene();
  scenes.push(set);
  await set.bench.recall();
  const { surgeons } = await set.engine.openTheatre();
  const other = { fix: 'other-fix', changes: [broad], deadlineSeconds: 60, isTimedTest: false };
  const begun = await surgeons.here.begin(other, new AbortController().signal);
  expect(begun.kind).toBe('begun');
  return set;
};

const told = `Another repair is running (process ${process.pid}). Nothing has been changed.`;

test('a repair does not begin beside it', async () => {
  const set = await anotherAtWork();
  const { bench } = set;
  const plan = changing(narrow);
  const agreed = new Set([fingerprint(plan)]);
  const agreement = { fix: fixWith(plan), cause: undefined, agreed };
  await bench.start((signal) =>
    carryOutRepair({ bench, agreement, language: 'en', signal, met: () => {} }),
  );
  expect(await set.repairIs('over')).toMatchObject({ outcome: 'busy', says: [told] });
  expect(set.values).toEqual(untouched);
});

test('nothing is undone beside it', async () => {
  const { bench, values } = await anotherAtWork();
  const { undone } = await undo(bench, { what: 'all' });
  expect(undone).toEqual([
    { transaction: expect.any(String), fix: 'other-fix', outcome: 'busy', says: [told] },
  ]);
  expect(values).toEqual(untouched);
});
