/**
 * A permission of ours in firewalld, at run time only: a reload or a restart forgets it. What
 * firewalld drops on its way out is dropped by a policy (from HOST to some zone) or by a direct
 * rule (firewalld.policy(5), firewalld.direct(5)); zones look at what comes in. So ours goes into
 * the very policy, before its own rules, or among the direct rules. Rich rules carry no comment:
 * in a policy ours are known by a priority that nobody else uses.
 */
import type { FirewallRule } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { objectionToName, objectionToRule, withColons } from './own-rule.ts';
import { parseDirectRules, parsePolicyRules, type OwnRules } from './parse-firewalld-rules.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';

/** firewall-cmd is Python and asks over D-Bus: 0.4 s on a quiet computer, a second on a busy one. */
const timeoutMs = 15_000;

/** Before any rule of a person's, which are 0 unless they say otherwise (-32768 to 32767). */
const priority = -28_801;
/** Direct rules of one chain stand in the order of their priorities. */
const directPriority = '-28801';

export const firewalldRule = (host: Host): SettingHandler<FirewallRule | null> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, rule) => {
    const place = placeOf(on);
    if (place === undefined) return 'that is not the name of a rule of ours and its place';
    return objectionToName(place.name) ?? objectionToRule(rule) ?? objectionToFit(place, rule);
  },
  read: async (on, signal) => {
    const place = placeOf(on);
    return place === undefined ? unknown('no such place') : readWhole(host, place, signal);
  },
  write: async (on, rule, signal) => {
    const place = placeOf(on);
    if (place === undefined) return { kind: 'refused', why: 'no such place' };
    const own = await readOwn(host, place, signal);
    if (own.kind === 'unknown') return { kind: 'refused', why: own.why };
    const standing = own.value.lines;
    const wanted = rule === null ? [] : linesFor(place, rule);
    for (const line of wanted.filter((one) => !standing.includes(one))) {
      const writing = await change(host, place, 'add', line, signal);
      if (writing.kind !== 'written') return writing;
    }
    for (const line of standing.filter((one) => !wanted.includes(one))) {
      const writing = await change(host, place, 'remove', line, signal);
      if (writing.kind !== 'written') return writing;
    }
    return { kind: 'written' };
  },
  // A policy takes one range of ports after another; a kill in between leaves some of ours.
  isTorn: (current, { before, after }) => {
    const whole = new Set([...(before?.ports ?? []), ...(after?.ports ?? [])]);
    const protocol = (after ?? before)?.protocol;
    return (
      current !== null &&
      current.protocol === protocol &&
      current.ports.every((port) => whole.has(port))
    );
  },
});

/** `NAME policy POLICY`, `NAME direct ipv4`; the name ends in the protocol, so that two rules of ours do not meet. */
type Place = { readonly name: string; readonly protocol: 'tcp' | 'udp' } & (
  | { readonly kind: 'policy'; readonly policy: string }
  /** One family only: a rule for the other would make tables that nobody had before. */
  | { readonly kind: 'direct'; readonly family: string }
);

const placeOf = (on: string): Place | undefined => {
  const match =
    /^(?<name>\S+-(?<protocol>tcp|udp)) (?:policy (?<policy>\S+)|direct (?<family>ipv[46]))$/u.exec(
      on,
    );
  const { name, protocol, policy, family = 'ipv4' } = match?.groups ?? {};
  if (name === undefined || objectionToName(name) !== undefined) return undefined;
  const common = { name, protocol: protocol === 'tcp' ? 'tcp' : 'udp' } as const;
  return policy === undefined
    ? { ...common, kind: 'direct', family }
    : { ...common, kind: 'policy', policy };
};

const objectionToFit = (place: Place, rule: FirewallRule | null): string | undefined => {
  if (rule === null) return undefined;
  if (rule.destinations.length > 0) return 'a rule of ours in firewalld goes to anywhere';
  return rule.protocol === place.protocol ? undefined : 'the name says another protocol';
};

/** One rich rule takes one range of ports; one direct rule takes fifteen ports. */
const linesFor = (place: Place, rule: FirewallRule): readonly string[] =>
  place.kind === 'policy'
    ? rule.ports.map(
        (port) =>
          `rule priority="${priority}" port port="${port}" protocol="${rule.protocol}" accept`,
      )
    : [
        `${place.family} filter OUTPUT ${directPriority} -p ${rule.protocol} -m multiport --dports ${withColons(rule.ports)} -m comment --comment ${place.name} -j ACCEPT`,
      ];

/** Only the lines of this very rule of ours. */
const readOwn = async (
  host: Host,
  place: Place,
  signal: AbortSignal,
): Promise<Reading<OwnRules>> => {
  const args =
    place.kind === 'policy'
      ? [`--policy=${place.policy}`, '--list-rich-rules']
      : ['--direct', '--get-all-rules'];
  const result = await host.run('firewall-cmd', args, { timeoutMs, signal });
  const trouble = unreadable('firewall-cmd', result);
  if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
  const own =
    place.kind === 'policy'
      ? parsePolicyRules(result.stdout, priority, place.protocol)
      : parseDirectRules(result.stdout, place.family, place.name);
  return own === undefined ? unknown('firewall-cmd listed no rules') : value(own);
};

const readWhole = async (
  host: Host,
  place: Place,
  signal: AbortSignal,
): Promise<Reading<FirewallRule | null>> => {
  const own = await readOwn(host, place, signal);
  if (own.kind === 'unknown') return own;
  const { lines, ports } = own.value;
  if (lines.length === 0) return value(null);
  return ports === undefined
    ? unknown('a rule of ours is not as we made it')
    : value({ protocol: place.protocol, ports, destinations: [] });
};

const change = async (
  host: Host,
  place: Place,
  what: 'add' | 'remove',
  line: string,
  signal: AbortSignal,
): Promise<Writing> => {
  const args =
    place.kind === 'policy'
      ? [`--policy=${place.policy}`, `--${what}-rich-rule=${line}`]
      : ['--direct', `--${what}-rule`, ...line.split(' ')];
  return writingOf('firewall-cmd', await host.run('firewall-cmd', args, { timeoutMs, signal }));
};
