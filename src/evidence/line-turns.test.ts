import { expect, test } from 'vitest';

import { LineTurns } from './line-turns.ts';

/** Enters all at once, each for one tick; says who was inside beside whom. */
const beside = async (
  entries: readonly { readonly name: string; readonly turn: number; readonly isShared: boolean }[],
): Promise<readonly string[]> => {
  const turns = new LineTurns();
  const inside = new Set<string>();
  const seen: string[] = [];
  await Promise.all(
    entries.map(async ({ name, ...entry }) => {
      const leave = await turns.enter(entry);
      inside.add(name);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} beside ${[...inside].filter((other) => other !== name).join(',')}`);
      await new Promise((resolve) => setImmediate(resolve));
      inside.delete(name);
      leave();
    }),
  );
  return seen;
};

test.each([
  {
    when: 'two that load the line',
    entries: [
      { name: 'b', turn: 2, isShared: false },
      { name: 'a', turn: 1, isShared: false },
    ],
    seen: ['a beside ', 'b beside '],
  },
  {
    when: 'two that bear each other before one that loads',
    entries: [
      { name: 'load', turn: 3, isShared: false },
      { name: 'a', turn: 1, isShared: true },
      { name: 'b', turn: 2, isShared: true },
    ],
    seen: ['a beside b', 'b beside a', 'load beside '],
  },
  {
    when: 'one that loads between two that would bear each other',
    entries: [
      { name: 'a', turn: 1, isShared: true },
      { name: 'load', turn: 2, isShared: false },
      { name: 'b', turn: 3, isShared: true },
    ],
    seen: ['a beside ', 'load beside ', 'b beside '],
  },
])('$when', async ({ entries, seen }) => {
  expect(await beside(entries)).toEqual(seen);
});

test('a later comer enters when all have left', async () => {
  const turns = new LineTurns();
  (await turns.enter({ turn: 1, isShared: false }))();
  const leave = await turns.enter({ turn: 1, isShared: true });
  const second = await turns.enter({ turn: 2, isShared: true });
  leave();
  second();
  const alone = await turns.enter({ turn: 0, isShared: false });
  expect(alone).toEqual(expect.any(Function));
});
