/** The sending half of a download test: as fast as the line takes it, or at a pace. */
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

import type { Ndt7Ask } from './ndt7-ask.ts';
import { frameOf, OPCODE } from './websocket-frames.ts';

export interface Sender {
  start(): void;
  stop(): void;
  /** From now on at this pace, and no more than the owner allows; one that was started without a pace has none. */
  pace(rateBps: number): void;
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

interface State {
  readonly socket: Duplex;
  readonly isPaced: boolean;
  handedOver: number;
  sent: number;
  messageBytes: number;
  bytesPerMs: number;
  /** May be handed over now; endless where there is no pace. */
  due: number;
  isStopped: boolean;
  isBlocked: boolean;
}

export const makeSender = (
  socket: Duplex,
  { rateBps, mostBps = Number.POSITIVE_INFINITY }: Ndt7Ask,
  now: () => number,
): Sender => {
  const isPaced = rateBps !== undefined;
  const state: State = {
    socket,
    isPaced,
    handedOver: 0,
    sent: 0,
    messageBytes: isPaced ? pacedMessageBytes(rateBps) : FIRST_MESSAGE_BYTES,
    bytesPerMs: (rateBps ?? 0) / 8000,
    due: isPaced ? 0 : Number.POSITIVE_INFINITY,
    isStopped: false,
    isBlocked: false,
  };
  const onDrain = (): void => {
    state.isBlocked = false;
    fill(state);
  };
  let ticking: NodeJS.Timeout | undefined;
  return {
    start: () => {
      socket.on('drain', onDrain);
      if (isPaced) ticking = pace(state, now);
      else fill(state);
    },
    stop: () => {
      state.isStopped = true;
      clearInterval(ticking);
      socket.off('drain', onDrain);
    },
    pace: (wishBps) => {
      if (!isPaced) return;
      const nextBps = Math.min(wishBps, mostBps);
      state.bytesPerMs = nextBps / 8000;
      if (nextBps > 0) state.messageBytes = pacedMessageBytes(nextBps);
      // What was due at the old pace is not made up for at the new one.
      state.due = Math.min(state.due, state.bytesPerMs * TICK_MS);
    },
    sentBytes: () => state.sent,
  };
};

const fill = (state: State): void => {
  while (!state.isStopped && !state.isBlocked && state.due >= state.messageBytes) sendOne(state);
};

const sendOne = (state: State): void => {
  const bytes = state.messageBytes;
  const isMoreWelcome = state.socket.write(bulkFrame(bytes), (error) => {
    if (error == null) state.sent += bytes;
  });
  state.isBlocked = !isMoreWelcome || state.socket.destroyed;
  state.handedOver += bytes;
  state.due -= bytes;
  const mayGrow = !state.isPaced && bytes < LARGEST_BULK_BYTES;
  if (mayGrow && bytes <= state.handedOver / SCALING_FRACTION) state.messageBytes *= 2;
};

const pace = (state: State, now: () => number): NodeJS.Timeout => {
  let lookedMs = now();
  return setInterval(() => {
    const atMs = now();
    const { messageBytes, bytesPerMs } = state;
    const most = Math.max(messageBytes, bytesPerMs * CATCH_UP_MS);
    state.due = Math.min(most, state.due + (atMs - lookedMs) * bytesPerMs);
    lookedMs = atMs;
    fill(state);
  }, TICK_MS);
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
