/** The sending half of a download test: as fast as the line takes it, or at a pace. */
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

import type { Ndt7Ask } from './ndt7-ask.ts';
import { frameOf, OPCODE } from './websocket-frames.ts';

export interface Sender {
  start(): void;
  stop(): void;
  /** Payload handed to the kernel so far. */
  sentBytes(): number;
}

/** Specification, appendix on message sizes: from 8 KiB, doubled while a message is below a sixteenth of what was sent. */
const FIRST_MESSAGE_BYTES = 1 << 13;
const LARGEST_BULK_BYTES = 1 << 20;
const SCALING_FRACTION = 16;

/** At a pace: how often it is looked at, and how much that was missed meanwhile is made up for at once. */
const TICK_MS = 5;
const CATCH_UP_MS = 100;
/** At a pace no message is longer than what is due in this time, or the stream would come in lumps. */
const LUMP_MS = 20;
const SMALLEST_MESSAGE_BYTES = 1 << 10;

export const makeSender = (socket: Duplex, { rateBps }: Ndt7Ask, now: () => number): Sender => {
  let handedOver = 0;
  let sent = 0;
  let messageBytes = rateBps === undefined ? FIRST_MESSAGE_BYTES : pacedMessageBytes(rateBps);
  let isStopped = false;
  let isBlocked = false;
  let ticking: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let lookedMs = 0;

  const one = (): void => {
    const bytes = messageBytes;
    isBlocked = !socket.write(bulkFrame(bytes), () => (sent += bytes));
    handedOver += bytes;
    due -= bytes;
    const mayGrow = rateBps === undefined && messageBytes < LARGEST_BULK_BYTES;
    if (mayGrow && messageBytes <= handedOver / SCALING_FRACTION) messageBytes *= 2;
  };
  const fill = (): void => {
    while (!isStopped && !isBlocked && !socket.destroyed && due >= messageBytes) one();
  };
  const onDrain = (): void => {
    isBlocked = false;
    fill();
  };
  const tick = (bytesPerMs: number): void => {
    const atMs = now();
    const most = Math.max(messageBytes, bytesPerMs * CATCH_UP_MS);
    due = Math.min(most, due + (atMs - lookedMs) * bytesPerMs);
    lookedMs = atMs;
    fill();
  };

  return {
    start: () => {
      socket.on('drain', onDrain);
      if (rateBps === undefined) return fill();
      due = 0;
      lookedMs = now();
      ticking = setInterval(tick, TICK_MS, rateBps / 8000);
    },
    stop: () => {
      isStopped = true;
      clearInterval(ticking);
      socket.off('drain', onDrain);
    },
    sentBytes: () => sent,
  };
};

const pacedMessageBytes = (rateBps: number): number => {
  const lump = (rateBps / 8000) * LUMP_MS;
  const power = 2 ** Math.floor(Math.log2(Math.max(1, lump)));
  return Math.min(LARGEST_BULK_BYTES, Math.max(SMALLEST_MESSAGE_BYTES, power));
};

/** Random, so that no line of any kind can press it; made once for each size and sent again and again. */
const frames = new Map<number, Buffer>();

const bulkFrame = (bytes: number): Buffer => {
  const known = frames.get(bytes) ?? frameOf(OPCODE.binary, randomBytes(bytes));
  frames.set(bytes, known);
  return known;
};
