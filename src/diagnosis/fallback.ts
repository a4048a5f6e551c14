/** How the call sounds where it has to go inside a connection: measured, not guessed. */
import type { Seen } from '../model/observation.ts';
import type { Reason } from '../model/verdict.ts';
import { because } from './cause.ts';
import { streamsIn, type Stream } from '../quality/streams.ts';

/** Encrypted first: that is what clients fall back to. */
export const fallbackStream = (seen: Seen<'call-packets'>): Stream | undefined =>
  [...streamsIn(seen, 'tls', 'voice'), ...streamsIn(seen, 'tcp', 'voice')][0];

/** One sentence with the figures, for causes that force a call into a connection. */
export const fallbackTold = (seen: Seen<'call-packets'>): readonly Reason[] => {
  const stream = fallbackStream(seen);
  if (stream === undefined) return [];
  const { lateRatio, rttMs } = stream.value;
  return [because('quality.fallback', { lateRatio, p95Ms: rttMs.p95 }, [stream])];
};
