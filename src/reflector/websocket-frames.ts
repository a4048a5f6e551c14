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

/** Walks over frames chunk by chunk; holds a header of at most 14 bytes and a control payload of at most 125. */
export const makeFrameReader = (listener: FrameListener): ((chunk: Buffer) => void) => {
  const head = Buffer.alloc(14);
  const control = Buffer.alloc(125);
  let have = 0;
  let payloadLeft = 0;
  let controlLength = 0;
  let opcode = 0;
  /** Of the message that fragments belong to. */
  let messageOpcode: number = OPCODE.binary;
  let isOver = false;

  const fail = (code: number): void => {
    isOver = true;
    listener.onFault(code);
  };

  /** How long the header is, as far as it can be told from what there is of it. */
  const headLength = (): number => {
    if (have < 2) return 2;
    const short = head.readUInt8(1) & 0x7f;
    return 2 + MASK_BYTES + (short === 126 ? 2 : short === 127 ? 8 : 0);
  };

  const begin = (): void => {
    const [first, second] = [head.readUInt8(0), head.readUInt8(1)];
    const short = second & 0x7f;
    const isWhole = (first & 0x80) !== 0;
    opcode = first & 0x0f;
    const length =
      short === 126
        ? head.readUInt16BE(2)
        : short === 127
          ? Number(head.readBigUInt64BE(2))
          : short;
    const isControl = opcode >= OPCODE.close;
    // Extension bits nobody agreed on, no mask, an unknown kind, a control frame in pieces.
    const isWrong =
      (first & 0x70) !== 0 ||
      (second & 0x80) === 0 ||
      (isControl ? opcode > OPCODE.pong || !isWhole || length > 125 : opcode > OPCODE.binary);
    if (isWrong) return fail(CLOSE_CODE.protocolError);
    if (length > LARGEST_MESSAGE_BYTES) return fail(CLOSE_CODE.tooBig);
    if (!isControl && opcode !== OPCODE.continuation) messageOpcode = opcode;
    payloadLeft = length;
    controlLength = isControl ? length : 0;
    if (payloadLeft === 0) finish();
  };

  const finish = (): void => {
    const mask = head.subarray(headLength() - MASK_BYTES, headLength());
    have = 0;
    if (opcode === OPCODE.close) {
      isOver = true;
      listener.onClose();
    } else if (opcode === OPCODE.ping) {
      const payload = control.subarray(0, controlLength);
      listener.onPing(Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))));
    }
  };

  return (chunk) => {
    let at = 0;
    while (at < chunk.length && !isOver) {
      if (payloadLeft > 0) {
        const part = Math.min(payloadLeft, chunk.length - at);
        if (opcode < OPCODE.close) listener.onData(messageOpcode, part);
        else chunk.copy(control, controlLength - payloadLeft, at, at + part);
        at += part;
        payloadLeft -= part;
        if (payloadLeft === 0) finish();
      } else {
        const part = Math.min(headLength() - have, chunk.length - at);
        chunk.copy(head, have, at, at + part);
        at += part;
        have += part;
        if (have >= 2 && have === headLength()) begin();
      }
    }
  };
};
