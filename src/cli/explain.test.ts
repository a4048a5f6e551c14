/** What `linecheck explain FIX` tells of every repair, without doing any of it. */
import { expect, test } from 'vitest';

import { fixes } from '../fixes/index.ts';
import { explain } from './explain.ts';
import { nowhere, type Console } from './console.ts';
import { parseCommand } from './parse-command.ts';

const explained = async (id: string): Promise<string> => {
  let said = '';
  const out = {
    ...nowhere,
    columns: 400,
    write: async (text: string) => {
      said += text;
    },
  };
  const to: Console = { out, err: nowhere };
  expect(await explain(parseCommand(['explain', id]), to)).toBe(0);
  return said.replaceAll('\n', ' ');
};

test.each(fixes.map((fix) => ({ id: fix.id, fix })))(
  '$id says what it mends, its risk, what it needs, how long it takes and what proves it',
  async ({ id, fix }) => {
    const text = await explained(id);
    expect(text).toContain(`What it mends: ${fix.mends.join(', ')}.`);
    expect(text).toMatch(/ Risk: \S/u);
    expect(text).toMatch(/ What it needs: \S/u);
    expect(text).toContain(`about ${fix.waitSeconds} s`);
    expect(text).toContain(`What proves it: ${fix.provenBy.join(', ') || 'nothing that this'}`);
    // Whatever changes this computer is proven; only ways round and words to others are not.
    expect(fix.provenBy.length > 0 || fix.isGuided === true).toBe(true);
  },
);
