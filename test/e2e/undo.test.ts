/** What stands in the journal is put back by the built program: without a network, without a configuration, twice. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { encodeLine, type JournalLine } from '../../src/fixes/journal-line.ts';
import { DEADLINE_MS, run, whyNoNamespace } from './program.ts';

vi.setConfig({ testTimeout: DEADLINE_MS });

const at = '2026-11-23T12:00:00.000Z';
const id = '20261123T120000Z-0a1b2c3d';
const before = '127.0.0.1 localhost\n198.51.100.7 zoom.us\n';
const after = '127.0.0.1 localhost\n';

let folder = '';
let hostsFile = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-undo-'));
  hostsFile = join(folder, 'hosts');
});
afterEach(() => rmSync(folder, { recursive: true }));

const hosts = (content: string) =>
  ({
    kind: 'file',
    base64: Buffer.from(content).toString('base64'),
    mode: 0o644,
    uid: 0,
    gid: 0,
  }) as const;

const begin: JournalLine = {
  kind: 'begin',
  id,
  fix: 'remove-hosts-line',
  at,
  deadlineAt: '2026-11-23T12:02:00.000Z',
  bootId: '',
  pid: 1,
  uid: 0,
  changes: [
    { setting: 'file.hosts', on: '/etc/hosts', before: hosts(before), after: hosts(after) },
  ],
};
const intended: JournalLine = { kind: 'change', index: 0, state: 'intended', at };
const applied: JournalLine = { kind: 'change', index: 0, state: 'applied', at };
const keep: JournalLine = { kind: 'decision', decision: 'keep', at };
const end: JournalLine = { kind: 'end', at };

const journal = (lines: readonly JournalLine[], tail = ''): void => {
  mkdirSync(join(folder, 'home/journal'), { recursive: true, mode: 0o700 });
  const text = lines.map(encodeLine).join('') + tail;
  writeFileSync(join(folder, `home/journal/${id}.ndjson`), text, { mode: 0o600 });
};

const put = (name: string, text: string): void => {
  mkdirSync(join(folder, 'home/journal'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'home/journal', name), text, { mode: 0o600 });
};

const linecheck = (...args: readonly string[]) =>
  run(args, { hostsFile, environment: { LINECHECK_HOME: join(folder, 'home') } });

const reason = whyNoNamespace === undefined ? '' : `: ${whyNoNamespace}`;

describe.skipIf(whyNoNamespace !== undefined)(`an interrupted repair${reason}`, () => {
  test.each([
    {
      when: 'it was killed while it overwrote the file',
      now: '127.0.0.1 localhost\n198.51.100.7 zo',
      tail: '',
    },
    {
      when: 'the last line of the journal is torn',
      now: after,
      tail: '{"sum":"0123456789abcdef","li',
    },
    { when: 'nothing was changed yet', now: before, tail: '' },
  ])('is put back bit for bit, in place, when $when', async ({ now, tail }) => {
    writeFileSync(hostsFile, now);
    chmodSync(hostsFile, 0o644);
    journal([begin, intended], tail);
    const { status, stdout } = await linecheck('undo');
    expect(stdout).toContain('Put back: remove-hosts-line');
    expect(status).toBe(0);
    expect(readFileSync(hostsFile, 'utf8')).toBe(before);
  });

  test('is put back once: whoever asks again finds nothing in force', async () => {
    writeFileSync(hostsFile, after);
    journal([begin, intended]);
    await linecheck('undo');
    const again = await linecheck('undo');
    expect(again).toMatchObject({ status: 0, stdout: 'No repair of Linecheck is in force.\n' });
    expect(readFileSync(hostsFile, 'utf8')).toBe(before);
  });

  test('leaves what the owner chose since, and names it', async () => {
    writeFileSync(hostsFile, '# mine\n');
    journal([begin, intended, applied]);
    const { status, stdout } = await linecheck('undo');
    expect(status).toBe(0);
    expect(stdout).toContain('another value since');
    expect(readFileSync(hostsFile, 'utf8')).toBe('# mine\n');
  });

  test('is mentioned by every check, and stands in its report', async () => {
    writeFileSync(hostsFile, after);
    journal([begin, intended, applied]);
    const { stdout, stderr } = await linecheck('check', '--json');
    expect(stderr.split('\n')[0]).toMatch(/^linecheck: an earlier repair \(remove-hosts-line/u);
    // What is printed may be passed on: the address in it is a stand-in.
    const goes = [expect.stringMatching(/^198\.51\.100\.\d+ zoom\.us$/u)];
    expect(JSON.parse(stdout).changes).toMatchObject([
      { fix: 'remove-hosts-line', state: 'open', goes, comes: [] },
    ]);
    expect(readFileSync(hostsFile, 'utf8')).toBe(after);
  });

  test('is put back before another one begins', async () => {
    writeFileSync(hostsFile, after);
    journal([begin, intended, applied]);
    const { stderr } = await linecheck('fix', 'switch-resolver', '--yes');
    expect(stderr).toContain('It is put back first');
    expect(readFileSync(hostsFile, 'utf8')).toBe(before);
  });
});

describe.skipIf(whyNoNamespace !== undefined)(`a journal${reason}`, () => {
  beforeEach(() => writeFileSync(hostsFile, before));

  test('that cannot be read may hold what should be put back: status 2', async () => {
    put(`${id}.ndjson`, 'scrambled eggs\nand more\n');
    const { status, stderr } = await linecheck('undo');
    expect(stderr).toContain(id);
    expect(status).toBe(2);
  });

  test('with a stranger’s file beside it has lost nothing', async () => {
    put('notes.txt', 'mine');
    expect((await linecheck('undo')).status).toBe(0);
  });
});

describe.skipIf(whyNoNamespace !== undefined)(`a kept repair${reason}`, () => {
  beforeEach(() => {
    writeFileSync(hostsFile, after);
    journal([begin, intended, applied, keep, end]);
  });

  test('stays in force, and is listed', async () => {
    const { status, stdout } = await linecheck('undo');
    expect(status).toBe(0);
    expect(stdout).toContain(id);
    expect(readFileSync(hostsFile, 'utf8')).toBe(after);
  });

  test.each([
    { how: '--last', args: ['--last'] },
    { how: '--all', args: ['--all'] },
    { how: 'the name of the fix', args: ['remove-hosts-line'] },
    { how: 'its own name', args: [id] },
  ])('is taken back by $how', async ({ args }) => {
    const { status, stdout } = await linecheck('undo', ...args);
    expect(stdout).toContain('Put back');
    expect(status).toBe(0);
    expect(readFileSync(hostsFile, 'utf8')).toBe(before);
  });

  test('that was taken back is not taken back again', async () => {
    await linecheck('undo', '--last');
    expect((await linecheck('undo', '--last')).status).toBe(0);
    expect(readFileSync(hostsFile, 'utf8')).toBe(before);
  });

  test('is not taken back by another name, nor by the armed undo', async () => {
    expect((await linecheck('undo', 'switch-resolver')).status).toBe(2);
    expect((await linecheck('undo', '--armed', id)).status).toBe(0);
    expect(readFileSync(hostsFile, 'utf8')).toBe(after);
  });
});

describe.skipIf(whyNoNamespace !== undefined)(`orders from a stranger${reason}`, () => {
  test('are not taken by an administrator: the journal could be anybody’s', async () => {
    writeFileSync(hostsFile, after);
    journal([begin, intended, applied]);
    chmodSync(join(folder, 'home/journal'), 0o777);
    const { status, stderr } = await linecheck('undo');
    expect(status).toBe(2);
    expect(stderr).toContain('others may write to');
    expect(readFileSync(hostsFile, 'utf8')).toBe(after);
  });

  test('in a file that was tampered with are named and not obeyed', async () => {
    writeFileSync(hostsFile, after);
    mkdirSync(join(folder, 'home/journal'), { recursive: true });
    writeFileSync(
      join(folder, `home/journal/${id}.ndjson`),
      encodeLine(begin).replace('hosts', 'shadow'),
    );
    const { status, stderr } = await linecheck('undo');
    expect(status).toBe(2);
    expect(stderr).toContain('its checksum does not');
    expect(readFileSync(hostsFile, 'utf8')).toBe(after);
  });
});

describe.skipIf(whyNoNamespace !== undefined)(`fix${reason}`, () => {
  beforeEach(() => writeFileSync(hostsFile, after));

  test('asks nobody where nobody is, says so, and changes nothing', async () => {
    const { status, stdout, stderr } = await linecheck('fix');
    expect(status).toBe(2);
    expect(stdout).toContain('no-link');
    expect(stderr).toMatch(/nobody is at this terminal|Nobody can be asked here/u);
    expect(existsSync(join(folder, 'home/journal'))).toBe(false);
  });

  test('shows what would be done, and as JSON nothing else', async () => {
    const { status, stdout } = await linecheck('fix', '--dry-run', '--json');
    expect(status).toBe(0);
    const { schema, attempts } = JSON.parse(stdout);
    expect(schema).toBe('linecheck.fix/1');
    expect(attempts.map(({ outcome }: { outcome: string }) => outcome)).toContain('planned');
    // A script is told what a person reads: what it mends, its price, its proof, and the steps in words.
    expect(attempts[0]).toMatchObject({
      cause: 'no-link',
      risk: expect.stringMatching(/^(?:none|low|noticeable)$/u),
      waitSeconds: expect.any(Number),
      provenBy: expect.arrayContaining(['links']),
      plans: [{ kind: 'guided', steps: [{ says: expect.stringMatching(/network/iu) }] }],
    });
  });

  test('takes the newest check for its basis, and does not repeat it', async () => {
    await linecheck('check');
    const names = readdirSync(join(folder, 'home/history'));
    expect(names).toHaveLength(1);
    const { stderr } = await linecheck('fix', '--dry-run');
    expect(stderr).not.toContain('checking');
    expect(readdirSync(join(folder, 'home/history'))).toEqual(names);
    expect(statSync(join(folder, 'home/history', names[0] ?? '')).mode & 0o077).toBe(0);
  });
});
