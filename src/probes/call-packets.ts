/**
 * What becomes of packets like those of a call, on the way out and on the way home?
 *
 * A voice and then a picture go to our own far end, on the port that the service's media take,
 * and come back; the far end's counts and clock tell the two directions apart (the idea of STAMP,
 * RFC 8762). The same voice goes inside TLS and, beside it, inside plain TCP only if UDP was bad or dead: that
 * is what clients fall back to. A stranger's server is never asked: a call's rate is not polite.
 *
 * 150 packets without a loss leave up to 2 % possible (95 %), 300 up to 1 %, so a voice of three seconds whose
 * loss is neither clearly harmless nor clearly too much (Wald's sequential test) goes on for up to six. Losses come in runs: the
 * picture's 500 packets in two seconds see fewer independent moments than they promise. The second looks, over another port
 * and inside connections, only compare: three seconds each, side by side, which is a line's load of 0.3 Mbps.
 */
import { measuredIn, type Seen } from '../model/observation.ts';
import { skipped, type Outcome } from '../model/outcome.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { CallPackets } from '../model/quality-facts.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { lossSays } from '../quality/loss-bound.ts';
import { withoutOwn } from '../quality/usable.ts';
import { streamCall } from './call-stream.ts';
import { wayToReflector } from './media-stream-target.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { whyCheap } from './sparing.ts';
import { video, voice, type StreamShape } from './stream-shapes.ts';
import { lookBesideStream } from './stretches-beside.ts';

/** Least and most of it: see above. */
const VOICE_MS = { least: 3000, most: 6000 };
/** 500 packets, of which none lost leaves 0.6 % possible. */
const VIDEO_MS = 2000;
/** Opening, closing and, where a direction has died, the question over another socket. */
const AROUND_MS = 9000;

/**
 * The first voice over UDP is alone with the routers of the way; what is compared with it later, or goes inside
 * connections where UDP is dead, bears its like beside it.
 */
const isSecondLook = (target: Target, { seen }: Plan): boolean =>
  target.kind === 'address' &&
  target.bytes === voice.packetBytes &&
  (target.transport === 'tcp' || seen['call-packets'].length > 0);

export const callPackets = defineProbe({
  id: 'call-packets',
  asks: 'How do packets like those of a call fare?',
  cost: {
    milliseconds: VOICE_MS.most + AROUND_MS,
    packets: (VIDEO_MS / 1000) * video.packetsPerSecond,
    bytes: (VIDEO_MS / 1000) * video.packetsPerSecond * video.packetBytes,
  },
  lane: 'exclusive',
  isPaced: isSecondLook,
  needs: ['call-packets'],

  targets: (plan) => {
    const { options, isMeasuring, seen, profile } = plan;
    if (!isMeasuring || options.mode === 'reach') return [];
    const way = wayToReflector(plan);
    if (way === undefined) return [];
    const [main, ...others] = way.ports;
    const inUdp = [
      ...(main === undefined ? [] : [streamTo(way.ip, main, voice), streamTo(way.ip, main, video)]),
      // Another port that fares better tells who meddles with this one from a line that is bad.
      ...(isUdpBad(seen, profile)
        ? others.slice(-1).map((port) => streamTo(way.ip, port, voice))
        : []),
    ];
    return [
      ...inUdp,
      ...(main === undefined || isUdpBad(seen, profile)
        ? [...inTls(plan, way.ip), inPlainTcp(plan, way.ip)]
        : []),
    ];
  },

  run: async (target, context) =>
    target.kind === 'address' ? stream(target, context) : skipped('a stream goes to an address'),
});

const streamTo = (
  ip: string,
  port: number,
  { packetBytes: bytes }: StreamShape,
  transport: 'udp' | 'tcp' = 'udp',
): TargetOf<'address'> => ({ kind: 'address', role: 'reflector', ip, port, transport, bytes });

/** Where the service's media fall back to a port of their own as well (Zoom: 8801), minutes have room for that one, too. */
const inTls = ({ profile, options }: Plan, ip: string): readonly Target[] => {
  const first = options.reflector?.port ?? 443;
  const own = profile.media.tcpPorts.filter((port) => port !== 443 && port !== first);
  const further = options.mode === 'long' ? own.slice(0, 1) : [];
  return [first, ...further].map((port) => streamTo(ip, port, voice, 'tcp'));
};

/**
 * One is enough: on the service's own TCP port where it has one, because its clients try that before 443 (Zoom:
 * 8801 and 8802), else where TLS goes.
 */
const inPlainTcp = ({ profile, options }: Plan, ip: string): Target => {
  const first = options.reflector?.port ?? 443;
  const port = profile.media.tcpPorts.find((one) => one !== 443) ?? first;
  return { ...streamTo(ip, port, voice, 'tcp'), isPlain: true };
};

const isUdpBad = (seen: Seen<'call-packets'>, { limits }: ServiceProfile): boolean => {
  const failedOnes = seen['call-packets'].some(
    ({ target, outcome }) =>
      target.kind === 'address' && target.transport === 'udp' && outcome.kind === 'failed',
  );
  const bad = measuredIn(seen['call-packets']).some(
    ({ value }) =>
      value.transport === 'udp' &&
      (1 - value.received / value.sent > limits.lossRatio ||
        // Of a late computer nobody knows whose lateness that is.
        (value.lateRatio > limits.lossRatio && !value.own.isStarved) ||
        withoutOwn(Math.max(value.jitterUpMs, value.jitterDownMs), value.own) > limits.jitterMs ||
        value.wentSilent !== undefined),
  );
  return failedOnes || bad;
};

const stream = async (
  { ip, port, transport, bytes, isPlain }: TargetOf<'address'>,
  context: ProbeContext,
): Promise<Outcome<CallPackets>> => {
  const { reflector } = context.plan.options;
  if (reflector === undefined) return skipped('there is no reflector');
  const shape = bytes === video.packetBytes ? video : voice;
  const why = shape === video ? await whyCheap(context) : undefined;
  if (why !== undefined) return skipped(why);
  const { lossRatio } = context.plan.profile.limits;
  const isUdp = transport === 'udp';
  const inside = isPlain === true ? 'tcp' : 'tls';
  const isSecond = context.plan.seen['call-packets'].length > 0;
  const running = streamCall(
    {
      reflector,
      end: { ip, port },
      transport: isUdp ? 'udp' : inside,
      // Of what is lost beside them, the far end's count must tell the direction.
      isBeside: !isUdp && isSecond,
      shape,
      leastMs: shape === video ? VIDEO_MS : VOICE_MS.least,
      // Nothing is lost inside a connection, so that going on would tell no more.
      mostMs: shape === video ? VIDEO_MS : isUdp && !isSecond ? VOICE_MS.most : VOICE_MS.least,
      isClear: (sent, lost) => isClear(sent, lost, lossRatio),
    },
    context,
  );
  if (isUdp && shape === voice && !isSecond) {
    // The answer is there when the picture's turn comes.
    void whyCheap(context);
    await lookBesideStream(ip, running, context);
  }
  return (await running).outcome;
};

/** The limit lies between what is good and what is bad: a quarter of it is harmless, half as much again is not. */
const isClear = (sent: number, lost: number, limit: number): boolean =>
  lossSays(sent, lost, { goodRatio: limit / 4, badRatio: limit * 1.5 }) !== 'go-on';
