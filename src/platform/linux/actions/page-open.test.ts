import { describe, expect, test } from 'vitest';
import { deadlineIn } from '../../deadline.ts';
import { pageOpen } from './page-open.ts';
import { ended, recording } from './recording.fixture.ts';

const signal = deadlineIn(50_000);
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
