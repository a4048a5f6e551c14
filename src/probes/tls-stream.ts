/**
 * The stream of echoes inside one TLS connection, as binary WebSocket messages: what meeting
 * clients fall back to where UDP is dead. A lost packet is never lost here, only late, and
 * everything behind it, too.
 */
import type { TLSSocket } from 'node:tls';

import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { failedBy } from './failure.ts';
import type { ProbeContext, Reflector } from './probe.ts';
import { ECHO_STREAM_PATH, ECHO_STREAM_PROTOCOL } from './reflector-protocol.ts';
import { openTrustedTls } from './reflector-session.ts';
import { makeTroubles, type Hear, type StreamEnd, type StreamSocket } from './stream-socket.ts';

/** A TLS handshake and one request, four round trips: this covers a satellite. */
const HANDSHAKE_MS = 3500;
/** The largest datagram there is; a far end that sends more than that is none of ours. */
const LARGEST_BYTES = 65_535;

type TlsEnd = StreamEnd & { readonly token: string };

export const openTlsStream = async (
  reflector: Reflector,
  end: TlsEnd,
  { signal, now, platform }: Pick<ProbeContext, 'signal' | 'now' | 'platform'>,
): Promise<Outcome<StreamSocket>> => {
  const startMs = now();
  const deadline = AbortSignal.timeout(HANDSHAKE_MS);
  const within = AbortSignal.any([signal, deadline]);
  const late = (failureClass: 'tls.silent' | 'http.silent', step: string): Outcome<never> =>
    failed(failureClass, step, { elapsedMs: Math.round(now() - startMs) });
  try {
    const tls = await openTrustedTls(reflector, end, platform, within);
    const upgraded = await upgrade(tls, reflector, end, within, now);
    if (typeof upgraded !== 'string') return measured(upgraded);
    tls.destroy();
    if (signal.aborted) return skipped('stopped before it began');
    return deadline.aborted
      ? late('http.silent', 'upgrade')
      : failed('http.websocket_stripped', 'upgrade', { message: upgraded });
  } catch (error) {
    if (signal.aborted) return skipped('stopped before it began');
    return deadline.aborted
      ? late('tls.silent', 'handshake')
      : failedBy(error, { layer: 'tls', step: 'handshake', elapsedMs: now() - startMs });
  }
};

/** The stream, or why there is none. */
const upgrade = async (
  tls: TLSSocket,
  { host, key }: Reflector,
  { port, token }: TlsEnd,
  within: AbortSignal,
  now: () => number,
): Promise<StreamSocket | string> => {
  // Loaded here: only a bad UDP stream leads to it.
  const { WebSocket } = await import('ws');
  const named = host.includes(':') ? `[${host}]` : host;
  const shared = key === undefined ? '' : `&key=${encodeURIComponent(key)}`;
  const url = `wss://${named}:${port}${ECHO_STREAM_PATH}?token=${token}${shared}`;
  const webSocket = new WebSocket(url, ECHO_STREAM_PROTOCOL, {
    createConnection: () => tls,
    perMessageDeflate: false,
    maxPayload: LARGEST_BYTES,
  });
  const ear: { hear?: Hear } = {};
  const troubles = makeTroubles('tls', now);
  webSocket.on('error', (error) => troubles.add(error, 'read'));
  webSocket.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) ear.hear?.(data, now());
  });
  const isOpen = await new Promise<boolean>((resolve) => {
    webSocket.once('open', () => resolve(true));
    webSocket.once('close', () => resolve(false));
    within.addEventListener('abort', () => resolve(false), { once: true });
  });
  if (!isOpen) {
    webSocket.terminate();
    return troubles.told()?.first.detail.message ?? 'no WebSocket was opened';
  }
  return {
    send: (datagram) => {
      if (webSocket.readyState !== webSocket.OPEN) return;
      webSocket.send(datagram, (error) => {
        if (error instanceof Error) troubles.add(error, 'send');
      });
    },
    onDatagram: (hear) => (ear.hear = hear),
    trouble: troubles.told,
    isBroken: () => webSocket.readyState !== webSocket.OPEN,
    close: () => webSocket.terminate(),
  };
};
