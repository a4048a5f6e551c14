import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { zoom } from '../profiles/zoom.ts';
import { someReport } from '../report/report.fixture.ts';
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

const stranger = (port: number, answer: string) => ({
  id: `udp-media@udp:198.51.100.7:${port}#1`,
  probe: 'udp-media',
  target: { kind: 'address', role: 'reflector', ip: '198.51.100.7', port, transport: 'udp' },
  at: 1,
  tookMs: 20,
  outcome:
    answer === 'silent'
      ? {
          kind: 'failed',
          failure: {
            class: 'udp.silent',
            step: 'read',
            detail: {},
            value: { sent: 3, received: 0, isPromised: true },
          },
        }
      : { kind: 'measured', value: { answer: 'echo', sent: 3, received: 1, rttMs: 20 } },
});

describe('of a saved report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-missing-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Ports up to 8805 are let out, the rest of the range is not. */
  const cutShort = () => {
    const ports = [3478, 3479, 8801, 8802, 8803, 8804, 8805, 8806, 8807, 8808, 8809, 8810];
    const observations = ports.map((port) => stranger(port, port > 8805 ? 'silent' : 'echo'));
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify({ ...someReport({ profile: zoom }), observations }));
    return file;
  };

  test('only what it shows to be missing is written, and why', async () => {
    const { status, out } = await typing('--report', cutShort(), '--for', 'nftables');
    expect(status).toBe(0);
    expect(out).toContain('udp dport { 8806-8810 } accept');
    expect(out.match(/dport/gu)).toHaveLength(1);
    expect(out).toMatch(/^# Only what a check of .* showed to be kept back\. Shown by:\n# {3}\S/mu);
    expect(out).toContain('linecheck check --service zoom');
  });

  test('a list of another kind is empty, and it says which is not', async () => {
    const words = ['--report', cutShort(), '--for', 'csv', '--about', 'no-inspection'];
    const { status, out, err } = await typing(...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('--about firewall');
  });

  test('it says itself for which service it is', async () => {
    const words = ['--report', cutShort(), '--service', 'teams', '--for', 'csv'];
    await expect(typing(...words)).rejects.toMatchObject({ name: 'UserError' });
  });
});
