/**
 * Takes away the route that leads the service's addresses astray: a leftover of a VPN, a container
 * network laid over them. Only a route that is nearer than the way out and holds an address that
 * failed; never the way out itself. Behind one leftover often lies the next, a wider one of the same maker: if the
 * nearest alone does not help, all that hold the address are taken. Whoever made the routes makes them again when the
 * computer starts.
 */
import { isDeepStrictEqual } from 'node:util';

import type { Route } from '../model/machine-facts.ts';
import { isInRange } from '../model/ranges.ts';
import { routeWords } from '../model/route-words.ts';
import type { Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { intend, planOf, saying, type Intention } from './intended-change.ts';
import { observed, observedAll } from './observed.ts';

export const removeConflictingRoute = defineFix({
  id: 'remove-conflicting-route',
  mends: ['route-conflict'],
  risk: 'low',
  waitSeconds: 5,
  provenBy: ['route-to', 'tcp-connect', 'tls-handshake'],
  async plan(situation) {
    const accused = accusedAddresses(situation);
    const nested = accused.map((one) => nestedRoutes(situation, one));
    const nearest = unique(nested.flatMap(([first]) => first ?? []));
    const all = unique(nested.flat());
    const plans = await planToRemove(situation, nearest);
    if (all.length === nearest.length) return plans;
    const wider = await planToRemove(situation, all);
    // What cannot be read or taken is left out of a plan: then the wider one is the same again.
    return isDeepStrictEqual(wider, plans) ? plans : [...plans, ...wider];
  },
});

const planToRemove = async (situation: Situation, routes: readonly Route[]) => {
  const intentions: Intention[] = [];
  for (const route of routes) {
    intentions.push(await intend(situation, 'route.entry', routeWords(route), null));
  }
  return planOf(intentions, saying('remove-conflicting-route.is-gone'));
};

const unique = (routes: readonly Route[]): readonly Route[] => [
  ...new Map(routes.map((route) => [routeWords(route), route])).values(),
];

/** The nearest, which the system says it takes, and what would lead astray in its place: leftovers refuse, or share its way. */
const nestedRoutes = (situation: Situation, { ip, way }: Accused): readonly Route[] => {
  const routes = observed(situation, 'routes')?.routes ?? [];
  const held = routes
    .filter(({ destination }) => !isWayOut(destination) && isInRange(destination, ip))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const first = held.findIndex((route) => wayOf(route) === way);
  return first === -1
    ? []
    : held.slice(first).filter((route) => wayOf(route) === way || route.kind !== 'unicast');
};

const wayOf = ({ device, kind }: Route): string => device ?? kind;

/** Halves too: together they are how a tunnel takes everything. */
const isWayOut = (destination: string): boolean => /\/[01]$/u.test(destination);

const lengthOf = ({ destination }: Route): number => Number(destination.split('/')[1]);

interface Accused {
  readonly ip: string;
  readonly way: string;
}

/** Addresses that the finding names, with the way the system itself says they take. */
const accusedAddresses = (situation: Situation): readonly Accused[] => {
  const named = new Set(
    (situation.finding?.because ?? []).flatMap(({ values }) => {
      const { addresses } = values;
      return Array.isArray(addresses) ? addresses : [];
    }),
  );
  return observedAll(situation, 'route-to').flatMap(({ target, value }) => {
    const ip = target.kind === 'path' ? target.ip : undefined;
    return ip !== undefined && named.has(ip) ? [{ ip, way: value.device ?? value.kind }] : [];
  });
};
