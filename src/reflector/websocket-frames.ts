/**
 * The little of RFC 6455 that a capacity test needs.
 *
 * Our own and not the library's, because a test must count bytes as they arrive and not when a
 * message of 16 MiB is whole, and must hold none of them: a hundred such messages would be all
 * the memory there is. The library (`ws`) has the echo stream, whose messages are small.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** RFC 6455, section 7.4.1. */
export const CLOSE_CODE = {
  normal: 1000,
  goingAway: 1001,
  protocolError: 1002,
  unsupported: 1003,
  tooBig: 1009,
} as const;

/** RFC 6455, section 1.3. */
const ACCEPT_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The answer that turns a connection into a WebSocket; undefined if the question is not a sound one for this protocol. */
export const acceptUpgrade = (request: IncomingMessage, protocol: string): string | undefined => {
  const { headers } = request;
  const key = headers['sec-websocket-key'];
  const offered = headers['sec-websocket-protocol']?.split(',').map((one) => one.trim()) ?? [];
  const isSound =
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    offered.includes(protocol);
  if (!isSound || key === undefined || !/^[A-Za-z0-9+/]{22}==$/.test(key)) return undefined;
  const accept = createHash('sha1').update(`${key}${ACCEPT_SUFFIX}`).digest('base64');
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    `Sec-WebSocket-Protocol: ${protocol}`,
    '\r\n',
  ].join('\r\n');
};

/** One whole message, unmasked as a server's must be. */
export const frameOf = (opcode: number, payload: Buffer): Buffer => {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head.writeUInt8(0x80 | opcode, 0);
  if (length < 126) head.writeUInt8(length, 1);
  else if (length < 65_536) {
    head.writeUInt8(126, 1);
    head.writeUInt16BE(length, 2);
  } else {
    head.writeUInt8(127, 1);
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
};

export const textFrame = (text: string): Buffer => frameOf(OPCODE.text, Buffer.from(text));

export const closeFrame = (code: number): Buffer => {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code);
  return frameOf(OPCODE.close, payload);
};

export interface FrameListener {
  /** So many bytes of payload have arrived, of a message with this opcode: text or binary. */
  onData(opcode: number, bytes: number): void;
  onPing(payload: Buffer): void;
  onClose(): void;
  /** What came is not what a client may send; the code says why. Nothing is reported afterwards. */
  onFault(code: number): void;
}

/** Messages may not be limited to less than this by the ndt7 protocol (version 0.9 and later). */
const LARGEST_MESSAGE_BYTES = 1 << 24;
const MASK_BYTES = 4;

interface Reader {
  readonly listener: FrameListener;
  readonly head: Buffer;
  readonly control: Buffer;
  /** Bytes of the header that have come. */
  have: number;
  payloadLeft: number;
  controlLength: number;
  opcode: number;
  /** Of the message that fragments belong to. */
  messageOpcode: number;
  isOver: boolean;
}

/** Walks over frames chunk by chunk; holds a header of at most 14 bytes and a control payload of at most 125. */
export const makeFrameReader = (listener: FrameListener): ((chunk: Buffer) => void) => {
  const reader: Reader = {
    listener,
    head: Buffer.alloc(14),
    control: Buffer.alloc(125),
    have: 0,
    payloadLeft: 0,
    controlLength: 0,
    opcode: 0,
    messageOpcode: OPCODE.binary,
    isOver: false,
  };
  return (chunk) => {
    let at = 0;
    while (at < chunk.length && !reader.isOver) {
      at += reader.payloadLeft > 0 ? readPayload(reader, chunk, at) : readHead(reader, chunk, at);
    }
  };
};

/** How many bytes of the chunk it used; so does the next. */
const readPayload = (reader: Reader, chunk: Buffer, at: number): number => {
  const { listener, control, controlLength, payloadLeft } = reader;
  const part = Math.min(payloadLeft, chunk.length - at);
  if (reader.opcode < OPCODE.close) listener.onData(reader.messageOpcode, part);
  else chunk.copy(control, controlLength - payloadLeft, at, at + part);
  reader.payloadLeft -= part;
  if (reader.payloadLeft === 0) finish(reader);
  return part;
};

const readHead = (reader: Reader, chunk: Buffer, at: number): number => {
  const part = Math.min(headLength(reader) - reader.have, chunk.length - at);
  chunk.copy(reader.head, reader.have, at, at + part);
  reader.have += part;
  if (reader.have >= 2 && reader.have === headLength(reader)) begin(reader);
  return part;
};

/** How long the header is, as far as it can be told from what there is of it. */
const headLength = ({ head, have }: Reader): number => {
  if (have < 2) return 2;
  const short = head.readUInt8(1) & 0x7f;
  return 2 + MASK_BYTES + (short === 126 ? 2 : short === 127 ? 8 : 0);
};

const payloadLength = (head: Buffer): number => {
  const short = head.readUInt8(1) & 0x7f;
  if (short < 126) return short;
  return short === 126 ? head.readUInt16BE(2) : Number(head.readBigUInt64BE(2));
};

const begin = (reader: Reader): void => {
  const [first, second] = [reader.head.readUInt8(0), reader.head.readUInt8(1)];
  const length = payloadLength(reader.head);
  const opcode = first & 0x0f;
  const isControl = opcode >= OPCODE.close;
  const isWhole = (first & 0x80) !== 0;
  // Extension bits nobody agreed on, no mask, an unknown kind, a control frame in pieces.
  const isWrong =
    (first & 0x70) !== 0 ||
    (second & 0x80) === 0 ||
    (isControl ? opcode > OPCODE.pong || !isWhole || length > 125 : opcode > OPCODE.binary);
  if (isWrong || length > LARGEST_MESSAGE_BYTES) {
    reader.isOver = true;
    return reader.listener.onFault(isWrong ? CLOSE_CODE.protocolError : CLOSE_CODE.tooBig);
  }
  reader.opcode = opcode;
  if (!isControl && opcode !== OPCODE.continuation) reader.messageOpcode = opcode;
  reader.payloadLeft = length;
  reader.controlLength = isControl ? length : 0;
  if (length === 0) finish(reader);
};

const finish = (reader: Reader): void => {
  const { control, controlLength, head, listener, opcode } = reader;
  const mask = head.subarray(headLength(reader) - MASK_BYTES, headLength(reader));
  reader.have = 0;
  if (opcode === OPCODE.close) {
    reader.isOver = true;
    listener.onClose();
  } else if (opcode === OPCODE.ping) {
    const payload = control.subarray(0, controlLength);
    listener.onPing(Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))));
  }
};
