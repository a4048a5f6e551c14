import { lay } from './lay.ts';
import { systemBus } from './managers.ts';
import { fileAsText } from './repair.ts';
import type { Lab } from './topology/lab.ts';

/**
 * Programs that keep `/etc/resolv.conf`, as real as the laptop can have them without being started by systemd:
 * Debian's resolvconf, openresolv, and systemd-resolved on a bus of its own.
 */

/** The network's record is the one that a DHCP client leaves. */
const networksRecord = 'printf "nameserver %s\\n" "$1" | resolvconf -a "$2.dhclient"';

/** Debian's links the file into its folder; openresolv writes it and signs. */
export async function resolvconf(lab: Lab, kind: 'resolvconf' | 'openresolv'): Promise<void> {
  await lay(lab, kind);
  const start =
    kind === 'openresolv'
      ? 'rm /etc/resolv.conf'
      : `mkdir -p /run/resolvconf/interface
         ln -sf ../run/resolvconf/resolv.conf /etc/resolv.conf
         resolvconf --enable-updates`;
  const { home, laptop } = lab.plan;
  const script = `${start}\n${networksRecord}`;
  await lab.laptop.must(['sh', '-ec', script, 'sh', home.ipv4, laptop.device]);
}

/** The file, or where it leads, and every record behind it. */
export async function resolvconfAsText(lab: Lab): Promise<string> {
  const records = await lab.laptop.must([
    'sh',
    '-c',
    'cd /run/resolvconf && grep -r "" interface* | sort; cat /etc/resolv.conf',
  ]);
  return `${await fileAsText(lab, '/etc/resolv.conf')}\n${records}`;
}

/** It asks the router about everything, and programs ask it at 127.0.0.53. */
export async function systemdResolved(lab: Lab): Promise<void> {
  await lay(lab, 'systemd-resolved', 'libsystemd-shared');
  await systemBus(lab);
  const { home, laptop } = lab.plan;
  const start = `
    echo 'systemd-resolve:x:0:0::/:/bin/false' >> /etc/passwd
    echo 'systemd-resolve:x:0:' >> /etc/group
    mkdir -p /run/systemd/resolve
    printf '[Resolve]\\nFallbackDNS=\\nLLMNR=no\\nMulticastDNS=no\\n' > /etc/systemd/resolved.conf
    ln -sf ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`;
  await lab.laptop.must(['sh', '-ec', `mkdir -p /etc/systemd; ${start}`]);
  await lab.laptop.start(['/lib/systemd/systemd-resolved']);
  const ready = `
    for i in $(seq 100); do resolvectl status > /dev/null 2>&1 && break; sleep 0.1; done
    resolvectl dns "$2" "$1"; resolvectl domain "$2" '~.'
    for i in $(seq 100); do grep -q "$1" /run/systemd/resolve/resolv.conf && break; sleep 0.1; done`;
  await lab.laptop.must(['sh', '-ec', ready, 'sh', home.ipv4, laptop.device]);
}

export const systemdResolvedAsText = (lab: Lab): Promise<string> =>
  lab.laptop.must([
    'sh',
    '-ec',
    'for what in dns domain default-route; do resolvectl --no-pager $what; done; readlink /etc/resolv.conf',
  ]);
