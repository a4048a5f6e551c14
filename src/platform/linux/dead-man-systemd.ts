/**
 * The undo as systemd's own: a unit file, a timer that starts it, and, where a restart does not undo the change by
 * itself, a link that starts it at the next start. For a person's own settings it is their own systemd, whose
 * next start is the next time they log in. A real file also for the timer: the transient units that
 * `systemd-run` makes of a command lose the meaning of `$` at the next `daemon-reload` (measured, systemd 252),
 * and vanish with a restart (systemd issue 13485).
 */
import { join } from 'node:path';

import { deadlineIn } from '../deadline.ts';
import type { Host } from '../host.ts';
import type { PlacedFiles } from '../placed-files.ts';
import { undoName } from '../undo-id.ts';
import { quotedForSystemd } from './dead-man-quoting.ts';

export interface SystemdOrder {
  readonly id: string;
  readonly undo: readonly string[];
  readonly afterSeconds: number;
  readonly isAtStart: boolean;
  readonly signal: AbortSignal;
}

/** systemd answers in milliseconds; a computer under load may take seconds, a hung bus is not waited for. */
const timeoutMs = 10_000;

/** Until it has succeeded: an undo that came too early or met a program still starting is tried again. */
const againSeconds = 60;

const scope = ({ userId }: Host): readonly string[] => (userId === 0 ? [] : ['--user']);

const systemctl = async (
  host: Host,
  signal: AbortSignal,
  ...args: readonly string[]
): Promise<boolean> => {
  const result = await host.run('systemctl', [...scope(host), ...args], { timeoutMs, signal });
  return result.kind === 'ended' && result.code === 0;
};

/** sd_booted(3): this folder exists where systemd is the first process. A person's has a socket. */
export const hasSystemd = async (host: Host): Promise<boolean> =>
  (await host.files.exists('/run/systemd/system')) &&
  (host.userId === 0 || (await host.files.exists(`${runtimeFolder(host)}/systemd/private`)));

const runtimeFolder = ({ environment }: Host): string =>
  environment['XDG_RUNTIME_DIR'] || '/nonexistent';

interface Places {
  /** Stays over a restart. */
  readonly lasting: string;
  /** Goes with it. */
  readonly passing: string;
  readonly target: string;
}

const placesOf = (host: Host): Places =>
  host.userId === 0
    ? {
        lasting: '/etc/systemd/system',
        passing: '/run/systemd/system',
        target: 'multi-user.target',
      }
    : {
        lasting: join(
          host.environment['XDG_CONFIG_HOME'] || join(host.home, '.config'),
          'systemd/user',
        ),
        passing: join(runtimeFolder(host), 'systemd/user'),
        target: 'default.target',
      };

const unitName = (id: string): string => `${undoName(id)}.service`;
const timerName = (id: string): string => `${undoName(id)}.timer`;

/**
 * After the programs that hold the settings, and again when it failed. `simple`: the start of the
 * computer does not wait for it. Names of units that are not installed are passed over.
 */
const unitText = (undo: readonly string[], target: string): string => `[Unit]
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
WantedBy=${target}
`;

/** Words on what was armed; undefined where systemd did not take it, and then nothing is left. */
export const armBySystemd = async (
  host: Host,
  placed: PlacedFiles,
  order: SystemdOrder,
): Promise<readonly string[] | undefined> => {
  const { lasting, passing, target } = placesOf(host);
  const { id, undo, afterSeconds, isAtStart, signal } = order;
  await disarmBySystemd(host, placed, id, signal);
  const path = join(isAtStart ? lasting : passing, unitName(id));
  await placed.put(path, unitText(undo, target), { mode: 0o644 });
  // What `systemctl enable` would do; that needs the bus, and this must hold also when it hangs.
  if (isAtStart)
    await placed.link(join(lasting, `${target}.wants`, unitName(id)), `../${unitName(id)}`);
  if ((await systemctl(host, signal, 'daemon-reload')) && (await startTimer(host, order))) {
    const timer = `in ${afterSeconds} s, by systemd: ${timerName(id)}`;
    return isAtStart ? [timer, `at the next ${nextStart(host)}, by systemd: ${path}`] : [timer];
  }
  await disarmBySystemd(host, placed, id, deadlineIn(timeoutMs));
  return undefined;
};

const nextStart = ({ userId }: Host): string => (userId === 0 ? 'start' : 'login');

const startTimer = async (
  host: Host,
  { id, afterSeconds, signal }: SystemdOrder,
): Promise<boolean> => {
  const options = [
    `--unit=${unitName(id)}`,
    `--on-active=${afterSeconds}`,
    `--on-unit-inactive=${againSeconds}`,
    '--timer-property=AccuracySec=1s',
    '--quiet',
  ];
  const result = await host.run('systemd-run', [...scope(host), ...options], { timeoutMs, signal });
  return result.kind === 'ended' && result.code === 0;
};

/** The unit is not stopped: it may be the very undo that asks for this. */
export const disarmBySystemd = async (
  host: Host,
  placed: PlacedFiles,
  id: string,
  signal: AbortSignal,
): Promise<void> => {
  const { lasting, passing, target } = placesOf(host);
  const paths = [join(lasting, unitName(id)), join(passing, unitName(id))];
  const standing = await Promise.all(paths.map((path) => host.files.exists(path)));
  if (!standing.includes(true)) return;
  await placed.remove(join(lasting, `${target}.wants`, unitName(id)));
  for (const path of paths) await placed.remove(path);
  await systemctl(host, signal, 'stop', '--quiet', timerName(id));
  await systemctl(host, signal, 'daemon-reload');
};
