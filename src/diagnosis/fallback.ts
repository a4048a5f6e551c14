/** How the call sounds where it has to go inside a connection: measured, not guessed. */
import type { Seen } from '../model/observation.ts';
import type { Reason } from '../model/verdict.ts';
import { because } from './cause.ts';
import { fallbackVoice } from '../quality/fallback-voice.ts';

/** One sentence with the figures, for causes that force a call into a connection. */
export const fallbackTold = (seen: Seen<'call-packets'>): readonly Reason[] => {
  const stream = fallbackVoice(seen);
  if (stream === undefined) return [];
  const { lateRatio, rttMs, transport } = stream.value;
  const message = transport === 'tls' ? 'quality.fallback' : 'quality.fallback-plain';
  return [because(message, { lateRatio, p95Ms: rttMs.p95 }, [stream])];
};
