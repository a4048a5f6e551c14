/** One TCP connection to one address: no names, no happy eyeballs, a deadline of our own. */
import { Socket } from 'node:net';

import type { Outcome } from '../model/outcome.ts';
import { measured } from '../model/outcome.ts';
import { failedBy, silence } from './failure.ts';
import { within } from './within.ts';

export interface TcpQuestion {
  readonly ip: string;
  readonly port: number;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

export interface Connection {
  /** The caller's to destroy. Until it listens, errors are swallowed, so that a late RST cannot crash the run. */
  readonly socket: Socket;
  readonly connectMs: number;
  readonly localAddress: string;
}

/**
 * The system repeats a lost SYN after 1 s and again after 3 s (RFC 6298). 2.5 s lets the
 * first repetition be answered over a 1.5 s path, and ends before the second: one packet
 * lost is never taken for a dead path, two in a row are, at a cost of a verdict 0.7 s sooner.
 */
export const CONNECT_DEADLINE_MS = 2500;

export const openTcp = (question: TcpQuestion): Promise<Outcome<Connection>> => {
  const { ip, port, deadlineMs, signal, now } = question;
  const startMs = now();
  const where = () => ({ layer: 'tcp', step: 'connect', elapsedMs: now() - startMs }) as const;
  return within<Connection>({ deadlineMs, signal, late: () => silence(where()) }, (settle) => {
    const socket = new Socket();
    let isOpen = false;
    let isWithinCall = true;
    // Every tick runs before anything from the network is looked at; an immediate does not, where
    // this was called between timers on a busy computer: then a distant refusal looked local.
    afterTicks(TICKS_OF_A_CALL, () => (isWithinCall = false));
    socket.on('error', (error) => settle(failedBy(error, { ...where(), isWithinCall })));
    socket.once('connect', () => {
      isOpen = true;
      socket.setNoDelay(true);
      const localAddress = socket.localAddress ?? '';
      settle(measured({ socket, connectMs: now() - startMs, localAddress }));
    });
    socket.connect({ host: ip, port, autoSelectFamily: false });
    return () => {
      if (!isOpen) socket.destroy();
    };
  });
};

/** `connect` itself, the destroying it may cause, and the telling of the error take one tick each; one to spare. */
const TICKS_OF_A_CALL = 4;

const afterTicks = (ticks: number, act: () => void): void => {
  if (ticks === 0) act();
  else process.nextTick(afterTicks, ticks - 1, act);
};
