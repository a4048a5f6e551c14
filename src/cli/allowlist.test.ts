import { expect, test } from 'vitest';

import { allowlist } from './allowlist.ts';
import type { Console, Stream } from './console.ts';
import { parseCommand } from './parse-command.ts';

const stream = (write: (text: string) => void): Stream => ({
  write: async (text) => write(text),
  isTerminal: false,
  isColoured: false,
  isAnimated: false,
  columns: 80,
});

const typing = async (...words: readonly string[]) => {
  let [out, err] = ['', ''];
  const to: Console = {
    out: stream((text) => {
      out += text;
    }),
    err: stream((text) => {
      err += text;
    }),
  };
  const status = await allowlist(parseCommand(['allowlist', ...words]), to);
  return { status, out, err };
};

test('prints the file on stdout and remarks on stderr', async () => {
  const { status, out, err } = await typing('--for', 'nftables');
  expect(status).toBe(0);
  expect(out).toMatch(/^# Zoom for nftables/u);
  expect(err).toBe('linecheck: Zoom publishes no IPv6 ranges for sound and video.\n');
});

test('has nothing to remark where one family was asked for', async () => {
  expect((await typing('--for', 'csv', '--families', '4')).err).toBe('');
});

test.each([
  { when: 'without a product', words: [], hint: /--for with one of nftables, .*csv/u },
  {
    when: 'with a mistyped product',
    words: ['--for', 'fortygate'],
    hint: /Did you mean fortigate/u,
  },
  {
    when: 'with a mistyped list',
    words: ['--for', 'csv', '--about', 'splittunnel'],
    hint: /Did you mean split-tunnel/u,
  },
  {
    when: 'with a list that the product cannot carry',
    words: ['--for', 'ufw', '--about', 'proxy-bypass'],
    hint: /about firewall; --for csv/u,
  },
  {
    when: 'with a mistyped service',
    words: ['--for', 'csv', '--service', 'zoon'],
    hint: /Did you mean zoom/u,
  },
  { when: 'with a mistyped option', words: ['--form', 'csv'], hint: /Did you mean --for/u },
])('$when it says what is right', async ({ words, hint }) => {
  await expect(typing(...words)).rejects.toMatchObject({
    name: 'UserError',
    hint: expect.stringMatching(hint),
  });
});
