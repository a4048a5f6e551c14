/**
 * Which points of the way can be asked: the router here, the provider's first ones, the far end.
 *
 * Found by letting echoes to the far end expire one, two, three ... routers on, all at once; who
 * says so has given its address away. A router that then answers echoes of its own is asked
 * directly; one that does not is asked by expiry, but slowly: Linux, and most others like it,
 * say "expired" once a second to each asker (icmp_ratelimit), and what is rationed tells no loss.
 */
import { measuredIn, type Seen } from '../model/observation.ts';
import { connectToPoint, type Expiry, type Point } from './hop-look.ts';
import { familyOf } from './known-addresses.ts';
import type { ProbeContext, ProbeOptions } from './probe.ts';

export interface WayPoint extends Point {
  readonly expiry?: Expiry;
}

/** The router here is the first; a second router at home, a modem and the provider's first two are within these. */
const FURTHEST = 5;
/** More would tell where inside the provider it is lost, which nobody here can mend. */
const OF_PROVIDER = 2;
/** Two chances for each: one packet lost hides no router. A first router of a provider answers within some 50 ms, a satellite's in 700. */
const LOCATING = { count: 2, intervalMs: 200, waitMs: 700 };

export const gatewayPoint = (seen: Seen<'routes'>, family: 4 | 6): Point | undefined => {
  const everywhere = family === 4 ? '0.0.0.0/0' : '::/0';
  const [route] = measuredIn(seen.routes)
    .flatMap(({ value }) => value.routes)
    .filter(
      ({ destination, kind, gateway }) =>
        destination === everywhere && kind === 'unicast' && gateway !== undefined,
    );
  return route?.gateway === undefined
    ? undefined
    : { ip: route.gateway, where: 'gateway', distance: 1 };
};

/** The router here, and by what it is heard: echoes, or connections to this port. */
export interface Router extends Point {
  /** For the system's own programs: a link-local address means nothing without its interface. */
  readonly at: string;
  readonly port?: number;
}

/** What is found out once per check and far end. */
interface Way {
  readonly router: Promise<Router | undefined>;
  readonly points: Promise<readonly WayPoint[]>;
}

const ways = new WeakMap<ProbeOptions, Map<string, Way>>();

type Means = Pick<ProbeContext, 'plan' | 'platform' | 'signal' | 'now'>;

/**
 * Looks for who can be asked on the way to `farIp`. Best before a stream begins: it takes a second or two, and the
 * routers should be asked for as long as the stream lasts.
 */
export const findWay = (farIp: string, context: Means): Way => {
  const { options, seen } = context.plan;
  const known = ways.get(options) ?? new Map<string, Way>();
  ways.set(options, known);
  const gateway = gatewayPoint(seen, familyOf(farIp));
  const way = known.get(farIp) ?? {
    router: gateway === undefined ? Promise.resolve(undefined) : heardRouter(gateway, context),
    points: providerPoints(farIp, gateway?.ip, context),
  };
  known.set(farIp, way);
  return way;
};

/** The provider's first routers on the way to `farIp`, nearest first. */
export const wayTo = (farIp: string, context: Means): Promise<readonly WayPoint[]> =>
  findWay(farIp, context).points;

/** Undefined where there is none. */
export const routerTo = (farIp: string, context: Means): Promise<Router | undefined> =>
  findWay(farIp, context).router;

/** Ports on which routers answer a connection, with a reset at least. */
const ROUTER_PORTS = [53, 80, 443];

/** A router that ignores echoes often refuses or takes a connection. */
const heardRouter = async (point: Point, context: Means): Promise<Router> => {
  const at = reachable(point, context);
  const byEchoes = { ...point, at };
  const before = measuredIn(context.plan.seen.gateway).filter(({ value }) => value.ip === point.ip);
  const isEchoing =
    before.length === 0
      ? await answersEchoes(at, context)
      : before.some(({ value }) => value.by.includes('icmp-echo'));
  if (isEchoing) return byEchoes;
  const ports = await Promise.all(
    ROUTER_PORTS.map(async (port) => {
      const hop = await connectToPoint({ ...point, port }, { everyMs: 1, forMs: 1 }, context);
      return hop === undefined ? [] : [port];
    }),
  );
  const [port] = ports.flat();
  return port === undefined ? byEchoes : { ...byEchoes, port };
};

const reachable = ({ ip }: Point, { plan }: Means): string => {
  if (!/^fe[89ab]/iu.test(ip)) return ip;
  const device = measuredIn(plan.seen.routes)
    .flatMap(({ value }) => value.routes)
    .find(({ gateway }) => gateway === ip)?.device;
  return device === undefined ? ip : `${ip}%${device}`;
};

const providerPoints = async (
  farIp: string,
  gatewayIp: string | undefined,
  context: Asking,
): Promise<readonly WayPoint[]> => {
  const distances = Array.from({ length: FURTHEST - 1 }, (_, index) => index + 2);
  const found = await Promise.all(
    distances.map(async (distance) => ({
      distance,
      ip: await expiringAt(farIp, distance, context),
    })),
  );
  const taken = new Set([farIp, gatewayIp]);
  const points: { readonly ip: string; readonly distance: number }[] = [];
  for (const { ip, distance } of found) {
    if (ip === undefined || taken.has(ip) || points.length >= OF_PROVIDER) continue;
    taken.add(ip);
    points.push({ ip, distance });
  }
  return Promise.all(
    points.map(async ({ ip, distance }): Promise<WayPoint> => {
      const point = { ip, distance, where: 'provider' } as const;
      return (await answersEchoes(ip, context))
        ? point
        : { ...point, expiry: { via: farIp, hops: distance } };
    }),
  );
};

type Asking = Pick<ProbeContext, 'platform' | 'signal'>;

/** Who lets a packet to `ip` expire after so many routers; undefined if nobody says so. */
const expiringAt = async (
  ip: string,
  hops: number,
  { platform, signal }: Asking,
): Promise<string | undefined> => {
  const asked = await platform.programs.ping({ ip, ...LOCATING, hops, wantsEach: true, signal });
  const answers = asked.kind === 'measured' ? (asked.value.answers ?? []) : [];
  return answers.find(({ rttMs }) => rttMs === undefined)?.from;
};

export const answersEchoes = async (ip: string, { platform, signal }: Asking): Promise<boolean> => {
  const asked = await platform.programs.ping({ ip, ...LOCATING, signal });
  return asked.kind === 'measured' && asked.value.rttMs.length > 0;
};
