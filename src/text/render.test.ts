import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causeIds } from '../model/cause-id.ts';
import { factIds } from '../model/facts.ts';
import { areas, english } from './english/index.ts';
import { isMessage, MissingText, placeholdersOf, render } from './render.ts';

const items = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `h${index}`);

describe('a sentence', () => {
  it('takes its values, the number and the word that follows it', () => {
    const values = { service: 'Zoom', days: 1 };
    expect(render('profile.past-shelf-life', values)).toContain('about Zoom are 1 day old');
    expect(render('profile.past-shelf-life', { ...values, days: 1200 })).toContain('1200 days old');
  });

  it('counts what is too long to be listed', () => {
    expect(render('headline.interrupted', { says: items(2) })).toContain('h0 and h1');
    expect(render('headline.interrupted', { says: items(7) })).toContain('h5, and h6');
    expect(render('headline.interrupted', { says: items(8) })).toContain('h5, and 2 others');
    expect(render('headline.interrupted', { says: [] })).toContain('none');
  });

  it('refuses to be shown half filled', () => {
    expect(() => render('headline.ready')).toThrow(MissingText);
    expect(() => render('headline.ready', { Service: 'Zoom' })).toThrow(/service/);
    expect(() => render('no-such.sentence')).toThrow(MissingText);
    expect(() => render('toString')).toThrow(MissingText);
  });

  it('cannot be filled from the prototype of its values', () => {
    expect(() => render('headline.ready', Object.create({ service: 'x' }))).toThrow(MissingText);
  });

  it('leaves braces inside a value alone', () => {
    expect(render('headline.ready', { service: '{service} $& $1' })).toContain('{service} $& $1');
  });
});

describe('the catalogue', () => {
  it('writes no id in two areas', () => {
    const ids = Object.values(areas).flatMap((area) => Object.keys(area));
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice).toEqual([]);
    expect(Object.keys(english).length).toBe(ids.length);
  });

  it('has no malformed placeholder', () => {
    const broken = Object.entries(english).filter(([, template]) =>
      /[{}]/.test(template.replace(/\{[a-zA-Z][a-zA-Z0-9]*(?:\|[^{}|]+\|[^{}|]+)?\}/g, '')),
    );
    expect(broken).toEqual([]);
  });

  it.each(causeIds)('tells %s by title, advice and meaning, without values', (cause) => {
    for (const part of ['title', 'do', 'means']) {
      expect(isMessage(`${cause}.${part}`)).toBe(true);
      expect(placeholdersOf(`${cause}.${part}`)).toEqual([]);
    }
    // A title goes into a headline that ends the sentence itself.
    expect(render(`${cause}.title`)).not.toMatch(/[.!]$/);
    const sentences = render(`${cause}.means`).match(/[.?!](?=["”]?(?:\s|$))/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  it.each(factIds)('says what the probe %s asks', (probe) => {
    expect(isMessage(`probe.${probe}`)).toBe(true);
  });

  it.each(['join', 'audio', 'video-720p', 'video-1080p', 'share'])(
    'says how %s will go',
    (activity) => {
      for (const verdict of ['ready', 'degraded', 'blocked', 'unknown']) {
        expect(isMessage(`activity.${activity}.${verdict}`)).toBe(true);
      }
    },
  );
});

const sourcesIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const here = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, folder);
    if (entry.isDirectory()) return sourcesIn(here);
    return entry.name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(entry.name) ? [here] : [];
  });

/** Message ids as they stand literally in `because('…'`; those put together at run time are tested there. */
const reasonsGiven = sourcesIn(new URL('../diagnosis/', import.meta.url)).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bbecause\(\s*'(?<id>[^']+)'/g)].map((match) => ({
    id: match.groups?.['id'] ?? '',
    file: file.pathname.split('/').slice(-2).join('/'),
  })),
);

describe('the reasons of the causes', () => {
  it.skipIf(reasonsGiven.length === 0)('are all written', () => {
    expect(reasonsGiven.filter(({ id }) => !isMessage(id))).toEqual([]);
  });
});
