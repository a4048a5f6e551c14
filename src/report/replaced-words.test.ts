import { beforeAll, expect, test } from 'vitest';

import { loadLanguage } from '../text/render.ts';
import { replacedWords } from './replaced-words.ts';
import { inLanguage } from './sentences.ts';

beforeAll(() => loadLanguage('de'));

test.each([
  {
    when: 'one was replaced before leaving',
    line: '1 × computer or domain name: replaced by host-…',
    says: '1 × Name eines Computers oder einer Domäne: ersetzt durch host-…',
  },
  {
    when: 'several were replaced before anything was kept',
    line: '3 hardware (MAC) addresses: replaced by 02:00:00:00:00:01 and up',
    says: '3 × Hardware-Adressen (MAC): ersetzt durch 02:…',
  },
  { when: 'another version wrote it', line: '2 × what?: gone', says: '2 × what?: gone' },
])('is said in German when $when', ({ line, says }) => {
  expect(inLanguage('de', () => replacedWords(line))).toBe(says);
});
