import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { english } from '../text/english/index.ts';
import { loadLanguage } from '../text/render.ts';
import { reasonKind } from './reason-words.ts';
import { inLanguage, say } from './sentences.ts';

const sources = new URL('..', import.meta.url).pathname;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.fixture)\.ts$/u.test(name))
    .map((name) => join(sources, folder, name));

/** What is written between the quotes of `why: '…'` and of what says that something cannot be; `9` where a value stands. */
const reasonsIn = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /\b(?:why:|(?:unknown|refused)\()\s*(?:[^'`"(),;]+\?\s*)?(?<quote>['`])(?<why>(?:(?!\k<quote>).)+)\k<quote>/gu,
    ),
  ].map(({ groups }) => (groups?.['why'] ?? '').replaceAll(/\$\{[^}]*\}/gu, '9'));

const written = [
  ...new Set(
    [...filesIn('fixes'), ...filesIn('platform')].flatMap((path) =>
      reasonsIn(readFileSync(path, 'utf8')),
    ),
  ),
];

/** Nothing but a value, or only for the eyes of another program of ours. */
const isWords = (why: string): boolean => /[a-z]{2} [a-z]/u.test(why);

describe('why something could not be done', () => {
  beforeAll(() => loadLanguage('de'));

  it('has words in every language for whatever the sources give as a reason', () => {
    expect(written.length).toBeGreaterThan(150);
    const unsaid = written.filter((why) => isWords(why) && reasonKind(why) === undefined);
    expect(unsaid).toEqual([]);
  });

  it('uses every sentence that is written for it', () => {
    const source = readFileSync(new URL('reason-words.ts', import.meta.url), 'utf8');
    const ids = Object.keys(english).filter((id) => id.startsWith('reason.'));
    expect(ids.filter((id) => !source.includes(`'${id.slice('reason.'.length)}'`))).toEqual([]);
  });

  it.each([
    {
      when: 'a program is in the way',
      why: 'Zoom is running and uses it; close it first',
      says: 'Zoom läuft noch; schließen Sie es zuerst',
    },
    { when: 'a tool is missing', why: 'busctl is not installed', says: 'busctl ist nicht' },
    { when: 'a tool fails', why: 'rasdial ended with 691', says: 'rasdial ist gescheitert' },
    {
      when: 'it is fixed by policy',
      why: 'mode is locked by the administrator',
      says: 'Verwaltung',
    },
    { when: 'nobody has words for it', why: 'something quite new', says: 'something quite new' },
  ])('is said in German when $when', ({ why, says }) => {
    expect(inLanguage('de', () => say('undo.refused', { why }))).toContain(says);
  });

  it('tells when the armed undo would come', () => {
    const by = ['in 120 s, by systemd: linecheck-undo-r1.timer', 'at the next start, by cron: /x'];
    expect(inLanguage('de', () => say('repair.armed', { by }))).toContain(
      'nach 120 s (systemd: linecheck-undo-r1.timer) und beim nächsten Start (cron: /x)',
    );
  });

  it('stays in the words of the code in English', () => {
    expect(say('undo.refused', { why: 'busctl is not installed' })).toContain(
      'busctl is not installed',
    );
  });
});
