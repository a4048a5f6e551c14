/**
 * What a stream of echoes goes through: one UDP socket, or one WebSocket inside a connection (`websocket-stream.ts`).
 *
 * Both only carry: they hand over whole datagrams with the moment of their arrival and count
 * what the system said against it. One ICMP error ends nothing; a call does not stop either.
 */
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

import type { Failure } from '../model/failure.ts';
import { measured, skipped, type Outcome } from '../model/outcome.ts';
import { classify, failedBy, type Layer } from './failure.ts';
import type { ProbeContext } from './probe.ts';

/** What came, and when by our clock. */
export type Hear = (datagram: Buffer, atMs: number) => void;

export interface StreamSocket {
  /** Never throws; what goes wrong is told to `onTrouble`. */
  send(datagram: Buffer): void;
  onDatagram(hear: Hear): void;
  /** The first trouble, and the number of all. */
  trouble(): { readonly first: Failure<never>; readonly count: number } | undefined;
  /** Nothing can come any more: the other side has closed, or the connection broke. */
  isBroken(): boolean;
  close(): void;
}

export interface StreamEnd {
  readonly ip: string;
  readonly port: number;
}

/** Counts trouble without keeping it: a dead path refuses every packet of a stream. */
export const makeTroubles = (layer: Layer, now: () => number) => {
  const startMs = now();
  let first: Failure<never> | undefined;
  let count = 0;
  return {
    add: (error: unknown, step: string): void => {
      count += 1;
      first ??= classify(error, { layer, step, elapsedMs: now() - startMs });
    },
    told: () => (first === undefined ? undefined : { first, count }),
  };
};

/** Connected, because only then the system hands over ICMP refusals. */
export const openUdpStream = (
  { ip, port }: StreamEnd,
  { signal, now }: Pick<ProbeContext, 'signal' | 'now'>,
): Promise<Outcome<StreamSocket>> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(skipped('stopped before it began'));
    const troubles = makeTroubles('udp', now);
    const socket = createSocket(isIPv6(ip) ? 'udp6' : 'udp4');
    const ear: { hear?: Hear } = {};
    let isClosed = false;
    const close = (): void => {
      if (isClosed) return;
      isClosed = true;
      socket.close();
    };
    const fail = (error: unknown, step: string): void => {
      close();
      resolve(failedBy(error, { layer: 'udp', step, elapsedMs: 0 }));
    };
    socket.on('error', (error) => troubles.add(error, 'read'));
    socket.on('message', (datagram) => ear.hear?.(datagram, now()));
    socket.bind({ port: 0, exclusive: true }, () => {
      if (isClosed) return;
      try {
        // Typed as taking no argument, but called with the error when connecting failed.
        socket.connect(port, ip, (...said: unknown[]) => {
          const [error] = said;
          if (error instanceof Error) return fail(error, 'connect');
          resolve(
            measured({
              send: (datagram) => {
                if (isClosed) return;
                socket.send(datagram, (trouble) => {
                  if (trouble !== null) troubles.add(trouble, 'send');
                });
              },
              onDatagram: (hear) => (ear.hear = hear),
              trouble: troubles.told,
              isBroken: () => isClosed,
              close,
            }),
          );
        });
      } catch (error) {
        fail(error, 'connect');
      }
    });
  });
