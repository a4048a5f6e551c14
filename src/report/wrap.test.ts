import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { hanging, wrap } from './wrap.ts';

test.each([
  {
    when: 'words are parted by spaces',
    text: 'one two three',
    width: 8,
    expected: ['one two', 'three'],
  },
  {
    when: 'a word is longer than the line: it stays whole, to be copied',
    text: 'see https://example.test/long now',
    width: 10,
    expected: ['see', 'https://example.test/long', 'now'],
  },
  {
    when: 'Japanese takes two columns a character',
    text: 'ネットワークに接続',
    width: 10,
    expected: ['ネットワー', 'クに接続'],
  },
  {
    when: 'a full stop may not begin a line',
    text: '接続します。次に',
    width: 10,
    expected: ['接続しま', 'す。次に'],
  },
  {
    when: 'an opening bracket may not end one',
    text: '名前（DNS）です',
    width: 6,
    expected: ['名前', '（DNS）', 'です'],
  },
  {
    when: 'Latin words stand between',
    text: 'Zoomに接続 DNS 設定',
    width: 12,
    expected: ['Zoomに接続', 'DNS 設定'],
  },
  {
    when: 'a space after a Japanese full stop is one too many',
    text: '3件です。 次に',
    width: 20,
    expected: ['3件です。次に'],
  },
  { when: 'there is nothing', text: '  ', width: 10, expected: [] },
])('$when', ({ text, width, expected }) => {
  expect(wrap(text, width)).toEqual(expected);
});

test('nothing is lost and nothing added, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 80 }), (text, width) => {
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('what hangs is indented by the columns of its beginning', () => {
  expect(hanging('根拠 ', 'one two three four five six', 25)).toEqual([
    '根拠 one two three four',
    '     five six',
  ]);
});
