/**
 * What explains most changes of a network between two checks, read from the observations as short
 * lines that mean the same in every language: what the computer is set to, whom it goes through, who
 * signs, what runs on it.
 */
import { measuredIn, type Seen } from '../model/observation.ts';

/** Sorted lines, or undefined where the fact was not measured. */
export type FactReader = (seen: Seen) => readonly string[] | undefined;

const from = <Value>(
  measurements: readonly Value[],
  list: (measurement: Value) => readonly string[],
): readonly string[] | undefined =>
  measurements.length === 0 ? undefined : [...new Set(measurements.flatMap(list))].toSorted();

/** `192.0.2.1 (eth0)` */
const at = (what: string | undefined, where: string | undefined): string =>
  [what ?? '–', ...(where === undefined ? [] : [`(${where})`])].join(' ');

const isDefault = ({ destination }: { readonly destination: string }): boolean =>
  destination === '0.0.0.0/0' || destination === '::/0';

/** In the order in which a person would ask. A line about one name or address begins with it and a colon. */
export const factReaders = {
  link: (seen) =>
    from(measuredIn(seen.links), ({ value }) =>
      value.links
        .filter(({ kind, isUp, hasCarrier }) => isUp && hasCarrier && kind !== 'loopback')
        .map(({ name, kind }) => at(kind, name)),
    ),
  addresses: (seen) =>
    from(measuredIn(seen.links), ({ value }) =>
      value.links.flatMap(({ name, kind, addresses }) =>
        addresses
          .filter(({ scope }) => scope === 'global' && kind !== 'loopback')
          .map(({ ip, prefixLength }) => at(`${ip}/${prefixLength}`, name)),
      ),
    ),
  'public-address': (seen) => from(measuredIn(seen.stun), ({ value }) => [value.mappedIp]),
  gateway: (seen) =>
    from(measuredIn(seen.routes), ({ value }) =>
      value.routes.filter(isDefault).map(({ gateway, device }) => at(gateway, device)),
    ),
  resolvers: (seen) =>
    from(measuredIn(seen.resolvers), ({ value }) =>
      value.resolvers.map(({ address, device }) => at(address, device)),
    ),
  tunnels: (seen) =>
    from(measuredIn(seen.tunnels), ({ value }) =>
      value.tunnels
        .filter(({ isUp }) => isUp)
        .map(({ name, kind, hasDefaultRouteV4, hasDefaultRouteV6 }) =>
          [
            at(kind, name),
            ...(hasDefaultRouteV4 ? ['0.0.0.0/0'] : []),
            ...(hasDefaultRouteV6 ? ['::/0'] : []),
          ].join(' '),
        ),
    ),
  proxy: (seen) =>
    from(measuredIn(seen['proxy-settings']), ({ value }) =>
      value.settings.map(
        ({ key, proxy, pacUrl, isAutoDetect, problem }) =>
          `${key}: ${proxy ?? pacUrl ?? (isAutoDetect ? 'WPAD' : (problem ?? '–'))}`,
      ),
    ),
  route: (seen) =>
    from(measuredIn(seen['route-to']), ({ target, value }) => [
      `${target.kind === 'path' ? target.ip : target.kind}: ${at(value.kind, value.device)}`,
    ]),
  issuer: (seen) =>
    from(
      measuredIn(seen['tls-handshake']).filter(
        ({ target, value }) => target.kind === 'name-at-address' && value.chain.length > 0,
      ),
      ({ target, value }) => [
        `${target.kind === 'name-at-address' ? target.name : ''}: ${value.chain[0]?.issuer ?? ''}`,
      ],
    ),
  roots: (seen) => from(measuredIn(seen['trust-store']), ({ value }) => value.added),
  client: (seen) =>
    from(measuredIn(seen.client), ({ value }) =>
      value.installs.map(({ from: source, version }) => at(version, source)),
    ),
  security: (seen) =>
    from(measuredIn(seen['security-software']), ({ value }) =>
      value.products.filter(({ isRunning }) => isRunning).map(({ name }) => name),
    ),
  'hosts-file': (seen) =>
    from(measuredIn(seen['hosts-file']), ({ value }) =>
      value.entries.map(({ address, names }) => `${address} ${names.join(' ')}`),
    ),
  firewall: (seen) =>
    from(measuredIn(seen['local-firewall']), ({ value }) =>
      value.hits.map(({ manager, rule }) => at(rule, manager)),
    ),
} as const satisfies Readonly<Record<string, FactReader>>;

export type ComparedFact = keyof typeof factReaders;

/** Of these, each check measures other names and addresses, by how far it got. */
export const measuredPiecemeal: ReadonlySet<string> = new Set(['issuer', 'route']);
