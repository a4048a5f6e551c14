/** Tunnels by the description of their adapter and by Windows' own list; what they own, the routes tell. */
import type { Link, Route, Tunnels } from '../../model/machine-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Adapter } from './parse-network.ts';
import { routeFor } from './parse-route-to.ts';
import { isTransition, tunnelKind } from './tunnel-names.ts';
import { rowsIn } from './shapes.ts';

/** A VPN with a route per blocked network can have thousands; the first ones tell the story. */
const maxRanges = 200;
/** In both halves of the address space: the 0.0.0.0/1 pair counts as a default route, one half alone does not. */
const probes = { 4: ['9.255.255.1', '193.0.0.1'], 6: ['2001:4860::1', '2a00:1450::1'] } as const;

/** `connections`: see `ownConnections`. */
export const parseTunnels = (
  adapters: readonly Adapter[],
  links: readonly Link[],
  routes: readonly Route[],
  connections: ReadonlyMap<string, boolean> = new Map(),
): Tunnels['tunnels'] => {
  const known = new Set(adapters.map(({ name }) => name));
  const tunnels = [
    ...adapters
      .filter(({ kind, description }) => kind === 'tunnel' && !isTransition(description))
      .map(({ name, description }) => ({ name, kind: tunnelKind(description) })),
    // Windows' own connections have an IP interface ("PPP adapter" in ipconfig) and no adapter. [K]
    ...[...connections.keys()]
      .filter((name) => !known.has(name))
      .map((name) => ({ name, kind: 'ppp' as const })),
  ];
  return tunnels.flatMap(({ name, kind }) => {
    const link = links.find((one) => one.name === name);
    // Every Windows has idle WAN miniports without a link of their own.
    if (link === undefined) return [];
    return [
      {
        name,
        ...(connections.has(name) ? { connection: name } : {}),
        kind,
        isUp: connections.get(name) ?? (link.isUp && link.hasCarrier),
        ...(link.mtuBytes === undefined ? {} : { mtuBytes: link.mtuBytes }),
        addresses: link.addresses.map(({ ip }) => ip),
        hasDefaultRouteV4: hasDefault(routes, name, 4),
        hasDefaultRouteV6: hasDefault(routes, name, 6),
        routedRanges: rangesThrough(routes, name, link),
      },
    ];
  });
};

const hasDefault = (routes: readonly Route[], device: string, family: 4 | 6): boolean =>
  probes[family].every((ip) => routeFor(routes, ip, undefined)?.device === device);

const rangesThrough = (routes: readonly Route[], device: string, link: Link): readonly string[] => {
  const own = new Set(link.addresses.map(({ ip, family }) => `${ip}/${family === 4 ? 32 : 128}`));
  const ranges = routes
    .filter((route) => route.device === device && route.gateway !== undefined)
    .map(({ destination }) => destination)
    .filter((range) => range !== '0.0.0.0/0' && range !== '::/0' && !own.has(range));
  const onLink = routes
    .filter((route) => route.device === device && route.gateway === undefined)
    .map(({ destination }) => destination)
    .filter((range) => !isHousekeeping(range) && !own.has(range) && !isOwnNetwork(range, link));
  return [...new Set([...ranges, ...onLink])].slice(0, maxRanges);
};

/** Multicast, broadcast and link-local come with every interface; so does the default, told apart. */
const isHousekeeping = (range: string): boolean =>
  /^(?:0\.0\.0\.0\/0|::\/0|22[4-9]\.|23\d\.|255\.|fe80:|ff)/iu.test(range) ||
  /^\d+\.\d+\.\d+\.255\/32$/u.test(range);

const isOwnNetwork = (range: string, link: Link): boolean =>
  link.addresses.some(
    ({ ip, prefixLength }) =>
      range.endsWith(`/${prefixLength}`) &&
      routeFor([{ family: 4, destination: range, kind: 'unicast', table: '' }], ip, undefined) !==
        undefined,
  );

/** Other words of `ConnectionStatus` say neither. */
const states: ReadonlyMap<unknown, boolean> = new Map([
  ['Connected', true],
  ['Connecting', false],
  ['Disconnecting', false],
  ['Disconnected', false],
  ['Dormant', false],
]);

/** Windows' own connections, and whether they are up: each bears the name of its interface, and is what rasdial takes. */
export const ownConnections = (data: JsonObject): ReadonlyMap<string, boolean> =>
  new Map(
    [...rowsIn(data['own']), ...rowsIn(data['shared'])].flatMap((row) => {
      const name = asText(row['Name']);
      const isUp = states.get(row['ConnectionStatus']);
      return name === undefined || isUp === undefined ? [] : [[name, isUp] as const];
    }),
  );
