import { describe, expect, test } from 'vitest';
import type { Actions } from '../../../model/change.ts';
import { fakeHost } from '../../host.fixture.ts';
import type { Host } from '../../host.ts';
import type { ProgramResult } from '../../run-program.ts';
import { clientUpdate } from './client-update.ts';
import { pageOpen } from './page-open.ts';
import { systemUpdate } from './system-update.ts';

const signal = AbortSignal.timeout(50_000);
const ended = (code: number, stderr = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout: '',
  stderr,
  isCutOff: false,
});

/** Notes every program and argument; answers by the program's name, else success. */
const recording = (
  host: Partial<Host> = {},
  answers: Readonly<Record<string, ProgramResult>> = {},
): { host: Host; ran: string[][] } => {
  const ran: string[][] = [];
  return {
    ran,
    host: {
      ...fakeHost(),
      environment: { DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'GNOME', LD_PRELOAD: 'x', SECRET: 's' },
      ...host,
      run: async (program, args) => {
        ran.push([program, ...args]);
        return answers[program] ?? ended(0);
      },
    },
  };
};

const portalCall =
  'busctl --user call org.freedesktop.portal.Desktop /org/freedesktop/portal/desktop org.freedesktop.portal.OpenURI OpenURI ssa{sv}';
const unit =
  'systemd-run --user --quiet --collect --property=KillMode=process --setenv=DISPLAY=:0 --setenv=XDG_CURRENT_DESKTOP=GNOME --';
const forked = 'setsid --fork env DISPLAY=:0 XDG_CURRENT_DESKTOP=GNOME';

const byPortal = (url: string): string[] => [...portalCall.split(' '), '', url, '0'];
const onScreen = (...command: string[]): string[] => [...unit.split(' '), ...command];
const inSession = (...command: string[]): string[] => [...forked.split(' '), ...command];

describe('opening a page', () => {
  test.each([
    {
      when: 'the portal of the desktop takes it',
      url: 'http://captive.apple.com/',
      ran: [byPortal('http://captive.apple.com/')],
      kind: 'done',
    },
    {
      when: 'there is no portal',
      url: 'https://zoom.us/test',
      answers: { busctl: ended(1) },
      ran: [byPortal('https://zoom.us/test'), onScreen('xdg-open', 'https://zoom.us/test')],
      kind: 'done',
    },
    {
      when: 'busctl is not installed',
      url: 'https://zoom.us/',
      answers: { busctl: { kind: 'absent' as const } },
      ran: [byPortal('https://zoom.us/'), onScreen('xdg-open', 'https://zoom.us/')],
      kind: 'done',
    },
    {
      when: 'the address is made to hurt',
      url: 'http://x.example/ --help"$(id)\u202E\n',
      ran: [byPortal('http://x.example/%20--help%22$(id)%E2%80%AE')],
      kind: 'done',
    },
    {
      when: 'it is a panel of GNOME',
      url: 'gnome-control-center:wifi',
      ran: [onScreen('gnome-control-center', 'wifi')],
      kind: 'done',
    },
    {
      when: 'it is a panel of KDE',
      url: 'systemsettings:kcm_proxy',
      ran: [onScreen('systemsettings', 'kcm_proxy')],
      kind: 'done',
    },
    {
      when: 'it is the list of updates',
      url: 'gnome-software:updates',
      ran: [onScreen('gnome-software', '--mode', 'updates')],
      kind: 'done',
    },
    {
      when: 'it is the list of updates on KDE',
      url: 'plasma-discover:updates',
      ran: [onScreen('plasma-discover', '--mode', 'Update')],
      kind: 'done',
    },
    {
      when: 'there is no session manager',
      url: 'https://zoom.us/',
      answers: { busctl: ended(1), 'systemd-run': ended(1) },
      ran: [
        byPortal('https://zoom.us/'),
        onScreen('xdg-open', 'https://zoom.us/'),
        inSession('xdg-open', 'https://zoom.us/'),
      ],
      kind: 'done',
    },
    {
      when: 'nothing opens it',
      url: 'https://zoom.us/',
      answers: { busctl: ended(1), 'systemd-run': ended(1), setsid: ended(3) },
      ran: [
        byPortal('https://zoom.us/'),
        onScreen('xdg-open', 'https://zoom.us/'),
        inSession('xdg-open', 'https://zoom.us/'),
      ],
      kind: 'failed',
    },
    {
      when: 'the window holds the pipe',
      url: 'gnome-control-center:wifi',
      answers: {
        'systemd-run': { kind: 'absent' as const },
        setsid: { kind: 'late' as const, stdout: '', stderr: '' },
      },
      ran: [onScreen('gnome-control-center', 'wifi'), inSession('gnome-control-center', 'wifi')],
      kind: 'done',
    },
    { when: 'it is a file', url: 'file:///etc/passwd', ran: [], kind: 'refused' },
    { when: 'it is a script', url: 'javascript:alert(1)', ran: [], kind: 'refused' },
    { when: 'it is another program', url: 'sh:x', ran: [], kind: 'refused' },
    {
      when: 'the panel is an option',
      url: 'gnome-control-center:--help',
      ran: [],
      kind: 'refused',
    },
    {
      when: 'a password stands in it',
      url: 'https://me:secret@x.example/',
      ran: [],
      kind: 'refused',
    },
    { when: 'it is a place of Windows', url: 'ms-settings:proxy', ran: [], kind: 'refused' },
    {
      when: 'it is endless',
      url: `http://x.example/${'a'.repeat(3000)}`,
      ran: [],
      kind: 'refused',
    },
  ])('is right when $when', async ({ url, answers = {}, ran, kind }) => {
    const recorded = recording({}, answers);
    const acting = await pageOpen(recorded.host).act({ url }, signal);
    expect(acting.kind).toBe(kind);
    expect(recorded.ran).toEqual(ran);
  });

  test('is not done as administrator', async () => {
    const { host, ran } = recording({ userId: 0 });
    expect((await pageOpen(host).act({ url: 'https://zoom.us/' }, signal)).kind).toBe('refused');
    expect(ran).toEqual([]);
  });

  test('is not tried without a screen', async () => {
    const { host, ran } = recording({ environment: {} }, { busctl: ended(1) });
    expect((await pageOpen(host).act({ url: 'https://zoom.us/' }, signal)).kind).toBe('refused');
    expect(ran).toHaveLength(1);
  });
});

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
    {
      when: 'it is an rpm',
      order: { by: 'dnf', id: 'zoom' },
      userId: 0,
      ran: ['dnf', '--assumeyes', 'upgrade', 'zoom'],
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
    const recorded = recording({ userId });
    const acting = await clientUpdate(recorded.host, () => undefined).act(order, signal);
    expect(acting.kind).toBe(ran === undefined ? 'refused' : 'done');
    expect(recorded.ran).toEqual(ran === undefined ? [] : [ran]);
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
});

describe('updating the system', () => {
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--assume-yes'];
  test.each([
    {
      by: 'apt roots',
      ran: [
        [...apt, 'update'],
        [...apt, 'install', '--only-upgrade', 'ca-certificates'],
      ],
    },
    {
      by: 'apt all',
      ran: [
        [...apt, 'update'],
        [...apt, 'upgrade'],
      ],
    },
    { by: 'dnf roots', ran: [['dnf', '--assumeyes', '--refresh', 'upgrade', 'ca-certificates']] },
    { by: 'dnf all', ran: [['dnf', '--assumeyes', '--refresh', 'upgrade']] },
    { by: 'toString', ran: [] },
    { by: 'apt; rm', ran: [] },
  ])('runs exactly $by', async ({ by, ran }) => {
    const recorded = recording();
    const acting = await systemUpdate(recorded.host).act({ by }, signal);
    expect(acting.kind).toBe(ran.length > 0 ? 'done' : 'refused');
    expect(recorded.ran).toEqual(ran);
  });

  test('stops at the first step that fails', async () => {
    const { host, ran } = recording({}, { env: ended(100, 'E: Could not get lock') });
    const acting = await systemUpdate(host).act({ by: 'apt roots' }, signal);
    expect(acting).toEqual({ kind: 'failed', why: 'apt-get said: E: Could not get lock' });
    expect(ran).toHaveLength(1);
  });
});
