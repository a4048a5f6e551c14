/**
 * Which tunnels stand, and what do they own? Every Mac has several `utun` for itself: one counts only
 * with a route or an address of its own. Judged by the kernel's lookups, not by names. A connection
 * of the system's that is up without an interface anybody could see is told by its name.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Link, Route, Tunnels } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { knownAmong } from './known-programs.ts';
import { readInterfaces } from './links.ts';
import { parseConnectionDevice, parseConnections } from './parse-scutil-connections.ts';
import type { Connection } from './parse-scutil-connections.ts';
import { listProcesses } from './process-list.ts';
import { readRouteTo } from './route-to.ts';
import { routesReader } from './routes.ts';
import { ask, textSaid } from './tools.ts';

type Tunnel = Tunnels['tunnels'][number];

/** A VPN with a route per blocked network can have thousands; the first ones tell the story. */
const maxRanges = 200;

export const tunnelsReader =
  (host: Host): Reader<'tunnels'> =>
  async (question) => {
    const { signal } = question;
    const [links, routes, defaults, connections, processes] = await Promise.all([
      readInterfaces(host, signal),
      routesReader(host)(question),
      readDefaults(host, signal),
      ask(host, 'scutil', ['--nc', 'list'], { signal }),
      listProcesses(host, signal),
    ]);
    if (links === undefined) return skipped('ifconfig printed no list of interfaces');
    const known = routes.kind === 'measured' ? routes.value.routes : [];
    const tunnels = links
      .filter(({ kind }) => kind === 'tunnel')
      .map((link) => toTunnel(link, known, defaults))
      .filter(isInUse);
    const up = parseConnections(textSaid(connections)).filter(({ state }) => state === 'up');
    return measured({
      tunnels: tunnels.length === 0 ? up.map(unseenTunnel) : await owned(host, tunnels, up, signal),
      programs: knownAmong(processes ?? [])
        .filter(({ kind }) => kind === 'vpn')
        .map(({ name, pid }) => ({ name, pid })),
    });
  };

const isInUse = (tunnel: Tunnel): boolean =>
  tunnel.isUp &&
  (tunnel.hasDefaultRouteV4 ||
    tunnel.hasDefaultRouteV6 ||
    tunnel.routedRanges.length > 0 ||
    tunnel.addresses.some((ip) => !/^fe[89ab]/iu.test(ip)));

const connectionWord = ({ id }: Connection): string => `scutil:${id}`;

/** More than a handful is nobody's real set-up; each costs a program. */
const maxConnections = 4;

/** Which of the system's connections holds which tunnel: as they say, or one of each kind. */
const owned = async (
  host: Host,
  tunnels: readonly Tunnel[],
  up: readonly Connection[],
  signal: AbortSignal,
): Promise<readonly Tunnel[]> => {
  const asked = up.slice(0, maxConnections);
  const devices = await Promise.all(
    asked.map(async ({ id }) =>
      parseConnectionDevice(
        textSaid(await ask(host, 'scutil', ['--nc', 'status', id], { signal })),
      ),
    ),
  );
  const [only] = up.length === 1 && tunnels.length === 1 ? up : [];
  return tunnels.map((tunnel) => {
    const connection = asked[devices.indexOf(tunnel.name)] ?? only;
    return connection === undefined
      ? tunnel
      : { ...tunnel, connection: connectionWord(connection) };
  });
};

const unseenTunnel = (connection: Connection): Tunnel => ({
  name: connection.name,
  connection: connectionWord(connection),
  kind: 'other',
  isUp: true,
  addresses: [],
  hasDefaultRouteV4: false,
  hasDefaultRouteV6: false,
  routedRanges: [],
});

interface Defaults {
  readonly v4: string;
  readonly v6: string;
}

/**
 * Addresses in both halves of the IPv4 space, so that the 0.0.0.0/1 pair counts as a default route
 * and one half alone does not. Only looked up, never sent to.
 */
const probesV4 = ['9.255.255.1', '193.0.0.1'];
const probesV6 = ['2001:4860::1', '2a00:1450::1'];

const readDefaults = async (host: Host, signal: AbortSignal): Promise<Defaults> => {
  const deviceOf = async (ip: string): Promise<string> =>
    (await readRouteTo(host, ip, signal))?.device ?? '';
  const [v4, v6] = await Promise.all(
    [probesV4, probesV6].map(async (probes) => {
      const [low, high] = await Promise.all(probes.map(deviceOf));
      return low === high ? (low ?? '') : '';
    }),
  );
  return { v4: v4 ?? '', v6: v6 ?? '' };
};

const toTunnel = (link: Link, routes: readonly Route[], defaults: Defaults): Tunnel => ({
  name: link.name,
  kind: tunnelKind(link.name),
  isUp: link.isUp,
  ...(link.mtuBytes === undefined ? {} : { mtuBytes: link.mtuBytes }),
  addresses: link.addresses.map(({ ip }) => ip),
  hasDefaultRouteV4: defaults.v4 === link.name,
  hasDefaultRouteV6: defaults.v6 === link.name,
  routedRanges: [...new Set(rangesThrough(link, routes))].slice(0, maxRanges),
});

const rangesThrough = (link: Link, routes: readonly Route[]): readonly string[] => {
  const own = new Set(link.addresses.map(({ ip, family }) => `${ip}/${family === 6 ? 128 : 32}`));
  return routes
    .filter(({ device, table }) => device === link.name && table === 'main')
    .map(({ destination }) => destination)
    .filter((range) => range !== '0.0.0.0/0' && range !== '::/0' && !own.has(range))
    .filter((range) => !/^fe[89ab]/iu.test(range));
};

/** The system's own names: `ipsec` is its IKEv2 and L2TP, `utun` everything by packet tunnel. */
const tunnelKind = (name: string): Tunnel['kind'] => {
  if (name.startsWith('ipsec')) return 'ipsec';
  if (name.startsWith('ppp')) return 'ppp';
  if (name.startsWith('tap') || name.startsWith('feth')) return 'tap';
  return name.startsWith('utun') || name.startsWith('tun') ? 'tun' : 'other';
};
