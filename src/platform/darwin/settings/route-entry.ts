/**
 * One route of the kernel, there or not, named by its own words (`model/route-words.ts`). Routes are
 * forgotten when the Mac restarts. Never the default route: that is the way out itself, and who set it
 * (the network, a VPN) sets it again at once. A route scoped to an interface is the system's own.
 */
import { isIP } from 'node:net';
import type { RouteEntry } from '../../../model/change.ts';
import type { Route } from '../../../model/machine-facts.ts';
import { parseRouteWords } from '../../../model/route-words.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseNetstatRoutes } from '../parse-netstat-routes.ts';
import { ask } from '../tools.ts';
import { objectionToDevice } from './service.ts';
import { runSteps, unknown, value } from './writing.ts';

const timeoutMs = 5_000;

export const routeEntry = (host: Host): SettingHandler<RouteEntry | null> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, entry) => {
    const wanted = parseRouteWords(on);
    if (wanted === undefined) return 'that names no route';
    const why = objectionToRoute(wanted);
    if (why !== undefined || entry === null) return why;
    const isSame = entry.destination === wanted.destination && entry.family === wanted.family;
    return isSame ? objectionToRoute(entry) : 'that is another route than the one named';
  },
  read: async (on, signal) => readEntry(host, on, signal),
  write: async (on, entry, signal): Promise<Writing> => {
    const standing = await readEntry(host, on, signal);
    if (standing.kind === 'unknown') return { kind: 'refused', why: standing.why };
    if (JSON.stringify(standing.value) === JSON.stringify(entry)) return { kind: 'written' };
    const steps = [
      ...(standing.value === null ? [] : [orderFor('delete', standing.value)]),
      ...(entry === null ? [] : [orderFor('add', entry)]),
    ];
    return runSteps(
      host,
      steps.map((args) => ['route', args] as const),
      { signal, timeoutMs },
    );
  },
  // Between taking away and adding there is none.
  isTorn: (current, { before, after }) => current === null && before !== null && after !== null,
});

const objectionToRoute = (route: RouteEntry): string | undefined => {
  const { destination, gateway, device, family, kind, table } = route;
  const [first = '', bits] = destination.split('/');
  if (isIP(first) !== family || Number(bits) > (family === 4 ? 32 : 128))
    return 'that names no route';
  if (Number(bits) === 0) return 'the default route is not to be touched';
  if (kind !== 'unicast') return 'only routes that lead somewhere can be put back';
  if (table !== undefined && table !== 'main') return 'that route is the system’s own';
  if (gateway !== undefined && isIP(gateway) !== family) return 'that is no gateway';
  if (gateway === undefined && device === undefined) return 'that route leads nowhere';
  return device === undefined ? undefined : objectionToDevice(device);
};

const readEntry = async (
  host: Host,
  on: string,
  signal: AbortSignal,
): Promise<Reading<RouteEntry | null>> => {
  const wanted = parseRouteWords(on);
  if (wanted === undefined) return unknown('that names no route');
  const { family } = wanted;
  const args = ['-rn', '-f', family === 4 ? 'inet' : 'inet6'];
  const said = await ask(host, 'netstat', args, { signal });
  if (said.kind === 'unknown') return said;
  const routes = parseNetstatRoutes(said.text, family);
  if (routes === undefined) return unknown('netstat printed no table of routes');
  const found = routes.filter((route) => isMeant(route, wanted));
  if (found.length > 1) return unknown('more than one route bears these words');
  const [route] = found;
  return value(route === undefined ? null : toEntry(route));
};

const isMeant = (route: Route, wanted: RouteEntry): boolean =>
  route.table === 'main' &&
  route.kind === 'unicast' &&
  route.destination === wanted.destination &&
  (wanted.gateway === undefined || route.gateway === wanted.gateway) &&
  (wanted.device === undefined || route.device === wanted.device);

const toEntry = ({ family, destination, gateway, device, kind }: Route): RouteEntry => ({
  family,
  destination,
  ...(gateway === undefined ? {} : { gateway }),
  ...(device === undefined ? {} : { device }),
  table: 'main',
  kind,
});

/**
 * With a gateway the kernel finds the interface by itself; without one the interface is the way. A
 * route to one address is a host route, which `-net` would not find.
 */
const orderFor = (verb: 'add' | 'delete', route: RouteEntry): readonly string[] => [
  '-n',
  verb,
  route.family === 4 ? '-inet' : '-inet6',
  ...(isHostRoute(route)
    ? ['-host', route.destination.split('/')[0] ?? '']
    : ['-net', route.destination]),
  ...(route.gateway === undefined ? ['-interface', route.device ?? ''] : [route.gateway]),
];

const isHostRoute = ({ destination, family }: RouteEntry): boolean =>
  destination.endsWith(family === 4 ? '/32' : '/128');
