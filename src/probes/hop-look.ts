/**
 * One point on the way, asked again and again at a steady pace: times, losses and when they fell.
 *
 * By `ping`, because Node cannot send ICMP; where a router answers no echoes itself, by letting
 * echoes to somebody behind it expire there, which tells losses but no times; by connections where
 * all ICMP is dropped. Answers are kept raw: many routers ration them, and only a comparison
 * with points further on tells a rationed answer from a lost packet.
 */
import type { Stretches } from '../model/quality-facts.ts';
import { interarrivalJitterMs } from '../quality/jitter.ts';
import { longestRun } from '../quality/loss-runs.ts';
import { timesOf } from '../quality/percentiles.ts';
import { byInterval } from '../quality/series.ts';
import { noteTrickle } from './own-traffic.ts';
import type { ProbeContext } from './probe.ts';
import { roundedMs } from './statistics.ts';
import { openTcp } from './tcp-socket.ts';
import { pause } from './within.ts';

export type Hop = Stretches['hops'][number];

export interface Point extends Pick<Hop, 'where' | 'ip'> {
  readonly distance?: number;
}

/** What was sent, by its place: when, and after how long the answer came; null if it came without a time. */
export interface Asked {
  readonly atMs: number;
  readonly rttMs?: number | null;
}

/** Below the second after which a lost SYN is repeated; a call has long given up such a packet. */
const WAIT_MS = 950;
/** Resolution of the series: five points a second, as of a call's. */
const SERIES_EVERY_MS = 200;

export interface Pace {
  readonly everyMs: number;
  readonly forMs: number;
  /** After that, asked for another second while this says so. */
  readonly isOngoing?: () => boolean;
  /** Whoever is still asked ends with what has come by then. */
  readonly until?: AbortSignal;
}

const ANOTHER_MS = 1000;
/** Later than twice the slowest answer by this much, and it is lost; the program's own start is in it. */
const OVERDUE_MS = 200;

/** Undefined where nothing at all was answered: who is silent has lost nothing. */
export const hopOf = (
  { ip, where, distance }: Point,
  by: Hop['by'],
  asked: readonly Asked[],
): Hop | undefined => {
  const heard = asked.filter(({ rttMs }) => rttMs !== undefined);
  const timed = asked.flatMap(({ atMs, rttMs }) =>
    typeof rttMs === 'number' ? [{ atMs, value: rttMs }] : [],
  );
  if (heard.length === 0) return undefined;
  const rttMs = timesOf(timed.map(({ value }) => value));
  const passages = timed.map(({ atMs, value }) => ({ sentAtMs: atMs, arrivedAtMs: atMs + value }));
  const spanMs = asked.at(-1)?.atMs ?? 0;
  return {
    ip,
    where,
    ...(distance === undefined ? {} : { distance }),
    sent: asked.length,
    received: heard.length,
    ...(rttMs === undefined ? {} : { rttMs, jitterMs: roundedMs(interarrivalJitterMs(passages)) }),
    longestLossRun: longestRun(asked.map((one) => one.rttMs === undefined)),
    rttSeries: byInterval(timed, spanMs, SERIES_EVERY_MS, 'median'),
    by,
  };
};

/** Through `via`, with so few hops that the echoes expire at the point itself. */
export interface Expiry {
  readonly via: string;
  readonly hops: number;
}

type Means = Pick<ProbeContext, 'plan' | 'platform' | 'signal'>;

/** 56 bytes of ping's own, and the headers of ICMP, IPv4 and Ethernet. */
const ECHO_BYTES = 98;

export const pingPoint = async (
  point: Point,
  { everyMs, forMs, isOngoing = () => false, until }: Pace,
  means: Means,
  expiry?: Expiry,
): Promise<Hop | undefined> => {
  const { platform, signal } = means;
  const startMs = platform.now();
  const asked: Asked[] = [];
  for (let lastsMs = forMs; ; lastsMs = ANOTHER_MS) {
    const fromMs = platform.now() - startMs;
    const pace = { everyMs, forMs: lastsMs, ...(until === undefined ? {} : { until }) };
    const round = await pingRound(point, pace, means, expiry);
    asked.push(...round.map((one) => ({ ...one, atMs: one.atMs + fromMs })));
    // Who has said nothing for the whole of the first round says nothing.
    const isSilent = asked.every(({ rttMs }) => rttMs === undefined);
    if (isSilent || signal.aborted || until?.aborted === true || !isOngoing()) break;
  }
  return hopOf(point, expiry === undefined ? 'icmp-echo' : 'time-exceeded', asked);
};

/** One run of the program; empty where it told nothing. */
const pingRound = async (
  point: Point,
  { everyMs, forMs, until }: Pace,
  { plan, platform, signal }: Means,
  expiry: Expiry | undefined,
): Promise<readonly Asked[]> => {
  const count = Math.ceil(forMs / everyMs);
  const fromMs = platform.now();
  noteTrickle(plan.options, {
    fromMs,
    untilMs: fromMs + forMs,
    packets: count,
    packetBytes: ECHO_BYTES,
  });
  const outcome = await platform.programs.ping({
    ip: expiry?.via ?? point.ip,
    count,
    intervalMs: everyMs,
    waitMs: WAIT_MS,
    lastsMs: forMs,
    wantsEach: true,
    ...(expiry === undefined ? {} : { hops: expiry.hops }),
    ...(until === undefined ? {} : { until }),
    signal,
  });
  const tookMs = platform.now() - fromMs;
  if (outcome.kind !== 'measured' || outcome.value.answers === undefined) return [];
  const { sent, answers, intervalMs = everyMs } = outcome.value;
  // Whoever answers in another's place says nothing about this point.
  const here = expiry === undefined ? answers : answers.filter(({ from }) => from === point.ip);
  const bySequence = new Map(here.map(({ sequence, rttMs }) => [sequence, rttMs ?? null]));
  const heard = Math.max(-1, ...bySequence.keys()) + 1;
  const slowestMs = Math.max(0, ...here.map(({ rttMs = 0 }) => rttMs));
  const dueMs = tookMs - 2 * slowestMs - OVERDUE_MS;
  // Of what was on its way when we were stopped nobody knows whether it is lost.
  const known = signal.aborted
    ? heard
    : until?.aborted === true
      ? Math.max(heard, Math.min(sent, Math.floor(dueMs / intervalMs)))
      : sent;
  return Array.from({ length: Math.max(0, known) }, (_, sequence): Asked => {
    const rttMs = bySequence.get(sequence);
    return { atMs: sequence * intervalMs, ...(rttMs === undefined ? {} : { rttMs }) };
  });
};

/** By connections, at most five a second: an accepted one and a refused one have both been there and back. */
export const connectToPoint = async (
  point: Point & { readonly port: number },
  { everyMs, forMs, isOngoing = () => false, until }: Pace,
  { signal: stop, now }: Pick<ProbeContext, 'signal' | 'now'>,
): Promise<Hop | undefined> => {
  const signal = until === undefined ? stop : AbortSignal.any([stop, until]);
  const startMs = now();
  const running: Promise<Asked | undefined>[] = [];
  while ((now() - startMs < forMs || isOngoing()) && !signal.aborted) {
    running.push(connection(point, startMs, { signal, now }));
    await pause(startMs + running.length * everyMs - now(), signal);
  }
  const asked = await Promise.all(running);
  return hopOf(
    point,
    'tcp',
    asked.filter((one) => one !== undefined),
  );
};

/** Undefined if it was stopped on its way. */
const connection = async (
  { ip, port }: { readonly ip: string; readonly port: number },
  startMs: number,
  { signal, now }: Pick<ProbeContext, 'signal' | 'now'>,
): Promise<Asked | undefined> => {
  const sentMs = now();
  const outcome = await openTcp({ ip, port, deadlineMs: WAIT_MS, signal, now });
  const rttMs = now() - sentMs;
  const atMs = sentMs - startMs;
  if (outcome.kind === 'measured') {
    outcome.value.socket.destroy();
    return { atMs, rttMs: outcome.value.connectMs };
  }
  if (signal.aborted) return undefined;
  const isRefused = outcome.kind === 'failed' && outcome.failure.class === 'tcp.refused';
  return isRefused ? { atMs, rttMs } : { atMs };
};
