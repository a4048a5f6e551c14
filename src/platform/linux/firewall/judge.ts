/**
 * Which rules would stop what the service needs? Imagined packets walk the chains
 * as the kernel would walk them; the rule that ends one is a hit. A rule that is not
 * understood ends the walk without a hit: better silent than wrong.
 */
import { matchOne, matchRule } from './match.ts';
import type { Chain, FirewallRule, Packet } from './rules.ts';

export type What = 'service-tcp' | 'media-tcp' | 'media-udp' | 'dns' | 'other-tcp' | 'other-udp';

export interface ImaginedPacket extends Packet {
  readonly what: What;
}

/** One packet, stopped. Without a rule it was the chain's policy. */
export interface Stop {
  readonly chain: Chain;
  readonly rule?: FirewallRule;
  readonly action: 'drop' | 'reject';
  readonly packet: ImaginedPacket;
  readonly isByProgram: boolean;
  readonly exceptDevices: readonly string[];
}

/** Chains calling chains: the kernel allows 16 levels (NFT_JUMP_STACK_SIZE). */
const maxDepth = 16;

interface Walk {
  readonly chains: ReadonlyMap<string, Chain>;
  readonly packet: ImaginedPacket;
  readonly stops: Stop[];
  /** Devices that an earlier rule would have let this packet out by. */
  readonly letOut: Set<string>;
}

type End = 'accept' | 'stopped' | 'unknown' | 'fell-through';

export const stopsOf = (
  chains: readonly Chain[],
  packets: readonly ImaginedPacket[],
): readonly Stop[] => {
  const byName = new Map(chains.map((chain) => [keyOf(chain.table, chain.name), chain]));
  const entries = chains
    .filter(({ isOutput }) => isOutput)
    .toSorted((a, b) => a.priority - b.priority);
  const stops: Stop[] = [];
  for (const packet of packets) walkAll(entries, byName, packet, stops);
  return stops;
};

const keyOf = (table: string, name: string): string => `${table} ${name}`;

/**
 * An accept ends one chain only: the packet still meets the chains of other tables. A drop
 * ends it for good, but the later chains are asked too: whoever mends the first would meet
 * the second.
 */
const walkAll = (
  entries: readonly Chain[],
  chains: ReadonlyMap<string, Chain>,
  packet: ImaginedPacket,
  stops: Stop[],
): void => {
  for (const chain of entries) {
    if (chain.family !== 'both' && chain.family !== packet.family) continue;
    const walk: Walk = { chains, packet, stops, letOut: new Set() };
    const end = walkChain(chain, walk, 0);
    if (end === 'fell-through' && chain.policy === 'drop') {
      stops.push(stop(walk, chain, undefined, 'drop', false));
    }
  }
};

const walkChain = (chain: Chain, walk: Walk, depth: number): End => {
  if (depth > maxDepth) return 'unknown';
  for (const rule of chain.rules) {
    const end = step(chain, rule, walk, depth);
    if (end === 'return') return 'fell-through';
    if (end !== undefined) return end;
  }
  return 'fell-through';
};

/** Undefined: on to the next rule. */
const step = (
  chain: Chain,
  rule: FirewallRule,
  walk: Walk,
  depth: number,
): End | 'return' | undefined => {
  const match = matchRule(rule, walk.packet);
  const { action } = rule;
  if (action.kind === 'continue') return undefined;
  if (match === 'no') {
    noteWayOut(rule, walk);
    return undefined;
  }
  if (action.kind === 'drop' || action.kind === 'reject') {
    if (match === 'maybe') return undefined;
    walk.stops.push(stop(walk, chain, rule, action.kind, match === 'program'));
    return match === 'yes' ? 'stopped' : undefined;
  }
  // Rules that let a certain program out (a VPN's own user) are not about the meeting client.
  if (match === 'program') return undefined;
  if (action.kind === 'jump' || action.kind === 'goto') {
    return follow(chain, action, match === 'maybe', walk, depth);
  }
  if (match === 'maybe' || action.kind === 'unknown') return 'unknown';
  return action.kind;
};

const follow = (
  chain: Chain,
  action: { readonly kind: 'jump' | 'goto'; readonly target: string },
  isUncertain: boolean,
  walk: Walk,
  depth: number,
): End | 'return' | undefined => {
  const target = walk.chains.get(keyOf(chain.table, action.target));
  if (target === undefined) return 'unknown';
  const known = walk.stops.length;
  const end = walkChain(target, walk, depth + 1);
  if (isUncertain) {
    // What happened in there may not happen at all.
    walk.stops.length = known;
    return end === 'accept' || end === 'unknown' ? 'unknown' : undefined;
  }
  if (end !== 'fell-through') return end;
  return action.kind === 'goto' ? 'return' : undefined;
};

/** A rule that would have accepted this packet on another device tells that device apart. */
const noteWayOut = (rule: FirewallRule, walk: Walk): void => {
  if (rule.action.kind !== 'accept') return;
  const failing = rule.conditions.filter((condition) => matchOne(condition, walk.packet) === 'no');
  for (const condition of failing) {
    if (condition.kind !== 'device' || condition.isNegated) return;
  }
  for (const condition of failing) {
    if (condition.kind === 'device') condition.names.forEach((name) => walk.letOut.add(name));
  }
};

const stop = (
  walk: Walk,
  chain: Chain,
  rule: FirewallRule | undefined,
  action: 'drop' | 'reject',
  isByProgram: boolean,
): Stop => {
  const spared = (rule?.conditions ?? []).flatMap((condition) =>
    condition.kind === 'device' && condition.isNegated ? condition.names : [],
  );
  return {
    chain,
    ...(rule === undefined ? {} : { rule }),
    action,
    packet: walk.packet,
    isByProgram,
    // Loopback is always let out and is no way to a server.
    exceptDevices: [...walk.letOut, ...spared].filter((name) => name !== 'lo'),
  };
};
