/**
 * Do packets on the media ports get out and back?
 *
 * Asked with a STUN binding question: media servers of all four services speak ICE on
 * their media ports, it is what their own browser clients send first, it asks for nothing
 * and changes nothing at the far end. At a reflector we echo with a token on every port,
 * and there an answer is due. At a stranger's server it is not: an answer or an ICMP
 * refusal from far away proves the way, silence proves nothing by itself.
 */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { UdpMedia } from '../model/network-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { addressesOf, firstOfEachFamily } from './known-addresses.ts';
import { mediaAddresses } from './media-addresses.ts';
import { patienceMs } from './patience.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import type { ReflectorGreeting } from './reflector-greeting.ts';
import { encodeEchoQuestion, parseEchoReply } from './reflector-protocol.ts';
import { reflectorSession } from './reflector-session.ts';
import { roundedMs } from './statistics.ts';
import { parseStunReply, stunRequest } from './stun-message.ts';
import { copyAnswered } from './stun.ts';
import {
  converseOverUdp,
  decisiveTrouble,
  failedWith,
  type UdpConversation,
} from './udp-exchange.ts';

/** Three copies on three ports are 9 packets; with `stun`'s 3 that is the 12 a stranger may get (decision 4). */
const SEND_AT_MS = [0, 200, 500];
const PORTS_PER_STRANGER = 3;

export const udpMedia = defineProbe({
  id: 'udp-media',
  asks: 'Do packets on the media ports get out and back?',
  cost: { milliseconds: 4500, packets: 3, bytes: 3 * 76 },
  lane: 'light',
  needs: ['client', 'system-lookup', 'dns-answer', 'tls-handshake', 'udp-media'],

  targets: (plan) => [...atReflector(plan), ...atService(plan), ...closeLook(plan)],

  async run(target, context) {
    if (target.kind !== 'address') return skipped('media goes to an address');
    if (target.hops !== undefined) return lookClose(target, target.hops, context);
    const { reflector } = context.plan.options;
    if (target.role !== 'reflector' || reflector === undefined) {
      return outcomeOf(await converse(target, context, strangersCopies(target, context)));
    }
    const session = await reflectorSession(reflector, target.ip, context);
    if (session.kind === 'closed') {
      // Without a token our far end still answers STUN on every media port.
      return outcomeOf(
        await converse(
          target,
          context,
          SEND_AT_MS.map(() => stunRequest('rfc5389')),
        ),
      );
    }
    if (!session.greeting.udpPorts.includes(target.port)) {
      return skipped(`the reflector could not open UDP ${target.port}`);
    }
    return outcomeOf(await converse(target, context, reflectorsCopies(session.greeting)), {
      isPromised: true,
    });
  },
});

/** In the form the service's own server speaks on that port, if it is known to run STUN there. */
const strangersCopies = (
  { port }: TargetOf<'address'>,
  { plan }: ProbeContext,
): readonly Buffer[] => {
  const known = plan.profile.media.stun.find((one) => one.port === port);
  return SEND_AT_MS.map(() => stunRequest(known?.form ?? 'rfc5389'));
};

/** The second copy is STUN: a far end that sees this flow come from another address ignores the token, but not STUN. */
const reflectorsCopies = ({ token }: ReflectorGreeting): readonly Buffer[] =>
  SEND_AT_MS.map((_, sequence) =>
    sequence === 1
      ? stunRequest('rfc5389')
      : encodeEchoQuestion({ token: Buffer.from(token, 'hex'), sequence }),
  );

const converse = (
  { ip, port }: TargetOf<'address'>,
  { plan, signal, now }: ProbeContext,
  copies: readonly Buffer[],
): Promise<UdpConversation> =>
  converseOverUdp({
    ip,
    port,
    copies,
    sendAtMs: SEND_AT_MS,
    deadlineMs: patienceMs(plan.seen),
    afterRefusalMs: AFTER_REFUSAL_MS,
    // On a connected socket any datagram comes from the very address and port asked: it proves the way,
    // whatever it says. One that names no copy is taken for the newest, which can only flatter its round trip.
    answers: (datagram, sent) =>
      parseEchoReply(datagram)?.sequence ?? copyAnswered(copies, datagram) ?? sent - 1,
    signal,
    now,
  });

const kindOf = (datagram: Buffer): UdpMedia['answer'] => {
  if (parseEchoReply(datagram) !== undefined) return 'echo';
  return parseStunReply(datagram) === undefined ? 'other' : 'stun';
};

/** `due` stands with a silence only: an answer says itself that it was due. */
const outcomeOf = (
  conversation: UdpConversation,
  due: Pick<UdpMedia, 'isPromised'> = {},
): Outcome<UdpMedia> => {
  const { answer, sent, troubles, tookMs, isStopped } = conversation;
  if (answer !== undefined) {
    const { datagram, rttMs } = answer;
    return measured({ answer: kindOf(datagram), sent, received: 1, rttMs: roundedMs(rttMs) });
  }
  if (isStopped) return skipped('stopped before an answer came');
  const trouble = decisiveTrouble(troubles);
  if (trouble === undefined) {
    return failed<UdpMedia>(
      'udp.silent',
      'read',
      { elapsedMs: Math.round(tookMs) },
      { sent, received: 0, ...due },
    );
  }
  // Node does not say who sent the ICMP refusal; its round trip against the path's does.
  const refusal =
    trouble.failure.step === 'read'
      ? { answer: 'icmp' as const, rttMs: roundedMs(trouble.elapsedMs) }
      : {};
  return failedWith<UdpMedia>(trouble, { sent, received: 0, ...due, ...refusal });
};

/** A refusal is an answer: a moment for a better one, and done, before a green check is over. */
const AFTER_REFUSAL_MS = 120;

/** Far enough apart for a box that gives out one refusal a second (Linux `icmp_ratelimit`) after a burst. */
const CLOSE_LOOK_AT_MS = [0, 400, 1000, 1600, 2200];

/** A moment longer than the first router needs to answer the last copy. */
const CLOSE_LOOK_MS = 2500;

const lookClose = async (
  { ip, port }: TargetOf<'address'>,
  hops: number,
  { signal, now }: ProbeContext,
): Promise<Outcome<UdpMedia>> => {
  const { sent, troubles, isStopped } = await converseOverUdp({
    ip,
    port,
    hops,
    copies: CLOSE_LOOK_AT_MS.map(() => stunRequest('rfc5389')),
    sendAtMs: CLOSE_LOOK_AT_MS,
    deadlineMs: CLOSE_LOOK_MS,
    afterRefusalMs: 0,
    answers: () => undefined,
    signal,
    now,
  });
  const trouble = decisiveTrouble(troubles);
  if (
    trouble?.failure.class !== 'udp.port_unreachable' &&
    trouble?.failure.class !== 'udp.admin_prohibited'
  ) {
    return skipped(
      isStopped
        ? 'stopped before an answer came'
        : 'whoever refuses is farther away than the router',
    );
  }
  const rttMs = roundedMs(trouble.elapsedMs);
  return failedWith<UdpMedia>(trouble, {
    sent,
    received: 0,
    answer: 'icmp',
    rttMs,
    refusedWithinHops: hops,
  });
};

/**
 * The first port of every contiguous block and the last of the longest: 3478, 8801, 8810 for
 * Zoom. A rule that opens half a range, the typical half-fix, shows at its ends.
 */
export const tellingPorts = (ports: readonly number[]): readonly number[] => {
  const sorted = [...new Set(ports)].toSorted((a, b) => a - b);
  const blocks: number[][] = [];
  for (const port of sorted) {
    const block = blocks.at(-1);
    if (block !== undefined && block.at(-1) === port - 1) block.push(port);
    else blocks.push([port]);
  }
  const longest = blocks.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const firsts = blocks.flatMap((block) => block.slice(0, 1));
  return [...new Set([...firsts.slice(0, PORTS_PER_STRANGER - 1), ...longest.slice(-1)])];
};

const atReflector = ({ profile, seen, options }: Plan): readonly Target[] =>
  options.reflector === undefined
    ? []
    : firstOfEachFamily(addressesOf(seen, options.reflector.host)).flatMap((ip) =>
        [...profile.media.udpPorts, ...otherPort(profile)].map((port) =>
          udp({ role: 'reflector', ip, port }),
        ),
      );

/**
 * A media port of another service, where the reflector listens as well: heard there and not
 * on this one's ports, UDP works and the ports are what is blocked.
 */
const otherPort = ({ media }: Plan['profile']): readonly number[] =>
  OTHER_PORTS.filter((port) => !media.udpPorts.includes(port)).slice(0, 1);

/** Webex and Teams (their profiles). */
const OTHER_PORTS = [9000, 3480] as const;

const atService = ({ profile, seen }: Plan): readonly Target[] => {
  const ports = tellingPorts(profile.media.udpPorts);
  return mediaAddresses(profile, seen).flatMap(({ ip, role, name }) =>
    ports.map((port) => udp({ role, ip, port, ...(name === undefined ? {} : { name }) })),
  );
};

/**
 * A refusal may come from the server or from a box on the way, and the clock of a busy
 * computer cannot always tell. A packet that dies behind the first router can.
 */
const closeLook = ({ seen }: Plan): readonly Target[] => {
  const refused = seen['udp-media'].find(
    ({ target, outcome }) =>
      target.kind === 'address' &&
      target.role === 'media' &&
      outcome.kind === 'failed' &&
      outcome.failure.step === 'read' &&
      outcome.failure.value?.answer === 'icmp',
  );
  if (refused?.target.kind !== 'address') return [];
  return [{ ...refused.target, hops: NEAR_HOPS }];
};

/** May pass one router. No media server is its neighbour. */
const NEAR_HOPS = 2;

const udp = (at: Omit<TargetOf<'address'>, 'kind' | 'transport'>): TargetOf<'address'> => ({
  kind: 'address',
  transport: 'udp',
  ...at,
});
