/**
 * Does the router answer, how quickly, and does it lose packets?
 *
 * Asked in every way at once, because routers differ in what they admit: ICMP echo, UDP to a
 * closed port (a refusal is life), TCP to the ports a router often has open (a reset is life,
 * too). Losses count only in ways that were answered at least once: a way that is filtered
 * loses nothing. A router that ignores all of it is still proven by the link layer, where the
 * neighbour table says so. It cannot tell a dead router from a dead cable to it.
 *
 * Over the air a second, longer look follows where the first saw a loss or a late answer: what
 * takes the radio away does so every second or so, and ten packets in half a second may miss it.
 */
import type { Failure } from '../model/failure.ts';
import type { Route } from '../model/machine-facts.ts';
import type { GatewayAnswer } from '../model/network-facts.ts';
import { measuredIn, type Seen } from '../model/observation.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Target } from '../model/target.ts';
import { familyOf } from './known-addresses.ts';
import { defineProbe, type ProbeContext } from './probe.ts';
import { spreadOf } from './statistics.ts';
import { openTcp } from './tcp-socket.ts';
import { converseOverUdp } from './udp-exchange.ts';
import { pause } from './within.ts';

type Way = GatewayAnswer['by'][number];

/** What one way of asking learnt. */
interface Tally {
  readonly way: Way;
  readonly sent: number;
  readonly rttMs: readonly number[];
  readonly failure?: Failure;
}

/**
 * A router is a few milliseconds away, a bad radio link up to 200: what takes longer than this
 * is lost. Below the second after which the system repeats a SYN, so that a lost packet shows.
 */
const ANSWER_MS = 400;
/** `ping` of an ordinary user may not be quicker on older systems; four of them end within a second. */
const PINGS = { count: 4, intervalMs: 200, waitMs: ANSWER_MS };
/** Three seconds: three beats of AirDrop, thirty beacons; the whole check has ten. */
const LONG_PINGS = { count: 15, intervalMs: 200, waitMs: ANSWER_MS };
/** An answer so much later than the usual one is worth the second look. */
const LATE_MS = 60;
/** Name server and pages of settings: most routers answer one of them, with a reset at least. */
const TCP_PORTS = [53, 80, 443];
/** After the first answer so many more, 80 ms apart: with the pings about ten packets, enough to see one in five lost. */
const TCP_REPEATS = { count: 5, gapMs: 80 };
/** The first port of traceroute's range: closed practically everywhere. Two copies stay below Linux's limit on refusals. */
const CLOSED_UDP_PORT = 33434;
const UDP_SEND_AT_MS = [0, 300];

export const gateway = defineProbe({
  id: 'gateway',
  asks: 'Does your router answer?',
  cost: { milliseconds: 3500, packets: 15, bytes: 1300 },
  lane: 'light',
  needs: ['routes', 'links', 'gateway'],

  targets: ({ seen }) => [
    ...[...new Set(defaultRoutes(seen).map(({ gateway: ip }) => ip))].map((ip) => pathTo(ip)),
    ...doubtfulRadios(seen).map((name): Target => ({ kind: 'interface', name })),
  ],

  async run(target, context) {
    if (target.kind === 'interface') return longLook(target.name, context);
    if (target.kind !== 'path') return skipped('a gateway is an address');
    const { ip } = target;
    const device = defaultRoutes(context.plan.seen).find((route) => route.gateway === ip)?.device;
    // A link-local address means nothing without its interface.
    const isLinkLocal = /^fe[89ab]/i.test(ip) && device !== undefined;
    const reachable = isLinkLocal ? `${ip}%${device}` : ip;
    const tallies = await Promise.all([
      pings(reachable, context),
      connections(reachable, context),
      refusals(reachable, context),
    ]);
    if (context.signal.aborted) return skipped('stopped before the router had its chance');
    return judge({ ip, device: device ?? '', family: familyOf(ip) }, tallies, context);
  },
});

/** Wi-Fi through which the router lost a packet or was late once. */
const doubtfulRadios = (seen: Seen<'gateway' | 'links'>): readonly string[] => {
  const radios = measuredIn(seen.links).flatMap(({ value }) =>
    value.links.flatMap(({ kind, name }) => (kind === 'wifi' ? [name] : [])),
  );
  const doubtful = measuredIn(seen.gateway).flatMap(({ value }) => {
    const { sent, received, rttMs, device } = value;
    const isLate = rttMs !== undefined && rttMs.max - rttMs.median >= LATE_MS;
    return received < sent || isLate ? [device] : [];
  });
  return radios.filter((name) => doubtful.includes(name));
};

const longLook = async (
  name: string,
  { platform, plan, signal }: ProbeContext,
): Promise<Outcome<GatewayAnswer>> => {
  const route = defaultRoutes(plan.seen).find(({ device }) => device === name);
  if (route === undefined) return skipped('no router is known on this interface');
  const { gateway: ip } = route;
  const reachable = /^fe[89ab]/i.test(ip) ? `${ip}%${name}` : ip;
  const outcome = await platform.programs.ping({ ip: reachable, ...LONG_PINGS, signal });
  if (signal.aborted) return skipped('stopped before the router had its chance');
  const rttMs = outcome.kind === 'measured' ? spreadOf(outcome.value.rttMs) : undefined;
  if (outcome.kind !== 'measured' || rttMs === undefined) {
    return skipped('the router does not answer echoes');
  }
  const { sent, rttMs: times } = outcome.value;
  const who = { ip, device: name, family: familyOf(ip) };
  return measured({ ...who, sent, received: times.length, rttMs, by: ['icmp-echo'] });
};

const pathTo = (ip: string): Target => ({ kind: 'path', role: 'gateway', ip });

const defaultRoutes = (seen: Seen<'routes'>): readonly (Route & { readonly gateway: string })[] =>
  measuredIn(seen.routes)
    .flatMap(({ value }) => value.routes)
    .flatMap((route) =>
      (route.destination === '0.0.0.0/0' || route.destination === '::/0') &&
      route.kind === 'unicast' &&
      route.gateway !== undefined
        ? [{ ...route, gateway: route.gateway }]
        : [],
    );

const pings = async (ip: string, { platform, signal }: ProbeContext): Promise<Tally> => {
  const outcome = await platform.programs.ping({ ip, ...PINGS, signal });
  return outcome.kind === 'measured'
    ? { way: 'icmp-echo', sent: outcome.value.sent, rttMs: outcome.value.rttMs }
    : { way: 'icmp-echo', sent: 0, rttMs: [] };
};

/** Answered, by an open port or by a reset, or not. */
const connection = async (
  ip: string,
  port: number,
  { signal, now }: ProbeContext,
): Promise<{ readonly rttMs?: number; readonly failure?: Failure }> => {
  const startMs = now();
  const outcome = await openTcp({ ip, port, deadlineMs: ANSWER_MS, signal, now });
  if (outcome.kind === 'measured') {
    outcome.value.socket.destroy();
    return { rttMs: outcome.value.connectMs };
  }
  if (outcome.kind === 'skipped') return {};
  const { failure } = outcome;
  return failure.class === 'tcp.refused' ? { rttMs: now() - startMs } : { failure };
};

const connections = async (ip: string, context: ProbeContext): Promise<Tally> => {
  const first = await Promise.all(
    TCP_PORTS.map(async (port) => ({ port, ...(await connection(ip, port, context)) })),
  );
  const answered = first.find(({ rttMs }) => rttMs !== undefined);
  const failure = first.find((one) => one.failure !== undefined)?.failure;
  if (answered?.rttMs === undefined) {
    return { way: 'tcp', sent: 0, rttMs: [], ...(failure === undefined ? {} : { failure }) };
  }
  const repeats: Promise<{ readonly rttMs?: number }>[] = [];
  for (let sent = 0; sent < TCP_REPEATS.count && !context.signal.aborted; sent += 1) {
    repeats.push(connection(ip, answered.port, context));
    await pause(TCP_REPEATS.gapMs, context.signal);
  }
  const rest = (await Promise.all(repeats)).flatMap(({ rttMs }) => rttMs ?? []);
  // The ports that stayed silent at first are filtered, not lossy: they are not counted.
  return { way: 'tcp', sent: 1 + repeats.length, rttMs: [answered.rttMs, ...rest] };
};

const refusals = async (ip: string, { signal, now }: ProbeContext): Promise<Tally> => {
  const { answer, troubles } = await converseOverUdp({
    ip,
    port: CLOSED_UDP_PORT,
    // Eight zero bytes mean nothing to anybody.
    copies: UDP_SEND_AT_MS.map(() => Buffer.alloc(8)),
    sendAtMs: UDP_SEND_AT_MS,
    deadlineMs: Math.max(...UDP_SEND_AT_MS) + ANSWER_MS,
    answers: (_, sent) => sent - 1,
    signal,
    now,
  });
  const heard = troubles.filter(({ failure }) => failure.step === 'read').slice(0, 1);
  const rttMs = [...heard.map(({ elapsedMs }) => elapsedMs), ...(answer ? [answer.rttMs] : [])];
  // Refusals are rationed by many systems, so one proves life and a missing second proves nothing.
  const failure = heard.length === 0 ? troubles[0]?.failure : undefined;
  const sent = rttMs.length;
  return { way: 'udp-refusal', sent, rttMs, ...(failure === undefined ? {} : { failure }) };
};

type Who = Pick<GatewayAnswer, 'ip' | 'device' | 'family'>;

const judge = async (
  who: Who,
  tallies: readonly Tally[],
  context: ProbeContext,
): Promise<Outcome<GatewayAnswer>> => {
  const alive = tallies.filter(({ rttMs }) => rttMs.length > 0);
  if (alive.length === 0) return byNeighbourTable(who, tallies, context);
  const rttMs = spreadOf(alive.flatMap((tally) => tally.rttMs));
  return measured({
    ...who,
    sent: alive.reduce((sum, { sent }) => sum + sent, 0),
    received: alive.reduce((sum, tally) => sum + tally.rttMs.length, 0),
    ...(rttMs === undefined ? {} : { rttMs }),
    by: alive.map(({ way }) => way),
  });
};

/** The last word: we have just sent to it, so "reachable" means that it answered at the link layer. */
const byNeighbourTable = async (
  who: Who,
  tallies: readonly Tally[],
  { platform, plan, signal }: ProbeContext,
): Promise<Outcome<GatewayAnswer>> => {
  const read = await platform.readers.neighbours({ profile: plan.profile, signal });
  const entry =
    read.kind === 'measured' ? read.value.entries.find(({ ip }) => ip === who.ip) : undefined;
  if (entry?.state === 'reachable') {
    return measured({ ...who, sent: 0, received: 0, by: ['neighbour'] });
  }
  const asked = { ...who, sent: PINGS.count + TCP_PORTS.length, received: 0, by: [] };
  if (entry?.state === 'failed' || entry?.state === 'incomplete') {
    const message = `the neighbour table says ${entry.state}`;
    return failed<GatewayAnswer>('net.host_unreachable', 'connect', { message }, asked);
  }
  const told = tallies.flatMap(({ failure }) => failure ?? []);
  const failure = told.find((one) => one.class !== 'tcp.timeout') ?? told[0];
  return failed<GatewayAnswer>(
    failure?.class ?? 'tcp.timeout',
    failure?.step ?? 'connect',
    failure?.detail ?? {},
    asked,
  );
};
