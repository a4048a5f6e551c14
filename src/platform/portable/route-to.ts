/**
 * The way to an address without any program: a connected UDP socket makes the
 * system choose a source address and sends nothing. The gateway stays unknown.
 */
import { createSocket } from 'node:dgram';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { measured, skipped } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RouteTo } from '../../model/machine-facts.ts';

/** A lookup is a system call; a second covers a computer that is swapping. */
const lookupTimeoutMs = 1_000;

const refusals: Readonly<Record<string, RouteTo['kind']>> = {
  ENETUNREACH: 'none',
  EHOSTUNREACH: 'unreachable',
  EACCES: 'prohibit',
  EINVAL: 'blackhole',
};

export const portableRouteTo = (ip: string, signal: AbortSignal): Promise<Outcome<RouteTo>> =>
  new Promise((resolve) => {
    const socket = createSocket(isIP(ip) === 6 ? 'udp6' : 'udp4');
    const finish = (outcome: Outcome<RouteTo>): void => {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onLate);
      try {
        socket.close();
      } catch {
        // Already closed by its own error: nothing left to free.
      }
      resolve(outcome);
    };
    const onLate = (): void => finish(skipped('the lookup of a route gave no answer in time'));
    const deadline = setTimeout(onLate, lookupTimeoutMs);
    signal.addEventListener('abort', onLate, { once: true });
    socket.on('error', (error: NodeJS.ErrnoException) => finish(refused(error)));
    // Port 9 (discard): never sent to.
    socket.connect(9, ip, (error?: NodeJS.ErrnoException) =>
      finish(error ? refused(error) : chosen(socket.address().address)),
    );
  });

const refused = (error: NodeJS.ErrnoException): Outcome<RouteTo> => {
  const kind = refusals[error.code ?? ''];
  return kind === undefined ? skipped(`route lookup: ${error.message}`) : measured({ kind });
};

const chosen = (source: string): Outcome<RouteTo> => {
  const device = Object.entries(networkInterfaces()).find(([, infos]) =>
    infos?.some(({ address }) => address === source),
  )?.[0];
  return measured({ kind: 'unicast', source, ...(device === undefined ? {} : { device }) });
};
