import { fileURLToPath } from 'node:url';
import { testParsers } from '../portable/parser-cases.fixture.ts';
import { exemptions } from './fixtures/exemptions.fixture.ts';
import { parsers } from './fixtures/parsers.fixture.ts';

/** To be emptied: a parser whose folder has each kind of case leaves the list. */
const unfinished = [];

testParsers(fileURLToPath(new URL('fixtures', import.meta.url)), parsers, {
  exemptions,
  unfinished,
});
