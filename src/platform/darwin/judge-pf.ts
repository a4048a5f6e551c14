/**
 * Which rules of pf stop what the service needs? The last rule that matches decides, unless an earlier
 * one says `quick` (pf.conf(5)). An uncertain rule never accuses; one that might let a packet out
 * clears every rule before it.
 */
import { BlockList, isIP } from 'node:net';
import type { LocalFirewall } from '../../model/machine-facts.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { PfRule } from './parse-pf.ts';

type Hit = LocalFirewall['hits'][number];
type What = Hit['what'] | 'other-tcp';

interface Packet {
  readonly what: What;
  readonly protocol: 'tcp' | 'udp';
  readonly ip: string;
  readonly port: number;
}

/** Reserved for examples (RFC 5737, RFC 3849), and a port nobody uses: only wide rules hit them. */
const elsewhere = ['192.0.2.1', '2001:db8::1'];
const otherPort = 40_404;
const rangesSampled = 4;
const maxRuleLength = 300;

export const pfHits = (
  rules: readonly PfRule[],
  profile: ServiceProfile,
  device: string,
): readonly Hit[] => {
  const stopped = new Map<PfRule, Packet[]>();
  for (const packet of packetsOf(profile)) {
    const rule = deciding(rules, packet, device);
    if (rule === undefined || rule.action === 'pass') continue;
    stopped.set(rule, [...(stopped.get(rule) ?? []), packet]);
  }
  return [...stopped].flatMap(([rule, packets]) => hitsOf(rule, packets));
};

const packetsOf = (profile: ServiceProfile): readonly Packet[] => {
  const firsts = profile.media.ranges.map(({ cidr }) => cidr.split('/')[0] ?? '');
  const sampled = [4, 6].flatMap((family) =>
    firsts.filter((ip) => isIP(ip) === family).slice(0, rangesSampled),
  );
  const dns = profile.controls.resolvers.slice(0, 1);
  return [
    ...sampled.flatMap((ip) => [
      { what: 'service-tcp' as const, protocol: 'tcp' as const, ip, port: 443 },
      ...profile.media.tcpPorts
        .filter((port) => port !== 443)
        .map((port) => ({ what: 'media-tcp' as const, protocol: 'tcp' as const, ip, port })),
      ...profile.media.udpPorts.map((port) => ({
        what: 'media-udp' as const,
        protocol: 'udp' as const,
        ip,
        port,
      })),
    ]),
    ...elsewhere.flatMap((ip) => [
      { what: 'other-tcp' as const, protocol: 'tcp' as const, ip, port: otherPort },
      { what: 'all-udp' as const, protocol: 'udp' as const, ip, port: otherPort },
    ]),
    ...dns.map((ip) => ({ what: 'dns' as const, protocol: 'udp' as const, ip, port: 53 })),
  ];
};

const deciding = (rules: readonly PfRule[], packet: Packet, device: string): PfRule | undefined => {
  let last: PfRule | undefined;
  for (const rule of rules) {
    if (!matches(rule, packet, device)) continue;
    if (rule.isUncertain) {
      if (rule.action === 'pass') last = undefined;
      if (rule.action === 'pass' && rule.isQuick) return undefined;
      continue;
    }
    last = rule;
    if (rule.isQuick) return rule;
  }
  return last;
};

const matches = (rule: PfRule, { protocol, ip, port }: Packet, device: string): boolean => {
  if (rule.direction === 'in') return false;
  if (rule.family !== undefined && rule.family !== isIP(ip)) return false;
  if (rule.protocols.length > 0 && !rule.protocols.includes(protocol)) return false;
  if (rule.device !== undefined && (rule.device.name === device) === rule.device.isNegated) {
    return false;
  }
  if (rule.port !== undefined && (port < rule.port.low || port > rule.port.high)) return false;
  return rule.to === undefined || contains(rule.to.cidr, ip) !== rule.to.isNegated;
};

const contains = (cidr: string, ip: string): boolean => {
  const [first = '', bits] = cidr.split('/');
  const family = isIP(first) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  try {
    list.addSubnet(first, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  } catch {
    return false;
  }
  return list.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
};

const hitsOf = (rule: PfRule, packets: readonly Packet[]): readonly Hit[] => {
  const what = new Set(packets.map((packet) => packet.what));
  const isAboutService = [...what].some((kind) => kind !== 'other-tcp' && kind !== 'all-udp');
  if (!isAboutService) return [];
  const families = [...new Set(packets.map(({ ip }) => (isIP(ip) === 6 ? 6 : 4)))];
  const common = {
    manager: 'pf',
    rule: rule.text.slice(0, maxRuleLength),
    action: rule.action === 'reject' ? ('reject' as const) : ('drop' as const),
    exceptDevices: rule.device?.isNegated === true ? [rule.device.name] : [],
    families: families.toSorted((a, b) => a - b),
  };
  return widest(what).map((kind) => ({ ...common, what: kind }));
};

const widest = (what: ReadonlySet<What>): readonly Hit['what'][] => {
  const stopsAllUdp = what.has('all-udp') && what.has('media-udp');
  if (stopsAllUdp && what.has('other-tcp') && what.has('service-tcp')) return ['everything'];
  const narrow = (['service-tcp', 'media-tcp', 'media-udp', 'dns'] as const).filter((kind) =>
    what.has(kind),
  );
  return stopsAllUdp ? [...narrow.filter((kind) => kind !== 'media-udp'), 'all-udp'] : narrow;
};
