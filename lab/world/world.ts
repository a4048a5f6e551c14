import type { Authority } from './certificate.ts';
import { type Behaviour } from './behaviour.ts';
import type { ZoneEntry } from './zone.ts';

/** What the services of one lab share: who lives where, how they shall behave now, and what they have seen. */
export interface World {
  behaviour: Behaviour;
  readonly authority: Authority;
  /** An issuer that nobody trusts, for certificates with an unknown root. */
  readonly stranger: Authority;
  entry(name: string): ZoneEntry | undefined;
  /** Names living at an address, the address's own first. */
  namesAt(address: string): readonly string[];
  /** Whether names exist below it (an empty non-terminal: no answer, but no NXDOMAIN either). */
  isParent(name: string): boolean;
  count(what: string): void;
  readonly counters: ReadonlyMap<string, number>;
  /** The world's time, which a scenario may have moved. */
  now(): number;
}

/** The one message that starts a world. */
export interface WorldOrder {
  readonly zone: readonly ZoneEntry[];
  readonly behaviour: Behaviour;
  readonly authority: Authority;
  readonly stranger: Authority;
  /** Where resolvers answer: the public ones and the provider's. */
  readonly resolvers: readonly string[];
}

export function makeWorld(order: WorldOrder, clock: () => number): World {
  const byName = new Map(order.zone.map((entry) => [entry.name, entry]));
  const byAddress = new Map<string, string[]>();
  const parents = new Set<string>();
  for (const entry of order.zone) {
    for (const address of [...entry.ipv4, ...entry.ipv6]) {
      const plain = canonical(address);
      byAddress.set(plain, [...(byAddress.get(plain) ?? []), entry.name, ...entry.alsoServes]);
    }
    const labels = entry.name.split('.');
    for (let depth = 1; depth < labels.length; depth += 1)
      parents.add(labels.slice(depth).join('.'));
  }
  const counters = new Map<string, number>();
  const world: World = {
    behaviour: order.behaviour,
    authority: order.authority,
    stranger: order.stranger,
    counters,
    entry: (name) => byName.get(name),
    namesAt: (address) => byAddress.get(canonical(address)) ?? [],
    isParent: (name) => parents.has(name),
    count: (what) => void counters.set(what, (counters.get(what) ?? 0) + 1),
    now: () => clock() + world.behaviour.clockShiftDays * 86_400_000,
  };
  return world;
}

/** IPv4-mapped addresses as IPv4, IPv6 in the form that sockets report. */
export function canonical(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice(7);
  if (!address.includes(':')) return address;
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}
