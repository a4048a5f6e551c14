/** A clear error and status 64; never a crash, a hang or a verdict. None of these reaches a network. */
import {
  mkdtempSync,
  mkdirSync,
  openSync,
  closeSync,
  ftruncateSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

import { DEADLINE_MS, hasProgram, run } from './program.ts';

vi.setConfig({ testTimeout: DEADLINE_MS });

const folder = mkdtempSync(join(tmpdir(), 'linecheck-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content?: string): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

const huge = file('huge.json', '');
const descriptor = openSync(huge, 'r+');
ftruncateSync(descriptor, 100 * 1024 * 1024);
closeSync(descriptor);
mkdirSync(file('folder.json'));
if (hasProgram('mkfifo')) execFileSync('mkfifo', [file('pipe')]);

const newer = '{"schema":"linecheck.report/2","tool":{"version":"9.1.0"}}';
const truncated = '{\n  "schema": "linecheck.report/1",\n  "id": "x';
const deep = '{"schema":"linecheck.report/1","a":'.concat(
  '['.repeat(100_000),
  ']'.repeat(100_000),
  '}',
);

test.each([
  { when: 'an unknown command', args: ['chekc'], says: 'Did you mean check?' },
  {
    when: 'an unknown fix',
    args: ['fix', 'switch-resolvr'],
    says: 'Did you mean switch-resolver?',
  },
  {
    when: 'a fix that would steer the terminal',
    args: ['fix', 'x\u001B]0;evil\u0007\u202Ey'],
    says: String.raw`There is no fix "x\u001B]0;evil\u0007\u202Ey"`,
  },
  { when: 'an unknown option', args: ['--jsn'], says: 'Did you mean --json?' },
  { when: 'an unknown service', args: ['--service', 'zom'], says: 'Did you mean zoom?' },
  { when: 'an unknown probe', args: ['--only', 'dns-anwser'], says: 'Did you mean dns-answer?' },
  {
    when: 'an unknown probe in a list',
    args: ['--skip', 'links,bananas'],
    says: 'The probes are links',
  },
  {
    when: 'nothing left to ask',
    args: ['--only', 'links', '--skip', 'links'],
    says: '--skip leaves nothing',
  },
  {
    when: 'a profile that is not there',
    args: ['--service', './none.yaml'],
    says: 'there is no such file',
  },
  { when: 'a profile that is a folder', args: ['--service', `${folder}/`], says: 'it is a folder' },
  {
    when: 'a profile that is no YAML',
    args: ['--service', file('bad.yaml', 'a: [1\n b: }')],
    says: 'bad.yaml',
  },
  {
    when: 'a profile that is something else',
    args: ['--service', file('other.json', '{"a":1}')],
    says: 'other.json',
  },
  {
    when: 'a reflector that is no address',
    args: ['--reflector', 'nonsense'],
    says: '"nonsense" is not an address',
  },
  { when: 'a reflector without TLS', args: ['--reflector', 'http://r.example'], says: 'https://' },
  {
    when: 'a reflector with a broken fingerprint',
    args: ['--reflector', 'https://r.example/#sha256=12'],
    says: '64 hexadecimal digits',
  },
  { when: 'a budget that is no number', args: ['--budget', 'soon'], says: 'a number of seconds' },
  { when: 'an unknown speed', args: ['--speed', 'warp'], says: 'It can be reflector' },
  {
    when: 'speed by a reflector that is not given',
    args: ['--speed', 'reflector'],
    says: '--reflector URL',
  },
  { when: 'two owners of stdout', args: ['--json', '--events'], says: 'both want stdout' },
  {
    when: 'a save in a form nobody knows',
    args: ['--save', file('r.pdf')],
    says: '.json, .html or .md',
  },
  {
    when: 'a save into a folder that is not there',
    args: ['--save', '/none/r.json'],
    says: 'there is no folder /none',
  },
  {
    when: 'a save onto a folder',
    args: ['--save', file('folder.json')],
    says: 'no file has that name',
  },
  { when: 'a replay of nothing', args: ['replay'], says: 'needs FILE' },
  { when: 'a replay of two', args: ['replay', 'a', 'b'], says: 'do with "b"' },
  {
    when: 'a replay of 100 MB',
    args: ['replay', huge],
    says: 'it has 100 MB, more than the 64 MB',
  },
  { when: 'a replay without end', args: ['replay', '/dev/zero'], says: 'not an ordinary file' },
  { when: 'a replay of an empty file', args: ['replay', file('empty.json', '')], says: 'is empty' },
  {
    when: 'a replay that was cut short',
    args: ['replay', file('cut.json', truncated)],
    says: 'ends in the middle, at line 3, column 11',
  },
  {
    when: 'a replay of a web page',
    args: ['replay', file('page.json', '<html>')],
    says: 'is not JSON: it breaks at line 1, column 1',
  },
  {
    when: 'a replay of other JSON',
    args: ['replay', file('else.json', '[]')],
    says: 'is not a Linecheck report',
  },
  {
    when: 'a replay from a newer version',
    args: ['replay', file('newer.json', newer)],
    says: 'written by a newer Linecheck (9.1.0)',
  },
  {
    when: 'a replay that nests without end',
    args: ['replay', file('deep.json', deep)],
    says: 'nested more than 64 levels',
  },
  {
    when: 'a certificate without its key',
    args: ['reflector', '--cert', file('c.pem', 'x')],
    says: 'belong together',
  },
  {
    when: 'an address that is none',
    args: ['reflector', '--address', 'here'],
    says: 'It is an IP address',
  },
])('$when is refused with a way out', async ({ args, says }) => {
  const { status, stdout, stderr } = await run(args);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/\n\s+at /u);
  expect(stdout).toBe('');
  expect(status).toBe(64);
});

test('a list of public roots that is not there is refused before the first packet', async () => {
  const { status, stdout, stderr } = await run(['--json'], {
    isCutOff: true,
    environment: { LINECHECK_PUBLIC_ROOTS: file('none.pem') },
  });
  expect(stderr).toContain('LINECHECK_PUBLIC_ROOTS');
  expect(stderr).toContain('there is no such file');
  expect(stdout).toBe('');
  expect(status).toBe(64);
});

test.skipIf(!hasProgram('mkfifo'))(
  'a pipe that nobody writes to is refused, not waited for',
  async () => {
    const { status, stderr } = await run(['replay', file('pipe')]);
    expect(status).toBe(64);
    expect(stderr).toContain('not an ordinary file');
  },
);

describe('explain', () => {
  test('a word that is neither code nor cause exits 2 with the nearest', async () => {
    const { status, stdout, stderr } = await run(['explain', 'captve-portal']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Did you mean captive-portal?');
  });

  test('what was typed cannot steer the terminal', async () => {
    const { stderr } = await run(['explain', '\u001B[2Jx']);
    expect(stderr).not.toContain('\u001B');
  });
});
