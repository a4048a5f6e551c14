/**
 * A few questions, evenly spaced, to hosts that answer strangers: a rough look at delay and loss over UDP where
 * there is no far end of our own.
 *
 * With what `stun` and `udp-media` have sent before, nobody gets more than twelve packets. So few
 * cannot tell 1 % of loss from none; they tell a bad line from a good one.
 */
import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';

import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { PacedStun } from '../model/quality-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { interarrivalJitterMs } from '../quality/jitter.ts';
import { ownLatenessOf } from '../quality/own-lateness.ts';
import { timesOf } from '../quality/percentiles.ts';
import { failedBy } from './failure.ts';
import { noteTrickle } from './own-traffic.ts';
import { sendPaced, watchLateness } from './pacer.ts';
import { patienceMs } from './patience.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { parseStunReply, stunRequest, transactionOf } from './stun-message.ts';
import { pause } from './within.ts';

/** Decision 4: what a stranger may get from one check, all probes together. */
const PACKETS_PER_STRANGER = 12;
const EVERY_MS = 100;
/** A question of 20 bytes, an answer of 32 at least, and the headers of UDP, IPv4 and Ethernet. */
const STUN_BYTES = 70;
/** Fewer are no series. */
const LEAST_PACKETS = 3;
/** The exchange takes a second each; two far ends tell a bad line from a bad host. */
const MOST_HOSTS = 2;

/** What this host was sent so far by the probes that ask strangers over UDP. */
const sentTo = ({ seen }: Plan, ip: string): number =>
  [...seen.stun, ...seen['udp-media']].reduce((sum, { target, outcome }) => {
    if (target.kind !== 'address' || target.ip !== ip) return sum;
    if (outcome.kind === 'measured') return sum + outcome.value.sent;
    // Ended without saying how many it had sent: as many as it may.
    return (
      sum + (outcome.kind === 'failed' ? (outcome.failure.value?.sent ?? MOST_COPIES) : MOST_COPIES)
    );
  }, 0);

const MOST_COPIES = 5;

/** Who has answered STUN in this run: one control, which is there to be asked, then the service's own. */
const answerers = ({ seen, options }: Plan): readonly TargetOf<'address'>[] => {
  const found = seen.stun.flatMap(({ target, outcome }) =>
    target.kind === 'address' && target.role !== 'reflector' && outcome.kind === 'measured'
      ? [target]
      : [],
  );
  const media = seen['udp-media'].flatMap(({ target, outcome }) =>
    target.kind === 'address' &&
    target.role !== 'reflector' &&
    outcome.kind === 'measured' &&
    outcome.value.answer === 'stun'
      ? [target]
      : [],
  );
  const controls = found.filter(({ role }) => role === 'control');
  const ofService = [...found.filter(({ role }) => role !== 'control'), ...media];
  const allowed = options.isThirdPartyAllowed ? controls : [];
  return [...allowed.slice(0, 1), ...ofService, ...allowed.slice(1)];
};

const run = async (target: Target, context: ProbeContext): Promise<Outcome<PacedStun>> => {
  if (target.kind !== 'address') return skipped('a STUN server is an address');
  const packets = Math.min(
    PACKETS_PER_STRANGER,
    PACKETS_PER_STRANGER - sentTo(context.plan, target.ip),
  );
  return packets < LEAST_PACKETS
    ? skipped('this host has had all the packets that a stranger may get')
    : exchangePaced(target, packets, context);
};

interface Answer {
  readonly sentAtMs: number;
  readonly arrivedAtMs: number;
}

const exchangePaced = async (
  { ip, port, form = 'rfc5389' }: TargetOf<'address'>,
  packets: number,
  { signal, now, plan }: ProbeContext,
): Promise<Outcome<PacedStun>> => {
  const questions = Array.from({ length: packets }, () => stunRequest(form));
  const sentAt: number[] = [];
  const answers = new Map<number, Answer>();
  const socket = createSocket(isIPv6(ip) ? 'udp6' : 'udp4');
  // Refusals count as silence: the packets did not come back.
  socket.on('error', () => undefined);
  socket.on('message', (datagram) => {
    const arrivedAtMs = now();
    const reply = parseStunReply(datagram);
    const index = questions.findIndex(
      (one) => reply?.transaction.equals(transactionOf(one)) === true,
    );
    const sentAtMs = sentAt[index];
    if (sentAtMs !== undefined && !answers.has(index))
      answers.set(index, { sentAtMs, arrivedAtMs });
  });
  const lateness = watchLateness(now);
  try {
    await connected(socket, port, ip);
    noteTrickle(plan.options, {
      fromMs: now(),
      untilMs: now() + packets * EVERY_MS,
      packets,
      packetBytes: STUN_BYTES,
    });
    const lateMs = await sendPaced({
      packets,
      dueMs: (index) => index * EVERY_MS,
      send: (index) => {
        sentAt.push(now());
        const question = questions[index];
        if (question !== undefined) socket.send(question, () => undefined);
      },
      signal,
      now,
    });
    const untilMs = now() + patienceMs(plan.seen);
    while (answers.size < sentAt.length && now() < untilMs && !signal.aborted)
      await pause(5, signal);
    const own = ownLatenessOf([...lateMs, ...lateness()]);
    const came = [...answers.values()];
    return signal.aborted ? cutShort(sentAt, came, own) : outcomeOf(sentAt.length, came, own);
  } catch (error) {
    return failedBy(error, { layer: 'udp', step: 'connect', elapsedMs: 0 });
  } finally {
    lateness();
    socket.close();
  }
};

const connected = (socket: Socket, port: number, ip: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // Typed as taking no argument, but called with the error when connecting failed.
    socket.connect(port, ip, (...said: unknown[]) => {
      const [error] = said;
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });

const outcomeOf = (
  sent: number,
  answers: readonly Answer[],
  own: PacedStun['own'],
): Outcome<PacedStun> => {
  const rttMs = timesOf(answers.map(({ sentAtMs, arrivedAtMs }) => arrivedAtMs - sentAtMs));
  if (rttMs === undefined)
    return failed<PacedStun>('udp.silent', 'read', {}, { sent, received: 0, own });
  const inOrder = answers.toSorted((one, other) => one.arrivedAtMs - other.arrivedAtMs);
  return measured({
    sent,
    received: answers.length,
    rttMs,
    jitterMs: interarrivalJitterMs(inOrder),
    own,
  });
};

/** What is overdue by twice the slowest answer is lost; what was still on its way was never asked. */
const cutShort = (
  sentAt: readonly number[],
  answers: readonly Answer[],
  own: PacedStun['own'],
): Outcome<PacedStun> => {
  const slowestMs = Math.max(0, ...answers.map((one) => one.arrivedAtMs - one.sentAtMs));
  const lastHeardMs = Math.max(0, ...answers.map(({ arrivedAtMs }) => arrivedAtMs));
  const answered = new Set(answers.map(({ sentAtMs }) => sentAtMs));
  const known = sentAt.filter(
    (sentAtMs) => answered.has(sentAtMs) || sentAtMs < lastHeardMs - 2 * slowestMs,
  );
  if (answers.length < LEAST_PACKETS) return skipped('stopped before enough answers could come');
  const outcome = outcomeOf(known.length, answers, own);
  return outcome.kind === 'measured' ? measured({ ...outcome.value, isCut: true }) : outcome;
};

export const pacedStun = defineProbe({
  id: 'paced-stun',
  asks: 'How long do a few answers over UDP take, and do all of them come?',
  cost: {
    milliseconds: PACKETS_PER_STRANGER * EVERY_MS + 2600,
    packets: PACKETS_PER_STRANGER,
    bytes: PACKETS_PER_STRANGER * 72,
  },
  lane: 'paced',
  needs: ['stun', 'udp-media'],
  targets: (plan) => {
    // Against a far end of our own hundreds of packets say more.
    if (!plan.isMeasuring || plan.options.reflector !== undefined) return [];
    const hosts = new Map<string, TargetOf<'address'>>();
    for (const target of answerers(plan)) {
      if (hosts.size < MOST_HOSTS && !hosts.has(target.ip)) hosts.set(target.ip, target);
    }
    return [...hosts.values()];
  },
  run,
});
