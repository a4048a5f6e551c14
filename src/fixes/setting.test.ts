/** How a value that stands there is shown in a sentence. */
import { expect, test } from 'vitest';

import { shownValue } from './setting.ts';

const file = (text: string) => ({
  kind: 'file',
  base64: Buffer.from(text).toString('base64'),
  mode: 0o644,
});

test.each([
  { when: 'a word', value: 'down', ours: 'up', shown: '"down"' },
  { when: 'nothing', value: undefined, ours: 'up', shown: 'nothing' },
  {
    when: 'a login in an address',
    value: { url: 'http://anna:secret@proxy.example/' },
    ours: undefined,
    shown: '{"url":"http://…@proxy.example/"}',
  },
  {
    when: 'a file that somebody added to',
    value: file('127.0.0.1 localhost\n192.0.2.9 mine\n\n'),
    ours: file('127.0.0.1 localhost\n'),
    shown: '"192.0.2.9 mine"',
  },
  {
    when: 'a file that somebody took from',
    value: file('127.0.0.1 localhost\r\n'),
    ours: file('127.0.0.1 localhost\n192.0.2.9 mine\n'),
    shown: '2 lines',
  },
  {
    when: 'a large file',
    value: file('x'.repeat(500)),
    ours: file(''),
    shown: `"${'x'.repeat(119)}…`,
  },
])('$when is shown as $shown', ({ value, ours, shown }) => {
  expect(shownValue(value, ours)).toBe(shown);
});
