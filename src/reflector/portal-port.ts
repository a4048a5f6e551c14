/**
 * Plain HTTP for one question: does what we hear come from here, or from a portal in between?
 *
 * `GET /linecheck-portal?challenge=abc` is answered with the challenge, in the body and in a
 * header. A portal that answers for everybody cannot know that; a redirect, a page or another
 * text is its work.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { type Admission, admitConnections } from './admit-connection.ts';
import { isChallenge, say } from './greeting.ts';

const PATIENCE_MS = 5000;
const MOST_HEADER_BYTES = 4096;

/** Rejects when the port cannot be had. */
export const openPortalPort = async (
  port: number,
  ip: string,
  admission: Admission,
): Promise<Server> => {
  const server = createServer(
    {
      headersTimeout: PATIENCE_MS,
      requestTimeout: PATIENCE_MS,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
    (request, response) => {
      request.resume();
      const path = request.url ?? '';
      const url = URL.canParse(path, 'http://reflector') ? new URL(path, 'http://reflector') : null;
      const challenge = url?.searchParams.get('challenge') ?? null;
      const isAsked = request.method === 'GET' && url?.pathname === '/linecheck-portal';
      if (!isAsked || !isChallenge(challenge)) return say(response, 404);
      response.setHeader('x-linecheck-portal', challenge);
      say(response, 200, challenge);
    },
  );
  admitConnections(server, admission);
  server.on('clientError', (_, socket) => void socket.destroy());
  server.listen({ port, host: ip, ipv6Only: ip.includes(':') });
  await once(server, 'listening');
  server.on('error', () => undefined);
  return server;
};
