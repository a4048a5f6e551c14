import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actions } from '../../../model/change.ts';
import { deadlineIn } from '../../deadline.ts';
import { filesUnder } from '../../files.ts';
import { clientUpdate } from './client-update.ts';
import { ended, recording } from './recording.fixture.ts';
import { systemUpdate } from './system-update.ts';

const signal = deadlineIn(50_000);

/** As `apt-cache policy zoom` prints it. */
const policy = (installed: string, candidate: string) =>
  ended(0, '', `zoom:\n  Installed: ${installed}\n  Candidate: ${candidate}\n  Version table:\n`);

describe('updating the client', () => {
  const rows: readonly {
    when: string;
    order: Actions['client.update'];
    userId?: number;
    ran: readonly string[] | undefined;
  }[] = [
    {
      when: 'it is a Flatpak of the person',
      order: { by: 'flatpak', id: 'us.zoom.Zoom', scope: 'user' },
      ran: ['flatpak', 'update', '--user', '--noninteractive', '--assumeyes', 'us.zoom.Zoom'],
    },
    {
      when: 'it is a Flatpak of the system',
      order: { by: 'flatpak', id: 'us.zoom.Zoom', scope: 'machine' },
      ran: ['flatpak', 'update', '--system', '--noninteractive', '--assumeyes', 'us.zoom.Zoom'],
    },
    {
      when: 'it is a snap',
      order: { by: 'snap', id: 'zoom-client' },
      ran: ['snap', 'refresh', 'zoom-client'],
    },
    {
      when: 'it is a deb and we are administrator',
      order: { by: 'apt', id: 'zoom' },
      userId: 0,
      ran: ['apt-get', 'install', '--only-upgrade', '--assume-yes', '--', 'zoom'],
    },
    {
      when: 'it is a deb and we are not',
      order: { by: 'apt', id: 'zoom' },
      ran: ['pkcon', '--noninteractive', 'update', 'zoom'],
    },
    { when: 'the package is another one', order: { by: 'apt', id: 'sudo' }, ran: undefined },
    {
      when: 'the name is an option',
      order: { by: 'flatpak', id: '--installation=x' },
      ran: undefined,
    },
    { when: 'it belongs to Windows', order: { by: 'winget', id: 'Zoom.Zoom' }, ran: undefined },
  ];

  test.each(rows)('is right when $when', async ({ order, userId = 1000, ran }) => {
    const recorded = recording({ userId }, { 'apt-cache': policy('6.0.1', '6.1.0') });
    const acting = await clientUpdate(recorded.host, () => undefined).act(order, signal);
    expect(acting.kind).toBe(ran === undefined ? 'refused' : 'done');
    expect(recorded.ran.filter(([program]) => program !== 'apt-cache')).toEqual(
      ran === undefined ? [] : [ran],
    );
  });

  test('is refused while the client runs', async () => {
    const { host, ran } = recording();
    const acting = await clientUpdate(host, () => 'zoom').act(
      { by: 'snap', id: 'zoom-client' },
      signal,
    );
    expect(acting).toEqual({ kind: 'refused', why: 'zoom is running; close it first' });
    expect(ran).toEqual([]);
  });

  test('says in one clean line why it failed', async () => {
    const { host } = recording(
      {},
      { snap: ended(1, 'warning\nerror: \u001b[31mno such snap\n\n') },
    );
    const acting = await clientUpdate(host, () => undefined).act(
      { by: 'snap', id: 'zoom-client' },
      signal,
    );
    expect(acting).toEqual({ kind: 'failed', why: 'snap said: error:  [31mno such snap' });
  });

  test.each([
    {
      when: 'apt knows a newer one',
      by: 'apt',
      answers: { 'apt-cache': policy('6.0.1', '6.1.0') },
      kind: 'done',
    },
    {
      when: 'apt knows none',
      by: 'apt',
      answers: { 'apt-cache': policy('6.0.1', '6.0.1') },
      kind: 'refused',
    },
    { when: 'apt does not say', by: 'apt', answers: { 'apt-cache': ended(100) }, kind: 'done' },
    { when: 'dnf knows a newer one', by: 'dnf', answers: { dnf: ended(100) }, kind: 'failed' },
    { when: 'dnf knows none', by: 'dnf', answers: { dnf: ended(0) }, kind: 'refused' },
  ] as const)('asks the package sources first: $when', async ({ by, answers, kind }) => {
    const { host, ran } = recording({ userId: 0 }, answers);
    const acting = await clientUpdate(host, () => undefined).act({ by, id: 'zoom' }, signal);
    expect(acting.kind).toBe(kind);
    expect(ran).toHaveLength(kind === 'refused' ? 1 : 2);
  });

  test('with dnf starts exactly one upgrade', async () => {
    const { host, ran } = recording({ userId: 0 }, { dnf: ended(100) });
    await clientUpdate(host, () => undefined).act({ by: 'dnf', id: 'zoom' }, signal);
    expect(ran.at(-1)).toEqual(['dnf', '--assumeyes', 'upgrade', 'zoom']);
  });
});

const computerWith = (program: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'linecheck-'));
  mkdirSync(join(root, 'usr', 'bin'), { recursive: true });
  if (program !== '') writeFileSync(join(root, 'usr', 'bin', program), '');
  return root;
};

describe('updating the system', () => {
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--assume-yes'];
  const dnf = ['dnf', '--assumeyes', '--refresh', 'upgrade'];
  test.each([
    {
      on: 'apt-get',
      by: 'roots',
      ran: [
        [...apt, 'update'],
        [...apt, 'install', '--only-upgrade', 'ca-certificates'],
      ],
    },
    {
      on: 'apt-get',
      by: 'all',
      ran: [
        [...apt, 'update'],
        [...apt, 'upgrade'],
      ],
    },
    { on: 'dnf', by: 'roots', ran: [[...dnf, 'ca-certificates']] },
    { on: 'dnf', by: 'all', ran: [dnf] },
    { on: '', by: 'all', ran: [] },
    { on: 'dnf', by: 'toString', ran: [] },
    { on: 'apt-get', by: 'all; rm', ran: [] },
  ])('runs exactly "$by" with "$on"', async ({ on, by, ran }) => {
    const recorded = recording({ files: filesUnder(computerWith(on)) });
    const acting = await systemUpdate(recorded.host).act({ by }, signal);
    expect(acting.kind).toBe(ran.length > 0 ? 'done' : 'refused');
    expect(recorded.ran).toEqual(ran);
  });

  test('stops at the first step that fails', async () => {
    const files = filesUnder(computerWith('apt-get'));
    const { host, ran } = recording({ files }, { env: ended(100, 'E: Could not get lock') });
    const acting = await systemUpdate(host).act({ by: 'roots' }, signal);
    expect(acting).toEqual({ kind: 'failed', why: 'apt-get said: E: Could not get lock' });
    expect(ran).toHaveLength(1);
  });
});
