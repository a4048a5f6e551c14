/**
 * One call-shaped stream to the reflector, from the greeting to the figures.
 *
 * Shared by the seconds of `call-packets` and the minutes of `endurance`. What went wrong is an
 * outcome of its own: a far end that never answered, one that died on the way, one that
 * answers too much, one whose clock cannot be believed.
 */
import type { Failure } from '../model/failure.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { CallPackets } from '../model/quality-facts.ts';
import { tallyPackets } from '../quality/packet-tally.ts';
import type { EchoStream } from './echo-record.ts';
import { runEchoStream, type EchoStreamAsk, type EchoStreamEnd } from './echo-stream.ts';
import type { ProbeContext, Reflector } from './probe.ts';
import { openPlainStream } from './plain-stream.ts';
import type { ReflectorGreeting } from './reflector-greeting.ts';
import type { ReflectorFeature } from './reflector-protocol.ts';
import { measuringSession, openSession } from './reflector-session.ts';
import type { StreamShape } from './stream-shapes.ts';
import { openUdpStream, type StreamEnd } from './stream-socket.ts';
import { openTlsStream } from './tls-stream.ts';

export interface CallStreamAsk extends Pick<EchoStreamAsk, 'leastMs' | 'mostMs' | 'isClear'> {
  readonly reflector: Reflector;
  readonly end: StreamEnd;
  readonly transport: CallPackets['transport'];
  /** Others run beside it: the far end counts by token, and would count them together. */
  readonly isBeside?: boolean;
  readonly shape: StreamShape;
}

export interface CallStream {
  readonly outcome: Outcome<CallPackets>;
  /** Packet by packet, if there was a stream at all. */
  readonly stream?: EchoStream;
}

export const streamCall = async (
  ask: CallStreamAsk,
  context: ProbeContext,
): Promise<CallStream> => {
  const { reflector, end, transport } = ask;
  const greeting = await greetingOf(reflector, end.ip, context);
  if (greeting === undefined) return { outcome: skipped('the reflector gave no token') };
  const why = whyNot(ask, greeting);
  if (why !== undefined) return { outcome: skipped(why) };
  const own =
    ask.isBeside === true
      ? await openSession(reflector, end.ip, context.platform, context.signal)
      : undefined;
  const { token } = own?.kind === 'open' ? own.greeting : greeting;
  const tokenEnd = { ...end, token };
  const opened = await openBy[transport](reflector, tokenEnd, context);
  if (opened.kind === 'skipped') return { outcome: opened };
  if (opened.kind === 'failed') return { outcome: failedLike(opened.failure) };
  const { shape, leastMs, mostMs, isClear } = ask;
  const { signal, now } = context;
  const doors = reflector.port === end.port ? [end.port] : [end.port, reflector.port];
  const ended = await runEchoStream({
    shape,
    leastMs,
    mostMs,
    isClear,
    signal,
    now,
    socket: opened.value,
    token,
    elsewhere: [
      ...(transport === 'udp' ? [() => openUdpStream(end, context)] : []),
      ...(greeting.features?.includes('stream') === true
        ? doors
            .filter((port) => greeting.tcpPorts.includes(port))
            .map((port) => () => openTlsStream(reflector, { ...tokenEnd, port }, context))
        : []),
    ],
  });
  opened.value.close();
  return outcomeOf(ended, ask);
};

const openBy = {
  udp: (_: Reflector, end: StreamEnd, context: ProbeContext) => openUdpStream(end, context),
  tcp: openPlainStream,
  tls: openTlsStream,
} as const;

/** A token that an earlier probe could not get may be had now: that one may have been cut off. */
export const greetingOf = async (
  reflector: Reflector,
  ip: string,
  context: ProbeContext,
): Promise<ReflectorGreeting | undefined> => {
  const session = await measuringSession(reflector, ip, context);
  return session.kind === 'open' ? session.greeting : undefined;
};

const whyNot = (
  { transport, end }: CallStreamAsk,
  { udpPorts, tcpPorts, features }: ReflectorGreeting,
): string | undefined => {
  if (transport === 'udp') {
    return udpPorts.includes(end.port) ? undefined : `the reflector could not open UDP ${end.port}`;
  }
  if (!tcpPorts.includes(end.port)) return `the reflector could not open TCP ${end.port}`;
  const [feature, what] = FEATURES[transport];
  return features?.includes(feature) === true
    ? undefined
    : `this reflector is too old for a stream ${what}`;
};

const FEATURES = {
  tls: ['stream', 'inside TLS'],
  tcp: ['plain-stream', 'inside plain TCP'],
} as const satisfies Record<string, readonly [ReflectorFeature, string]>;

/** A connection was there and the upgrade was answered, or there would be no stream. */
const SILENT = { udp: 'udp.silent', tcp: 'http.silent', tls: 'http.silent' } as const;

const outcomeOf = (ended: EchoStreamEnd, ask: CallStreamAsk): CallStream => {
  switch (ended.kind) {
    case 'stopped':
      return { outcome: skipped('stopped before the stream was a second long') };
    case 'silent': {
      const { trouble } = ended;
      return {
        outcome:
          trouble === undefined
            ? failed(SILENT[ask.transport], 'read', { message: 'no echo came back' })
            : failedLike(trouble),
      };
    }
    case 'flooded': {
      const message = `${ended.heard} answers to ${ended.sent} questions`;
      return { outcome: failed('udp.garbage', 'read', { message }) };
    }
    case 'gone': {
      const { stream, trouble, afterMs } = ended;
      const message = `the far end answered no more after ${afterMs} ms, on no way`;
      const failureClass = trouble?.class ?? SILENT[ask.transport];
      const learnt = roundTripFigures(figuresOf(stream, ask));
      return {
        stream,
        outcome: failed<CallPackets>(
          failureClass,
          'read',
          { ...trouble?.detail, message, elapsedMs: afterMs },
          learnt,
        ),
      };
    }
    case 'streamed':
      return { stream: ended.stream, outcome: judged(ended.stream, ask) };
  }
};

const failedLike = ({ class: failureClass, step, detail }: Failure): Outcome<never> =>
  failed(failureClass, step, detail);

const judged = (stream: EchoStream, ask: CallStreamAsk): Outcome<CallPackets> => {
  const { rttMs, ...figures } = figuresOf(stream, ask);
  if (rttMs === undefined) {
    const silent = SILENT[ask.transport];
    return failed<CallPackets>(silent, 'read', { message: 'nothing came back' }, figures);
  }
  const { clockProblem } = stream;
  return clockProblem === undefined
    ? measured({ ...figures, rttMs })
    : failed<CallPackets>(
        'udp.garbage',
        'read',
        { message: clockProblem },
        roundTripFigures({ ...figures, rttMs }),
      );
};

type Figures = Omit<CallPackets, 'rttMs'> & Partial<Pick<CallPackets, 'rttMs'>>;

const figuresOf = ({ packets, sources, own, isCut }: EchoStream, ask: CallStreamAsk): Figures => {
  const { shape, packetBytes, packetsPerSecond } = ask.shape;
  const { transport } = ask;
  return {
    shape,
    transport,
    packetBytes,
    packetsPerSecond,
    ...tallyPackets(packets),
    sources,
    own,
    ...(isCut === undefined ? {} : { isCut }),
  };
};

/** What stands without the far end's clock and counts. */
const roundTripFigures = (figures: Figures): Partial<CallPackets> => {
  const { shape, transport, packetBytes, packetsPerSecond, sent, received, rttMs } = figures;
  const { reordered, duplicates, sources, rttSeries, lossSeries, own, longestLossRun } = figures;
  return {
    shape,
    transport,
    packetBytes,
    packetsPerSecond,
    sent,
    received,
    ...(rttMs === undefined ? {} : { rttMs }),
    reordered,
    duplicates,
    sources,
    rttSeries,
    lossSeries,
    own,
    longestLossRun,
  };
};
