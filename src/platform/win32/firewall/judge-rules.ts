/**
 * Which outgoing rules of Windows Firewall would stop what the service needs? Imagined packets meet
 * the rules in Windows' order: an explicit block beats an allow, and where a profile blocks what
 * nothing allows, the missing permission is the hit. A rule with a condition we cannot judge (a
 * service, a package, a user) is passed over: better silent than wrong.
 */
import { BlockList, isIP } from 'node:net';
import type { LocalFirewall } from '../../../model/machine-facts.ts';
import type { ServiceProfile } from '../../../model/profile.ts';
import type { Block, RegistryRule } from './parse-rule.ts';

type Hit = LocalFirewall['hits'][number];
type What = 'service-tcp' | 'media-tcp' | 'media-udp' | 'dns' | 'other-tcp' | 'other-udp';

interface Packet {
  readonly what: What;
  readonly protocol: 6 | 17;
  readonly ip: string;
  readonly port: number;
}

export interface FirewallState {
  readonly rules: readonly (RegistryRule & { readonly isPolicy: boolean })[];
  /** `Domain`, `Private`, `Public`: those in force on a connected network. */
  readonly profiles: readonly string[];
  /** Among them, those that drop whatever no rule allows. */
  readonly blocking: readonly string[];
  /** Where rules of this computer count at all. */
  readonly hasLocalRules: boolean;
  /** The meeting client's own programs, lower-cased full paths. */
  readonly programs: readonly string[];
}

/** Reserved for examples (RFC 5737, RFC 3849): only rules about everything name them. */
const elsewhere = ['192.0.2.1', '2001:db8::1'];
const otherPort = 40_404;
const rangesSampled = 4;
const maxNamed = 24;
const maxRuleLength = 300;

export const judgeRules = (state: FirewallState, profile: ServiceProfile): readonly Hit[] => {
  const rules = state.rules.filter(
    (rule) =>
      rule.isActive &&
      rule.direction === 'out' &&
      (rule.isPolicy || state.hasLocalRules) &&
      concernsProfile(rule, state.profiles) &&
      rule.others.length === 0 &&
      rule.remoteWords.length === 0 &&
      !rule.hasLocalPorts,
  );
  const packets = packetsFor(profile, rules);
  const blocks = rules.filter(({ action }) => action === 'block');
  const hits = blocks.flatMap((rule) => hitsOfRule(rule, packets, state.programs));
  return [...hits, ...hitsOfDefault(state, rules, packets)];
};

const concernsProfile = (rule: RegistryRule, current: readonly string[]): boolean =>
  rule.profiles.length === 0 ||
  current.length === 0 ||
  rule.profiles.some((name) => current.includes(name));

const hitsOfRule = (
  rule: RegistryRule & { readonly isPolicy: boolean },
  packets: readonly Packet[],
  programs: readonly string[],
): readonly Hit[] => {
  const isByProgram = rule.program !== undefined;
  if (isByProgram && !isClient(rule.program ?? '', programs)) return [];
  const met = packets.filter((packet) => matches(rule, packet));
  return hitsFrom(met, textOf(rule), isByProgram);
};

/** Rules name a program with variables and in any case: only the full path counts. */
const isClient = (program: string, programs: readonly string[]): boolean => {
  const said = program.toLowerCase();
  return programs.some((path) => path === said || path.endsWith(afterVariable(said)));
};

/** `%ProgramFiles%\Zoom\bin\Zoom.exe`: what follows the variable, whose value differs by account. */
const afterVariable = (path: string): string => {
  const rest = /^%[^%]+%(\\.+)$/u.exec(path)?.[1];
  // A path without variable was compared whole already.
  return rest ?? '\0';
};

const textOf = (rule: RegistryRule & { readonly isPolicy: boolean }): string =>
  `${rule.isPolicy ? 'policy ' : ''}${rule.id}: ${rule.raw}`.slice(0, maxRuleLength);

const hitsFrom = (met: readonly Packet[], rule: string, isByProgram: boolean): readonly Hit[] => {
  const kinds = new Set(met.map(({ what }) => what));
  if ([...kinds].every((what) => what === 'other-tcp' || what === 'other-udp')) return [];
  const families = [...new Set(met.map(({ ip }) => (isIP(ip) === 6 ? 6 : 4)))].toSorted(
    (a, b) => a - b,
  );
  const common = {
    manager: 'windows',
    rule,
    action: 'drop',
    exceptDevices: [],
    families,
  } as const;
  return (isByProgram ? (['program'] as const) : widest(kinds)).map((what) => ({
    ...common,
    what,
  }));
};

const widest = (kinds: ReadonlySet<What>): readonly Hit['what'][] => {
  const isAllUdp = kinds.has('other-udp') && kinds.has('media-udp');
  if (isAllUdp && kinds.has('other-tcp') && kinds.has('service-tcp')) return ['everything'];
  const narrow = (['service-tcp', 'media-tcp', 'media-udp', 'dns'] as const).filter((kind) =>
    kinds.has(kind),
  );
  return isAllUdp ? [...narrow.filter((kind) => kind !== 'media-udp'), 'all-udp'] : narrow;
};

/**
 * Outgoing "block" as the default of a profile: what no allow rule lets out is dropped. A rule for
 * the client's own program lets the client out, whatever it does to us.
 */
const hitsOfDefault = (
  { blocking, programs }: FirewallState,
  rules: readonly RegistryRule[],
  packets: readonly Packet[],
): readonly Hit[] => {
  if (blocking.length === 0) return [];
  const allows = rules.filter(
    ({ action, program }) =>
      (action === 'allow' || action === 'bypass') &&
      (program === undefined || isClient(program, programs)),
  );
  const stopped = packets.filter((packet) => !allows.some((rule) => matches(rule, packet)));
  return hitsFrom(
    stopped,
    `profile ${blocking.join(', ')}: outgoing connections are blocked unless a rule allows them`,
    false,
  );
};

const matches = (rule: RegistryRule, packet: Packet): boolean =>
  (rule.protocol === undefined || rule.protocol === 256 || rule.protocol === packet.protocol) &&
  (rule.remotePorts === undefined ||
    rule.remotePorts.some(([first, last]) => packet.port >= first && packet.port <= last)) &&
  (rule.remote === undefined || isIn(rule.remote, packet.ip));

const lists = new WeakMap<readonly Block[], BlockList>();

const isIn = (blocks: readonly Block[], ip: string): boolean => {
  const known = lists.get(blocks) ?? listOf(blocks);
  lists.set(blocks, known);
  return known.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
};

const listOf = (blocks: readonly Block[]): BlockList => {
  const list = new BlockList();
  for (const { first, to } of blocks) {
    const type = isIP(first) === 6 ? 'ipv6' : 'ipv4';
    try {
      if (typeof to === 'number') list.addSubnet(first, to, type);
      else list.addRange(first, to, type);
    } catch {
      continue;
    }
  }
  return list;
};

/** Some addresses of the service, and every one that a rule names and the service owns. */
const packetsFor = (profile: ServiceProfile, rules: readonly RegistryRule[]): readonly Packet[] => {
  const { ranges, tcpPorts, udpPorts } = profile.media;
  const firsts = ranges.map(({ cidr }) => cidr.split('/', 1)[0] ?? '');
  const owned = ranges.flatMap(({ cidr }): readonly Block[] => {
    const [first = '', length] = cidr.split('/');
    return isIP(first) === 0 ? [] : [{ first, to: Number(length) }];
  });
  const named = rules
    .flatMap(({ remote = [] }) => remote.map(({ first }) => first))
    .filter((ip) => isIn(owned, ip));
  const spread = [4, 6].flatMap((family) => {
    const own = firsts.filter((ip) => isIP(ip) === family);
    const stride = Math.max(1, Math.floor(own.length / rangesSampled));
    return own.filter((_, index) => index % stride === 0).slice(0, rangesSampled);
  });
  return [
    ...[...new Set([...spread, ...named.slice(0, maxNamed)])].flatMap((ip): readonly Packet[] => [
      { what: 'service-tcp', protocol: 6, ip, port: 443 },
      ...tcpPorts
        .filter((port) => port !== 443)
        .map((port): Packet => ({ what: 'media-tcp', protocol: 6, ip, port })),
      ...udpPorts.map((port): Packet => ({ what: 'media-udp', protocol: 17, ip, port })),
    ]),
    ...elsewhere.flatMap((ip): readonly Packet[] => [
      { what: 'other-tcp', protocol: 6, ip, port: otherPort },
      { what: 'other-udp', protocol: 17, ip, port: otherPort },
    ]),
    ...profile.controls.resolvers
      .slice(0, 1)
      .map((ip): Packet => ({ what: 'dns', protocol: 17, ip, port: 53 })),
  ];
};
