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

import { type Ndt7Ask, NDT7_PROTOCOL } from './ndt7-ask.ts';
import { makeSender } from './ndt7-sender.ts';
import type { Stats } from './stats.ts';
import {
  acceptUpgrade,
  CLOSE_CODE,
  closeFrame,
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

/** Undefined if the question was not a WebSocket's for ndt7: to be answered with 400. */
export const startNdt7 = (parts: Ndt7Parts): Ndt7Test | undefined => {
  const { ask, request, socket, head, now, stats, onEnd } = parts;
  const accepted = acceptUpgrade(request, NDT7_PROTOCOL);
  if (accepted === undefined) return undefined;
  socket.write(accepted);
  const startMs = now();
  let received = 0;
  let isEnding = false;

  const sender = ask.kind === 'download' ? makeSender(socket, ask, now) : undefined;
  const connection = connectionInfo(socket);
  const tell = (isFirst = false): void => {
    const elapsedMs = now() - startMs;
    const measurement = {
      AppInfo: {
        ElapsedTime: Math.round(elapsedMs * 1000),
        NumBytes: sender === undefined ? received : sender.sentBytes(),
      },
      ...(isFirst ? { ConnectionInfo: connection } : {}),
      Origin: 'server',
      Test: ask.kind,
    };
    socket.write(textFrame(JSON.stringify(measurement)));
  };

  const counters = setInterval(() => {
    // A line that does not even carry the counters shall not collect them.
    if (socket.writableLength < 65_536 || sender !== undefined) tell();
  }, ask.everyMs);
  const deadline = setTimeout(() => end(CLOSE_CODE.normal), ask.maxMs);
  let goodbye: NodeJS.Timeout | undefined;

  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    sender?.stop();
    clearInterval(counters);
    clearTimeout(deadline);
    tell();
    socket.write(closeFrame(code));
    goodbye = setTimeout(() => socket.destroy(), GOODBYE_MS);
  };

  const read = makeFrameReader({
    onData: (opcode, bytes) => {
      if (opcode === OPCODE.text) return;
      // "If a party receives a binary message when that is not expected, it MUST close."
      if (ask.kind === 'download') return end(CLOSE_CODE.unsupported);
      received += bytes;
      stats.ndt7BytesReceived += bytes;
    },
    onPing: (payload) => {
      if (socket.writableLength < 65_536) socket.write(frameOf(OPCODE.pong, payload));
    },
    onClose: () => {
      end(CLOSE_CODE.normal);
      // The server closes first, so that the port in TIME_WAIT is not the caller's.
      socket.end();
    },
    onFault: (code) => {
      end(code);
      socket.end();
    },
  });
  socket.on('data', read);
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.end());
  socket.on('close', () => {
    isEnding = true;
    sender?.stop();
    for (const timer of [counters, deadline, goodbye]) clearTimeout(timer);
    if (sender !== undefined) stats.ndt7BytesSent += sender.sentBytes();
    onEnd();
  });
  if (ask.kind === 'download') stats.ndt7Downloads += 1;
  else stats.ndt7Uploads += 1;
  tell(true);
  if (head.length > 0) read(head);
  socket.resume();
  sender?.start();
  return { stop: () => end(CLOSE_CODE.goingAway) };
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
