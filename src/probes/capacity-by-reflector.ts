/** Capacity against our own far end: ndt7 for the load, its echo for delay, packets where a connection cannot tell. */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { deadlineWithin } from '../platform/deadline.ts';
import type { Idle } from './delay-meter.ts';
import { idleOf } from './delay-meter.ts';
import { makeEchoBursts } from './echo-burst.ts';
import { type EchoMeter, startEchoMeter } from './echo-meter.ts';
import type { FarEnd, FlowWish } from './far-end.ts';
import type { Flow } from './flow.ts';
import { failedBy } from './failure.ts';
import { passOn } from './http-client.ts';
import { NDT7_PROTOCOL, startNdt7Flow } from './ndt7-flow.ts';
import type { ProbeContext, Reflector } from './probe.ts';
import type { ReflectorGreeting } from './reflector-greeting.ts';
import { measuringSession, openTrustedTls } from './reflector-session.ts';
import { openUdpStream } from './stream-socket.ts';
import { openTlsStream } from './tls-stream.ts';
import { openWebSocket } from './websocket-client.ts';
import { pause } from './within.ts';

export interface ReflectorEnd {
  readonly far: FarEnd;
  close(): void;
}

/** TCP, TLS and the upgrade are three or four round trips, and any of them may be lost once. */
const OPEN_MS = 2000;
const OPEN_ROUND_TRIPS = 5;
/** Our own reports: often enough for intervals of 100 ms, and 200 bytes each. */
const REPORT_EVERY_MS = 50;
/** The far end's most; what we forget to close ends there. */
const MOST_MS = 14_000;
/** Questions that came back before the line counts as known, and how long is waited for them. */
const IDLE_ANSWERS = 8;
const IDLE_MS = 1500;

export const openReflectorEnd = async (
  reflector: Reflector,
  ip: string,
  context: ProbeContext,
  onLate: (lateMs: number) => void,
): Promise<Outcome<ReflectorEnd>> => {
  const { signal, now } = context;
  const session = await measuringSession(reflector, ip, context);
  if (signal.aborted) return skipped('stopped before it began');
  if (session.kind === 'closed')
    return failed('unclassified', 'greeting', { message: session.why });
  const { greeting } = session;
  if (greeting.features?.includes('ndt7') !== true) {
    return skipped('this reflector is too old to measure capacity');
  }
  const meter = await startEchoMeter({
    ways: echoWays(reflector, ip, greeting, context),
    token: greeting.token,
    signal,
    now,
  });
  if (meter.kind !== 'measured') return passOn(meter);
  const idle = await watchIdle(meter.value, context);
  if (idle === undefined) {
    meter.value.close();
    return skipped('stopped before it began');
  }
  const openMs = Math.round(OPEN_MS + OPEN_ROUND_TRIPS * idle.rttMs.median);
  const canPaceDown = greeting.features.includes('ndt7-pace');
  const opener = { reflector, ip, context, onLate, openMs, canPaceDown };
  const far: FarEnd = {
    by: 'reflector',
    meter: meter.value,
    idle,
    tellsWays: idle.leastThereMs !== undefined,
    canQuicken: (way) => way === 'up' || canPaceDown,
    open: (wish) => openFlows(opener, wish),
    // The last way is a connection: it would wait for what is lost as well.
    ...(meter.value.wayIndex < udpPortsOf(greeting, context).length
      ? { confirm: makeEchoBursts({ meter: meter.value, signal, now }) }
      : {}),
  };
  return measured({ far, close: () => meter.value.close() });
};

/** Two ports, the service's own first: one of them may be what is blocked. */
const udpPortsOf = ({ udpPorts }: ReflectorGreeting, { plan }: ProbeContext): readonly number[] => {
  const own = plan.profile.media.udpPorts.filter((port) => udpPorts.includes(port));
  return [...new Set([...own.slice(-1), ...udpPorts.slice(0, 1)])];
};

const echoWays = (
  reflector: Reflector,
  ip: string,
  greeting: ReflectorGreeting,
  context: ProbeContext,
) => [
  ...udpPortsOf(greeting, context).map((port) => () => openUdpStream({ ip, port }, context)),
  ...(greeting.features?.includes('stream') === true
    ? [() => openTlsStream(reflector, { ip, port: reflector.port, token: greeting.token }, context)]
    : []),
];

const watchIdle = async (
  meter: EchoMeter,
  { signal, now }: ProbeContext,
): Promise<Idle | undefined> => {
  const startMs = now();
  while (meter.samples().length < IDLE_ANSWERS && now() - startMs < IDLE_MS) {
    if (signal.aborted) return undefined;
    await pause(5, signal);
  }
  return signal.aborted ? undefined : idleOf(meter.samples());
};

interface Opener {
  readonly reflector: Reflector;
  readonly ip: string;
  readonly context: ProbeContext;
  readonly onLate: (lateMs: number) => void;
  readonly openMs: number;
  readonly canPaceDown: boolean;
}

const openFlows = async (opener: Opener, wish: FlowWish): Promise<Outcome<readonly Flow[]>> => {
  const opened = await Promise.all(
    Array.from({ length: wish.connections }, () => openFlow(opener, wish)),
  );
  const flows = opened.flatMap((one) => (one.kind === 'measured' ? [one.value] : []));
  const [bad] = opened.filter(({ kind }) => kind !== 'measured');
  if (bad === undefined) return measured(flows);
  for (const flow of flows) flow.close();
  return passOn(bad);
};

const openFlow = async (
  { reflector, ip, context, onLate, openMs, canPaceDown }: Opener,
  { way, mbps: all, connections }: FlowWish,
): Promise<Outcome<Flow>> => {
  const { signal, now, platform } = context;
  const startMs = now();
  const limit = deadlineWithin(signal, openMs).signal;
  const mbps = all === undefined ? undefined : all / connections;
  try {
    const socket = await openTrustedTls(reflector, { ip, port: reflector.port }, platform, limit);
    socket.setNoDelay(true);
    const opened = await openWebSocket({
      socket,
      host: hostOf(reflector),
      path: pathOf(reflector, way, mbps),
      protocol: NDT7_PROTOCOL,
      deadlineMs: openMs,
      signal,
      now,
    });
    if (opened.kind !== 'measured') return passOn(opened);
    return measured(startNdt7Flow({ way, line: opened.value, mbps, canPaceDown, now, onLate }));
  } catch (error) {
    if (signal.aborted) return skipped('stopped before it began');
    return failedBy(error, { layer: 'tls', step: 'handshake', elapsedMs: now() - startMs });
  }
};

const hostOf = ({ host, port }: Reflector): string => {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === 443 ? name : `${name}:${port}`;
};

const pathOf = ({ key }: Reflector, way: 'up' | 'down', mbps: number | undefined): string => {
  const query = new URLSearchParams({
    every_ms: String(way === 'up' ? REPORT_EVERY_MS : 1000),
    max_ms: String(MOST_MS),
    ...(way === 'up' || mbps === undefined ? {} : { rate_bps: String(Math.round(mbps * 1e6)) }),
    ...(key === undefined ? {} : { key }),
  });
  return `/ndt/v7/${way === 'up' ? 'upload' : 'download'}?${query.toString()}`;
};
