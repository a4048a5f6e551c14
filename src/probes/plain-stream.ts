/**
 * The stream of echoes inside one bare TCP connection, which some meeting clients try before TLS (Zoom: TCP 8801
 * and 8802). Nobody proves here who answers: what comes back has to bear the token, as over UDP.
 */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { deadlineWithin } from '../platform/deadline.ts';
import type { ProbeContext, Reflector } from './probe.ts';
import type { StreamSocket } from './stream-socket.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';
import { upgradeToStream, type TokenEnd } from './websocket-stream.ts';

/** One request: two round trips of a satellite, and the whole opening is over before a voice beside it ends. */
const UPGRADE_MS = 2000;

export const openPlainStream = async (
  reflector: Reflector,
  end: TokenEnd,
  { signal, now }: Pick<ProbeContext, 'signal' | 'now'>,
): Promise<Outcome<StreamSocket>> => {
  if (signal.aborted) return skipped('stopped before it began');
  const opened = await openTcp({ ...end, deadlineMs: CONNECT_DEADLINE_MS, signal, now });
  if (opened.kind !== 'measured') {
    return opened.kind === 'skipped'
      ? opened
      : failed(opened.failure.class, 'connect', opened.failure.detail);
  }
  const { socket } = opened.value;
  const startMs = now();
  const deadline = deadlineWithin(signal, UPGRADE_MS);
  const within = deadline.signal;
  const ask = { socket, scheme: 'ws', layer: 'http', reflector, end, within, now } as const;
  const upgraded = await upgradeToStream(ask);
  if (!('class' in upgraded)) return measured(upgraded);
  socket.destroy();
  if (signal.aborted) return skipped('stopped before it began');
  return deadline.isOver()
    ? failed('http.silent', 'upgrade', { elapsedMs: Math.round(now() - startMs) })
    : failed(upgraded.class, upgraded.step, upgraded.detail);
};
