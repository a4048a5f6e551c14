/**
 * Capacity over one TLS connection, as the public protocol says (m-lab/ndt-server,
 * spec/ndt7-protocol.md, version 0.11): whoever speaks ndt7 can measure against us.
 *
 * The receiver's count is the figure; what a sender has handed to its kernel is not on the line yet.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';

import { type Ndt7Ask, NDT7_PROTOCOL, readPaceOrder } from './ndt7-ask.ts';
import { makeSender, type Sender } from './ndt7-sender.ts';
import type { Stats } from './stats.ts';
import {
  acceptUpgrade,
  CLOSE_CODE,
  closeFrame,
  type FrameListener,
  frameOf,
  makeFrameReader,
  OPCODE,
  textFrame,
} from './websocket-frames.ts';

export interface Ndt7Test {
  /** Says goodbye at once. */
  stop(): void;
}

export interface Ndt7Parts {
  readonly ask: Ndt7Ask;
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly now: () => number;
  readonly stats: Stats;
  readonly onEnd: () => void;
}

/** What is still in the buffers of the line after a test may take so long to drain: 15 s in all, as the protocol has it. */
const GOODBYE_MS = 5000;
/** Counters and pongs that the caller does not take. */
const MOST_UNSENT_BYTES = 65_536;

/** Undefined if the question was not a WebSocket's for ndt7: to be answered with 400. */
export const startNdt7 = (parts: Ndt7Parts): Ndt7Test | undefined => {
  const { ask, request, socket, head, now, stats, onEnd } = parts;
  const accepted = acceptUpgrade(request, NDT7_PROTOCOL);
  if (accepted === undefined) return undefined;
  const test: Running = {
    ...parts,
    startMs: now(),
    sender: ask.kind === 'download' ? makeSender(socket, ask, now) : undefined,
    received: 0,
    timers: [],
    isEnding: false,
  };
  socket.write(accepted);
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.end());
  socket.on('close', () => {
    test.isEnding = true;
    stopWork(test);
    clearTimeout(test.goodbye);
    stats.ndt7BytesSent += test.sender?.sentBytes() ?? 0;
    onEnd();
  });
  stats[ask.kind === 'download' ? 'ndt7Downloads' : 'ndt7Uploads'] += 1;
  tell(test, { ConnectionInfo: connectionInfo(socket) });
  test.timers.push(
    setInterval(tellIfHeard, ask.everyMs, test),
    setTimeout(end, ask.maxMs, test, CLOSE_CODE.normal),
  );
  const read = makeFrameReader(listenerOf(test));
  socket.on('data', read);
  if (head.length > 0) read(head);
  socket.resume();
  test.sender?.start();
  return { stop: () => end(test, CLOSE_CODE.goingAway) };
};

interface Running extends Ndt7Parts {
  readonly startMs: number;
  readonly sender: Sender | undefined;
  readonly timers: NodeJS.Timeout[];
  received: number;
  isEnding: boolean;
  goodbye?: NodeJS.Timeout;
}

const listenerOf = (test: Running): FrameListener => {
  const { ask, socket, stats } = test;
  return {
    onData: (opcode, bytes) => {
      if (opcode === OPCODE.text) return;
      // "If a party receives a binary message when that is not expected, it MUST close."
      if (ask.kind === 'download') return end(test, CLOSE_CODE.unsupported);
      test.received += bytes;
      stats.ndt7BytesReceived += bytes;
    },
    onPing: (payload) => {
      const rateBps = readPaceOrder(payload);
      if (rateBps !== undefined && !test.isEnding) test.sender?.pace(rateBps);
      if (socket.writableLength < MOST_UNSENT_BYTES && !test.isEnding) {
        socket.write(frameOf(OPCODE.pong, payload));
      }
    },
    onClose: () => {
      end(test, CLOSE_CODE.normal);
      // The server closes first, so that the port in TIME_WAIT is not the caller's.
      socket.end();
    },
    onFault: (code) => {
      end(test, code);
      socket.end();
    },
  };
};

/** One message of counters, as the specification's section "Measurements message" has it. */
const tell = ({ ask, now, received, sender, socket, startMs }: Running, more = {}): void => {
  const measurement = {
    AppInfo: {
      ElapsedTime: Math.round((now() - startMs) * 1000),
      NumBytes: sender?.sentBytes() ?? received,
    },
    ...more,
    Origin: 'server',
    Test: ask.kind,
  };
  socket.write(textFrame(JSON.stringify(measurement)));
};

/** A line that does not even carry the counters shall not collect them; a download is such a line all the time. */
const tellIfHeard = (test: Running): void => {
  if (test.sender !== undefined || test.socket.writableLength < MOST_UNSENT_BYTES) tell(test);
};

const stopWork = ({ sender, timers }: Running): void => {
  sender?.stop();
  for (const timer of timers) clearTimeout(timer);
};

const end = (test: Running, code: number): void => {
  if (test.isEnding) return;
  test.isEnding = true;
  stopWork(test);
  tell(test);
  test.socket.write(closeFrame(code));
  test.goodbye = setTimeout(() => test.socket.destroy(), GOODBYE_MS);
};

const connectionInfo = (socket: Duplex) => {
  const tcp = socket instanceof TLSSocket ? socket : undefined;
  return {
    Client: endpoint(tcp?.remoteAddress, tcp?.remotePort),
    Server: endpoint(tcp?.localAddress, tcp?.localPort),
    UUID: randomUUID(),
  };
};

const endpoint = (ip = '', port = 0): string =>
  ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
