import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { afterEach, expect, test } from 'vitest';

import { noHands } from '../platform/no-hands.ts';
import { terminalPerson } from './fix-person.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let churning: NodeJS.Timeout | undefined;
afterEach(() => clearInterval(churning));

const silent = {
  write: () => Promise.resolve(),
  isTerminal: false,
  isColoured: false,
  isAnimated: false,
  columns: 80,
};

const person = () =>
  terminalPerson({
    out: silent,
    err: silent,
    hands: noHands,
    hasAgreed: true,
    watchSeconds: 1,
    isDryRun: false,
  });

const step = { id: 'unplug-router', values: {} };

test.each([
  { when: 'it is never taken', isOver: () => Promise.resolve(false) },
  { when: 'looking hangs', isOver: () => new Promise<boolean>(() => undefined) },
])(
  'a step is watched for as long as was said and no longer, when $when',
  async ({ isOver }) => {
    // A program at work throws away what nobody holds.
    churning = setInterval(collect, 20);
    const never = new AbortController().signal;
    expect(await person().takes(step, { of: 'step', isOver }, never)).toBe('nobody');
  },
  10_000,
);
