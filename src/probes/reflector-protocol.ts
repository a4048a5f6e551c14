/**
 * What we and our far end say to each other; `docs/design/003-reflector-protocol.md` and
 * `docs/design/010-reflector-second-version.md` say why.
 *
 * A token is fetched over TLS and bound to the address it was fetched from; every UDP echo
 * carries it. The reply has exactly the size of the question, so nobody can use a reflector
 * to multiply traffic, and nobody can use it at all with a forged source address.
 */
/** `LCq1` and `LCr1` in ASCII: question and reply, version 1. */
const QUESTION = 0x4c437131;
const REPLY = 0x4c437231;

export const TOKEN_BYTES = 16;
/** Magic 4, token 16, sequence 4, the caller's own 8, received at 8, count 4, delay or source 4. */
export const ECHO_HEADER_BYTES = 48;

/** Where the fields lie; the far end's hot path reads them without a parser. */
export const ECHO_OFFSETS = {
  token: 4,
  sequence: 20,
  callerClock: 24,
  receivedAt: 32,
  receivedCount: 40,
  delayTenths: 44,
  sourceDigest: 44,
} as const;

/** Five minutes: longer than the pause after which any usual router forgets a UDP path (RFC 4787, REQ-5). */
export const MOST_DELAY_TENTHS = 3000;

/** The same questions and replies as binary WebSocket messages: `wss://HOST:PORT/linecheck/echo?token=HEX`, or `ws://`. */
export const ECHO_STREAM_PATH = '/linecheck/echo';
export const ECHO_STREAM_PROTOCOL = 'linecheck.echo.1';

/** What a far end can do besides echo at once; in the greeting, as `features`. */
export type ReflectorFeature =
  | 'echo-delay'
  | 'source-digest'
  | 'stream'
  /** The same stream in clear, on the same ports. */
  | 'plain-stream'
  | 'ndt7'
  /** On a download a ping that says `rate_bps=N` changes the pace. */
  | 'ndt7-pace'
  | 'portal'
  | 'call';

export interface EchoQuestion {
  readonly token: Buffer;
  readonly sequence: number;
  /** The caller's own 8 bytes, said back untouched: usually its clock, microseconds. */
  readonly callerClockUs?: bigint;
  /** Answer only after so many tenths of a second; at once if absent or 0. */
  readonly delayTenths?: number;
}

export interface EchoReply {
  readonly token: Buffer;
  readonly sequence: number;
  readonly callerClockUs: bigint;
  /** The reflector's own clock at arrival, microseconds; only differences mean anything. */
  readonly receivedAtUs: bigint;
  /** How many questions with this token it had received by then: tells loss out from loss home. */
  readonly receivedCount: number;
  /**
   * Of the address and port the question came from, as seen there; another value means another
   * source. 0 from a reflector without the feature `source-digest`.
   */
  readonly sourceDigest: number;
}

export const encodeEchoQuestion = (
  { token, sequence, callerClockUs = 0n, delayTenths = 0 }: EchoQuestion,
  bytes = ECHO_HEADER_BYTES,
): Buffer => {
  const packet = Buffer.alloc(Math.max(bytes, ECHO_HEADER_BYTES));
  packet.writeUInt32BE(QUESTION, 0);
  token.copy(packet, ECHO_OFFSETS.token, 0, TOKEN_BYTES);
  packet.writeUInt32BE(sequence >>> 0, ECHO_OFFSETS.sequence);
  packet.writeBigUInt64BE(BigInt.asUintN(64, callerClockUs), ECHO_OFFSETS.callerClock);
  packet.writeUInt32BE(delayTenths >>> 0, ECHO_OFFSETS.delayTenths);
  return packet;
};

const isHeaded = (packet: Buffer, magic: number): boolean =>
  packet.length >= ECHO_HEADER_BYTES && packet.readUInt32BE(0) === magic;

export const isEchoQuestion = (packet: Buffer): boolean => isHeaded(packet, QUESTION);

export const parseEchoReply = (packet: Buffer): EchoReply | undefined =>
  isHeaded(packet, REPLY)
    ? {
        token: packet.subarray(ECHO_OFFSETS.token, ECHO_OFFSETS.token + TOKEN_BYTES),
        sequence: packet.readUInt32BE(ECHO_OFFSETS.sequence),
        callerClockUs: packet.readBigUInt64BE(ECHO_OFFSETS.callerClock),
        receivedAtUs: packet.readBigUInt64BE(ECHO_OFFSETS.receivedAt),
        receivedCount: packet.readUInt32BE(ECHO_OFFSETS.receivedCount),
        sourceDigest: packet.readUInt32BE(ECHO_OFFSETS.sourceDigest),
      }
    : undefined;

const TWO_TO_32 = 0x1_0000_0000;

/** Turns a question round in its own buffer: same bytes, same length, three fields filled in. */
export const turnIntoReply = (
  question: Buffer,
  receivedAtUs: number,
  receivedCount: number,
  sourceDigest: number,
): void => {
  const atUs = Math.floor(receivedAtUs);
  question.writeUInt32BE(REPLY, 0);
  // Two halves and no BigInt: this runs a hundred thousand times a second.
  question.writeUInt32BE(Math.floor(atUs / TWO_TO_32), ECHO_OFFSETS.receivedAt);
  question.writeUInt32BE(atUs % TWO_TO_32, ECHO_OFFSETS.receivedAt + 4);
  question.writeUInt32BE(receivedCount >>> 0, ECHO_OFFSETS.receivedCount);
  question.writeUInt32BE(sourceDigest >>> 0, ECHO_OFFSETS.sourceDigest);
};
