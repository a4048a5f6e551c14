/**
 * What a network has to let through for a service, as rules: from the profile and nothing else.
 * No name is opened wider than the vendor publishes it: where only single names below a domain
 * are published (Google), these stand in the rule; where everything below is, the whole tree does.
 */
import { numbersOf, portsOf } from './address-cover.ts';
import type { Reference, ServiceHost, ServiceProfile } from './profile.ts';

/** One name, or with everything below it, at any depth. */
export interface RuleName {
  readonly name: string;
  readonly isTree: boolean;
}

/** A rule speaks of names or of ranges, never of both: what filters one is seldom what filters the other. */
export interface NeededRule {
  /** Unique within a profile and short: it becomes part of the names of sets and objects. */
  readonly id: string;
  readonly why: string;
  readonly transport: 'tcp' | 'udp';
  /** As firewalls take them, e.g. `8801-8810`. */
  readonly ports: readonly string[];
  readonly names: readonly RuleName[];
  /** As published, both families. */
  readonly ranges: readonly string[];
  /** Addresses of the pages on which it was read. */
  readonly sources: readonly string[];
}

type Use = Reference['uses'][number];
type Draft = Omit<NeededRule, 'id' | 'ports' | 'sources'> & {
  readonly ports: readonly number[];
  readonly read: readonly string[];
};

/** Ranges with these labels carry web pages and sign-in: encrypted web is all they need. */
const webLabels: ReadonlySet<string> = new Set(['cdn', 'sign-in']);
const WEB_PORTS = [443];

export const neededRules = (profile: ServiceProfile): readonly NeededRule[] => {
  const trees = patternsOf(profile);
  const drafts: readonly (readonly [string, readonly Draft[]])[] = [
    ['web', webByName(profile, trees)],
    ['web-udp', webOverUdp(profile, trees)],
    ['web-ranges', webByRange(profile)],
    ['media-udp', mediaByRange(profile, 'udp')],
    ['media-tcp', mediaByRange(profile, 'tcp')],
    ['media-names', mediaByName(profile, trees)],
    ['revocation', revocation(profile)],
  ];
  return drafts.flatMap(([id, found]) =>
    found
      .filter(({ ports, names, ranges }) => ports.length > 0 && names.length + ranges.length > 0)
      .map(({ read, ports, ...draft }, index) => ({
        ...draft,
        id: index === 0 ? id : `${id}-${index + 1}`,
        ports: portsOf(ports),
        sources: urlsOf(profile, read),
      })),
  );
};

const urlsOf = (profile: ServiceProfile, ids: readonly string[]): readonly string[] => [
  ...new Set(profile.sources.filter(({ id }) => ids.includes(id)).map(({ url }) => url)),
];

/** Whether a rule for `pattern` lets `name` through. */
export const isCovered = (pattern: RuleName, name: string): boolean =>
  pattern.name === name || (pattern.isTree && name.endsWith(`.${pattern.name}`));

const NAME = /(?<star>\*\.)?(?<name>(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*)/giu;

const namesIn = ({ to }: Use): readonly RuleName[] =>
  [...to.matchAll(NAME)].map(({ groups = {} }) => ({
    name: (groups['name'] ?? '').toLowerCase(),
    isTree: groups['star'] !== undefined,
  }));

const usesOf = (profile: ServiceProfile): readonly Use[] => profile.reference?.uses ?? [];

const isOwn = ({ role }: ServiceHost): boolean => role !== 'revocation';

const patternsOf = (profile: ServiceProfile): readonly RuleName[] => {
  const published = usesOf(profile).flatMap(namesIn);
  const hosts = profile.hosts.filter(isOwn).map(({ name }) => ({
    name: name.toLowerCase(),
    isTree: false,
  }));
  const below = profile.domains.flatMap((domain) => {
    const tree = { name: domain.toLowerCase(), isTree: true };
    const named = published.filter(({ name }) => isCovered(tree, name));
    const isWhole = named.some(({ name, isTree }) => isTree && name === tree.name);
    return named.length === 0 || isWhole ? [tree] : named;
  });
  return withoutCovered([...below, ...hosts]);
};

/** A name below a listed tree is no entry of its own: Squid, for one, refuses such pairs. */
export const withoutCovered = (patterns: readonly RuleName[]): readonly RuleName[] =>
  patterns.filter(
    (one, index) =>
      !patterns.some(
        (other, place) =>
          place !== index &&
          isCovered(other, one.name) &&
          // Of two equal ones the first stays; of a name and its tree, the tree.
          (other.name !== one.name || (other.isTree === one.isTree ? place < index : other.isTree)),
      ),
  );

/** Published web uses of exactly this pattern. */
const webUses = (profile: ServiceProfile, transport: Use['transport'], { name }: RuleName) =>
  usesOf(profile).filter(
    (use) =>
      use.transport === transport &&
      use.ports.includes('443') &&
      namesIn(use).some((named) => named.name === name),
  );

const webByName = (profile: ServiceProfile, trees: readonly RuleName[]): readonly Draft[] =>
  grouped(
    trees.map((pattern) => {
      const uses = webUses(profile, 'tcp', pattern);
      const hosts = profile.hosts.filter(
        ({ name, role }) => role !== 'media' && isCovered(pattern, name.toLowerCase()),
      );
      const ports = [
        ...uses.flatMap((use) => numbersOf(use.ports)),
        ...hosts.flatMap(({ tcpPorts }) => tcpPorts),
      ];
      return {
        pattern,
        ports: ports.length === 0 ? WEB_PORTS : ports,
        read: [...uses, ...hosts].map(({ source }) => source),
      };
    }),
    'tcp',
    'web pages, sign-in, joining',
  );

const webOverUdp = (profile: ServiceProfile, trees: readonly RuleName[]): readonly Draft[] =>
  grouped(
    trees.flatMap((pattern) => {
      const uses = webUses(profile, 'udp', pattern);
      const ports = uses.flatMap((use) => numbersOf(use.ports));
      return ports.length === 0 ? [] : [{ pattern, ports, read: uses.map((use) => use.source) }];
    }),
    'udp',
    'the same over QUIC; quicker, and TCP takes its place where it is closed',
  );

interface Named {
  readonly pattern: RuleName;
  readonly ports: readonly number[];
  readonly read: readonly string[];
}

/** One rule for all names that need the same ports. */
const grouped = (
  named: readonly Named[],
  transport: Draft['transport'],
  why: string,
): readonly Draft[] => {
  const groups = new Map<string, Named[]>();
  for (const one of named) {
    const key = portsOf(one.ports).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((members) => ({
    why,
    transport,
    ports: members.flatMap(({ ports }) => ports),
    names: members.map(({ pattern }) => pattern),
    ranges: [],
    read: members.flatMap(({ read }) => read),
  }));
};

const rangesWhere = (
  { media }: ServiceProfile,
  isWanted: (label: string) => boolean,
): readonly string[] => [
  ...new Set(media.ranges.filter(({ label }) => isWanted(label)).map(({ cidr }) => cidr)),
];

const webByRange = (profile: ServiceProfile): readonly Draft[] => [
  {
    why: 'web pages and sign-in, as far as their addresses are published',
    transport: 'tcp',
    ports: WEB_PORTS,
    names: [],
    ranges: rangesWhere(profile, (label) => webLabels.has(label)),
    read: [profile.media.source],
  },
];

const mediaByRange = (profile: ServiceProfile, transport: 'tcp' | 'udp'): readonly Draft[] => [
  {
    why:
      transport === 'udp'
        ? 'sound, video and shared screens'
        : 'joining; and sound and video where UDP is closed, at poorer quality',
    transport,
    ports: transport === 'udp' ? profile.media.udpPorts : profile.media.tcpPorts,
    names: [],
    ranges: rangesWhere(profile, (label) => !webLabels.has(label)),
    read: [profile.media.source],
  },
];

/** The ports that the web rule does not open for these names anyway. */
const mediaByName = (profile: ServiceProfile, trees: readonly RuleName[]): readonly Draft[] => {
  const web = webByName(profile, trees);
  const named = profile.hosts
    .filter(({ role }) => role === 'media')
    .flatMap(({ name, tcpPorts, source }) => {
      const opening = web.find(({ names }) =>
        names.some((one) => isCovered(one, name.toLowerCase())),
      );
      const pattern = opening?.names.find((one) => isCovered(one, name.toLowerCase()));
      const ports = tcpPorts.filter((port) => opening?.ports.includes(port) !== true);
      return pattern === undefined || ports.length === 0
        ? []
        : [{ pattern, ports, read: [source] }];
    });
  return grouped(named, 'tcp', 'the media servers, where a proxy or a name filter decides').map(
    (draft) => ({ ...draft, names: withoutCovered(draft.names) }),
  );
};

/** In clear HTTP: who would check the certificate of the host that says whether certificates are good? */
const revocation = (profile: ServiceProfile): readonly Draft[] => {
  const uses = usesOf(profile).filter(
    ({ transport, ports }) => transport === 'tcp' && ports.every((port) => port === '80'),
  );
  const hosts = profile.hosts.filter(({ role }) => role === 'revocation');
  const named = [
    ...uses.flatMap((use) =>
      namesIn(use).map((pattern) => ({ pattern, ports: [80], read: [use.source] })),
    ),
    ...hosts.map(({ name, tcpPorts, source }) => ({
      pattern: { name: name.toLowerCase(), isTree: false },
      ports: tcpPorts,
      read: [source],
    })),
  ];
  return grouped(named, 'tcp', 'asking whether certificates were withdrawn, unencrypted').map(
    (draft) => ({ ...draft, names: withoutCovered(draft.names) }),
  );
};
