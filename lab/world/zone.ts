import { seededRandom } from '../topology/random.ts';
import { hosts, type HostSpec, type UdpService } from './hosts.ts';

/** One name of the world with the addresses it got in this lab. */
export interface ZoneEntry {
  readonly name: string;
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly cname?: string;
  readonly alsoServes: readonly string[];
  readonly udp: readonly UdpService[];
  readonly tcpPorts: readonly number[];
}

/**
 * Gives every name addresses inside its owner's published ranges, chosen by the seed. Only these addresses exist:
 * anything else in the same range is silent, as on the real internet (a world in which everything answers hides
 * poisoned names).
 */
export function drawZone(seed: number): readonly ZoneEntry[] {
  const random = seededRandom(seed ^ 0x5eed);
  const next = (): number => random.next();
  const taken = new Set<string>();
  const draw = (prefix: string): string => {
    for (;;) {
      const address = addressIn(prefix, next);
      if (!prefix.includes('/') || !taken.has(address)) {
        taken.add(address);
        return address;
      }
    }
  };
  return hosts.map((host: HostSpec) => ({
    name: host.name,
    ipv4: drawAll(host.ipv4, host.count ?? 1, draw),
    ipv6: drawAll(host.ipv6 ?? [], host.count ?? 1, draw),
    ...(host.cname === undefined ? {} : { cname: host.cname }),
    alsoServes: host.alsoServes ?? [],
    udp: host.udp ?? [],
    tcpPorts: host.tcpPorts ?? [80, 443],
  }));
}

/** Exact addresses stand as they are; of ranges, `count` addresses are drawn. */
function drawAll(
  prefixes: readonly string[],
  count: number,
  draw: (prefix: string) => string,
): string[] {
  const exact = prefixes.filter((prefix) => !prefix.includes('/'));
  if (exact.length > 0 || prefixes.length === 0) return exact.map(draw);
  return Array.from({ length: count }, (_, index) => draw(prefixes[index % prefixes.length] ?? ''));
}

function addressIn(prefix: string, next: () => number): string {
  const [base = '', length] = prefix.split('/');
  if (length === undefined) return base;
  const isSix = base.includes(':');
  const free = (isSix ? 128 : 32) - Number(length);
  // Sixteen bits are room enough, and keep clear of the network and broadcast addresses.
  const span = 2 ** Math.min(free, 16);
  const offset = 1 + Math.floor(next() * (span - 2));
  return isSix ? `${base.replace(/::$/, '')}::${offset.toString(16)}` : addToIpv4(base, offset);
}

function addToIpv4(base: string, offset: number): string {
  const value = base.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) + offset;
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
