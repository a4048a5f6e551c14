/**
 * The undo as systemd's own: a timer that exists until the computer is restarted (transient units vanish
 * then: systemd issue 13485), and a unit file that runs at the next start. For a person's own settings
 * it is their own systemd, whose next start is the next time they log in.
 */
import { join } from 'node:path';

import type { Host } from '../host.ts';
import type { PlacedFiles } from '../placed-files.ts';
import { undoName } from '../undo-id.ts';
import { quotedForSystemd, quotedForSystemdRun } from './dead-man-quoting.ts';

/** systemd answers in milliseconds; a computer under load may take seconds, a hung bus is not waited for. */
const timeoutMs = 10_000;

/** Until it has succeeded: an undo that came too early or met a program still starting is tried again. */
const againSeconds = 60;

const scope = (host: Host): readonly string[] => (host.userId === 0 ? [] : ['--user']);

/** sd_booted(3): this folder exists where systemd is the first process. A person's has a socket. */
export const hasSystemd = async (host: Host): Promise<boolean> =>
  (await host.files.exists('/run/systemd/system')) &&
  (host.userId === 0 ||
    (await host.files.exists(
      `${host.environment['XDG_RUNTIME_DIR'] ?? '/nonexistent'}/systemd/private`,
    )));

export const startTimer = async (
  host: Host,
  order: {
    readonly id: string;
    readonly undo: readonly string[];
    readonly afterSeconds: number;
    readonly signal: AbortSignal;
  },
): Promise<boolean> => {
  await stopTimer(host, order.id, order.signal);
  const options = [
    `--unit=${undoName(order.id)}`,
    '--description=Linecheck: puts back an unfinished repair',
    `--on-active=${order.afterSeconds}`,
    `--on-unit-inactive=${againSeconds}`,
    '--timer-property=AccuracySec=1s',
    '--collect',
    '--quiet',
  ];
  const result = await host.run(
    'systemd-run',
    [...scope(host), ...options, '--', ...quotedForSystemdRun(order.undo)],
    { timeoutMs, signal: order.signal },
  );
  return result.kind === 'ended' && result.code === 0;
};

/** The timer only: the service may be the very undo that asks for this. */
export const stopTimer = async (host: Host, id: string, signal: AbortSignal): Promise<void> => {
  await host.run('systemctl', [...scope(host), 'stop', '--quiet', `${undoName(id)}.timer`], {
    timeoutMs,
    signal,
  });
};

const unitFolder = (host: Host): string =>
  host.userId === 0
    ? '/etc/systemd/system'
    : join(host.environment['XDG_CONFIG_HOME'] || join(host.home, '.config'), 'systemd/user');

const target = (host: Host): string => (host.userId === 0 ? 'multi-user.target' : 'default.target');

const unitName = (id: string): string => `${undoName(id)}-at-start.service`;

export const startUnitPath = (host: Host, id: string): string =>
  join(unitFolder(host), unitName(id));

const wantedPath = (host: Host, id: string): string =>
  join(unitFolder(host), `${target(host)}.wants`, unitName(id));

/**
 * After the programs that hold the settings, and again when it failed. `simple`: the start of the
 * computer does not wait for it. Names of units that are not installed are passed over.
 */
const startUnit = (host: Host, undo: readonly string[]): string => `[Unit]
Description=Linecheck: puts back an unfinished repair
After=network.target NetworkManager.service systemd-resolved.service firewalld.service ufw.service
StartLimitIntervalSec=1h
StartLimitBurst=20

[Service]
Type=simple
ExecStart=${quotedForSystemd(undo)}
Restart=on-failure
RestartSec=30

[Install]
WantedBy=${target(host)}
`;

/** Enabled by hand: `systemctl enable` would do the same link and needs the bus for it. */
export const placeStartUnit = async (
  host: Host,
  placed: PlacedFiles,
  id: string,
  undo: readonly string[],
  signal: AbortSignal,
): Promise<string> => {
  const path = startUnitPath(host, id);
  await placed.put(path, startUnit(host, undo), { mode: 0o644 });
  await placed.link(wantedPath(host, id), `../${unitName(id)}`);
  await reload(host, signal);
  return path;
};

export const removeStartUnit = async (
  host: Host,
  placed: PlacedFiles,
  id: string,
  signal: AbortSignal,
): Promise<void> => {
  if (!(await host.files.exists(startUnitPath(host, id)))) return;
  await placed.remove(wantedPath(host, id));
  await placed.remove(startUnitPath(host, id));
  await reload(host, signal);
};

const reload = async (host: Host, signal: AbortSignal): Promise<void> => {
  await host.run('systemctl', [...scope(host), 'daemon-reload'], { timeoutMs, signal });
};
