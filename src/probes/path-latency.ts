/**
 * How long does a packet take to the service and back, and to a control?
 *
 * A few ICMP echoes and, because many networks drop those, a few TCP connections beside
 * them. The echoes count where they are answered: boxes on the way answer connections for
 * others, echoes seldom. Five packets tell a slow path from a quick one, not loss of 1 %.
 */
import { measuredIn } from '../model/observation.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { PathLatency } from '../model/network-facts.ts';
import type { Role, Target } from '../model/target.ts';
import { addressesOf, mainName } from './known-addresses.ts';
import { mediaAddresses } from './media-addresses.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { spreadOf } from './statistics.ts';
import { openTcp } from './tcp-socket.ts';
import { pause } from './within.ts';

const COUNT = 5;
/** The quickest that `ping` allows to ordinary users everywhere; for TCP it keeps us from looking like a flood. */
const INTERVAL_MS = 200;
/** A satellite's 600 ms with some queue; below the second after which a lost SYN is repeated and a loss would pass for delay. */
const WAIT_MS = 950;
/** Open at every service's front door and at every control. */
const TCP_PORT = 443;

export const pathLatency = defineProbe({
  id: 'path-latency',
  asks: 'How long does a packet take to the service and back?',
  cost: {
    milliseconds: COUNT * INTERVAL_MS + WAIT_MS,
    packets: COUNT * 4,
    bytes: COUNT * 300,
  },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'client', 'tls-handshake', 'tcp-connect'],

  targets: (plan) =>
    isWorthKnowing(plan) ? [...serviceTargets(plan), ...controlTargets(plan)] : [],

  async run(target, context) {
    if (target.kind !== 'path') return skipped('a path leads to an address');
    const [byEcho, byTcp] = await Promise.all([
      echoes(target.ip, context),
      connections(target.ip, context),
    ]);
    if (context.signal.aborted) return skipped('stopped before enough packets were back');
    const { answered, sent } = byEcho.answered.length > 0 ? byEcho : byTcp;
    const rttMs = spreadOf(answered);
    const by = byEcho.answered.length > 0 ? 'icmp-echo' : 'tcp';
    return rttMs === undefined
      ? silent(sent)
      : measured({ sent, received: answered.length, rttMs, by });
  },
});

const silent = (sent: number): Outcome<PathLatency> =>
  failed<PathLatency>('tcp.timeout', 'connect', {}, { sent, received: 0 });

/** Connections have told the round trip already; ask again only if one of them looked slow. */
const isWorthKnowing = ({ profile, seen, chosen }: Plan): boolean =>
  chosen.has('path-latency') ||
  measuredIn(seen['tcp-connect']).some(({ value }) => value.connectMs > profile.limits.rttMs);

const serviceTargets = ({ profile, seen }: Plan): readonly Target[] => {
  const front = mainName(profile);
  const media = mediaAddresses(profile, seen).find(({ role }) => role === 'media');
  const [door] = front === undefined ? [] : addressesOf(seen, front);
  return [
    ...(media === undefined ? [] : [pathTo('media', media.ip)]),
    ...(door === undefined ? [] : [pathTo('signalling', door)]),
  ];
};

const controlTargets = ({ profile, seen, options }: Plan): readonly Target[] => {
  const [control] = options.isThirdPartyAllowed ? profile.controls.tls : [];
  const [ip] = control === undefined ? [] : addressesOf(seen, control.name);
  return ip === undefined ? [] : [pathTo('control', ip)];
};

const pathTo = (role: Role, ip: string): Target => ({ kind: 'path', role, ip });

interface Tally {
  readonly sent: number;
  readonly answered: readonly number[];
}

const echoes = async (ip: string, { platform, signal }: ProbeContext): Promise<Tally> => {
  const outcome = await platform.programs.ping({
    ip,
    count: COUNT,
    intervalMs: INTERVAL_MS,
    waitMs: WAIT_MS,
    signal,
  });
  return outcome.kind === 'measured'
    ? { sent: outcome.value.sent, answered: outcome.value.rttMs }
    : { sent: 0, answered: [] };
};

const connections = async (ip: string, context: ProbeContext): Promise<Tally> => {
  const running: Promise<number | undefined>[] = [];
  for (let sent = 0; sent < COUNT && !context.signal.aborted; sent += 1) {
    if (sent > 0) await pause(INTERVAL_MS, context.signal);
    running.push(connection(ip, context));
  }
  const all = await Promise.all(running);
  return { sent: all.length, answered: all.flatMap((rttMs) => rttMs ?? []) };
};

/** A reset is as good as a handshake: both have been there and back. */
const connection = async (
  ip: string,
  { signal, now }: ProbeContext,
): Promise<number | undefined> => {
  const startMs = now();
  const outcome = await openTcp({ ip, port: TCP_PORT, deadlineMs: WAIT_MS, signal, now });
  if (outcome.kind === 'measured') {
    outcome.value.socket.destroy();
    return outcome.value.connectMs;
  }
  const isRefused = outcome.kind === 'failed' && outcome.failure.class === 'tcp.refused';
  return isRefused ? now() - startMs : undefined;
};
