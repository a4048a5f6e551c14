/** An administrator's process on somebody else's behalf, and plans that touch a person's own settings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import type { Hands } from '../platform/hands.ts';
import { windowsHands } from '../platform/win32/hands.ts';
import { linuxHands } from '../platform/linux/hands.ts';
import { darwinHands } from '../platform/darwin/hands.ts';
import { recordingHost, succeeded } from '../platform/recording-host.fixture.ts';
import { memoryHands, placeOf, valuesBefore, type Values } from './hands.fixture.ts';
import { fixWith, narrow, ready, run } from './repair.fixture.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-account-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const proxy: Change = {
  setting: 'proxy.gnome',
  on: 'desktop',
  before: { mode: 'manual' },
  after: { mode: null },
};

/** An administrator's process, of which the desktop's proxy is a person's own setting. */
const handsFor = (standsInFor: string | undefined, values: Values) => (): Hands => {
  const hands = memoryHands(values);
  const gnome = hands.settings['proxy.gnome'];
  return {
    ...hands,
    settings: {
      ...hands.settings,
      ...(gnome === undefined ? {} : { 'proxy.gnome': { ...gnome, isPersonal: true } }),
    },
    elevation: { ...hands.elevation, isElevated: true, standsInFor: async () => standsInFor },
  };
};

const tried = async (standsInFor: string | undefined, isDryRun: boolean, ...changes: Change[]) => {
  const values = valuesBefore([narrow, proxy]);
  const result = await run({
    folder,
    fix: fixWith({ kind: 'changes', changes }),
    checks: [ready],
    isDryRun,
    hands: handsFor(standsInFor, values),
  });
  return { ...result, values };
};

test.each([
  { when: 'the plan is the person’s alone', changes: [proxy], isDryRun: false },
  { when: 'the plan is mixed', changes: [narrow, proxy], isDryRun: false },
  { when: 'it is only shown', changes: [narrow, proxy], isDryRun: true },
])('works for somebody else, $when: refused whole, and by name', async ({ changes, isDryRun }) => {
  const { outcome, values, files } = await tried('anna', isDryRun, ...changes);
  expect(outcome).toEqual({
    kind: 'impossible',
    because: [{ message: 'repair.other-account', values: { account: 'anna' }, from: [] }],
  });
  expect(values).toEqual(valuesBefore([narrow, proxy]));
  expect(files.size).toBe(0);
});

test('nobody says for whom: refused all the same', async () => {
  expect((await tried('', false, proxy)).outcome).toMatchObject({
    because: [{ values: { account: 'text:rights.person-at-screen' } }],
  });
});

test.each([
  { when: 'the computer’s settings, for somebody else', standsInFor: 'anna', changes: [narrow] },
  { when: 'both, for itself', standsInFor: undefined, changes: [narrow, proxy] },
])('$when: done', async ({ standsInFor, changes }) => {
  const { outcome, values } = await tried(standsInFor, false, ...changes);
  expect(outcome.kind).toBe('kept');
  for (const change of changes) expect(values.get(placeOf(change))).toEqual(change.after);
});

const personal = ({ settings }: Hands): readonly string[] =>
  Object.entries(settings).flatMap(([id, handler]) => (handler.isPersonal === true ? [id] : []));

test('what is a person’s own on each system', async () => {
  const { host } = recordingHost({ environment: { SystemRoot: 'C:\\Windows' } }, () => succeeded());
  expect(personal(linuxHands(host))).toEqual([
    'proxy.gnome',
    'proxy.kde',
    'client.folder',
    'client.policy',
  ]);
  expect(personal(darwinHands(host))).toEqual(['client.folder']);
  expect(personal(await windowsHands(host))).toEqual(['proxy.wininet', 'client.folder']);
});
