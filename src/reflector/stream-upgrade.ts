/** The way into the echo stream, the same inside TLS and in clear, and how an upgrade is refused. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { ECHO_STREAM_PATH } from '../probes/reflector-protocol.ts';
import type { Rations } from './rations.ts';
import type { Streams } from './streams.ts';

export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly url: URL;
}

const BASE = 'https://reflector';

/** Undefined for what is no address. */
export const urlOf = ({ url = '' }: IncomingMessage): URL | undefined =>
  URL.canParse(url, BASE) ? new URL(url, BASE) : undefined;

export const isForStream = ({ pathname }: URL): boolean => pathname === ECHO_STREAM_PATH;

/** The status to refuse with, or undefined when the connection was taken over. */
export const upgradeToStream = (
  { request, socket, head, url }: Upgrade,
  { rations, streams }: { readonly rations: Rations; readonly streams: Streams },
): number | undefined => {
  const release = rations.hold('streams', request.socket.remoteAddress ?? '');
  if (release === undefined) return 429;
  if (streams.open(request, socket, head, url, release)) return undefined;
  release();
  return 403;
};

/** A refusal is read within a round trip or not at all. */
const REFUSAL_MS = 2000;

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

export const refuse = (socket: Duplex, status: number): void => {
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
  socket.on('end', () => socket.destroy());
  socket.resume();
  setTimeout(() => socket.destroy(), REFUSAL_MS).unref();
};
