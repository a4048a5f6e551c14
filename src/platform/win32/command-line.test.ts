import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { commandLine } from './command-line.ts';

/** The rules of CommandLineToArgvW for what stands behind the program (Microsoft, "Parsing C command-line arguments"). */
const takenApart = (line: string): readonly string[] => {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const slashes = /^\\*/u.exec(line.slice(at))?.[0].length ?? 0;
    const next = line[at + slashes];
    if (slashes > 0 && next === '"') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes / 2));
      at += slashes;
      if (slashes % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (slashes > 0) {
      word = (word ?? '') + '\\'.repeat(slashes);
      at += slashes - 1;
    } else if (next === '"') {
      word ??= '';
      isQuoted = !isQuoted;
    } else if (!isQuoted && (next === ' ' || next === '\t')) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (next ?? '');
  }
  return word === undefined ? words : [...words, word];
};

describe('a Windows command line', () => {
  test.each([
    { when: 'a plain word', word: 'undo', line: 'undo' },
    { when: 'nothing', word: '', line: '""' },
    {
      when: 'a folder with a blank and a backslash at its end',
      word: 'C:\\a b\\',
      line: '"C:\\a b\\\\"',
    },
    { when: 'a quote behind backslashes', word: 'a\\\\"b', line: '"a\\\\\\\\\\"b"' },
    { when: 'what a shell would take for its own', word: '&|<>^%x%', line: '"&|<>^%x%"' },
  ])('writes $when', ({ word, line }) => {
    expect(commandLine([word])).toBe(line);
  });

  test('comes apart into the same words', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('"', '\\', ' ', '\t', 'a', '-', '%', '\u202e'),
    });
    fc.assert(
      fc.property(fc.array(nasty), (words) => {
        expect(takenApart(commandLine(words))).toEqual(words);
      }),
    );
    expect.hasAssertions();
  });
});
