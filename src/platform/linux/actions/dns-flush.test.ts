import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deadlineIn } from '../../deadline.ts';
import { fakeHost } from '../../host.fixture.ts';
import type { ProgramResult } from '../../run-program.ts';
import { dnsFlush } from './dns-flush.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dns-flush-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const busctl =
  'busctl call org.freedesktop.NetworkManager.dnsmasq /uk/org/thekelleys/dnsmasq org.freedesktop.NetworkManager.dnsmasq ClearCache';
const failed = (stderr: string): ProgramResult => ({
  kind: 'ended',
  code: 1,
  stdout: '',
  stderr,
  isCutOff: false,
});
const dnsmasq = { '/run/dnsmasq/dnsmasq.pid': '4711\n', '/proc/4711/comm': 'dnsmasq\n' };

test.each([
  {
    when: 'resolved runs',
    files: { '/run/systemd/resolve/resolv.conf': '' },
    runs: ['resolvectl flush-caches'],
    done: true,
  },
  {
    when: 'nscd runs',
    files: { '/run/nscd/socket': '' },
    runs: ['nscd --invalidate=hosts'],
    done: true,
  },
  {
    when: 'NetworkManager has its own dnsmasq',
    files: { '/run/NetworkManager/dnsmasq.pid': '9' },
    runs: [busctl],
    done: true,
  },
  { when: 'the system’s dnsmasq runs', files: dnsmasq, runs: ['SIGHUP 4711'], done: true },
  {
    when: 'its number belongs to another program now',
    files: { ...dnsmasq, '/proc/4711/comm': 'bash\n' },
    runs: [],
    done: false,
  },
  { when: 'its number is none', files: { '/run/dnsmasq.pid': '-1' }, runs: [], done: false },
  { when: 'nothing remembers names', files: {}, runs: [], done: false },
  {
    when: 'one cache may not be emptied and another may',
    files: { '/run/nscd/socket': '', ...dnsmasq },
    runs: ['nscd --invalidate=hosts', 'SIGHUP 4711'],
    answers: { nscd: failed('must be root') },
    done: true,
  },
  {
    when: 'the only cache may not be emptied',
    files: { '/run/nscd/socket': '' },
    runs: ['nscd --invalidate=hosts'],
    answers: { nscd: failed('must be root') },
    done: false,
  },
] satisfies {
  when: string;
  files: Record<string, string>;
  runs: string[];
  answers?: Record<string, ProgramResult>;
  done: boolean;
}[])('empties what there is when $when', async ({ files, runs, done, ...rest }) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(root + path), { recursive: true });
    await writeFile(root + path, text);
  }
  const seen: string[] = [];
  const answers = 'answers' in rest ? rest.answers : {};
  const host = fakeHost({ root });
  const recording: typeof host.run = async (program, words) => {
    seen.push([program, ...words].join(' '));
    return (
      (answers as Record<string, ProgramResult>)[program] ?? {
        kind: 'ended',
        code: 0,
        stdout: '',
        stderr: '',
        isCutOff: false,
      }
    );
  };
  const action = dnsFlush({ ...host, run: recording }, (pid, signal) => {
    seen.push(`${signal} ${pid}`);
  });
  const acting = await action.act({ of: 'system' }, deadlineIn(5_000));
  expect(seen).toEqual(runs);
  expect(acting.kind).toBe(done ? 'done' : 'refused');
});
