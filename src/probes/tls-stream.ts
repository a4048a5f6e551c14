/** The stream of echoes inside one TLS connection: what meeting clients fall back to where UDP is dead. */
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import { deadlineWithin } from '../platform/deadline.ts';
import { failedBy } from './failure.ts';
import type { ProbeContext, Reflector } from './probe.ts';
import { openTrustedTls } from './reflector-session.ts';
import type { StreamSocket } from './stream-socket.ts';
import { upgradeToStream, type TokenEnd } from './websocket-stream.ts';

/** A TLS handshake and one request, four round trips: this covers a satellite. */
const HANDSHAKE_MS = 3500;

export const openTlsStream = async (
  reflector: Reflector,
  end: TokenEnd,
  { signal, now, platform }: Pick<ProbeContext, 'signal' | 'now' | 'platform'>,
): Promise<Outcome<StreamSocket>> => {
  const startMs = now();
  const deadline = deadlineWithin(signal, HANDSHAKE_MS);
  const within = deadline.signal;
  const late = (failureClass: 'tls.silent' | 'http.silent', step: string): Outcome<never> =>
    failed(failureClass, step, { elapsedMs: Math.round(now() - startMs) });
  try {
    const socket = await openTrustedTls(reflector, end, platform, within);
    const ask = { socket, scheme: 'wss', layer: 'tls', reflector, end, within, now } as const;
    const upgraded = await upgradeToStream(ask);
    if (!('class' in upgraded)) return measured(upgraded);
    socket.destroy();
    if (signal.aborted) return skipped('stopped before it began');
    return deadline.isOver()
      ? late('http.silent', 'upgrade')
      : failed(upgraded.class, upgraded.step, upgraded.detail);
  } catch (error) {
    if (signal.aborted) return skipped('stopped before it began');
    return deadline.isOver()
      ? late('tls.silent', 'handshake')
      : failedBy(error, { layer: 'tls', step: 'handshake', elapsedMs: now() - startMs });
  }
};
