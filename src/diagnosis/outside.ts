/** Is there an internet behind the router? Who out there answered, and who was tried in vain. */
import type { Observation, Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { kindOfAddress } from './addresses.ts';
import { ipOf } from './controls.ts';
import { dnsReplies, isMute, type DnsReply } from './dns.ts';

export type OutsideEvidence = Seen<
  | 'resolvers'
  | 'dns-answer'
  | 'tcp-connect'
  | 'tls-handshake'
  | 'stun'
  | 'udp-media'
  | 'quic'
  | 'http-exchange'
  | 'portal-check'
>;

/** Far away for certain; private and shared addresses may be the next room. */
export const isPublic = (ip: string | undefined): boolean =>
  ip !== undefined && ['public', 'nat64'].includes(kindOfAddress(ip));

const isToPublic = (one: Observation): boolean => isPublic(ipOf(one));

/** Plain connections and datagrams; a lookup or a handshake through them is counted with them. */
const exchanges = (seen: OutsideEvidence): readonly Observation[] =>
  [
    ...seen['tcp-connect'],
    ...seen['tls-handshake'],
    ...seen.stun,
    ...seen['udp-media'],
    ...seen.quic,
  ].filter(isToPublic);

const isOfOutside = ({ by, resolver }: DnsReply): boolean =>
  by === 'encrypted' || by === 'public' || isPublic(resolver);

const isMeasured = ({ outcome }: Observation): boolean => outcome.kind === 'measured';

/** Trouble is easily said by a box on the way; facts about a name are not. */
const isFact = ({ said }: DnsReply): boolean =>
  ['addresses', 'nodata', 'nxdomain', 'truncated'].includes(said);

/** Answers that only a host beyond the provider can have given (or a box that poses as one). */
export const outsideReached = (
  seen: OutsideEvidence,
  profile: ServiceProfile,
): readonly { readonly id: string }[] => [
  ...exchanges(seen).filter(isMeasured),
  ...seen['http-exchange'].filter(isMeasured),
  ...seen['portal-check'].filter(isMeasured),
  ...dnsReplies(seen, profile).filter((one) => isOfOutside(one) && isFact(one)),
];

export interface Tried {
  readonly id: string;
  readonly ip: string;
}

const NOTHING_CAME_BACK: ReadonlySet<string> = new Set([
  'tcp.timeout',
  'tls.silent',
  'udp.silent',
  'udp.host_unreachable',
  'udp.no_route',
  'net.host_unreachable',
  'net.net_unreachable',
]);

/** Addresses out there that gave no sign: silence, or somebody's word that they cannot be reached. */
export const outsideTried = (seen: OutsideEvidence, profile: ServiceProfile): readonly Tried[] => [
  ...exchanges(seen).flatMap((one) => {
    const ip = ipOf(one);
    const isNothing =
      one.outcome.kind === 'failed' && NOTHING_CAME_BACK.has(one.outcome.failure.class);
    return ip !== undefined && isNothing ? [{ id: one.id, ip }] : [];
  }),
  ...dnsReplies(seen, profile).flatMap((one) =>
    isMute(one) && one.said !== 'not-sent' && one.by !== 'encrypted' && isPublic(one.resolver)
      ? [{ id: one.id, ip: one.resolver }]
      : [],
  ),
];

/** This computer itself did not let packets out: nothing is known about the outside then. */
export const refusedHere = (
  seen: Seen<'stun' | 'udp-media' | 'tcp-connect' | 'dns-answer'>,
): readonly Observation[] => {
  const all: readonly Observation[] = [
    ...seen.stun,
    ...seen['udp-media'],
    ...seen['tcp-connect'],
    ...seen['dns-answer'],
  ];
  return all.filter(
    ({ outcome }) =>
      outcome.kind === 'failed' &&
      (outcome.failure.class === 'udp.local_firewall' ||
        outcome.failure.class.startsWith('local.')),
  );
};
