/**
 * The echo stream without TLS, on the same ports: how a call fares inside a bare TCP connection.
 *
 * In clear there is this one upgrade and nothing else: no key, no ticket, no page, no greeting. A token
 * in clear tells no more than the echoes over UDP do, and is worth nothing from another address.
 */
import { createServer } from 'node:http';
import type { Socket } from 'node:net';

import { say, type Greeter } from './greeting.ts';
import { isForStream, refuse, upgradeToStream, urlOf } from './stream-upgrade.ts';
import type { Streams } from './streams.ts';

/** The one question that is answered has some 250 bytes; proxies on the way add theirs. */
const MOST_HEADER_BYTES = 4096;

interface PlainParts {
  readonly greeter: Greeter;
  readonly streams: Streams;
}

/** Takes connections over that begin with a letter. */
export const makePlainDoor = ({ greeter, streams }: PlainParts): ((socket: Socket) => void) => {
  const { rations } = greeter;
  const patience = new WeakMap<object, NodeJS.Timeout>();
  const server = createServer({ maxHeaderSize: MOST_HEADER_BYTES }, (request, response) => {
    request.resume();
    say(response, 404);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const url = urlOf(request);
    const status =
      url === undefined || !isForStream(url)
        ? 404
        : greeter.isStopping()
          ? 503
          : upgradeToStream({ request, socket, head, url }, { rations, streams });
    // From here on the stream's own limit of silence holds.
    if (status === undefined) clearTimeout(patience.get(socket));
    else refuse(socket, status);
  });
  server.on('clientError', (_, socket) => void socket.destroy());
  return (socket) => {
    // Node watches over slow callers from `listening` on, and this server never listens.
    const timer = setTimeout(() => socket.destroy(), rations.limits.patienceMs);
    patience.set(socket, timer);
    socket.once('close', () => clearTimeout(timer));
    server.emit('connection', socket);
  };
};
