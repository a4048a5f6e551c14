/**
 * One port for TLS, HTTP, TURN and the plain echo stream: the first byte says which. TURN begins with a STUN
 * request (0x00), TLS with a handshake record (0x16), HTTP with a letter (RFC 7983 draws the same lines for UDP).
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

import type { TurnGate } from './turn-gate.ts';

export interface FirstByteParts {
  /** Test calls, if there are any. */
  readonly turn: TurnGate | undefined;
  /** Takes what begins with a letter in clear. */
  readonly plain: (socket: Socket) => void;
  /** For the first byte alone: the watch over slow handshakes begins with TLS. */
  readonly patienceMs: number;
}

type Take = (socket: Socket) => void;

/** Asks before every listener that is there already whose the connection is, in clear and inside TLS. */
export const sortByFirstByte = (server: Server, parts: FirstByteParts): void => {
  const { turn, plain, patienceMs } = parts;
  const takeTurn = turn === undefined ? undefined : (one: Socket) => turn.accept(one, endsOf(one));
  const inClear = (first: number): Take | undefined => {
    if (isTurn(first)) return takeTurn;
    return isLetter(first) ? plain : undefined;
  };
  before(server, 'connection', inClear, patienceMs);
  if (takeTurn === undefined) return;
  before(server, 'secureConnection', (first) => (isTurn(first) ? takeTurn : undefined), patienceMs);
};

const isTurn = (first: number): boolean => first < 4;
/** Every method of HTTP is written in capitals (RFC 9110, section 9.1). */
const isLetter = (first: number): boolean => first >= 0x41 && first <= 0x5a;

const before = (
  server: Server,
  event: 'connection' | 'secureConnection',
  takerOf: (first: number) => Take | undefined,
  patienceMs: number,
): void => {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  server.on(event, (socket: Socket) => {
    decide(socket, patienceMs, (first) => {
      const take = takerOf(first);
      if (take !== undefined) return take(socket);
      for (const listener of listeners) Reflect.apply(listener, server, [socket]);
    });
  });
};

const decide = (socket: Socket, patienceMs: number, act: (first: number) => void): void => {
  const patience = setTimeout(() => socket.destroy(), patienceMs);
  const stop = (): void => clearTimeout(patience);
  socket.once('close', stop);
  socket.on('error', () => socket.destroy());
  const look = (): void => {
    const first: unknown = socket.read(1);
    if (!(first instanceof Buffer)) return void socket.once('readable', look);
    stop();
    socket.off('close', stop);
    socket.unshift(first);
    act(first[0] ?? 0xff);
  };
  look();
};

const endsOf = (socket: Socket): Parameters<TurnGate['accept']>[1] => ({
  local: { ip: plainOf(socket.localAddress), port: socket.localPort ?? 0 },
  remote: { ip: plainOf(socket.remoteAddress), port: socket.remotePort ?? 0 },
});

const plainOf = (ip = '0.0.0.0'): string => ip.replace(/^::ffff:/, '').replace(/%.*$/, '');
