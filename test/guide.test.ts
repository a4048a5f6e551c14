/** `docs/guide.md` names what was watched: each of it exists, every row has some, and no repair is left without. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { loadRepairs } from '../lab/repairs/index.ts';
import { guides } from '../src/fixes/guides/index.ts';
import { fixes } from '../src/fixes/index.ts';
import { causeIds } from '../src/model/cause-id.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}docs/guide.md`, 'utf8');
const rows = page.split('\n').filter((line) => /^\| G\d/u.test(line));

const places: Readonly<Record<string, (name: string) => string>> = {
  lab: (name) => `lab/scenarios/${name}.ts`,
  repair: (name) => `lab/repairs/${name}.ts`,
  recorded: (name) => `test/replay/recorded/${name}.json`,
  test: (name) => name,
};

const ids = 'G0 G1.1 G1.2 G1.3 G1.4 G1.5 G1.6 G1.7 G1.8 G2 G3 G4 G5 G6 G7 G8'.split(' ');

test.each(ids)('%s was watched, and what is named exists', (id) => {
  const row = rows.find((line) => line.startsWith(`| ${id} `)) ?? '';
  const watched = [...row.matchAll(/`(lab|repair|recorded|test):([^`]+)`/gu)];
  expect(watched.length).toBeGreaterThan(0);
  const paths = watched.map(([, kind = '', name = '']) => places[kind]?.(name) ?? kind);
  expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
});

test('the rows name causes and repairs that exist', () => {
  const known = new Set([...causeIds, ...fixes.map(({ id }) => id)]);
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/gu)].map(([, name = '']) => name),
  );
  expect(named.filter((name) => !known.has(name as never))).toEqual([]);
});

test('every repair ends kept in the lab and also put back, or the page says why not', async () => {
  const repairs = await loadRepairs();
  const ends = (fix: string) => repairs.filter((one) => one.fix === fix).map((one) => one.ends);
  const [, excuses = ''] = page.split('## Linux repairs without a lab of their own');
  const own = fixes.filter((fix) => !guides.includes(fix)).map(({ id }) => id);
  const lacking = own.filter(
    (fix) => !(ends(fix).includes('kept') && ends(fix).includes('put-back')),
  );
  expect(lacking.filter((fix) => !excuses.includes(`\`${fix}\``))).toEqual([]);
});
