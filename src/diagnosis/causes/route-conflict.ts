/**
 * A route on this computer sends the service's addresses the wrong way.
 *
 * A container network, a leftover of a VPN or a static route covers part of the
 * service's ranges. The system itself says which way a packet would go; the controls
 * are other addresses that take the default route and answer. A route into a tunnel
 * that works is split tunnelling, and nobody's fault.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { isInRange } from '../../model/ranges.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, failedOnes, ruledOut, succeeded, unknown } from '../cause.ts';
import { ipOf } from '../controls.ts';
import { familyOf, hasDefaultRoute } from '../families.ts';
import { failedWith } from '../udp.ts';

type Evidence = Seen<'route-to' | 'routes' | 'tcp-connect' | 'tls-handshake'>;

/** Devices that carry the default route of a family, the halves of a tunnel's pair included. */
const defaultDevices = (seen: Evidence, ip: string): ReadonlySet<string> =>
  new Set(
    measuredIn(seen.routes).flatMap(({ value }) =>
      value.routes
        .filter(
          ({ family, destination }) =>
            family === familyOf(ip) &&
            /^(0\.0\.0\.0\/[01]|128\.0\.0\.0\/1|::\/[01]|8000::\/1)$/.test(destination),
        )
        .flatMap(({ device }) => device ?? []),
    ),
  );

/** Addresses whose route leaves the default way, or goes nowhere by rule. */
const strays = (seen: Evidence) =>
  measuredIn(seen['route-to']).flatMap((observed) => {
    const ip = observed.target.kind === 'path' ? observed.target.ip : undefined;
    if (ip === undefined) return [];
    const { kind, device } = observed.value;
    // A family that leads nowhere by choice has no usual way to stray from.
    if (!hasDefaultRoute(seen, familyOf(ip))) return [];
    const defaults = defaultDevices(seen, ip);
    const isRefusal = kind === 'blackhole' || kind === 'unreachable' || kind === 'prohibit';
    const isElsewhere = kind === 'unicast' && device !== undefined && !defaults.has(device);
    return (isRefusal || isElsewhere) && defaults.size > 0
      ? [{ ip, observed, way: device ?? kind }]
      : [];
  });

/** Every address that failed and falls under the same route as one of the guilty: only a few are asked about one by one. */
const addressesUnder = (
  seen: Evidence,
  guilty: readonly { readonly ip: string }[],
): readonly string[] => {
  const destinations = measuredIn(seen.routes).flatMap(({ value }) =>
    value.routes
      .filter(({ destination }) => !/\/[01]$/.test(destination))
      .filter(({ destination }) => guilty.some(({ ip }) => isInRange(destination, ip)))
      .map(({ destination }) => destination),
  );
  const tried = [...seen['tcp-connect'], ...seen['tls-handshake']].flatMap(
    (one) => ipOf(one) ?? [],
  );
  return [
    ...guilty.map(({ ip }) => ip),
    ...tried.filter((ip) => destinations.some((destination) => isInRange(destination, ip))),
  ];
};

/** A sample from the published ranges may clear, never accuse: the range may have moved to somebody else. */
const failuresTo = (seen: Evidence, ips: ReadonlySet<string>): readonly Observation[] =>
  [...failedOnes(seen['tcp-connect']), ...failedOnes(seen['tls-handshake'])].filter(
    (one) =>
      ips.has(ipOf(one) ?? '') && !('role' in one.target && one.target.role === 'media-unproven'),
  );

export const routeConflict = defineCause({
  id: 'route-conflict',
  layer: 'computer',
  reads: ['route-to', 'routes', 'tcp-connect', 'tls-handshake'],
  weigh(seen, { symptoms }) {
    if (measuredIn(seen['route-to']).length === 0) return unknown('route-to');
    const stray = strays(seen);
    const ips = new Set(stray.map(({ ip }) => ip));
    const failures = failuresTo(seen, ips);
    if (failures.length === 0) {
      return ruledOut(because('route-conflict.usual-way', {}, measuredIn(seen['route-to'])));
    }
    const reachedElsewhere = succeeded(seen['tcp-connect']).filter(
      (one) => !ips.has(ipOf(one) ?? ''),
    );
    const isRefusedByRoute = failures.some((one) =>
      failedWith(one, 'local.route_policy', 'net.host_unreachable', 'net.net_unreachable'),
    );
    const failed = new Set(failures.map(ipOf));
    const guilty = stray.filter(({ ip }) => failed.has(ip));
    const covered = addressesUnder(seen, guilty);
    const accusation = {
      impact: 'blocks',
      accountsFor: idsAbout(
        symptoms,
        [
          'connect-failed',
          'media-tcp-failed',
          'udp-refused-here',
          'handshake-failed',
          'answer-unusable',
        ],
        (about) => about === 'computer' || covered.some((ip) => about.includes(ip)),
      ),
      because: [
        because(
          'route-conflict.other-way',
          {
            addresses: guilty.map(({ ip }) => ip),
            ways: [...new Set(guilty.map(({ way }) => way))],
          },
          [...guilty.map(({ observed }) => observed), ...failures],
        ),
        because('route-conflict.default-works', {}, reachedElsewhere),
      ],
    } as const;
    return reachedElsewhere.length > 0 || isRefusedByRoute
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tcp-connect', 'path-trace'], ...accusation };
  },
});
