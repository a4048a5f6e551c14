/**
 * Waits for a helper to call back, where the system starts it without any streams of ours. Whoever calls says
 * the token first; it was made for this one start and is told to nobody but the helper, and the first
 * caller who knows it is the only one.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type Socket } from 'node:net';

import type { Channel } from './hands.ts';
import { helperGreeting } from './helper-start.ts';
import { within } from './live-program.ts';
import { linesOf, mostLineBytes, writeLine } from './text-lines.ts';

export interface Expected {
  readonly token: string;
  readonly called: Promise<Channel>;
  /** No more calls; one that came goes on. */
  readonly stopListening: () => void;
}

/** Callers that hold a line open without knowing the token. */
const mostCallers = 8;

/** Putting back may wait for a link to come up again; longer than this nobody waits for a helper to end. */
const endTimeoutMs = 120_000;

/** `address`: a path in a folder that is the person's alone, or the name of a pipe. */
export const expectCall = async (address: string): Promise<Expected> => {
  const token = randomBytes(32).toString('hex');
  const server = createServer();
  server.maxConnections = mostCallers;
  const called = new Promise<Channel>((resolve) => {
    server.on('connection', (socket) => {
      void answered(socket, token).then((channel) => {
        if (channel === undefined) return socket.destroy();
        server.close();
        return resolve(channel);
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  // Waiting for somebody who will not come any more must not keep the program alive.
  server.unref();
  return { token, called, stopListening: () => server.close() };
};

const answered = async (socket: Socket, token: string): Promise<Channel | undefined> => {
  socket.on('error', () => socket.destroy());
  const lines = linesOf(socket, mostLineBytes);
  const first = await lines.next();
  if (first.done === true || !isSame(first.value, token)) return undefined;
  const second = await lines.next();
  if (second.done === true || second.value !== helperGreeting) return undefined;
  const gone = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  return {
    lines,
    send: (line) => writeLine(socket, line),
    close: async () => {
      socket.end();
      await within(endTimeoutMs, gone);
      socket.destroy();
    },
  };
};

const isSame = (said: string, token: string): boolean => {
  const [one, other] = [Buffer.from(said), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
};
