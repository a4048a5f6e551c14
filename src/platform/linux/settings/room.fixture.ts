/** A computer of one's own for a test: network, mounts and processes apart, /etc and /run private copies. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Order } from './namespace.fixture.ts';

const child = fileURLToPath(new URL('namespace.fixture.ts', import.meta.url));

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

/** Prepares with `setup` (a shell script), then carries out the orders; one answer each. */
export const inRoom = (
  setup: string,
  orders: readonly Order[],
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const run = `"${process.execPath}" --import tsx "${child}" "$ORDERS"`;
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
      { timeout: 50_000, env },
      (error, stdout, stderr) => {
        // When the first process of the list ends, so does everything it started.
        const last = stdout.trimEnd().split('\n').at(-1) ?? '';
        if (error || !last.startsWith('['))
          reject(new Error(`${error?.message}\n${stdout}\n${stderr}`));
        else resolve(JSON.parse(last) as readonly unknown[]);
      },
    );
  });
