/**
 * Capacity against Cloudflare's speed test (speed.cloudflare.com: `/__down?bytes=N`, `/__up`), the far end of
 * those who have none of their own. One way after the other, because small requests cannot tell which way made
 * them wait. Its edge is nearer than the meeting's servers: what it says is of the line here.
 */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { ReflectorEnd } from './capacity-by-reflector.ts';
import { idleOf } from './delay-meter.ts';
import type { FlowWish } from './far-end.ts';
import type { Flow } from './flow.ts';
import { passOn } from './http-client.ts';
import { startHttpsFlow } from './https-flow.ts';
import { type HttpsLine, makeHttpsLine } from './https-line.ts';
import type { ProbeContext } from './probe.ts';
import { openPublicTls } from './public-tls.ts';
import { startSmallRequestMeter, type SmallRequestMeter } from './small-request-meter.ts';
import { pause } from './within.ts';

export interface CloudflareAsk {
  readonly name: string;
  readonly ip: string;
  readonly port: number;
  readonly mode: 'enough' | 'full';
}

/** Each way: what one takes too long with is not missing for the other. Its own test takes 120 MB on a line of 50 Mbps; it refuses who asks too often (429). */
const BUDGET = {
  enough: { bytes: 3_000_000, requests: 160 },
  full: { bytes: 150_000_000, requests: 1250 },
} as const;

/** A piece is counted when its answer is back: four, and the line is never idle meanwhile. */
const CONNECTIONS = 4;
const IDLE_ANSWERS = 6;
const IDLE_MS = 2500;
const IDLE_EVERY_MS = 10;

export const openCloudflareEnd = async (
  ask: CloudflareAsk,
  context: ProbeContext,
  onLate: (lateMs: number) => void,
): Promise<Outcome<ReflectorEnd>> => {
  const { signal, now } = context;
  const first = await openLine(ask, context);
  if (first.kind !== 'measured') return first;
  const path = '/__down?bytes=0';
  const idling = startSmallRequestMeter(first.value, path, { now, everyMs: IDLE_EVERY_MS });
  await watchIdle(idling, context);
  const idle = idleOf(idling.samples().slice(1));
  const trouble = first.value.trouble();
  idling.close();
  if (signal.aborted) return skipped('stopped before it began');
  if (trouble !== undefined) return failed(trouble.class, trouble.step, trouble.detail);
  if (idle === undefined) return failed('http.silent', 'read', { elapsedMs: IDLE_MS });
  const beside = await openLine(ask, context);
  if (beside.kind !== 'measured') return beside;
  const meter = startSmallRequestMeter(beside.value, path, { now });
  const { bytes, requests } = BUDGET[ask.mode];
  const left = (): Budget => ({ bytesLeft: bytes, requestsLeft: requests });
  const budgets = { up: left(), down: left() };
  const opener = { ask, context, onLate, budgets, rttMs: idle.rttMs.median };
  return measured({
    far: {
      by: 'cloudflare',
      meter,
      idle,
      tellsWays: false,
      canQuicken: () => true,
      open: (wish) => openFlow(opener, wish),
    },
    close: () => meter.close(),
  });
};

const watchIdle = async (
  meter: SmallRequestMeter,
  { signal, now }: ProbeContext,
): Promise<void> => {
  const startMs = now();
  // The first answer still pays for the connection's beginning, and is left out.
  while (meter.samples().length <= IDLE_ANSWERS && now() - startMs < IDLE_MS) {
    if (signal.aborted || meter.isBroken()) return;
    await pause(5, signal);
  }
};

const openLine = async (
  { name, ip, port }: CloudflareAsk,
  context: ProbeContext,
): Promise<Outcome<HttpsLine>> => {
  const opened = await openPublicTls({ name, ip, port }, context);
  if (opened.kind !== 'measured') return passOn(opened);
  const host = port === 443 ? name : `${name}:${port}`;
  return measured(makeHttpsLine(opened.value, host, context.now));
};

interface Budget {
  bytesLeft: number;
  requestsLeft: number;
}

interface Opener {
  readonly ask: CloudflareAsk;
  readonly context: ProbeContext;
  readonly onLate: (lateMs: number) => void;
  /** Of all connections of one way. */
  readonly budgets: Readonly<Record<'up' | 'down', Budget>>;
  readonly rttMs: number;
}

const openFlow = async (
  { ask, context, onLate, budgets, rttMs }: Opener,
  { way, mbps }: FlowWish,
): Promise<Outcome<readonly Flow[]>> => {
  const opened = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => openLine(ask, context)),
  );
  const lines = opened.flatMap((one) => (one.kind === 'measured' ? [one.value] : []));
  const [bad] = opened.filter(({ kind }) => kind !== 'measured');
  if (bad !== undefined) {
    for (const line of lines) line.close();
    return passOn(bad);
  }
  const pathOf = (bytes: number): string => (way === 'down' ? `/__down?bytes=${bytes}` : '/__up');
  const { now } = context;
  const budget = budgets[way];
  return measured([startHttpsFlow({ way, lines, mbps, rttMs, pathOf, budget, now, onLate })]);
};
