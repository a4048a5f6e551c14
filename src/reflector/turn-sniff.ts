/**
 * One port for TLS, HTTP and TURN: the first byte says which. TURN begins with a STUN request (0x00), TLS with
 * a handshake record (0x16), HTTP with a letter (RFC 7983 draws the same lines for UDP).
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

import type { TurnGate } from './turn-gate.ts';

/** Asks before every listener that is there already whether the connection is TURN's, in clear and inside TLS. */
export const sniffForTurn = (server: Server, gate: TurnGate): void => {
  for (const event of ['connection', 'secureConnection']) {
    const listeners = server.listeners(event);
    server.removeAllListeners(event);
    server.on(event, (socket: Socket) => {
      decide(socket, gate, () => {
        for (const listener of listeners) Reflect.apply(listener, server, [socket]);
      });
    });
  }
};

const decide = (socket: Socket, gate: TurnGate, otherwise: () => void): void => {
  // The watch over slow handshakes begins with TLS; until the first byte the place is held by admission alone.
  const patience = setTimeout(() => socket.destroy(), FIRST_BYTE_MS);
  const stop = (): void => clearTimeout(patience);
  socket.once('close', stop);
  socket.on('error', () => socket.destroy());
  const look = (): void => {
    const first: unknown = socket.read(1);
    if (!(first instanceof Buffer)) return void socket.once('readable', look);
    stop();
    socket.off('close', stop);
    socket.unshift(first);
    if ((first[0] ?? 0xff) < 4) gate.accept(socket, endsOf(socket));
    else otherwise();
  };
  look();
};

/** The same patience as for a whole question. */
const FIRST_BYTE_MS = 10_000;

const endsOf = (socket: Socket): Parameters<TurnGate['accept']>[1] => ({
  local: { ip: plain(socket.localAddress), port: socket.localPort ?? 0 },
  remote: { ip: plain(socket.remoteAddress), port: socket.remotePort ?? 0 },
});

const plain = (ip = '0.0.0.0'): string => ip.replace(/^::ffff:/, '').replace(/%.*$/, '');
