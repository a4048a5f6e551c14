/**
 * Takes away the route that leads the service's addresses astray: a leftover of a VPN, a container
 * network laid over them. Only a route that is nearer than the way out and holds an address that
 * failed; never the way out itself. Whoever made the route makes it again when the computer starts.
 */
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
    const intentions: Intention[] = [];
    for (const route of guiltyRoutes(situation)) {
      intentions.push(await intend(situation, 'route.entry', routeWords(route), null));
    }
    return planOf(intentions, saying('remove-conflicting-route.is-gone'));
  },
});

const guiltyRoutes = (situation: Situation): readonly Route[] => {
  const routes = observed(situation, 'routes')?.routes ?? [];
  const found = accusedAddresses(situation).flatMap(({ ip, way }) => {
    const [nearest] = routes
      .filter(({ destination }) => !isWayOut(destination) && isInRange(destination, ip))
      .filter(({ device, kind }) => (device ?? kind) === way)
      .toSorted((a, b) => lengthOf(b) - lengthOf(a));
    return nearest === undefined ? [] : [nearest];
  });
  return [...new Map(found.map((route) => [routeWords(route), route])).values()];
};

/** Halves too: together they are how a tunnel takes everything. */
const isWayOut = (destination: string): boolean => /\/[01]$/u.test(destination);

const lengthOf = ({ destination }: Route): number => Number(destination.split('/')[1]);

/** Addresses that the finding names, with the way the system itself says they take. */
const accusedAddresses = (
  situation: Situation,
): readonly { readonly ip: string; readonly way: string }[] => {
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
