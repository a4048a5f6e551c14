/**
 * The stretches of the way, looked at all at once: the router here, the provider's first routers, the far end.
 *
 * Beside a stream to the reflector, the stream itself is the look at the far end, and the
 * others are asked while it lasts: what is lost here and not there, at the same moment, is what
 * places a fault.
 */
import { setMaxListeners } from 'node:events';

import { measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Stretches } from '../model/quality-facts.ts';
import { ownLatenessOf } from '../quality/own-lateness.ts';
import type { CallStream } from './call-stream.ts';
import type { EchoStream } from './echo-record.ts';
import { connectToPoint, hopOf, pingPoint, type Hop, type Pace, type Point } from './hop-look.ts';
import { watchLateness } from './pacer.ts';
import type { ProbeContext, ProbeOptions } from './probe.ts';
import { answersEchoes, routerTo, wayTo, type Router, type WayPoint } from './way-points.ts';
import { pause } from './within.ts';

/**
 * The router here and the first one behind it, forty a second: three seconds make 120, of which none lost leaves 2.5 %
 * possible; between these two lies what most faults are about. They bear a call, too.
 */
const FIRST_EVERY_MS = 25;
/** Further on, twenty a second: their answers are asked for by many. */
const NEAR_EVERY_MS = 50;
/** Rationed answers: five a second spare the router's processor. */
const EXPIRY_EVERY_MS = 200;
/** A stranger's server: ten small echoes a second for five seconds, of which none lost leaves 6 % possible. */
const FAR_EVERY_MS = 100;
/** Connections cost the other side more than echoes. */
const CONNECT_EVERY_MS = 200;

/** As long as the shortest voice; where that goes on because of what it loses, the routers are asked on, too. */
const BESIDE_MS = 3000;
/** Eighty packets to the provider's first router, of which none lost leaves 3.7 % possible. */
const LEAST_MS = 2000;
/** As long as the longest: what comes after it only waits for its last answers. */
const MOST_BESIDE_MS = 6500;

const besideStreams = new WeakMap<ProbeOptions, Outcome<Stretches>>();

/** What was seen beside the stream of this run, if there was one. */
export const lookedBesideStream = (options: ProbeOptions): Outcome<Stretches> | undefined =>
  besideStreams.get(options);

/** Looks at the near stretches while the stream runs, and keeps both for the probe `stretches`. */
export const lookBesideStream = async (
  farIp: string,
  running: Promise<CallStream>,
  context: ProbeContext,
): Promise<void> => {
  const { now } = context;
  const startMs = now();
  let isOver = false;
  const ended = async (): Promise<CallStream> => {
    const stream = await running;
    isOver = true;
    return stream;
  };
  const isOngoing = (): boolean => !isOver && now() - startMs < MOST_BESIDE_MS;
  const ending = new AbortController();
  const [near, { stream }] = await Promise.all([
    nearHops(farIp, { forMs: BESIDE_MS, isOngoing, until: ending.signal }, context),
    ended(),
    endWith(running, wayTo(farIp, context), ending, context),
  ]);
  const far = stream === undefined ? undefined : farHop(farIp, stream);
  if (stream === undefined || far === undefined || context.signal.aborted) return;
  besideStreams.set(context.plan.options, measured({ hops: [...near, far], own: stream.own }));
};

/**
 * Nobody waits for the answers that are still missing once the stream has all of its own; only who was found late
 * is asked for a while.
 */
const endWith = async (
  running: Promise<CallStream>,
  found: Promise<readonly WayPoint[]>,
  ending: AbortController,
  { now, signal }: ProbeContext,
): Promise<void> => {
  const askedFrom = found.then(() => now());
  await running;
  await pause((await askedFrom) + LEAST_MS + AROUND_MS - now(), signal);
  ending.abort();
};

/** Starting the program, and an answer. */
const AROUND_MS = 300;

export interface FarPoint {
  readonly ip: string;
  /** Where it takes connections, for networks without ICMP. */
  readonly port: number;
}

/** Without a stream: asks the far end, too. */
export const lookAlone = async (
  { ip, port }: FarPoint,
  forMs: number,
  context: ProbeContext,
): Promise<Outcome<Stretches>> => {
  const lateness = watchLateness(context.now);
  const [near, far] = await Promise.all([
    nearHops(ip, { forMs }, context),
    farByAny({ ip, where: 'far' }, port, forMs, context),
  ]);
  const own = ownLatenessOf(lateness());
  const hops = [...near, ...(far === undefined ? [] : [far])];
  if (!context.signal.aborted) {
    return hops.length === 0 ? skipped('nobody on the way answers') : measured({ hops, own });
  }
  const told = hops.filter(({ sent }) => sent >= LEAST_WHEN_CUT);
  return told.length === 0
    ? skipped('stopped before enough packets were back')
    : measured({ hops: told, own, isCut: true });
};

/** Half a second at the router, two at the far end: fewer tell no share (`MIN_SENT` of the diagnosis is below). */
const LEAST_WHEN_CUT = 20;

const farByAny = async (
  point: Point,
  port: number,
  forMs: number,
  context: ProbeContext,
): Promise<Hop | undefined> => {
  const pace = { everyMs: FAR_EVERY_MS, forMs };
  return (await answersEchoes(point.ip, context))
    ? pingPoint(point, pace, context)
    : connectToPoint({ ...point, port }, { everyMs: CONNECT_EVERY_MS, forMs }, context);
};

type Span = Omit<Pace, 'everyMs'>;

const nearHops = async (
  farIp: string,
  span: Span,
  context: ProbeContext,
): Promise<readonly Hop[]> => {
  // Every ping and every connection under way listens to it: dozens are no leak.
  setMaxListeners(0, context.signal);
  const startMs = context.now();
  // All end together: who was found late is asked for the rest of the time.
  const left = (): number =>
    Math.max(Math.min(LEAST_MS, span.forMs), span.forMs - (context.now() - startMs));
  const [here, there] = await Promise.all([
    routerTo(farIp, context).then((router) =>
      router === undefined ? undefined : routerHop(router, { ...span, forMs: left() }, context),
    ),
    wayTo(farIp, context).then((points) =>
      Promise.all(
        points.map((point, index) =>
          providerHop(
            point,
            { ...span, everyMs: index === 0 ? FIRST_EVERY_MS : NEAR_EVERY_MS, forMs: left() },
            context,
          ),
        ),
      ),
    ),
  ]);
  return [here, ...there].flatMap((hop) => hop ?? []);
};

const providerHop = (
  point: WayPoint,
  pace: Pace,
  context: ProbeContext,
): Promise<Hop | undefined> =>
  pingPoint(
    point,
    point.expiry === undefined ? pace : { ...pace, everyMs: EXPIRY_EVERY_MS },
    context,
    point.expiry,
  );

const routerHop = async (
  { port, at, ...point }: Router,
  span: Span,
  context: ProbeContext,
): Promise<Hop | undefined> => {
  if (port !== undefined) {
    return connectToPoint({ ...point, port }, { everyMs: CONNECT_EVERY_MS, ...span }, context);
  }
  const hop = await pingPoint({ ...point, ip: at }, { everyMs: FIRST_EVERY_MS, ...span }, context);
  return hop === undefined ? undefined : { ...hop, ip: point.ip };
};

const farHop = (ip: string, { packets }: EchoStream): Hop | undefined => {
  const startMs = packets.sent[0]?.sentAtMs ?? 0;
  const backAtMs = new Map<number, number>();
  for (const reply of packets.replies) {
    if (!backAtMs.has(reply.sequence)) backAtMs.set(reply.sequence, reply.backAtMs);
  }
  return hopOf(
    { ip, where: 'far' },
    'udp-echo',
    packets.sent.map(({ sequence, sentAtMs }) => {
      const back = backAtMs.get(sequence);
      return {
        atMs: sentAtMs - startMs,
        ...(back === undefined ? {} : { rttMs: back - sentAtMs }),
      };
    }),
  );
};
