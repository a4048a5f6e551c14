import { fileURLToPath } from 'node:url';
import { testParsers } from '../portable/parser-cases.fixture.ts';
import { exemptions } from './fixtures/exemptions.fixture.ts';
import { parsers } from './fixtures/parsers.fixture.ts';

testParsers(fileURLToPath(new URL('fixtures', import.meta.url)), parsers, exemptions);
