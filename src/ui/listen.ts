/**
 * Both loopback addresses on one port. The second is held even though the launch address names the first:
 * otherwise another user's program could wait there for a browser that tries `localhost`.
 */
import { createServer, type Server, type ServerOptions } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Nobody on this computer needs longer to say what they want; a slow loris holds a line no longer than this. */
export const limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  /** How often lines are looked at for the limits above. */
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8 * 1024,
} as const;

/** A browser opens six; the rest is for a person's own tools. */
const MOST_CONNECTIONS = 64;

/** A free port on the one address may be taken on the other; ten times in a row is no accident. */
const TRIES = 10;

/** `port` 0: any that is free on both. Throws what the system says about a port that was asked for. */
export const listenOnLoopback = async (
  port: number,
  options: ServerOptions = limits,
): Promise<readonly Server[]> => {
  for (let tries = 1; ; tries += 1) {
    const first = await listenAt('127.0.0.1', port, options);
    try {
      const second = await listenAt('::1', portOf(first), options);
      return [first, second];
    } catch (error) {
      // No IPv6 here: nobody else can have the address either.
      if (isAbsent(error)) return [first];
      first.close();
      if (port !== 0 || tries >= TRIES) throw error;
    }
  }
};

const isAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' || error.code === 'EINVAL');

const listenAt = (host: string, port: number, options: ServerOptions): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(options);
    server.maxConnections = MOST_CONNECTIONS;
    // No limit in number, there is one in size: Node drops what is beyond it, a second Host among them, without a word.
    server.maxHeadersCount = 0;
    server.once('error', reject);
    server.listen({ host, port, exclusive: true, ipv6Only: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });

export const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** An answer on its way out is a few kB over the loopback. */
const DRAIN_MS = 500;

/** Takes no more requests, lets the last answers out, then cuts. */
export const closeAll = async (servers: readonly Server[]): Promise<void> => {
  const closed = Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
  );
  for (const server of servers) server.closeIdleConnections();
  await Promise.race([closed, sleep(DRAIN_MS)]);
  for (const server of servers) server.closeAllConnections();
};
