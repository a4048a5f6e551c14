import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Packages that take over `/etc/resolv.conf` the moment they are installed, and WireGuard's, which no machine needs for
 * anything else here (the kernel's own is missing in many, so it is the one in Go). They are only unpacked, into a folder
 * that no program looks into, and laid over a room's own system by the tests that need them
 * (`src/platform/linux/settings/room.fixture.ts`).
 */
export const unpackedFolder = '/usr/local/lib/linecheck-lab';

/** The library is the one that this very systemd-resolved was built with. */
const packages = [
  'resolvconf',
  'openresolv',
  'systemd-resolved',
  'libsystemd-shared',
  'wireguard-go',
  'wireguard-tools',
];

export const notUnpacked = (): readonly string[] =>
  packages.filter((name) => !existsSync(join(unpackedFolder, name)));

/** Downloads by the system's own package manager; nothing is installed, nothing is started. */
export function unpack(names: readonly string[]): boolean {
  const cellar = mkdtempSync(join(tmpdir(), 'lab-packages-'));
  try {
    const run = (program: string, words: readonly string[]): boolean =>
      spawnSync(program, words, { cwd: cellar, stdio: ['ignore', 'ignore', 'inherit'] }).status ===
      0;
    const download = (): boolean => run('apt-get', ['-qq', 'download', ...names]);
    // A fresh machine has no lists yet.
    if (!download() && !(run('apt-get', ['-qq', 'update']) && download())) return false;
    return readdirSync(cellar).every((file) => {
      const target = join(unpackedFolder, file.replace(/_.*$/, ''));
      mkdirSync(target, { recursive: true });
      return run('dpkg-deb', ['-x', file, target]);
    });
  } finally {
    rmSync(cellar, { recursive: true, force: true });
  }
}
