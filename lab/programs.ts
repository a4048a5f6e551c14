import { accessSync, constants, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

import { unshareArguments, unshareAsRoot } from './topology/agent.ts';
import { notUnpacked } from './unpacked.ts';

/** Programs the lab uses, and the Debian package each comes in. */
const packages = {
  python3: 'python3-minimal',
  unshare: 'util-linux',
  setpriv: 'util-linux',
  ip: 'iproute2',
  nft: 'nftables',
  iptables: 'iptables',
  dnsmasq: 'dnsmasq-base',
  ping: 'iputils-ping',
  dig: 'dnsutils',
  curl: 'curl',
  openssl: 'openssl',
  unbound: 'unbound',
  squid: 'squid-openssl',
  tinyproxy: 'tinyproxy',
  turnserver: 'coturn',
  openvpn: 'openvpn',
  tayga: 'tayga',
  nginx: 'nginx-light',
  mitmdump: 'mitmproxy',
  tracepath: 'iputils-tracepath',
  traceroute: 'traceroute',
  chromium: 'chromium',
  faketime: 'faketime',
  iperf3: 'iperf3',
  irtt: 'irtt',
  ufw: 'ufw',
  firewalld: 'firewalld',
  NetworkManager: 'network-manager',
  nmcli: 'network-manager',
  busctl: 'systemd',
  'dbus-daemon': 'dbus-daemon',
  gsettings: 'libglib2.0-bin',
  sudo: 'sudo',
  polkitd: 'polkitd',
  pkttyagent: 'polkitd',
  pkexec: 'pkexec',
  cron: 'cron',
  script: 'bsdutils',
  tun: '',
  // Only unpacked (`unpacked.ts`), never installed.
  resolvconf: '',
  openresolv: '',
  'systemd-resolved': '',
  'wireguard-go': '',
  'wireguard-tools': '',
} as const;

/** What tests of settings need and is no program: a file, and the package it comes in. */
const files: Readonly<Record<string, string>> = {
  '/usr/libexec/dconf-service': 'dconf-service',
  '/usr/share/glib-2.0/schemas/org.gnome.system.proxy.gschema.xml': 'gsettings-desktop-schemas',
};

export type Program = keyof typeof packages;

const allPrograms = Object.keys(packages).filter((name): name is Program => name in packages);

/** Without these there is no lab at all. */
export const essential: readonly Program[] = [
  'python3',
  'unshare',
  'setpriv',
  'ip',
  'nft',
  'iptables',
  'dnsmasq',
  'ping',
  'dig',
  'curl',
  'openssl',
];

const isUnpackedOnly = (program: Program): boolean => packages[program] === '' && program !== 'tun';

const places = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
  '/usr/lib/polkit-1',
];

export function isPresent(program: Program): boolean {
  // A tunnel device is not a program, but tunnels need it just as much.
  if (program === 'tun') return canOpen('/dev/net/tun');
  if (isUnpackedOnly(program)) return !notUnpacked().includes(program);
  if (program === 'python3') return existsSync('/usr/bin/python3');
  return places.some((place) => existsSync(`${place}/${program}`));
}

export function missing(programs: readonly Program[]): Program[] {
  return programs.filter((program) => !isPresent(program));
}

export function missingPackages(): string[] {
  const names = [
    ...missing(allPrograms).map((program) => packages[program]),
    ...Object.entries(files).flatMap(([path, name]) => (existsSync(path) ? [] : [name])),
  ];
  return [...new Set(names.filter((name) => name !== ''))].toSorted();
}

function canOpen(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const works = (flags: readonly string[]): boolean =>
  spawnSync('unshare', [...flags, 'true'], { timeout: 5000 }).status === 0;

/** How namespaces can be made here: as anybody, as root only, or not at all. */
export function namespaceArguments(): readonly string[] | undefined {
  if (works(unshareArguments)) return unshareArguments;
  if (process.getuid?.() === 0 && works(unshareAsRoot)) return unshareAsRoot;
  return undefined;
}

/** Why no lab can run here, or undefined when it can. */
export function whyNoLab(): string | undefined {
  if (process.platform !== 'linux') return 'the lab needs Linux';
  const absent = missing(essential);
  if (absent.length > 0) return `programs are missing: ${absent.join(', ')} (npm run lab:setup)`;
  if (namespaceArguments() === undefined) {
    return 'this system lets nobody but root make namespaces (kernel.apparmor_restrict_unprivileged_userns?): run it as root';
  }
  return undefined;
}
