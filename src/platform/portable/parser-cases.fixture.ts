/**
 * Tests of parsers of other programs' text: each against the raw outputs in
 * `<folder>/<parser>/<case>.txt` and what is expected of them in `<case>.json` beside it, and all
 * of them against text that was cut, damaged or never theirs: a parser never throws.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

export type Parsers = Readonly<Record<string, (text: string) => unknown>>;

export const testParsers = (folder: string, parsers: Parsers): void => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test('every parser has fixtures and every folder of fixtures a parser', () => {
    expect(folders.toSorted()).toEqual(Object.keys(parsers).toSorted());
  });

  describe.each(Object.entries(parsers))('%s', (name, parse) => {
    const titles = readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.slice(0, -'.txt'.length));
    const textOf = (title: string): string =>
      readFileSync(join(folder, name, `${title}.txt`), 'utf8');

    test.each(titles)('reads %s as expected', (title) => {
      const expected: unknown = JSON.parse(
        readFileSync(join(folder, name, `${title}.json`), 'utf8'),
      );
      const found: unknown = JSON.parse(JSON.stringify(parse(textOf(title)) ?? null));
      expect(found).toEqual(expected);
    });

    // The first to run waits for fast-check's tables of characters: 3 s, 7 s on a busy computer.
    test('survives text cut anywhere, with pieces exchanged, and any text at all', () => {
      const texts = fc.constantFrom(...titles.map(textOf));
      const piece = fc.tuple(fc.nat(5000), fc.string({ maxLength: 3 }));
      fc.assert(
        fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, at) => {
          expect(() => parse(text.slice(0, Math.floor(text.length * at)))).not.toThrow();
        }),
        { numRuns: 60 },
      );
      fc.assert(
        fc.property(texts, fc.array(piece, { maxLength: 20 }), (text, pieces) => {
          expect(() => parse(damaged(text, pieces))).not.toThrow();
        }),
        { numRuns: 60 },
      );
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
          expect(() => parse(text)).not.toThrow();
        }),
        { numRuns: 100 },
      );
    });
  });
};

const damaged = (text: string, pieces: readonly (readonly [number, string])[]): string => {
  let changed = text;
  for (const [at, piece] of pieces) {
    const place = at % (changed.length + 1);
    changed = changed.slice(0, place) + piece + changed.slice(place + piece.length);
  }
  return changed;
};
