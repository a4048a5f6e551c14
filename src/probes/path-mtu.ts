/**
 * Do large packets get through, or vanish without a word?
 *
 * Sends UDP of several sizes that get a short answer: padded DNS questions to public
 * resolvers, padded STUN to a reflector; and `ping` with "do not fragment" to the service.
 * Node cannot set that bit for UDP, but Linux sets it by itself on every datagram that fits
 * the interface (measured: connected sockets, default path MTU discovery), and stops once an
 * ICMP "too big" was heard: then the socket reports EMSGSIZE, later copies travel in
 * fragments and arrive, which is what an honest path does. A far end may itself refuse
 * large questions (measured: dnsmasq hears none above 1232 bytes). So one is sent that is
 * larger than the interface: the system fragments it at once, and it passes a hole. Only
 * if that one is answered is the silence about the others the path's.
 */
import { randomInt } from 'node:crypto';
import { isIP, isIPv6 } from 'node:net';

import { measuredIn, type Seen } from '../model/observation.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { PathMtu } from '../model/network-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { encodeQuestion, type DnsQuestion } from './dns-message.ts';
import { passOn } from './http-client.ts';
import { addressesOf, firstOfEachFamily, mainName } from './known-addresses.ts';
import { patienceMs } from './patience.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { encodeEchoQuestion, parseEchoReply } from './reflector-protocol.ts';
import { reflectorSession } from './reflector-session.ts';
import { copyAnswered } from './stun.ts';
import { stunRequest } from './stun-message.ts';
import { converseOverUdp, decisiveTrouble, failedWith, type UdpTrouble } from './udp-exchange.ts';
import { pause } from './within.ts';

/** Ethernet. A larger interface (loopback, jumbo frames) says nothing about the path. */
const FULL_BYTES = 1500;
/** Below the interface's own size: common tunnels (WireGuard 1420, IPsec about 1380) and the least IPv6 allows. */
const STEPS_BYTES = [1420, 1380, 1280];
/** So much above the interface's own size that the system has to fragment it. */
const OVERSIZE_BYTES = 200;
/** Crosses everything; without its answer the others' silence means nothing. */
const SMALL_BYTES = 120;
/** Two copies of each size: one lost packet is not a size that vanishes. With five sizes and the oversized one, 12 packets to a stranger. */
const SEND_AT_MS = [0, 300];
const GAP_MS = 20;
/** IP header and UDP header. */
const headerBytes = (ip: string): number => (isIPv6(ip) ? 48 : 28);
/** Public resolvers asked; two at different owners make it the path's fault. */
const MOST_RESOLVERS = 2;
const PINGS = { count: 2, intervalMs: 250, waitMs: 800 };

export const pathMtu = defineProbe({
  id: 'path-mtu',
  asks: 'Do large packets get through?',
  cost: { milliseconds: 5000, packets: 12, bytes: 15_000 },
  lane: 'light',
  needs: ['tls-handshake', 'http-exchange', 'system-lookup', 'dns-answer'],

  targets: (plan) => (isSuspected(plan) ? [...byUdp(plan), ...byPing(plan)] : []),

  async run(target, context) {
    if (target.kind !== 'address' && target.kind !== 'path')
      return skipped('a path leads to an address');
    const sizes = await sizesFor(target.ip, context);
    if (target.kind === 'path') return await pingSizes(target.ip, sizes, context);
    return target.port === DNS_PORT
      ? await sweep(target, sizes, context, dnsCopies(context.plan), {
          by: 'udp-dns',
          direction: 'outbound',
        })
      : await sweepReflector(target, sizes, context);
  },
});

const DNS_PORT = 53;

/** A hang after the connection stood is what a hole looks like from above. */
const isSuspected = ({ seen, chosen }: Plan): boolean =>
  chosen.has('path-mtu') || hasSilence(seen['tls-handshake']) || hasSilence(seen['http-exchange']);

const hasSilence = (observations: Seen['tls-handshake'] | Seen['http-exchange']): boolean =>
  observations.some(
    ({ outcome }) =>
      outcome.kind === 'failed' && ['tls.silent', 'http.silent'].includes(outcome.failure.class),
  );

const byUdp = ({ profile, seen, options }: Plan): readonly Target[] => {
  const resolvers = options.isThirdPartyAllowed
    ? profile.controls.resolvers.filter((ip) => isIP(ip) !== 0).slice(0, MOST_RESOLVERS)
    : [];
  const { reflector } = options;
  const [port] = profile.media.udpPorts;
  const reflectors = reflector === undefined ? [] : addressesOf(seen, reflector.host);
  return [
    ...resolvers.map((ip) => udp('control', ip, DNS_PORT)),
    ...(port === undefined
      ? []
      : firstOfEachFamily(reflectors).map((ip) => udp('reflector', ip, port))),
  ];
};

const udp = (role: 'control' | 'reflector', ip: string, port: number): Target => ({
  kind: 'address',
  role,
  ip,
  port,
  transport: 'udp',
  bytes: FULL_BYTES,
});

const byPing = ({ profile, seen }: Plan): readonly Target[] => {
  const name = mainName(profile);
  const ips = name === undefined ? [] : firstOfEachFamily(addressesOf(seen, name));
  return ips.map((ip) => ({ kind: 'path', role: 'signalling', ip }));
};

/** From the interface's own size downwards, then the small one. */
const sizesFor = async (ip: string, context: ProbeContext): Promise<readonly number[]> => {
  const largest = Math.min(FULL_BYTES, (await mtuTowards(ip, context)) ?? FULL_BYTES);
  return [largest, ...STEPS_BYTES.filter((bytes) => bytes < largest), SMALL_BYTES];
};

/** What the kernel would use now: a learnt path MTU if there is one, else the interface's. */
const mtuTowards = async (
  ip: string,
  { platform, plan, signal }: ProbeContext,
): Promise<number | undefined> => {
  const route = await platform.readers['route-to']({ profile: plan.profile, ip, signal });
  if (route.kind !== 'measured') return undefined;
  const { mtuBytes, device } = route.value;
  const link = measuredIn(plan.seen.links)
    .flatMap(({ value }) => value.links)
    .find(({ name }) => name === device);
  return mtuBytes ?? link?.mtuBytes;
};

/** Copies for one size, and how to recognise their answers. */
interface Copies {
  readonly copies: readonly Buffer[];
  answers(datagram: Buffer): number | undefined;
}

type MakeCopies = (payloadBytes: number) => Copies;

/** What came of one size. */
interface Trial {
  readonly bytes: number;
  readonly hasArrived: boolean;
  readonly troubles: readonly UdpTrouble[];
}

const sweep = async (
  { ip, port, role }: TargetOf<'address'>,
  sizes: readonly number[],
  context: ProbeContext,
  make: MakeCopies,
  kind: Pick<PathMtu, 'by' | 'direction'>,
): Promise<Outcome<PathMtu>> => {
  const running: Promise<Trial>[] = [];
  // Our own far end is known to take any size.
  const oversize = role === 'reflector' ? [] : [(sizes[0] ?? FULL_BYTES) + OVERSIZE_BYTES];
  for (const bytes of [...oversize, ...sizes]) {
    running.push(tryOne(ip, port, bytes, make(bytes - headerBytes(ip)), context));
    // A burst of the largest packets would be lost for being a burst.
    await pause(GAP_MS, context.signal);
  }
  const all = await Promise.all(running);
  if (context.signal.aborted) return skipped('stopped before all sizes were tried');
  const [control] = all.slice(0, oversize.length);
  const trials = all.slice(oversize.length);
  const isTaken = control === undefined || control.hasArrived;
  return judge(trials, isTaken, kind, await reportedBy(trials, ip, context));
};

const tryOne = async (
  ip: string,
  port: number,
  bytes: number,
  made: Copies,
  { plan, signal, now }: ProbeContext,
): Promise<Trial> => {
  const { answer, troubles } = await converseOverUdp({
    ip,
    port,
    copies: made.copies,
    sendAtMs: SEND_AT_MS,
    deadlineMs: patienceMs(plan.seen),
    answers: (datagram) => made.answers(datagram),
    signal,
    now,
  });
  return { bytes, hasArrived: answer !== undefined, troubles };
};

/** Only if somebody said "too big" is the kernel's present idea of the path a report. */
const reportedBy = async (
  trials: readonly Trial[],
  ip: string,
  context: ProbeContext,
): Promise<number | undefined> =>
  trials.some(({ troubles }) => troubles.some(({ failure }) => failure.class === 'udp.too_big'))
    ? await mtuTowards(ip, context)
    : undefined;

const judge = (
  trials: readonly Trial[],
  isTaken: boolean,
  kind: Pick<PathMtu, 'by' | 'direction'>,
  reportedBytes: number | undefined,
): Outcome<PathMtu> => {
  const arrived = trials.filter(({ hasArrived }) => hasArrived).map(({ bytes }) => bytes);
  if (arrived.length === 0) {
    const trouble = decisiveTrouble(trials.flatMap(({ troubles }) => troubles));
    return trouble === undefined ? failed<PathMtu>('udp.silent', 'read') : failedWith(trouble, {});
  }
  const arrivedBytes = Math.max(...arrived);
  const vanished = trials.flatMap(({ bytes }) => (bytes > arrivedBytes ? [bytes] : []));
  if (vanished.length > 0 && !isTaken) {
    return skipped('this far end answers no large question, whole or in fragments');
  }
  return measured({
    arrivedBytes,
    ...(vanished.length === 0 ? {} : { vanishedBytes: Math.min(...vanished) }),
    ...(reportedBytes === undefined ? {} : { reportedBytes }),
    ...kind,
  });
};

/** The answer to a question for the front door's address is short, whatever the question weighs. */
const dnsCopies =
  ({ profile }: Plan): MakeCopies =>
  (payloadBytes) => {
    const name = mainName(profile) ?? 'example.com';
    const question: DnsQuestion = { name, type: 'A', paddedToBytes: payloadBytes };
    const ids = SEND_AT_MS.map(() => randomInt(0x1_0000));
    return {
      copies: ids.map((id) => encodeQuestion(question, id)),
      // Any answer with our number will do, a refusal of the padding included: the question arrived.
      answers: (datagram) => {
        const isAnswer = datagram.length >= 12 && ((datagram[2] ?? 0) & 0x80) !== 0;
        const index = isAnswer ? ids.indexOf(datagram.readUInt16BE(0)) : -1;
        return index < 0 ? undefined : index;
      },
    };
  };

const stunCopies: MakeCopies = (payloadBytes) => {
  // STUN counts in fours; a few bytes less than asked make no difference to a hole.
  const copies = SEND_AT_MS.map(() => stunRequest('rfc5389', payloadBytes - (payloadBytes % 4)));
  return { copies, answers: (datagram) => copyAnswered(copies, datagram) };
};

const echoCopies =
  (token: Buffer): MakeCopies =>
  (payloadBytes) => ({
    copies: SEND_AT_MS.map((_, sequence) => encodeEchoQuestion({ token, sequence }, payloadBytes)),
    answers: (datagram) => parseEchoReply(datagram)?.sequence,
  });

/** Short answers tell the way out; if that is clear, echoes of full length tell the way home. */
const sweepReflector = async (
  target: TargetOf<'address'>,
  sizes: readonly number[],
  context: ProbeContext,
): Promise<Outcome<PathMtu>> => {
  const outbound = await sweep(target, sizes, context, stunCopies, {
    by: 'udp-echo',
    direction: 'outbound',
  });
  const { reflector } = context.plan.options;
  const isClear = outbound.kind === 'measured' && outbound.value.vanishedBytes === undefined;
  if (!isClear || reflector === undefined) return outbound;
  const session = await reflectorSession(reflector, target.ip, context);
  if (session.kind === 'closed') return outbound;
  const token = Buffer.from(session.greeting.token, 'hex');
  const inbound = await sweep(target, sizes, context, echoCopies(token), {
    by: 'udp-echo',
    direction: 'inbound',
  });
  const isHole = inbound.kind === 'measured' && inbound.value.vanishedBytes !== undefined;
  return isHole ? inbound : outbound;
};

/** Largest first, and no further than the first that arrives. */
const pingSizes = async (
  ip: string,
  sizes: readonly number[],
  { platform, signal }: ProbeContext,
): Promise<Outcome<PathMtu>> => {
  let vanishedBytes: number | undefined;
  let reportedBytes: number | undefined;
  // All at once: each waits for its own silence, and together they are ten small packets.
  const answers = await Promise.all(
    sizes.map(async (bytes) => ({
      bytes,
      outcome: await platform.programs.ping({ ip, bytes, ...PINGS, signal }),
    })),
  );
  if (signal.aborted) return skipped('stopped before all sizes were tried');
  for (const { bytes, outcome } of answers) {
    if (outcome.kind !== 'measured') return passOn(outcome);
    reportedBytes ??= outcome.value.reportedMtuBytes;
    if (outcome.value.rttMs.length > 0) {
      return measured({
        arrivedBytes: bytes,
        ...(vanishedBytes === undefined ? {} : { vanishedBytes }),
        ...(reportedBytes === undefined ? {} : { reportedBytes }),
        direction: 'outbound',
        by: 'ping',
      });
    }
    // A size that somebody named too big has not vanished.
    if (outcome.value.reportedMtuBytes === undefined) vanishedBytes = bytes;
  }
  return skipped('pings of no size were answered');
};
