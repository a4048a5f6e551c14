/**
 * Which points of the way can be asked: the router here, the provider's first ones, the far end.
 *
 * Found by letting echoes to the far end expire one, two, three ... routers on, all at once; who
 * says so has given its address away. A router that then answers echoes of its own is asked
 * directly; one that does not is asked by expiry, but slowly: Linux, and most others like it,
 * say "expired" once a second to each asker (icmp_ratelimit), and what is rationed tells no loss.
 */
import { measuredIn, type Seen } from '../model/observation.ts';
import type { Expiry, Point } from './hop-look.ts';
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

const ways = new WeakMap<ProbeOptions, Map<string, Promise<readonly WayPoint[]>>>();

/**
 * The provider's first routers on the way to `farIp`, nearest first. Found once per check, and best before a
 * stream begins: it takes a second or two, and the routers should be asked for as long as the stream lasts.
 */
export const wayTo = (
  farIp: string,
  context: Pick<ProbeContext, 'plan' | 'platform' | 'signal'>,
): Promise<readonly WayPoint[]> => {
  const { options, seen } = context.plan;
  const known = ways.get(options) ?? new Map<string, Promise<readonly WayPoint[]>>();
  ways.set(options, known);
  const found =
    known.get(farIp) ?? providerPoints(farIp, gatewayPoint(seen, familyOf(farIp))?.ip, context);
  known.set(farIp, found);
  return found;
};

const providerPoints = async (
  farIp: string,
  gatewayIp: string | undefined,
  context: Pick<ProbeContext, 'platform' | 'signal'>,
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

type Means = Pick<ProbeContext, 'platform' | 'signal'>;

/** Who lets a packet to `ip` expire after so many routers; undefined if nobody says so. */
const expiringAt = async (
  ip: string,
  hops: number,
  { platform, signal }: Means,
): Promise<string | undefined> => {
  const asked = await platform.programs.ping({ ip, ...LOCATING, hops, wantsEach: true, signal });
  const answers = asked.kind === 'measured' ? (asked.value.answers ?? []) : [];
  return answers.find(({ rttMs }) => rttMs === undefined)?.from;
};

export const answersEchoes = async (ip: string, { platform, signal }: Means): Promise<boolean> => {
  const asked = await platform.programs.ping({ ip, ...LOCATING, signal });
  return asked.kind === 'measured' && asked.value.rttMs.length > 0;
};
