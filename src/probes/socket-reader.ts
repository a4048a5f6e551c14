/** Reads from a connected socket until there is enough, never more than a limit, never for longer than a deadline. */
import type { Socket } from 'node:net';

import { failed, measured, type Outcome } from '../model/outcome.ts';
import { failedBy, silence } from './failure.ts';
import { within } from './within.ts';

export interface ReadQuestion {
  readonly socket: Socket;
  /** True once these bytes are all we wait for. */
  enough(soFar: Buffer): boolean;
  readonly mostBytes: number;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Whatever came; `isWhole` says whether it was enough, or the peer stopped or fell silent before. */
export interface Received {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

export const receive = (question: ReadQuestion): Promise<Outcome<Received>> => {
  const { socket, mostBytes, deadlineMs, signal, now } = question;
  const startMs = now();
  const where = () => ({ layer: 'http', step: 'read', elapsedMs: now() - startMs }) as const;
  const parts: Buffer[] = [];
  const soFar = (): Received => ({ bytes: Buffer.concat(parts), isWhole: false });
  const late = (): Outcome<Received> => silence<Received>(where(), soFar());
  return within<Received>({ deadlineMs, signal, late }, (settle) => {
    const hear = (part: Buffer): void => {
      parts.push(part);
      const bytes = Buffer.concat(parts);
      if (question.enough(bytes)) settle(measured({ bytes, isWhole: true }));
      else if (bytes.length > mostBytes) {
        settle(
          failed<Received>(
            'http.oversized',
            'read',
            {},
            { bytes: bytes.subarray(0, mostBytes), isWhole: false },
          ),
        );
      }
    };
    const fail = (error: Error): void => settle(failedBy<Received>(error, where(), soFar()));
    const end = (): void => settle(failed<Received>('http.closed_early', 'read', {}, soFar()));
    socket.on('data', hear);
    socket.once('error', fail);
    socket.once('end', end);
    socket.once('close', end);
    // An earlier reader paused it, and a listener alone does not undo that.
    socket.resume();
    return () => {
      socket.pause();
      socket.off('data', hear);
      socket.off('error', fail);
      socket.off('end', end);
      socket.off('close', end);
    };
  });
};
