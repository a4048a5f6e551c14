import type { Lab } from '../topology/lab.ts';
import type { Job } from '../topology/room.ts';

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
  await rented.nft(`table ip vpn {
  chain leaving { type nat hook postrouting priority srcnat; oifname "eth0" ip saddr ${near} masquerade ; }
  chain filter { type filter hook forward priority 0; ${wish.farEndDrops === undefined ? '' : `iifname "vpn0" ${wish.farEndDrops} ; `}}
}`);
  if (wish.carriesUpTo !== undefined) await limitCarried(lab, wish.carriesUpTo);
  return { device, client, server };
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
