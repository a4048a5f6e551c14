/**
 * Lets the meeting, and nothing else, out through the firewall of this computer: the ports the
 * service publishes, to the ranges it publishes where the firewall can hold them, put before the
 * very rule that stops them. Where the ranges do not help (lists lag behind), the same ports to
 * anywhere. Needs to know the rule: without administrator's rights only ufw and the Windows
 * firewall can be told in which place theirs stands.
 */
import { createHash } from 'node:crypto';
import { coverOf, portsOf } from '../model/address-cover.ts';
import type { FirewallRule } from '../model/change.ts';
import type { LocalFirewall } from '../model/machine-facts.ts';
import { placeOf, type FirewallPlace } from './firewall-places.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { factNow } from './guides/notices.ts';
import { intend, planOf, saying, type Intention } from './intended-change.ts';
import { observed, observedAll } from './observed.ts';

type Hit = LocalFirewall['hits'][number];

export const allowPortsInFirewall = defineFix({
  id: 'allow-ports-in-firewall',
  mends: ['local-firewall-blocks'],
  risk: 'none',
  waitSeconds: 5,
  provenBy: ['tcp-connect', 'tls-handshake', 'udp-media', 'local-firewall'],
  async plan(situation) {
    const firewall = await readFirewall(situation);
    if (firewall === undefined) return [];
    const wishes = wishesOf(situation, firewall);
    if (wishes.length === 0)
      return firewall.hits.length === 0 ? whenUnread(situation, firewall) : [];
    const narrow = await planFor(situation, wishes, true);
    const hasRanges = wishes.some(({ place }) => holdsRanges(place));
    return hasRanges ? [...narrow, ...(await planFor(situation, wishes, false))] : narrow;
  },
});

/** Who checked may have been an ordinary user; who repairs may be the administrator. */
const readFirewall = async (situation: Situation): Promise<LocalFirewall | undefined> => {
  const known = observed(situation, 'local-firewall');
  const isBlind = known === undefined || known.hits.length === 0;
  return isBlind && situation.hands.elevation.isElevated
    ? factNow(situation, 'local-firewall')
    : known;
};

interface Wish {
  readonly place: FirewallPlace;
  readonly whats: ReadonlySet<Hit['what']>;
  readonly families: ReadonlySet<4 | 6>;
}

const wishesOf = (_: Situation, { hits, managers }: LocalFirewall): readonly Wish[] => {
  const active = new Set<string>(
    managers.filter(({ state }) => state === 'active').map(({ name }) => name),
  );
  const wishes = new Map<
    string,
    { place: FirewallPlace; whats: Set<Hit['what']>; families: Set<4 | 6> }
  >();
  // What spares a tunnel is its kill switch: letting the meeting past it is not ours to decide.
  for (const hit of hits.filter(({ exceptDevices }) => exceptDevices.length === 0)) {
    const place = placeOf(hit, active);
    if (place === undefined) continue;
    const key = JSON.stringify(place);
    const wish = wishes.get(key) ?? { place, whats: new Set(), families: new Set() };
    wish.whats.add(hit.what);
    for (const family of hit.families ?? [4, 6]) wish.families.add(family);
    wishes.set(key, wish);
  }
  return [...wishes.values()];
};

const holdsRanges = ({ kind }: FirewallPlace): boolean =>
  kind === 'nftables' || kind === 'iptables' || kind === 'windows-default' || kind === 'pf';

const planFor = async (
  situation: Situation,
  wishes: readonly Wish[],
  isNarrow: boolean,
): Promise<readonly FixPlan[]> => {
  const intentions: Intention[] = [];
  for (const wish of wishes) intentions.push(...(await intentionsFor(situation, wish, isNarrow)));
  return planOf(intentions, saying('allow-ports-in-firewall.stands'));
};

const tcpKinds: readonly Hit['what'][] = ['everything', 'service-tcp', 'media-tcp', 'program'];
const udpKinds: readonly Hit['what'][] = ['everything', 'media-udp', 'all-udp', 'program'];
const dnsKinds: readonly Hit['what'][] = ['everything', 'dns'];

const intentionsFor = async (
  situation: Situation,
  wish: Wish,
  isNarrow: boolean,
): Promise<readonly Intention[]> => {
  const { place } = wish;
  if (place.kind === 'windows-rule') {
    return [await intend(situation, 'firewall.windows-rule-enabled', place.id, false, true)];
  }
  const intentions: Intention[] = [];
  for (const [purpose, rule] of rulesFor(situation, wish, isNarrow && holdsRanges(place))) {
    intentions.push(await permit(situation, place, nameOf(situation, place, purpose, rule), rule));
  }
  return intentions;
};

/** What the service publishes, as far as this rule stops it. */
const rulesFor = (
  situation: Situation,
  { whats, families }: Wish,
  isNarrow: boolean,
): readonly (readonly [purpose: string, rule: FirewallRule])[] => {
  const { media, hosts } = situation.profile;
  const isMet = (kinds: readonly Hit['what'][]): boolean => kinds.some((kind) => whats.has(kind));
  const fits = (range: string): boolean => families.has(range.includes(':') ? 6 : 4);
  const ranges = [...media.ranges.map(({ cidr }) => cidr), ...blocksOfNames(situation)];
  const destinations = isNarrow ? coverOf(ranges.filter(fits)) : [];
  const webPorts = hosts
    .filter(({ isEssential }) => isEssential)
    .flatMap(({ tcpPorts }) => tcpPorts);
  const tcp = portsOf([...webPorts, ...media.tcpPorts]);
  // A rule against addresses stops HTTP/3 as well: the web's ports over UDP (RFC 9114).
  const isByAddress = isMet(tcpKinds) || whats.has('all-udp');
  const udp = portsOf([...media.udpPorts, ...(isByAddress ? webPorts : [])]);
  const resolvers = coverOf(resolverAddresses(situation).filter(fits));
  const dns: FirewallRule = {
    protocol: 'udp',
    ports: ['53'],
    destinations: isNarrow ? resolvers : [],
  };
  return [
    ...(isMet(tcpKinds)
      ? [['meeting', { protocol: 'tcp', ports: tcp, destinations }] as const]
      : []),
    ...(isMet(udpKinds)
      ? [['meeting', { protocol: 'udp', ports: udp, destinations }] as const]
      : []),
    ...(isMet(dnsKinds) ? [['names', dns] as const] : []),
  ];
};

const ownRoles = new Set(['signalling', 'helper', 'media']);

/**
 * Where the service's names lead today: lists lag behind, the published IPv6 one lacks the front
 * door itself. A front door moves within its block; /24 and /48 are the smallest that networks
 * announce to each other, so each has one owner.
 */
const blocksOfNames = (situation: Situation): readonly string[] =>
  observedAll(situation, 'system-lookup').flatMap(({ target, value }) =>
    'role' in target && ownRoles.has(target.role)
      ? value.addresses.map((ip) => `${ip}/${ip.includes(':') ? 48 : 24}`)
      : [],
  );

/** Names that a stub on this computer asks for leave it from there; it has no address outside. */
const resolverAddresses = (situation: Situation): readonly string[] =>
  (observed(situation, 'resolvers')?.resolvers ?? [])
    .filter(({ isLocalStub }) => !isLocalStub)
    .map(({ address }) => address);

/** Ours, told apart by place, so that the same permission in two chains is two settings. */
const nameOf = (
  { profile }: Situation,
  place: FirewallPlace,
  purpose: string,
  { protocol }: FirewallRule,
): string => {
  const service = profile.id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 20);
  const digest = createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 6);
  return `linecheck-${service}-${purpose}-${digest}-${protocol}`;
};

const permit = (
  situation: Situation,
  place: FirewallPlace,
  name: string,
  rule: FirewallRule,
): Promise<Intention> => {
  switch (place.kind) {
    case 'ufw':
      return intend(situation, 'firewall.ufw-rule', name, rule, null);
    case 'firewalld':
      return intend(situation, 'firewall.firewalld-rule', `${name} ${place.place}`, rule, null);
    case 'nftables': {
      const { family, table, chain } = place;
      return intend(situation, 'firewall.nftables-rule', name, { ...rule, family, table, chain });
    }
    case 'iptables': {
      const { command, table, chain } = place;
      return intend(situation, 'firewall.iptables-rule', name, { ...rule, command, table, chain });
    }
    case 'pf':
      return intend(situation, 'firewall.pf-anchor', name, rule, null);
    case 'windows-default':
    case 'windows-rule':
    default:
      return intend(situation, 'firewall.windows-rule', name, withProgram(situation, rule), null);
  }
};

/** Windows knows programs: only the client's own may use the permission. */
const withProgram = (situation: Situation, rule: FirewallRule): FirewallRule => {
  const installs = observed(situation, 'client')?.installs ?? [];
  const program = installs.find(({ path }) => /\.exe$/iu.test(path))?.path;
  return program === undefined ? rule : { ...rule, program };
};

/**
 * Packets were refused here, and the rules are for the administrator's eyes only. ufw says openly
 * that it is on, and then it is ufw's to let the meeting out.
 */
const whenUnread = async (
  situation: Situation,
  { managers }: LocalFirewall,
): Promise<readonly FixPlan[]> => {
  const isOn = (name: string): boolean =>
    managers.some((manager) => manager.name === name && manager.state === 'active');
  if (isOn('ufw')) {
    const wish: Wish = {
      place: { kind: 'ufw' },
      whats: new Set(['everything']),
      families: new Set([4, 6]),
    };
    const plans = await planFor(situation, [wish], false);
    return plans.filter(({ kind }) => kind === 'changes');
  }
  const isUnread = managers.some(({ state }) => state === 'unreadable');
  return isUnread && situation.finding !== undefined
    ? [{ kind: 'impossible', because: saying('allow-ports-in-firewall.unread') }]
    : [];
};
