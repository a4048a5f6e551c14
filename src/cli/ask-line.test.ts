import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { askLine } from './ask-line.ts';

const terminal = () => ({ input: new PassThrough(), output: new PassThrough() });

test.each([
  { when: 'a line was typed', typed: 'y\n', answer: 'y' },
  { when: 'only Enter was pressed', typed: '\n', answer: '' },
  { when: 'more lines follow', typed: 'yes\nno\n', answer: 'yes' },
])('the answer is "$answer" when $when', async ({ typed, answer }) => {
  const place = terminal();
  const asked = askLine('Do it? ', new AbortController().signal, place);
  place.input.write(typed);
  expect(await asked).toBe(answer);
  expect(String(place.output.read())).toContain('Do it? ');
});

test('there is no answer at the end of input', async () => {
  const place = terminal();
  const asked = askLine('Do it? ', new AbortController().signal, place);
  place.input.end();
  expect(await asked).toBeUndefined();
});

test('there is no answer once nobody waits for it', async () => {
  const over = new AbortController();
  const asked = askLine('Do it? ', over.signal, terminal());
  over.abort();
  expect(await asked).toBeUndefined();
  expect(await askLine('Do it? ', over.signal, terminal())).toBeUndefined();
});
