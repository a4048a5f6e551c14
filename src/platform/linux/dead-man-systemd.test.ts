/**
 * The undo as a unit of systemd: exact programs, files and order. The same was watched on systemd 252 in a container:
 * hostile words, a `daemon-reload` before the deadline, a power cut (`docs/design/006-rights.md`).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { filesUnder } from '../files.ts';
import { failedWith, recordingHost, succeeded } from '../recording-host.fixture.ts';
import { linuxDeadMan } from './dead-man.ts';

const signal = new AbortController().signal;
const order = {
  id: 'r1',
  undo: ['/usr/bin/$node', '50% $HOME ${X} "q" \\ it\'s\n\u202e', 'undo', '--armed', 'r1'],
  afterSeconds: 120,
  survivesRestart: true,
  signal,
};

let root = '';
const touch = (path: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'systemd-'));
  mkdirSync(join(root, 'run/systemd/system'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const setUp = (userId: number, isRefusing = false) => {
  const environment = { XDG_RUNTIME_DIR: '/run/user/1000' };
  const recorded = recordingHost({ userId, environment }, (program) =>
    isRefusing && program === 'systemd-run' ? failedWith(1) : succeeded(),
  );
  const host = { ...recorded.host, files: filesUnder(root) };
  return { ...recorded, deadMan: linuxDeadMan(host, recorded.placed) };
};

/** Backslashes as they stand in the file. */
const execStart = [
  'ExecStart="/usr/bin/$node"',
  '"50%% $$HOME $$' + String.raw`{X} \"q\" \\ it's\x0a` + '\u202e"',
  '"undo" "--armed" "r1"\n',
].join(' ');

const timer = [
  'systemd-run',
  '--unit=linecheck-undo-r1.service',
  '--on-active=120',
  '--on-unit-inactive=60',
  '--timer-property=AccuracySec=1s',
  '--quiet',
];

describe('the armed undo by systemd', () => {
  test('is a unit, its link for the next start, and a timer', async () => {
    const { deadMan, seen, files } = setUp(0);
    const unit = '/etc/systemd/system/linecheck-undo-r1.service';
    expect(await deadMan.arm(order)).toEqual({
      kind: 'armed',
      by: [
        'in 120 s, by systemd: linecheck-undo-r1.timer',
        `at the next start, by systemd: ${unit}`,
      ],
    });
    expect(seen).toEqual([
      ['put', unit],
      [
        'link',
        '/etc/systemd/system/multi-user.target.wants/linecheck-undo-r1.service',
        '../linecheck-undo-r1.service',
      ],
      ['systemctl', 'daemon-reload'],
      timer,
    ]);
    expect(files.get(unit)).toContain(execStart);
  });

  test('leaves no file over a restart that undoes the change by itself', async () => {
    const { deadMan, seen } = setUp(0);
    expect(await deadMan.arm({ ...order, survivesRestart: false })).toMatchObject({
      by: [expect.stringContaining('in 120 s')],
    });
    expect(seen[0]).toEqual(['put', '/run/systemd/system/linecheck-undo-r1.service']);
  });

  test('is the person’s own systemd for their settings, also after they log out', async () => {
    touch('run/user/1000/systemd/private');
    const { deadMan, seen } = setUp(1000);
    await deadMan.arm({ ...order, survivesRestart: false });
    expect(seen).toEqual([
      ['put', '/home/me/.config/systemd/user/linecheck-undo-r1.service'],
      [
        'link',
        '/home/me/.config/systemd/user/default.target.wants/linecheck-undo-r1.service',
        '../linecheck-undo-r1.service',
      ],
      ['systemctl', '--user', 'daemon-reload'],
      ['systemd-run', '--user', ...timer.slice(1)],
    ]);
  });

  test('is taken away file first, and the running undo is not stopped', async () => {
    touch('etc/systemd/system/linecheck-undo-r1.service');
    const { deadMan, seen } = setUp(0);
    await deadMan.disarm('r1', signal);
    expect(seen).toEqual([
      ['systemctl', 'stop', '--quiet', 'linecheck-undo-r1.timer'],
      ['systemctl', 'daemon-reload'],
    ]);
  });

  test('gives way to a process of its own where systemd does not take it', async () => {
    mkdirSync(join(root, 'etc/cron.d'), { recursive: true });
    const { deadMan, files } = setUp(0, true);
    expect(await deadMan.arm(order)).toMatchObject({ kind: 'impossible' });
    expect(await deadMan.arm({ ...order, undo: ['/bin/true'] })).toEqual({
      kind: 'armed',
      by: [
        'in 120 s, by a process that waits for it',
        'at the next start, by cron: /etc/cron.d/linecheck-undo-r1',
      ],
    });
    expect(files.has('/etc/cron.d/linecheck-undo-r1')).toBe(true);
  });
});
