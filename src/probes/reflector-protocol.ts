/**
 * What we and our far end say to each other; `docs/design/003-reflector-protocol.md` says why.
 *
 * A token is fetched over TLS and bound to the address it was fetched from; every UDP echo
 * carries it. The reply has exactly the size of the question, so nobody can use a reflector
 * to multiply traffic, and nobody can use it at all with a forged source address.
 */
/** `LCq1` and `LCr1` in ASCII: question and reply, version 1. */
const QUESTION = 0x4c437131;
const REPLY = 0x4c437231;

export const TOKEN_BYTES = 16;
/** Magic 4, token 16, sequence 4, the sender's clock 8, received at 8, count 4, reserved 4. */
export const ECHO_HEADER_BYTES = 48;

export interface EchoQuestion {
  readonly token: Buffer;
  readonly sequence: number;
}

export interface EchoReply extends EchoQuestion {
  /** The reflector's own clock at arrival, microseconds; only differences mean anything. */
  readonly receivedAtUs: bigint;
  /** How many questions with this token it had received by then: tells loss out from loss home. */
  readonly receivedCount: number;
}

export const encodeEchoQuestion = (
  { token, sequence }: EchoQuestion,
  bytes = ECHO_HEADER_BYTES,
): Buffer => {
  const packet = Buffer.alloc(Math.max(bytes, ECHO_HEADER_BYTES));
  packet.writeUInt32BE(QUESTION, 0);
  token.copy(packet, 4, 0, TOKEN_BYTES);
  packet.writeUInt32BE(sequence >>> 0, 20);
  return packet;
};

const headed = (packet: Buffer, magic: number): EchoQuestion | undefined =>
  packet.length < ECHO_HEADER_BYTES || packet.readUInt32BE(0) !== magic
    ? undefined
    : { token: packet.subarray(4, 4 + TOKEN_BYTES), sequence: packet.readUInt32BE(20) };

export const parseEchoQuestion = (packet: Buffer): EchoQuestion | undefined =>
  headed(packet, QUESTION);

export const parseEchoReply = (packet: Buffer): EchoReply | undefined => {
  const head = headed(packet, REPLY);
  return head === undefined
    ? undefined
    : {
        ...head,
        receivedAtUs: packet.readBigUInt64BE(32),
        receivedCount: packet.readUInt32BE(40),
      };
};

/** The question itself, turned round: same bytes, same length, two fields filled in. */
export const encodeEchoReply = (
  question: Buffer,
  receivedAtUs: bigint,
  receivedCount: number,
): Buffer => {
  const reply = Buffer.from(question);
  reply.writeUInt32BE(REPLY, 0);
  reply.writeBigUInt64BE(receivedAtUs, 32);
  reply.writeUInt32BE(receivedCount >>> 0, 40);
  return reply;
};
