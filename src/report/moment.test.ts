import { afterEach, expect, test, vi } from 'vitest';

import { momentWords } from './moment.ts';
import { speak } from './sentences.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  await speak('en');
});

test.for([
  ['en', 'Nov 23, 2026, 11:30 PM'],
  ['de', '23.11.2026, 23:30'],
  ['es', '23 nov 2026, 23:30'],
  ['ja', '2026/11/23 23:30'],
] as const)('in %s it is the computer’s own time', async ([language, words]) => {
  vi.stubEnv('TZ', 'America/New_York');
  await speak(language);
  expect(momentWords('2026-11-24T04:30:12.345Z')).toBe(words);
});

test('what is no moment stays', () => {
  expect(momentWords('yesterday')).toBe('yesterday');
});
