/** Which address families this computer really uses: without a default route, "unreachable" is no trouble. */
import type { Route } from '../model/machine-facts.ts';
import type { Seen } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';

export type Family = 4 | 6;

export const families: readonly Family[] = [4, 6];

export const familyOf = (ip: string): Family => (ip.includes(':') ? 6 : 4);

/** `0.0.0.0/1` and `128.0.0.0/1` together are how tunnels take the default route without replacing it. */
const DEFAULTS: Readonly<Record<Family, readonly string[]>> = {
  4: ['0.0.0.0/0', '0.0.0.0/1'],
  6: ['::/0', '::/1', '2000::/3'],
};

/** Whether the family has a usable global address on some interface that is not the loopback. */
export const hasAddress = (seen: Seen<'links'>, family: Family): boolean =>
  measuredIn(seen.links).some(({ value }) =>
    value.links.some(
      (link) =>
        link.kind !== 'loopback' &&
        link.addresses.some(
          (address) =>
            address.family === family && address.scope === 'global' && !address.isUnusable,
        ),
    ),
  );

export const hasDefaultRoute = (seen: Seen<'routes'>, family: Family): boolean =>
  measuredIn(seen.routes).some(({ value }) => {
    const ways = value.routes.filter((route) => route.family === family);
    return ways.some(
      (route) =>
        route.kind === 'unicast' &&
        DEFAULTS[family].includes(route.destination) &&
        !ways.some((other) => isSetAside(route, other)),
    );
  });

/**
 * A refusal in the same place with a smaller metric comes first: somebody has set IPv6 aside. With
 * IPv4 it would be a door that is shut, and a cause of its own.
 */
const isSetAside = (route: Route, other: Route): boolean =>
  route.family === 6 &&
  other.kind !== 'unicast' &&
  other.destination === route.destination &&
  other.table === route.table &&
  (other.metric ?? 0) < (route.metric ?? 0);

/** Whether anybody could ask the computer which families it has a way out for. */
export const areFamiliesKnown = (seen: Seen<'links' | 'routes'>): boolean =>
  measuredIn(seen.routes).length > 0 && measuredIn(seen.links).length > 0;

/** Every connection of this family ended with "network is unreachable": what a computer says that has no way out for it. */
const hasNoWayOut = (seen: Seen<'tcp-connect'>, family: Family): boolean => {
  const tries = seen['tcp-connect'].filter(
    ({ target, outcome }) =>
      outcome.kind !== 'skipped' && target.kind === 'address' && familyOf(target.ip) === family,
  );
  return (
    tries.length > 0 &&
    tries.every(
      ({ outcome }) => outcome.kind === 'failed' && outcome.failure.class === 'net.net_unreachable',
    )
  );
};

/** Families worth judging. Where the computer could not be asked, those that its own "no" does not leave out. */
export const familiesInUse = (
  seen: Seen<'links' | 'routes' | 'tcp-connect'>,
): ReadonlySet<Family> => {
  const isKnown = areFamiliesKnown(seen);
  return new Set(
    families.filter((family) =>
      isKnown
        ? hasAddress(seen, family) && hasDefaultRoute(seen, family)
        : !hasNoWayOut(seen, family),
    ),
  );
};
