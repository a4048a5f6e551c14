/**
 * The stream of echoes as binary WebSocket messages inside a connection that is already there, with TLS or
 * without. A lost packet is never lost here, only late, and everything behind it, too.
 */
import type { Socket } from 'node:net';

import type { Failure } from '../model/failure.ts';
import type { Layer } from './failure.ts';
import type { Reflector } from './probe.ts';
import { ECHO_STREAM_PATH, ECHO_STREAM_PROTOCOL } from './reflector-protocol.ts';
import { makeTroubles, type Hear, type StreamEnd, type StreamSocket } from './stream-socket.ts';

/** The largest datagram there is; a far end that sends more than that is none of ours. */
const LARGEST_BYTES = 65_535;

export type TokenEnd = StreamEnd & { readonly token: string };

export interface StreamUpgrade {
  /** Connected; owned by this function once it has answered with a stream. */
  readonly socket: Socket;
  readonly scheme: 'wss' | 'ws';
  readonly reflector: Reflector;
  readonly end: TokenEnd;
  readonly layer: Layer;
  readonly within: AbortSignal;
  readonly now: () => number;
}

/** The stream, or why there is none; the caller knows better if its time was over. */
export const upgradeToStream = async (
  ask: StreamUpgrade,
): Promise<StreamSocket | Failure<never>> => {
  const { socket, layer, within, now } = ask;
  // Loaded here: only a bad UDP stream leads to it.
  const { WebSocket } = await import('ws');
  const webSocket = new WebSocket(urlOf(ask), ECHO_STREAM_PROTOCOL, {
    createConnection: () => socket,
    perMessageDeflate: false,
    maxPayload: LARGEST_BYTES,
  });
  const ear: { hear?: Hear } = {};
  const troubles = makeTroubles(layer, now);
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
    return noUpgrade(troubles.told()?.first);
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

/** An answer that is no upgrade has no code; a connection that breaks has one. */
const noUpgrade = (first: Failure<never> | undefined): Failure<never> =>
  first === undefined || first.class === 'unclassified'
    ? {
        class: 'http.websocket_stripped',
        step: 'upgrade',
        detail: first?.detail ?? { message: 'no WebSocket was opened' },
      }
    : { ...first, step: 'upgrade' };

/** The key is the owner's secret: it never goes in clear, where the token is enough. */
const urlOf = ({
  scheme,
  reflector: { host, key },
  end: { port, token },
}: StreamUpgrade): string => {
  const named = host.includes(':') ? `[${host}]` : host;
  const shared = key === undefined || scheme === 'ws' ? '' : `&key=${encodeURIComponent(key)}`;
  return `${scheme}://${named}:${port}${ECHO_STREAM_PATH}?token=${token}${shared}`;
};
