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

/**
 * openvpn with a static key to the rented machine, which sends everything on under its own address. Takes over IPv4 only:
 * IPv6 goes around it, as it does with many real ones. Needs `openvpn` and `tun`.
 */
export async function openvpn(lab: Lab, wish: TunnelWish): Promise<Tunnel> {
  const { plan, internet, laptop } = lab;
  const device = wish.device ?? 'tun0';
  const mtu = wish.mtu ?? 1400;
  const key = await internet.must(['openvpn', '--genkey', 'secret', '/dev/stdout']);
  await internet.write('/run/lab/vpn.key', key, 0o600);
  await laptop.write('/run/lab/vpn.key', key, 0o600);
  const common = [
    'openvpn',
    '--secret',
    '/run/lab/vpn.key',
    '--dev-type',
    'tun',
    '--proto',
    'udp',
    '--port',
    '1194',
    '--cipher',
    'AES-256-CBC',
    '--allow-deprecated-insecure-static-crypto',
    '--ping',
    '5',
    '--tun-mtu',
    String(mtu),
    '--verb',
    '1',
    '--mssfix',
    '0',
  ];
  const supported = common.filter((word) => word !== '--allow-deprecated-insecure-static-crypto');
  const ready = { ready: /Initialization Sequence Completed/, timeoutMs: 15000 };
  const serving = internet.start(
    [...supported, '--dev', 'vpn0', '--local', plan.rented.ipv4, '--ifconfig', far, near],
    ready,
  );
  const routing =
    wish.routing === 'full'
      ? ['--redirect-gateway', 'def1']
      : (wish.routes ?? []).flatMap((route) => ['--route', ...withMask(route)]);
  const client = await laptop.start(
    [
      ...supported,
      '--dev',
      device,
      '--remote',
      plan.rented.ipv4,
      '--ifconfig',
      near,
      far,
      ...routing,
    ],
    ready,
  );
  const server = await serving;
  await internet.nft(`table ip vpn {
  chain arriving { type nat hook input priority 100; iifname "vpn0" snat to ${plan.rented.ipv4} ; }
  chain filter { type filter hook input priority 0; ${wish.farEndDrops === undefined ? '' : `iifname "vpn0" ${wish.farEndDrops} ; `}}
}`);
  if (wish.carriesUpTo !== undefined) await limitCarried(lab, wish.carriesUpTo);
  return { device, client, server };
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
