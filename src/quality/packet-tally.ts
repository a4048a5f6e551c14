/** What became of the packets of a stream that the far end echoed. */
import type { CallPackets } from '../model/quality-facts.ts';

/** A question as it was really sent (not as it was due). */
export interface SentPacket {
  /** Rising by one per packet; 32 bits, so it may start again at 0. */
  readonly sequence: number;
  readonly sentAtMs: number;
}

/** An answer, in the order of arrival. */
export interface EchoReply {
  readonly sequence: number;
  readonly backAtMs: number;
  /** The far end's clock at arrival of the question; only differences mean anything. */
  readonly thereAtUs: number;
  /** How many questions of this token the far end had received by then, this one included; 32 bits. */
  readonly thereCount: number;
}

export interface Stream {
  readonly sent: readonly SentPacket[];
  readonly replies: readonly EchoReply[];
  /** Questions of this token that the far end had counted before the stream (0 for a fresh token). */
  readonly countBefore?: number;
  /** The far end's count after the stream, learnt another way (a later answer, or over TLS). */
  readonly finalCount?: number;
  /** Resolution of the series. */
  readonly everyMs?: number;
}

/** Everything of {@link CallPackets} that the packets tell. */
export type PacketTally = Omit<
  CallPackets,
  'shape' | 'transport' | 'packetBytes' | 'packetsPerSecond' | 'sources' | 'own' | 'rttMs'
> &
  Partial<Pick<CallPackets, 'rttMs'>>;
