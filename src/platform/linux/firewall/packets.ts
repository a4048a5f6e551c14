/** Packets to imagine: what a meeting sends, and two that tell a narrow rule from a wide one. */
import { isIP } from 'node:net';
import type { ServiceProfile } from '../../../model/profile.ts';
import type { ImaginedPacket, What } from './judge.ts';
import { addressList } from './match.ts';
import type { AddressBlock, Chain } from './rules.ts';

/** Reserved for examples (RFC 5737, RFC 3849): no rule names them, so only wide rules hit them. */
const elsewhere = { 4: '192.0.2.1', 6: '2001:db8::1' } as const;
/** A port no service of a profile uses. */
const otherPort = 40_404;

/** Enough to meet rules about parts of the ranges; more would only repeat. */
const rangesSampled = 4;
const namedSampled = 24;

export const packetsFor = (
  profile: ServiceProfile,
  chains: readonly Chain[],
  devices: readonly string[],
  resolvers: readonly string[],
): readonly ImaginedPacket[] =>
  // Without any device the walk still tells what a rule about no device does.
  (devices.length === 0 ? [''] : devices).flatMap((device) => [
    ...samples(profile, chains).flatMap((ip) => toService(profile, ip, device)),
    ...([4, 6] as const).flatMap((family) => [
      packet('other-tcp', 'tcp', elsewhere[family], otherPort, device),
      packet('other-udp', 'udp', elsewhere[family], otherPort, device),
    ]),
    ...dnsServers(profile, resolvers).map((ip) => packet('dns', 'udp', ip, 53, device)),
  ]);

const packet = (
  what: What,
  protocol: 'tcp' | 'udp',
  ip: string,
  port: number,
  device: string,
): ImaginedPacket => ({ what, protocol, ip, port, device, family: isIP(ip) === 6 ? 6 : 4 });

const toService = (
  profile: ServiceProfile,
  ip: string,
  device: string,
): readonly ImaginedPacket[] => [
  packet('service-tcp', 'tcp', ip, 443, device),
  ...profile.media.tcpPorts
    .filter((port) => port !== 443)
    .map((port) => packet('media-tcp', 'tcp', ip, port, device)),
  ...profile.media.udpPorts.map((port) => packet('media-udp', 'udp', ip, port, device)),
];

/** Some addresses of the service, and every address that a rule names and the service owns. */
const samples = (profile: ServiceProfile, chains: readonly Chain[]): readonly string[] => {
  const cidrs = profile.media.ranges.flatMap(({ cidr }) => toBlock(cidr));
  const owned = addressList(cidrs);
  const byFamily = [4, 6].map((family) => cidrs.filter(({ first }) => isIP(first) === family));
  const spread = byFamily.flatMap((blocks) =>
    everyNth(blocks, rangesSampled).map(({ first }) => first),
  );
  const named = namedIn(chains)
    .filter((ip) => owned.contains({ ip, family: isIP(ip) === 6 ? 6 : 4 }))
    .slice(0, namedSampled);
  return [...new Set([...spread, ...named])];
};

const toBlock = (cidr: string): readonly AddressBlock[] => {
  const [first = '', length] = cidr.split('/');
  return isIP(first) === 0 ? [] : [{ first, to: Number(length ?? (isIP(first) === 6 ? 128 : 32)) }];
};

const everyNth = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items
    .filter((_, index) => index % Math.max(1, Math.floor(items.length / count)) === 0)
    .slice(0, count);

const namedIn = (chains: readonly Chain[]): readonly string[] => [
  ...new Set(
    chains.flatMap(({ rules }) =>
      rules.flatMap(({ conditions }) =>
        conditions.flatMap((condition) =>
          condition.kind === 'address'
            ? condition.blocks.map(({ first }) => first).filter((ip) => isIP(ip) !== 0)
            : [],
        ),
      ),
    ),
  ),
];

/** A filter that spares the configured resolver spares names; only without one do the controls stand in. */
const dnsServers = (profile: ServiceProfile, resolvers: readonly string[]): readonly string[] =>
  resolvers.length > 0 ? resolvers : profile.controls.resolvers.slice(0, 1);
