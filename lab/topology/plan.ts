import { type Random, seededRandom } from './random.ts';

/** What a scenario may ask of the house before it is built. Everything else varies with the seed. */
export interface HouseWishes {
  readonly ipv4?: boolean;
  readonly ipv6?: boolean;
  /** The provider translates a second time (CGNAT). Default: by seed. */
  readonly carrierNat?: boolean;
  /** Round trip from the laptop to any service. Default: 20 to 80 by seed. */
  readonly rttMs?: number;
  /** What is bought from the provider. Default: no limit. */
  readonly upMbps?: number;
  readonly downMbps?: number;
}

/** Every address and name that differs from lab to lab. Pure: the same seed and wishes give the same house. */
export interface Plan {
  readonly seed: number;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  readonly carrierNat: boolean;
  readonly rttMs: number;
  /** Share of the round trip spent between laptop and router. */
  readonly airRttMs: number;
  readonly laptop: {
    readonly device: string;
    readonly mac: string;
    readonly ipv4: string;
    readonly ipv6: string;
    readonly host: string;
  };
  readonly home: {
    readonly mac: string;
    readonly ipv4: string;
    readonly prefixLength: number;
    readonly network: string;
    readonly linkLocal: string;
    readonly ipv6: string;
    /** The /64 of the home network. */
    readonly ipv6Network: string;
    readonly wanIpv4: string;
    readonly wanIpv6: string;
  };
  readonly isp: {
    /** Towards the customer. */
    readonly ipv4: string;
    readonly ipv6: string;
    /** The address that CGNAT customers share. */
    readonly publicIpv4: string;
    readonly resolverIpv4: string;
    readonly resolverIpv6: string;
    /** What the provider hands to its customers: routed back to it. */
    readonly customersIpv4: string;
    readonly customersIpv6: string;
  };
  /** A rented machine outside all services' ranges: for reflectors, tunnels, foreign servers. */
  readonly rented: { readonly ipv4: string; readonly ipv6: string };
}

export const user = { name: 'anna', home: '/run/home/anna' } as const;

export function planHouse(seed: number, wishes: HouseWishes = {}): Plan {
  const random = seededRandom(seed);
  // Everything is drawn, wished for or not, so that a wish changes nothing else.
  const carrierNat = random.next() < 0.5;
  const rttMs = random.between(20, 80);
  const carrierByte = random.between(64, 127);
  const lan = privateNetwork(random);
  const provider = random.pick(providers);
  const customer = random.between(0x10, 0xfe).toString(16);
  const lan6 = `${provider.ipv6}:${customer}00`;
  const natted = wishes.carrierNat ?? carrierNat;
  const third = random.between(1, 200);
  const wanBase = natted ? `100.${carrierByte}.${third}` : `${provider.ipv4}.${third}`;
  return {
    seed,
    ipv4: wishes.ipv4 ?? true,
    ipv6: wishes.ipv6 ?? true,
    carrierNat: natted,
    rttMs: wishes.rttMs ?? rttMs,
    airRttMs: random.pick([1, 2, 3]),
    laptop: {
      device: random.pick(['wlp2s0', 'wlan0', 'eth0', 'enp3s0', 'eno1', 'wlp0s20f3']),
      mac: mac(random, 'a4:5e:60'),
      ipv4: lan.address(random.between(20, 199)),
      ipv6: `${lan6}::${random.between(0x100, 0xfff).toString(16)}:${random.between(1, 0xffff).toString(16)}`,
      host: random.pick(['annas-laptop', 'thinkpad', 'work-laptop', 'fedora', 'debian']),
    },
    home: {
      mac: mac(random, '3c:a6:2f'),
      ipv4: lan.gateway,
      prefixLength: 24,
      network: lan.network,
      linkLocal: `fe80::${random.between(0x1000, 0xfffe).toString(16)}`,
      ipv6: `${lan6}::1`,
      ipv6Network: `${lan6}::/64`,
      wanIpv4: `${wanBase}.${random.between(2, 250)}`,
      wanIpv6: `${provider.ipv6}:1::${random.between(2, 0xffff).toString(16)}`,
    },
    isp: {
      ipv4: `${wanBase}.1`,
      ipv6: `${provider.ipv6}:1::1`,
      publicIpv4: `${provider.ipv4}.210.${random.between(2, 250)}`,
      resolverIpv4: `${provider.ipv4}.0.53`,
      resolverIpv6: `${provider.ipv6}:ffff::53`,
      customersIpv4: `${wanBase}.0/24`,
      customersIpv6: `${provider.ipv6}::/48`,
    },
    rented: random.pick(rentedMachines),
  };
}

/** Real access providers' blocks, so that nothing in them looks reserved (documentation prefixes would). */
const providers = [
  { ipv4: '84.128', ipv6: '2003:e5:80' },
  { ipv4: '78.42', ipv6: '2a02:8070:40' },
  { ipv4: '86.210', ipv6: '2a01:cb00:60' },
  { ipv4: '73.158', ipv6: '2601:640:80' },
] as const;

const rentedMachines = [
  { ipv4: '95.217.134.60', ipv6: '2a01:4f9:4b:1a2c::60' },
  { ipv4: '159.69.41.77', ipv6: '2a01:4f8:c17:3d5e::77' },
  { ipv4: '51.158.22.19', ipv6: '2001:bc8:1830:142::19' },
] as const;

interface PrivateNetwork {
  readonly network: string;
  readonly gateway: string;
  address(host: number): string;
}

function privateNetwork(random: Random): PrivateNetwork {
  const base = random.pick([
    `192.168.${random.between(0, 200)}`,
    `10.${random.between(0, 200)}.${random.between(0, 200)}`,
    `172.${random.between(16, 31)}.${random.between(0, 200)}`,
  ]);
  return {
    network: `${base}.0/24`,
    gateway: `${base}.${random.pick([1, 254])}`,
    address: (host) => `${base}.${host}`,
  };
}

function mac(random: Random, maker: string): string {
  const byte = (): string => random.between(0, 255).toString(16).padStart(2, '0');
  return `${maker}:${byte()}:${byte()}:${byte()}`;
}
