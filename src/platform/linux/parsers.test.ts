import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsers } from './fixtures/parsers.fixture.ts';

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const casesOf = (name: string): readonly string[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length));
const textOf = (name: string, title: string): string =>
  readFileSync(join(folder, name, `${title}.txt`), 'utf8');

const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every parser has fixtures and every folder of fixtures a parser', () => {
  expect(folders.toSorted()).toEqual(Object.keys(parsers).toSorted());
});

describe.each(Object.entries(parsers))('%s', (name, parse) => {
  test.each(casesOf(name))('reads %s as expected', (title) => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, `${title}.json`), 'utf8'));
    const found: unknown = JSON.parse(JSON.stringify(parse(textOf(name, title)) ?? null));
    expect(found).toEqual(expected);
  });

  test('survives every real output cut anywhere', () => {
    const texts = casesOf(name).map((title) => textOf(name, title));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, at) => {
          expect(() => parse(text.slice(0, Math.floor(text.length * at)))).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('survives real output with bytes exchanged', () => {
    const texts = casesOf(name).map((title) => textOf(name, title));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(5000), fc.string({ maxLength: 3 })), { maxLength: 20 }),
        (text, changes) => {
          let changed = text;
          for (const [at, piece] of changes) {
            const place = at % (changed.length + 1);
            changed = changed.slice(0, place) + piece + changed.slice(place + piece.length);
          }
          expect(() => parse(changed)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  // The first to run waits for fast-check's tables of characters: 3 s, 7 s on a busy computer.
  test('survives any text, and any JSON', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(() => parse(text)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
