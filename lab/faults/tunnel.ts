import { lay } from '../lay.ts';
import type { Lab } from '../topology/lab.ts';
import type { Job } from '../topology/room.ts';
import { unpackedFolder } from '../unpacked.ts';

export interface TunnelWish {
  /** `full`: everything IPv4 through it. `split`: only `routes`. `idle`: up, but nothing is routed. */
  readonly routing: 'full' | 'split' | 'idle';
  readonly routes?: readonly string[];
  /** What the far end does with what comes through, in nft's words, for example `udp dport != 53 drop`. */
  readonly farEndDrops?: string;
  readonly mtu?: number;
  /** The largest packet that survives on the way; larger ones vanish (with `mtu` above it: the classic mistake). */
  readonly carriesUpTo?: number;
  readonly device?: string;
}

export interface Tunnel {
  readonly device: string;
  readonly client: Job;
  readonly server: Job;
}

const near = '10.8.0.2';
const far = '10.8.0.1';
const keyFile = '/run/lab/vpn.key';

/**
 * openvpn with a static key to the rented machine, which sends everything on under its own address. Takes over IPv4 only:
 * IPv6 goes around it, as it does with many real ones. Needs `openvpn` and `tun`.
 */
export async function openvpn(lab: Lab, wish: TunnelWish): Promise<Tunnel> {
  const { plan, rented, laptop } = lab;
  const device = wish.device ?? 'tun0';
  const key = await rented.must(['openvpn', '--genkey', 'secret', '/dev/stdout']);
  await rented.write(keyFile, key, 0o600);
  await laptop.write(keyFile, key, 0o600);
  const ready = { ready: /Initialization Sequence Completed/, timeoutMs: 15000 };
  const common = commonOptions(wish.mtu ?? 1400);
  const listening = `--dev vpn0 --local ${plan.rented.ipv4} --ifconfig ${far} ${near}`.split(' ');
  const dialling = `--dev ${device} --remote ${plan.rented.ipv4} --ifconfig ${near} ${far}`.split(
    ' ',
  );
  const [server, client] = await Promise.all([
    rented.start([...common, ...listening], ready),
    laptop.start([...common, ...dialling, ...routingOptions(wish)], ready),
  ]);
  await sendOn(lab, wish.farEndDrops);
  if (wish.carriesUpTo !== undefined) await limitCarried(lab, wish.carriesUpTo);
  return { device, client, server };
}

/** What comes out of the tunnel leaves under the rented machine's own address. */
const sendOn = ({ rented }: Lab, drops?: string): Promise<void> =>
  rented.nft(`table ip vpn {
  chain leaving { type nat hook postrouting priority srcnat; oifname "eth0" ip saddr ${near} masquerade ; }
  chain filter { type filter hook forward priority 0; ${drops === undefined ? '' : `iifname "vpn0" ${drops} ; `}}
}`);

/**
 * WireGuard in user space, held up by wg-quick on the laptop: `/etc/wireguard/wg0.conf`, all IPv4 by its own table and
 * rules, as wg-quick lays them. Needs `wireguard-go`, `wireguard-tools` and `tun`.
 */
export async function wireguard(lab: Lab, farEndDrops?: string): Promise<void> {
  const { plan, rented, laptop } = lab;
  const wg = `${unpackedFolder}/wireguard-tools/usr/bin/wg`;
  const [farKey, nearKey] = [await rented.must([wg, 'genkey']), await rented.must([wg, 'genkey'])];
  const publicOf = async (key: string): Promise<string> =>
    (await rented.must([wg, 'pubkey'], { stdin: key })).trim();
  await rented.write('/run/lab/wg.key', farKey, 0o600);
  await rented.start([`${unpackedFolder}/wireguard-go/usr/bin/wireguard-go`, '-f', 'vpn0']);
  const set = `listen-port 51820 private-key /run/lab/wg.key peer ${await publicOf(nearKey)} allowed-ips ${near}/32`;
  const start = `
    for i in $(seq 50); do ${wg} show vpn0 > /dev/null 2>&1 && break; sleep 0.1; done
    ${wg} set vpn0 ${set}
    ip address add ${far}/24 dev vpn0; ip link set vpn0 mtu 1400 up`;
  await rented.must(['sh', '-ec', start]);
  await sendOn(lab, farEndDrops);
  await lay(lab, 'wireguard-go', 'wireguard-tools');
  const own = `[Interface]\nPrivateKey = ${nearKey.trim()}\nAddress = ${near}/32\nMTU = 1400\n`;
  const peer = `[Peer]\nPublicKey = ${await publicOf(farKey)}\nEndpoint = ${plan.rented.ipv4}:51820\nAllowedIPs = 0.0.0.0/0\n`;
  await laptop.write('/etc/wireguard/wg0.conf', `${own}\n${peer}`, 0o600);
  await laptop.must(['wg-quick', 'up', 'wg0']);
}

/** What stands of it, without what is another each time it is put up: numbers of interfaces, their own IPv6 address, handshakes, counters. */
export async function wireguardAsText(lab: Lab): Promise<string> {
  const script = `
    for what in link address; do ip -o $what show | sed 's/^[0-9]*: //' | grep -v 'wg0 *inet6 fe80'; done
    ip -4 rule; ip -4 route show table all; nft --stateless list ruleset
    for what in public-key peers endpoints allowed-ips fwmark; do wg show wg0 $what; done; true`;
  return lab.laptop.must(['sh', '-c', script]);
}

function commonOptions(mtu: number): string[] {
  const words = `openvpn --secret ${keyFile} --dev-type tun --proto udp --port 1194 --cipher AES-256-CBC --ping 5`;
  return [...words.split(' '), '--tun-mtu', String(mtu), '--mssfix', '0', '--verb', '1'];
}

function routingOptions({ routing, routes = [] }: TunnelWish): string[] {
  if (routing === 'full') return ['--redirect-gateway', 'def1'];
  return routes.flatMap((route) => ['--route', ...withMask(route)]);
}

/** The carrying packets are 60 bytes or so larger than what they carry (address, UDP, padding, authentication). */
async function limitCarried(lab: Lab, size: number): Promise<void> {
  const rule = (side: 'dport' | 'sport'): string => `table ip vpnpath {
  chain forward { type filter hook forward priority -5; udp ${side} 1194 meta length > ${size + 60} drop ; }
}`;
  await lab.home.nft(rule('dport'));
  await lab.isp.nft(rule('sport'));
}

function withMask(route: string): string[] {
  const [network = '', length = '32'] = route.split('/');
  const bits = 2 ** 32 - 2 ** (32 - Number(length));
  return [network, [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.')];
}

/** A tunnel device that some program left behind: up, addressed, nothing routed, nobody at the far end. */
export async function idleTunnel(
  lab: Lab,
  { device = 'tun1', address = '100.100.20.7' } = {},
): Promise<void> {
  await lab.laptop.ip([
    `tuntap add dev ${device} mode tun`,
    `link set ${device} up`,
    `address add ${address}/32 dev ${device}`,
  ]);
}
