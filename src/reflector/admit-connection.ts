/** A new TCP connection gets its place among those allowed, or is cut. */
import type { Server } from 'node:http';
import { Socket } from 'node:net';

import type { Rations } from './rations.ts';

export interface Admission {
  readonly rations: Rations;
  /** Those that are open, upgraded ones too: a stop must be able to end them. */
  readonly sockets: Set<Socket>;
}

export const admitConnections = (server: Server, { rations, sockets }: Admission): void => {
  server.on('connection', (socket) => {
    if (!(socket instanceof Socket)) return;
    // Before anything can fail: a reset in the next line would be an uncaught error.
    socket.on('error', () => undefined);
    const caller = socket.remoteAddress;
    const isTaken = caller !== undefined && rations.takeConnection(caller);
    const release = isTaken ? rations.hold('connections', caller) : undefined;
    // Gone before it was looked at, or too many of them.
    if (release === undefined) return void socket.destroy();
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      release();
    });
  });
};
