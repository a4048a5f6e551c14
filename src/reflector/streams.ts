/**
 * The echo inside TLS: the same questions and replies as binary WebSocket messages.
 *
 * It stands for what a meeting app falls back to where UDP is closed, so nothing here may wait
 * for more than one message: replies go out as questions come in.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer, type RawData, type WebSocket } from 'ws';

import { ECHO_STREAM_PROTOCOL, isEchoQuestion, TOKEN_BYTES } from '../probes/reflector-protocol.ts';
import type { Echoes } from './echoes.ts';
import type { Stats } from './stats.ts';
import type { Tokens } from './tokens.ts';
import { CLOSE_CODE } from './websocket-frames.ts';

export interface Streams {
  /** Takes the connection over; false if it is not a question for this protocol with a good token. */
  open(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    url: URL,
    onEnd: () => void,
  ): boolean;
  stop(): void;
}

/** As much as a UDP datagram can carry. */
const LARGEST_MESSAGE_BYTES = 65_507;
/** Replies that the caller does not take: a second of video. Nothing more is read until half of it is gone. */
const MOST_UNSENT_BYTES = 256 * 1024;
/** Longer than the longest delay that can be asked for, so that nobody is cut off while waiting for it. */
const SILENCE_MS = 330_000;
const LOOK_EVERY_MS = 10_000;

interface StreamParts {
  readonly echoes: Echoes;
  readonly tokens: Tokens;
  readonly stats: Stats;
  readonly now: () => number;
}

interface Caller {
  readonly address: string;
  readonly port: number;
}

export const makeStreams = (parts: StreamParts): Streams => {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: () => ECHO_STREAM_PROTOCOL,
  });
  server.on('wsClientError', (_, socket) => void socket.destroy());
  return {
    open: (request, socket, head, url, onEnd) => {
      const { remoteAddress = '', remotePort: port = 0 } = request.socket;
      const caller = { address: remoteAddress.replace(/^::ffff:/, ''), port };
      if (!isWelcome(request, url, caller, parts.tokens)) return false;
      socket.on('close', onEnd);
      server.handleUpgrade(request, socket, head, (client) => serve(client, caller, parts));
      return true;
    },
    stop: () => {
      for (const client of server.clients) {
        client.close(CLOSE_CODE.goingAway);
        client.terminate();
      }
      server.close();
    },
  };
};

const isWelcome = (
  request: IncomingMessage,
  url: URL,
  { address }: Caller,
  tokens: Tokens,
): boolean => {
  const offered = request.headers['sec-websocket-protocol']?.split(',') ?? [];
  const token = url.searchParams.get('token') ?? '';
  return (
    offered.some((one) => one.trim() === ECHO_STREAM_PROTOCOL) &&
    token.length === TOKEN_BYTES * 2 &&
    tokens.goodUntilMs(Buffer.from(token, 'hex'), address) !== undefined
  );
};

const serve = (client: WebSocket, { address, port }: Caller, parts: StreamParts): void => {
  const { echoes, stats, now } = parts;
  let heardMs = now();
  const watch = setInterval(() => {
    if (now() - heardMs > SILENCE_MS) client.terminate();
  }, LOOK_EVERY_MS);
  const send = (reply: Buffer): void => {
    if (client.readyState !== client.OPEN) return;
    stats.streamEchoes += 1;
    client.send(reply, () => {
      if (client.isPaused && client.bufferedAmount < MOST_UNSENT_BYTES / 2) client.resume();
    });
    if (client.bufferedAmount > MOST_UNSENT_BYTES) client.pause();
  };
  client.on('error', () => client.terminate());
  client.on('close', () => clearInterval(watch));
  client.on('message', (data: RawData, isBinary) => {
    heardMs = now();
    if (!isBinary || !Buffer.isBuffer(data) || !isEchoQuestion(data)) {
      return client.close(CLOSE_CODE.unsupported);
    }
    const tenths = echoes.turnRound(data, address, port);
    if (tenths === 0) send(data);
    else if (tenths > 0) echoes.wait(data, address, tenths, () => send(data));
  });
};
