import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { heldBack } from '../quality/held-back.ts';
import { english } from '../text/english/index.ts';
import { loadLanguage, placeholdersOf } from '../text/render.ts';
import { inLanguage } from './sentences.ts';
import { skipKind, skipWords } from './skip-words.ts';

const sources = new URL('..', import.meta.url).pathname;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.fixture)\.ts$/u.test(name))
    .map((name) => join(sources, folder, name));

/** What is written between the quotes of `skipped('…')`, also over two lines and with a choice before it. */
const reasonsIn = (source: string): readonly string[] =>
  [...source.matchAll(/\bskipped\(\s*(?:[^'`"(),;]+\?\s*)?'(?<why>[^']+)'/gu)].map(
    ({ groups }) => groups?.['why'] ?? '',
  );

const folders = ['probes', 'evidence', 'platform/linux', 'platform/darwin', 'platform/win32'];

const written = [
  ...new Set(
    [...folders, 'platform/portable'].flatMap(filesIn).flatMap((path) => {
      return reasonsIn(readFileSync(path, 'utf8'));
    }),
  ),
];

describe('why a question was not asked', () => {
  beforeAll(() => loadLanguage('de'));

  it('has words in every language for whatever the sources give as a reason', () => {
    expect(written.length).toBeGreaterThan(60);
    expect(written.filter((why) => skipKind(why) === undefined)).toEqual([]);
  });

  it.each([
    {
      when: 'a tool is missing',
      why: 'nft is not installed',
      says: /^nft ist nicht installiert$/u,
    },
    { when: 'a tool is late', why: 'nmcli gave no answer in time', says: /^nmcli hat nicht/u },
    { when: 'a tool fails', why: 'ufw ended with 1: no', says: /^ufw ist gescheitert$/u },
    {
      when: 'a file cannot be read',
      why: '/etc/resolv.conf: EACCES',
      says: /^\/etc\/resolv\.conf l/u,
    },
    { when: 'a probe hangs', why: 'it did not end within 4000 ms', says: /4000 ms/u },
    { when: 'bytes are paid for', why: heldBack.metered, says: /^diese Leitung/u },
    { when: 'it runs on battery', why: heldBack.battery, says: /^der Computer läuft/u },
    { when: 'the run is over', why: 'the check was over', says: /^die Prüfung war zu Ende$/u },
    { when: 'no kind knows it', why: 'something else', says: /^something else$/u },
  ])('is said in German when $when', ({ why, says }) => {
    expect(inLanguage('de', () => skipWords(why))).toMatch(says);
  });

  it('keeps the exact words in English', () => {
    expect(skipWords('ufw ended with 1: no')).toBe('ufw ended with 1: no');
  });

  it('has a value for every placeholder of its sentence', () => {
    const known = [
      'nft is not installed',
      'neither a nor b is installed',
      '/proc cannot be read here',
    ];
    for (const why of [...written, ...known]) {
      const kind = skipKind(why);
      if (kind === undefined) continue;
      expect(Object.keys(english)).toContain(kind.message);
      expect(Object.keys(kind.values).toSorted()).toEqual(placeholdersOf(kind.message).toSorted());
    }
  });
});
