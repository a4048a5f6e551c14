/**
 * Opens a page, or a place of the desktop's settings, for the person in front of the screen. Asked first
 * is the desktop's own portal (one D-Bus call that needs no display of ours), then `xdg-open`. As
 * administrator nothing is opened: a browser with those rights is worse than a page opened by hand.
 */
import type { Actions } from '../../../model/change.ts';
import type { Acting, ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { pageAddress } from '../../page-address.ts';
import type { PageAddress } from '../../page-address.ts';
import type { ProgramResult } from '../../run-program.ts';

/** A browser that starts cold on a slow disk needs some seconds; a person waits no longer than that. */
const timeoutMs = 8_000;

export const pageOpen = (host: Host): NonNullable<ActionHandlers['page.open']> => ({
  needs: 'user',
  act: async ({ url }: Actions['page.open'], signal: AbortSignal): Promise<Acting> => {
    const address = pageAddress(url);
    if (address === undefined || address.kind === 'place') {
      return { kind: 'refused', why: 'this is no address that can be opened here' };
    }
    if (host.userId === 0) {
      return {
        kind: 'refused',
        why: 'nothing is opened with administrator rights; open it by hand',
      };
    }
    return address.kind === 'panel'
      ? openPanel(host, address, signal)
      : openPage(host, address.url, signal);
  },
});

const portalCall = [
  '--user',
  'call',
  'org.freedesktop.portal.Desktop',
  '/org/freedesktop/portal/desktop',
  'org.freedesktop.portal.OpenURI',
  'OpenURI',
  'ssa{sv}',
];

const openPage = async (host: Host, url: string, signal: AbortSignal): Promise<Acting> => {
  // xdg-desktop-portal, org.freedesktop.portal.OpenURI(parent_window s, uri s, options a{sv}).
  const portal = [...portalCall, '', url, '0'];
  const byPortal = await host.run('busctl', portal, { timeoutMs, signal });
  if (byPortal.kind === 'ended' && byPortal.code === 0) return { kind: 'done' };
  return judge(await onDisplay(host, ['xdg-open', url], signal));
};

/** GNOME and KDE name their panels as the first argument; the update windows have a switch for it. */
const openPanel = async (
  host: Host,
  { program, panel }: Extract<PageAddress, { kind: 'panel' }>,
  signal: AbortSignal,
): Promise<Acting> => {
  const isUpdates = panel === 'updates';
  const args = isUpdates
    ? ['--mode', program === 'gnome-software' ? 'updates' : 'Update']
    : [panel];
  return judge(await onDisplay(host, [program, ...(panel === '' ? [] : args)], signal));
};

/** What a window needs to find the screen; everything else stays out, as for every program we start. */
const screenVariables = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_CURRENT_DESKTOP', 'LANG'];

const onDisplay = async (
  host: Host,
  command: readonly string[],
  signal: AbortSignal,
): Promise<ProgramResult> => {
  const screen = screenVariables.flatMap((name) => {
    const value = host.environment[name] ?? '';
    return value === '' ? [] : [`${name}=${value}`];
  });
  const hasScreen = screen.some((entry) => /^(?:WAYLAND_)?DISPLAY=/u.test(entry));
  if (!hasScreen) return { kind: 'refused', why: 'there is no screen here' };
  // As a unit of the person's session: no pipe of ours whose end would take the window along.
  const unit = ['--user', '--quiet', '--collect', '--property=KillMode=process'];
  const settings = screen.map((entry) => `--setenv=${entry}`);
  const byUnit = await host.run('systemd-run', [...unit, ...settings, '--', ...command], {
    timeoutMs,
    signal,
  });
  if (byUnit.kind === 'ended' && byUnit.code === 0) return byUnit;
  return host.run('setsid', ['--fork', 'env', ...screen, ...command], { timeoutMs, signal });
};

const judge = (result: ProgramResult): Acting => {
  switch (result.kind) {
    case 'ended':
      return result.code === 0
        ? { kind: 'done' }
        : { kind: 'failed', why: `it could not be opened (status ${result.code})` };
    // The window holds our pipe open as long as it is there.
    case 'late':
      return { kind: 'done' };
    case 'absent':
      return { kind: 'refused', why: 'the program that opens it is not installed' };
    case 'refused':
      return { kind: 'refused', why: result.why };
  }
};
