/** Who was asked which name, and what came back: answers of resolvers in one shape for every cause about names. */
import type { DnsAnswer } from '../model/network-facts.ts';
import type { Observation, Seen } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { RecordType, Role } from '../model/target.ts';

/**
 * `asked`: programs here use it. `upstream`: a local stub asks it. `public`: a control, by
 * plain DNS. `encrypted`: a control nobody on the way can read. `other`: e.g. the router.
 */
export type ResolverKind = 'asked' | 'upstream' | 'public' | 'encrypted' | 'other';

export type Said =
  | 'addresses'
  | 'nodata'
  | 'nxdomain'
  | 'servfail'
  | 'refused'
  | 'truncated'
  | 'garbled'
  /** No answer of any kind. */
  | 'silent'
  | 'closed'
  | 'unreachable'
  /** This computer did not let the question out. */
  | 'not-sent';

export interface DnsReply {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly type: RecordType;
  readonly resolver: string;
  readonly transport: 'udp' | 'tcp' | 'https';
  readonly by: ResolverKind;
  readonly said: Said;
  readonly addresses: readonly string[];
  /** Extended DNS errors (RFC 8914). */
  readonly errorCodes: readonly number[];
  readonly rttMs?: number;
  readonly attempts?: number;
  readonly isCheckingDisabled: boolean;
  readonly isPadded: boolean;
}

const SAID_BY_CLASS: Readonly<Record<string, Said>> = {
  'dns.nxdomain': 'nxdomain',
  'dns.nodata': 'nodata',
  'dns.servfail': 'servfail',
  'dns.refused': 'refused',
  'dns.timeout': 'silent',
  'dns.aaaa_dropped': 'silent',
  'dns.port_closed': 'closed',
  'dns.truncated': 'truncated',
  'tcp.refused': 'closed',
  'tcp.timeout': 'silent',
  'tls.silent': 'silent',
  'http.silent': 'silent',
  'net.host_unreachable': 'unreachable',
  'net.net_unreachable': 'unreachable',
  'udp.silent': 'silent',
  'udp.port_unreachable': 'closed',
  'udp.admin_prohibited': 'unreachable',
  'udp.host_unreachable': 'unreachable',
  'udp.no_route': 'unreachable',
  'udp.local_firewall': 'not-sent',
};

const SAID_BY_RCODE: Readonly<Record<string, Said>> = {
  NXDOMAIN: 'nxdomain',
  SERVFAIL: 'servfail',
  REFUSED: 'refused',
};

const saidOf = ({ outcome }: Observation<'dns-answer'>): Said | undefined => {
  if (outcome.kind === 'skipped') return undefined;
  if (outcome.kind === 'failed') {
    const { class: failureClass } = outcome.failure;
    return (
      SAID_BY_CLASS[failureClass] ?? (failureClass.startsWith('local.') ? 'not-sent' : 'garbled')
    );
  }
  const { rcode, addresses, isTruncated } = outcome.value;
  if (addresses.length > 0) return 'addresses';
  return SAID_BY_RCODE[rcode] ?? (isTruncated ? 'truncated' : 'nodata');
};

const learntBy = ({ outcome }: Observation<'dns-answer'>): Partial<DnsAnswer> => {
  if (outcome.kind === 'measured') return outcome.value;
  return outcome.kind === 'failed' ? (outcome.failure.value ?? {}) : {};
};

type Who = Pick<ServiceProfile, 'controls'>;

const kindOf = (
  seen: Seen<'resolvers'>,
  { controls }: Who,
): ((resolver: string, transport: DnsReply['transport']) => ResolverKind) => {
  const configured = measuredIn(seen.resolvers).flatMap(({ value }) => value.resolvers);
  const asked = new Set(configured.filter(({ order }) => order !== undefined).map(addressOf));
  const upstream = new Set(configured.filter(({ order }) => order === undefined).map(addressOf));
  return (resolver, transport) => {
    if (transport === 'https') return 'encrypted';
    if (asked.has(resolver)) return 'asked';
    if (upstream.has(resolver)) return 'upstream';
    return controls.resolvers.includes(resolver) ? 'public' : 'other';
  };
};

const addressOf = ({ address }: { readonly address: string }): string => address;

/** Every answer, and every refusal or silence, in the order they came. */
export const dnsReplies = (
  seen: Seen<'resolvers' | 'dns-answer'>,
  profile: Who,
): readonly DnsReply[] => {
  const kind = kindOf(seen, profile);
  return seen['dns-answer'].flatMap((one) => {
    const said = saidOf(one);
    const { target } = one;
    if (target.kind !== 'name-by-resolver' || said === undefined) return [];
    const { name, role, type, resolver, transport } = target;
    const { addresses = [], extendedErrors = [], rttMs, attempts } = learntBy(one);
    return [
      {
        id: one.id,
        name,
        role,
        type,
        resolver,
        transport,
        by: kind(resolver, transport),
        said,
        addresses,
        errorCodes: extendedErrors.map(({ code }) => code),
        isCheckingDisabled: target.isCheckingDisabled === true,
        isPadded: target.paddedToBytes !== undefined,
        // What this program itself was late by is not the resolver's doing.
        ...(rttMs === undefined ? {} : { rttMs: Math.max(0, rttMs - (one.lateMs ?? 0)) }),
        ...(attempts === undefined ? {} : { attempts }),
      },
    ];
  });
};

/** The resolvers programs ask, in the order they ask them; those for a few domains only are left out. */
export const askedResolvers = (seen: Seen<'resolvers'>): readonly string[] =>
  measuredIn(seen.resolvers).flatMap(({ value }) =>
    value.resolvers
      .filter(({ order, onlyDomains }) => order !== undefined && onlyDomains.length === 0)
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(addressOf),
  );

const MUTE: ReadonlySet<Said> = new Set<Said>(['silent', 'closed', 'unreachable', 'not-sent']);

/** Nothing at all came back from the resolver itself. */
export const isMute = ({ said }: DnsReply): boolean => MUTE.has(said);

/** RFC 8914, 6 to 12: bogus, signature expired or not yet valid, keys or signatures or proofs missing. */
const SIGNATURE_ERRORS = { from: 6, to: 12 } as const;

/** The resolver itself says that a signature is the trouble. */
export const isSignatureTrouble = ({ said, errorCodes }: DnsReply): boolean =>
  said === 'servfail' &&
  errorCodes.some((code) => code >= SIGNATURE_ERRORS.from && code <= SIGNATURE_ERRORS.to);

/** Plain questions, as a program's own lookup puts them. */
export const isPlain = ({ transport, isCheckingDisabled, isPadded }: DnsReply): boolean =>
  transport === 'udp' && !isCheckingDisabled && !isPadded;

/** Controls that answered with addresses: the internet's own opinion of a name. */
export const isOutside = ({ by }: DnsReply): boolean => by === 'public' || by === 'encrypted';

/** Distinct questions behind replies: the same name asked twice is one. */
export const questionsOf = (replies: readonly DnsReply[]): readonly string[] => [
  ...new Set(replies.map(({ name, type }) => `${name}/${type}`)),
];

export const resolversOf = (replies: readonly DnsReply[]): readonly string[] => [
  ...new Set(replies.map(({ resolver }) => resolver)),
];

export const addressesOf = (replies: readonly DnsReply[]): readonly string[] => [
  ...new Set(replies.flatMap(({ addresses }) => addresses)),
];
