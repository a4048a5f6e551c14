import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, constantFrom, double, property, string, tuple, array, nat } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsers } from './fixtures/parsers.fixture.ts';

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const casesOf = (name: string): readonly string[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length));
const bytesOf = (name: string, title: string): Buffer =>
  readFileSync(join(folder, name, `${title}.txt`));

const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every parser has fixtures and every folder of fixtures a parser', () => {
  expect(folders.toSorted()).toEqual(Object.keys(parsers).toSorted());
});

describe.each(Object.entries(parsers))('%s', (name, parse) => {
  test.each(casesOf(name))('reads %s as expected', (title) => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, `${title}.json`), 'utf8'));
    const found: unknown = JSON.parse(JSON.stringify(parse(bytesOf(name, title)) ?? null));
    expect(found).toEqual(expected);
  });

  // The first to run waits for fast-check's tables of characters.
  test('survives real bytes cut anywhere or exchanged, and any bytes', { timeout: 30_000 }, () => {
    const outputs = casesOf(name).map((title) => bytesOf(name, title));
    const where = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(constantFrom(...outputs), where, (bytes, at) => {
        expect(() => parse(bytes.subarray(0, Math.floor(bytes.length * at)))).not.toThrow();
      }),
      { numRuns: 40 },
    );
    const damage = array(tuple(nat(5000), nat(255)), { maxLength: 20 });
    assert(
      property(constantFrom(...outputs), damage, (bytes, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % Math.max(1, changed.length)] = byte;
        expect(() => parse(changed)).not.toThrow();
      }),
      { numRuns: 40 },
    );
    assert(
      property(string({ unit: 'binary' }), (output) => {
        expect(() => parse(Buffer.from(output))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
