/** A computer of one's own for a test: network, mounts and processes apart, /etc and /run private copies. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Order } from './namespace.fixture.ts';
import { bundled } from '../../bundled.fixture.ts';

const child = (): string => bundled(new URL('namespace.fixture.ts', import.meta.url));

const unshare = ['-Urnmpf', '--mount-proc'];

/** `/etc` copied, as files of somebody else's cannot be changed in a user namespace; links into it keep working. */
const furnish = `
  set -e
  mount -t tmpfs room /run
  mkdir -p /run/etc /run/dbus
  cp -r --no-preserve=ownership /etc/. /run/etc/ 2>/dev/null || true
  mount --bind /run/etc /etc
  umount /etc/resolv.conf /etc/hosts 2>/dev/null || true
  rm -f /etc/resolv.conf /etc/hosts
  echo '127.0.0.1 localhost' > /etc/hosts
  ip link set lo up
`;

export const hasPrograms = (...programs: readonly string[]): boolean =>
  programs.every((program) =>
    ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/local/bin', '/usr/bin', '/bin'].some((place) =>
      existsSync(`${place}/${program}`),
    ),
  );

export const canHaveRooms = (): boolean => {
  try {
    execFileSync('unshare', [...unshare, 'sh', '-c', `${furnish}\ntouch /etc/hosts`], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

/**
 * Packages that take over `/etc/resolv.conf` when they are installed are only unpacked, by
 * `npm run lab:setup`, and laid over the system's own folders inside a room.
 */
const unpacked = '/usr/local/lib/linecheck-lab';

export const hasUnpacked = (...packages: readonly string[]): boolean =>
  packages.every((name) => existsSync(`${unpacked}/${name}`)) && canLayOver();

/** Overlays in a user namespace need Linux 5.11. */
const canLayOver = (): boolean => {
  try {
    const script = 'mount -t overlay x -o lowerdir=/etc:/usr /usr';
    execFileSync('unshare', [...unshare, 'sh', '-c', script], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Shell lines that lay these packages over the room's system. */
export const withPackages = (...packages: readonly string[]): string => `
  mkdir -p /run/packages
  for name in ${packages.join(' ')}; do
    for part in lib sbin bin; do
      [ -d ${unpacked}/$name/$part ] || continue
      mkdir -p /run/packages/$part; cp -rn ${unpacked}/$name/$part/. /run/packages/$part/
    done
    [ ! -d ${unpacked}/$name/usr ] || cp -rn ${unpacked}/$name/usr/. /run/packages/
    [ ! -d ${unpacked}/$name/etc ] || cp -rn ${unpacked}/$name/etc/. /etc/
  done
  mount -t overlay packages -o lowerdir=/run/packages:/usr /usr
`;

/** A system bus of the room's own on which everybody may do everything: policies are not what is tested. */
export const systemBus = `
  cat > /run/dbus/system.conf <<'END'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="true"/><allow receive_sender="*"/></policy></busconfig>
END
  dbus-daemon --config-file=/run/dbus/system.conf --fork
`;

/** Waits, at most ten seconds, until a shell condition holds. */
export const until = (condition: string): string =>
  `for i in $(seq 100); do ${condition} && break; sleep 0.1; done`;

/** A room computes for two seconds; the rest is for a machine on which everybody else computes as well. */
const ROOM_MS = 100_000;

/** For the tests that have rooms: a room ends first, and says where it stood. */
export const roomTestMs = ROOM_MS + 10_000;

/** Prepares with `setup` (a shell script), then carries out the orders; one answer each. */
export const inRoom = (
  setup: string,
  orders: readonly Order[],
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const run = `"${process.execPath}" "${child()}" "$ORDERS"`;
    const script = `${furnish}\n${setup}\n${run}`;
    const env = {
      ...process.env,
      ...environment,
      ORDERS: JSON.stringify(orders),
      LC_ALL: 'C.UTF-8',
    };
    execFile(
      'unshare',
      [...unshare, 'bash', '-c', script],
      { timeout: ROOM_MS, env },
      (error, stdout, stderr) => {
        // When the first process of the list ends, so does everything it started.
        const last = stdout.trimEnd().split('\n').at(-1) ?? '';
        if (error || !last.startsWith('['))
          reject(new Error(`${error?.message}\n${stdout}\n${stderr}`));
        else resolve(JSON.parse(last) as readonly unknown[]);
      },
    );
  });
