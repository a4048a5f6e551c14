/**
 * This network speaks only IPv6 and does not translate, so IPv4-only names cannot be reached.
 *
 * No usable IPv4 here, hosts with IPv6 of their own are fine, and names of the service have
 * IPv4 addresses alone. A translating resolver would have made some up for them: it knows
 * an IPv6 address for `ipv4only.arpa` (RFC 7050) and one that does not translate denies it.
 */
import { measuredIn, type Observation, type Seen } from '../../model/observation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { isFamily, withRole } from '../controls.ts';
import { addressesOf, dnsReplies, isPlain, type DnsReply } from '../dns.ts';
import { familiesInUse, familyOf } from '../families.ts';
import { failedWith } from '../udp.ts';

/** RFC 7050: has A records only; an AAAA for it is a translator's doing. */
const NAT64_NAME = 'ipv4only.arpa';

/**
 * Programs are told of IPv4 addresses alone, or, as the system leaves out a family that this
 * computer does not have, of none although resolvers know one.
 */
const is4Only = (one: Observation<'system-lookup'>, replies: readonly DnsReply[]): boolean => {
  if (one.outcome.kind === 'measured') {
    const { addresses } = one.outcome.value;
    return addresses.length > 0 && addresses.every((ip) => familyOf(ip) === 4);
  }
  const known = replies.filter(({ name, said }) => name === nameOf(one) && said === 'addresses');
  return (
    failedWith(one, 'dns.nodata') &&
    known.length > 0 &&
    addressesOf(known).every((ip) => familyOf(ip) === 4)
  );
};

const connectedOver6 = (seen: Seen<'tcp-connect' | 'tls-handshake'>): readonly Observation[] => [
  ...succeeded(seen['tcp-connect']).filter((one) => isFamily(one, 6)),
  ...succeeded(seen['tls-handshake']).filter((one) => isFamily(one, 6)),
];

const nameOf = ({ target }: Observation): string => ('name' in target ? (target.name ?? '') : '');

export const ipv6OnlyNoTranslation = defineCause({
  id: 'ipv6-only-no-translation',
  layer: 'internet',
  reads: [
    'links',
    'routes',
    'resolvers',
    'dns-answer',
    'system-lookup',
    'tcp-connect',
    'tls-handshake',
  ],
  weigh(seen, { profile, symptoms }): Verdict {
    if (measuredIn(seen.links).length === 0 || measuredIn(seen.routes).length === 0) {
      return unknown('links', 'routes');
    }
    const inUse = familiesInUse(seen);
    if (inUse.has(4) || !inUse.has(6)) {
      return ruledOut(because('ipv6-only-no-translation.has-ipv4', {}, measuredIn(seen.links)));
    }
    const replies = dnsReplies(seen, profile);
    const lookups = seen['system-lookup'].filter((one) => is4Only(one, replies));
    const stranded = withRole(lookups, 'signalling', 'helper');
    const media = withRole(lookups, 'media');
    const all = [...stranded, ...media];
    if (all.length === 0) return unknown('system-lookup');
    const asked = replies.filter(
      (one) => one.name === NAT64_NAME && one.type === 'AAAA' && one.by === 'asked' && isPlain(one),
    );
    const translating = asked.filter(({ said }) => said === 'addresses');
    if (translating.length > 0) {
      return ruledOut(because('ipv6-only-no-translation.translates', {}, translating));
    }
    const denied = asked.filter(({ said }) => said === 'nodata' || said === 'nxdomain');
    const works = connectedOver6(seen);
    const names = all.map(nameOf);
    const isFrontDoor = stranded.some(
      ({ target }) => 'role' in target && target.role === 'signalling',
    );
    const accusation = {
      impact: isFrontDoor ? 'blocks' : 'degrades',
      accountsFor: [
        ...idsAbout(
          symptoms,
          ['answer-unusable', 'lookup-failed', 'helper-lookup-failed', 'media-lookup-failed'],
          (name) => names.includes(name),
        ),
        ...idsOf(symptoms, 'controls-unreachable', 'udp-controls-silent', 'media-tcp-failed'),
        ...idsAbout(symptoms, ['connect-failed'], (about) => /^\d+\.\d+\.\d+\.\d+:/.test(about)),
      ],
      because: [
        because('ipv6-only-no-translation.ipv4-names', { names }, all),
        ...(denied.length > 0
          ? [because('ipv6-only-no-translation.no-translator', {}, denied)]
          : []),
        ...(works.length > 0
          ? [because('ipv6-only-no-translation.ipv6-works', {}, works.slice(0, 4))]
          : []),
      ],
    } as const;
    return denied.length > 0 && works.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer', 'tls-handshake'], ...accusation };
  },
});
