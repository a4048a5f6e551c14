/** The claim of the README: every fix that Linux has is tried in the lab, where it helps and where it does not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixes } from '../src/fixes/index.ts';
import type { Ends } from './repair.ts';
import { loadRepairs } from './repairs/index.ts';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');

/** Rows of the table of fixes that are not tried, or not in both ways, with the reason. */
const excused = (fix: string): boolean => readme.includes(`\n| \`${fix}\``);

const helps: readonly Ends[] = ['kept', 'acted', 'guided'];
const helpsNot: readonly Ends[] = ['put-back', 'not-helped'];

const repairs = await loadRepairs();

test.each(fixes.filter(({ isGuided }) => isGuided !== true))(
  '$id is seen to help and to be put back in the lab, or the README says why not',
  ({ id }) => {
    const own = repairs.filter(({ fix }) => fix === id).map(({ ends }) => ends);
    const isBoth =
      own.some((ends) => helps.includes(ends)) && own.some((ends) => helpsNot.includes(ends));
    expect(isBoth || excused(id)).toBe(true);
  },
);
