/** Cuts a TCP stream into TURN's messages: STUN and channel data (RFC 8656 §12.5: padded to four bytes over TCP). */

/** One packet of a call in its wrapping. Whoever announces more is no caller of ours. */
const MOST_FRAME_BYTES = 2048;

export type TurnFrame =
  | { readonly kind: 'stun'; readonly bytes: Buffer }
  | { readonly kind: 'data'; readonly channel: number; readonly payload: Buffer };

/** Calls back for every whole message; false as soon as the stream is none of TURN: to be cut. */
export const makeTurnReader = (hear: (frame: TurnFrame) => void): ((chunk: Buffer) => boolean) => {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4) {
      const bytes = lengthOf(rest);
      if (bytes === undefined) return false;
      if (rest.length < bytes.padded) break;
      hear(frameOf(rest, bytes.whole));
      rest = rest.subarray(bytes.padded);
    }
    return true;
  };
};

const HEADER_BYTES = 20;
const CHANNEL_HEADER_BYTES = 4;

interface Length {
  readonly whole: number;
  readonly padded: number;
}

const lengthOf = (head: Buffer): Length | undefined => {
  const kind = (head[0] ?? 0xff) >> 6;
  const announced = head.readUInt16BE(2);
  if (kind > 1 || announced > MOST_FRAME_BYTES) return undefined;
  if (kind === 0) {
    const whole = HEADER_BYTES + announced;
    return announced % 4 === 0 ? { whole, padded: whole } : undefined;
  }
  const whole = CHANNEL_HEADER_BYTES + announced;
  return { whole, padded: Math.ceil(whole / 4) * 4 };
};

const frameOf = (rest: Buffer, whole: number): TurnFrame => {
  const bytes = rest.subarray(0, whole);
  return (bytes[0] ?? 0) >> 6 === 0
    ? { kind: 'stun', bytes }
    : {
        kind: 'data',
        channel: bytes.readUInt16BE(0),
        payload: bytes.subarray(CHANNEL_HEADER_BYTES),
      };
};

export const channelFrame = (channel: number, payload: Buffer): Buffer => {
  const whole = CHANNEL_HEADER_BYTES + payload.length;
  const frame = Buffer.alloc(Math.ceil(whole / 4) * 4);
  frame.writeUInt16BE(channel, 0);
  frame.writeUInt16BE(payload.length, 2);
  payload.copy(frame, CHANNEL_HEADER_BYTES);
  return frame;
};
