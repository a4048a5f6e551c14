/**
 * Tests of parsers of other programs' output: each against the raw bytes in
 * `<folder>/<parser>/<case>.txt` and what is expected of them in `<case>.json` beside it, and all of
 * them against bytes that were cut, damaged or never theirs: a parser never throws. What else it
 * must stand is `kinds`: every parser has a case of each.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doesFitName, kinds, kindsOf, type Exemptions } from './parser-kinds.fixture.ts';

export type Parsers = Readonly<Record<string, (bytes: Buffer) => unknown>>;

/** For parsers whose text comes from `runProgram` or `files.read`: both decode as UTF-8 and nothing else. */
export const ofText = (parsers: Readonly<Record<string, (text: string) => unknown>>): Parsers =>
  Object.fromEntries(
    Object.entries(parsers).map(([name, parse]) => [
      name,
      (bytes: Buffer) => parse(bytes.toString('utf8')),
    ]),
  );

export const testParsers = (
  folder: string,
  parsers: Parsers,
  exemptions: Exemptions = {},
): void => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test('every parser has fixtures and every folder of fixtures a parser', () => {
    expect(folders.toSorted()).toEqual(Object.keys(parsers).toSorted());
    expect(Object.keys(exemptions).filter((name) => !folders.includes(name))).toEqual([]);
  });

  describe.each(Object.entries(parsers))('%s', (name, parse) => {
    const cases = new Map(
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.txt'))
        .map((file) => [file.slice(0, -'.txt'.length), readFileSync(join(folder, name, file))]),
    );

    test.each([...cases])('reads %s as expected', (title, bytes) => {
      const expected: unknown = JSON.parse(
        readFileSync(join(folder, name, `${title}.json`), 'utf8'),
      );
      const found: unknown = JSON.parse(JSON.stringify(parse(bytes) ?? null));
      expect(found).toEqual(expected);
    });

    test('has each kind of case, each what its name says', () => {
      expect(lookOver(cases)).toEqual({
        misnamed: [],
        copies: [],
        missing: kinds.filter((kind) => exemptions[name]?.[kind] !== undefined),
      });
    });

    testHurting(parse, [...cases.values()]);
  });
};

const lookOver = (cases: ReadonlyMap<string, Buffer>) => {
  const all = [...cases];
  const present = new Set<string>(all.flatMap(([title, bytes]) => kindsOf(title, bytes)));
  return {
    misnamed: all.filter(([title, bytes]) => !doesFitName(title, bytes)).map(titleOf),
    // The bytes of another case again prove nothing.
    copies: all
      .filter(([, bytes], index) => all.findIndex((one) => one[1].equals(bytes)) < index)
      .map(titleOf),
    missing: kinds.filter((kind) => !present.has(kind)),
  };
};

const titleOf = ([title]: readonly [string, Buffer]): string => title;

/**
 * Few runs for each of some hundred and seventy parsers, every run of the suite with another seed: a
 * parser that throws is met sooner or later, and the suite costs seconds.
 */
const testHurting = (parse: Parsers[string], outputs: readonly Buffer[]): void => {
  // The first to run waits for fast-check's tables of characters: 3 s, 7 s on a busy computer.
  test('survives bytes cut anywhere, exchanged, and any at all', { timeout: 30_000 }, () => {
    expect(() => hurt(parse, fc.constantFrom(...outputs))).not.toThrow();
  });
};

const hurt = (parse: Parsers[string], real: fc.Arbitrary<Buffer>): void => {
  fc.assert(
    fc.property(real, share, (bytes, at) => {
      parse(bytes.subarray(0, Math.floor(bytes.length * at)));
    }),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(real, fc.array(piece, { maxLength: 20 }), (bytes, pieces) => {
      parse(damaged(bytes, pieces));
    }),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(anything, (output) => {
      parse(Buffer.from(output));
    }),
    { numRuns: 30 },
  );
};

const oneByte = fc.uint8Array({ minLength: 1, maxLength: 1 });
const someBytes = fc.uint8Array({ maxLength: 100 });
// Made once: `fc.json` takes its time.
const share = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.tuple(fc.nat(5000), fc.oneof(fc.string({ maxLength: 3 }), oneByte));
const anything = fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }), someBytes);

const damaged = (
  bytes: Buffer,
  pieces: readonly (readonly [number, string | Uint8Array])[],
): Buffer => {
  const changed = Buffer.from(bytes);
  for (const [at, put] of pieces) {
    Buffer.from(put).copy(changed, at % (changed.length + 1));
  }
  return changed;
};
