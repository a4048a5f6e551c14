/**
 * What became of the packets of a stream that the far end echoed. The far end numbers what it hears, so that
 * loss on the way out and loss on the way home are told apart without clocks that agree (the idea of STAMP,
 * RFC 8762): a number that no answer carries was heard there and lost on the way home.
 */
import type { CallPackets } from '../model/quality-facts.ts';
import { heardThere } from './far-count.ts';
import { delayVariationMs, interarrivalJitterMs } from './jitter.ts';
import { playOut } from './jitter-buffer.ts';
import { burstRatioOf, longestRun } from './loss-runs.ts';
import { bothWays } from './one-way.ts';
import { timesOf } from './percentiles.ts';
import { byInterval } from './series.ts';
import { silenceOf } from './silence.ts';

/** A question as it was really sent, not as it was due; in the order of sending. */
export interface SentPacket {
  /** Unsigned 32 bits; may pass 2^32 and start again. */
  readonly sequence: number;
  readonly sentAtMs: number;
}

/** An answer. */
export interface EchoReply {
  readonly sequence: number;
  readonly backAtMs: number;
  /** The far end's clock at arrival of the question; only differences mean anything. */
  readonly thereAtUs: number;
  /** How many questions the far end had heard by then, this one included; unsigned 32 bits, may start again. */
  readonly thereCount: number;
}

export interface Stream {
  readonly sent: readonly SentPacket[];
  /** In the order of arrival, copies included. */
  readonly replies: readonly EchoReply[];
  /** What the far end had counted with the same token before this stream; 0 for a fresh one. */
  readonly countBefore?: number;
  /**
   * What it had counted when the stream was over, without what was sent to learn it: from a question that
   * follows the stream, best inside TLS, where the answer comes even if this direction or that is dead. Without
   * it nobody can know in which direction the last packets were lost.
   */
  readonly countAfter?: number;
  /** Resolution of the series. */
  readonly everyMs?: number;
}

/** Everything of {@link CallPackets} that the packets tell; no round trips if nothing came back. */
export type PacketTally = Omit<
  CallPackets,
  'shape' | 'transport' | 'packetBytes' | 'packetsPerSecond' | 'sources' | 'own' | 'rttMs'
> &
  Partial<Pick<CallPackets, 'rttMs'>>;

/** One packet that came back, by its first copy. */
export interface Returned extends EchoReply, SentPacket {
  /** Its place among those sent. */
  readonly index: number;
}

/** A second of a call has five points: a stall of a few frames shows, and a line of five minutes stays drawable. */
const EVERY_MS = 200;

/** Counts a stream. Answers to nothing that was sent, and answers before the question, are not counted. */
export const tallyPackets = (stream: Stream): PacketTally => {
  const { sent, everyMs = EVERY_MS } = stream;
  const answers = genuine(stream);
  const returned = firstCopies(answers);
  const there = heardThere(stream, answers, returned);
  const came = new Set(returned.map(({ index }) => index));
  const isLost = sent.map((_, index) => !came.has(index));
  const { up, down } = bothWays(returned);
  const startMs = sent[0]?.sentAtMs ?? 0;
  const rtts = returned.map(({ sentAtMs, backAtMs }) => ({
    atMs: sentAtMs - startMs,
    value: backAtMs - sentAtMs,
  }));
  const losses = sent.map(({ sentAtMs }, index) => ({
    atMs: sentAtMs - startMs,
    value: isLost[index] === true ? 1 : 0,
  }));
  const rttMs = timesOf(rtts.map(({ value }) => value));
  const wentSilent = silenceOf(stream, returned, there);
  const spanMs = losses.at(-1)?.atMs ?? 0;
  return {
    sent: sent.length,
    heardThere: there.heard,
    received: returned.length,
    lossUpRatio: ratioOf(sent.length - there.heard, sent.length),
    lossDownRatio: ratioOf(there.heard - returned.length, there.heard),
    lateRatio: Math.max(playOut(up).lateRatio, playOut(down).lateRatio),
    ...(rttMs === undefined ? {} : { rttMs }),
    jitterUpMs: interarrivalJitterMs(up),
    jitterDownMs: interarrivalJitterMs(down),
    delayVariationUpMs: delayVariationMs(up),
    delayVariationDownMs: delayVariationMs(down),
    reordered: countReordered(returned),
    duplicates: answers.length - returned.length,
    burstRatio: burstRatioOf(isLost),
    longestLossRun: longestRun(isLost),
    ...(wentSilent === undefined ? {} : { wentSilent }),
    rttSeries: byInterval(rtts, spanMs, everyMs, 'median'),
    lossSeries: byInterval(losses, spanMs, everyMs, 'mean'),
  };
};

const ratioOf = (part: number, whole: number): number => (whole <= 0 ? 0 : part / whole);

/** Answers to what was really asked, joined to their questions. */
const genuine = ({ sent, replies }: Stream): readonly Returned[] => {
  const places = new Map(sent.map(({ sequence }, index) => [sequence >>> 0, index]));
  return replies.flatMap((reply) => {
    const index = places.get(reply.sequence >>> 0);
    const question = index === undefined ? undefined : sent[index];
    return index === undefined || question === undefined || reply.backAtMs < question.sentAtMs
      ? []
      : [{ ...reply, sentAtMs: question.sentAtMs, index }];
  });
};

const firstCopies = (answers: readonly Returned[]): readonly Returned[] => {
  const seen = new Set<number>();
  return answers.filter(({ index }) => !seen.has(index) && seen.add(index));
};

/** RFC 4737, section 3: a packet is reordered if one sent after it has come before it. */
const countReordered = (returned: readonly Returned[]): number => {
  let [next, count] = [0, 0];
  for (const { index } of returned) {
    if (index < next) count += 1;
    else next = index + 1;
  }
  return count;
};
