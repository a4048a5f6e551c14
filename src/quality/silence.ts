/** A direction that falls silent and stays so: what a filter does that lets a call begin and then cuts it. */
import type { CallPackets } from '../model/quality-facts.ts';
import type { HeardThere } from './far-count.ts';
import type { Returned, Stream } from './packet-tally.ts';

/**
 * So long must nothing have come at the end. Shorter, and every hiccup of Wi-Fi (up to a second while it looks for
 * another access point) that happens to be the last thing would count; longer, and a stream of five seconds could
 * not show it.
 */
const SILENT_MS = 2000;
const SILENT_PACKETS = 20;

/** Nothing where the stream went on to its end, never began, or nobody can know which way it died. */
export const silenceOf = (
  { sent }: Stream,
  returned: readonly Returned[],
  { heardAfterLast }: HeardThere,
): CallPackets['wentSilent'] => {
  const startMs = sent[0]?.sentAtMs ?? 0;
  const lastIndex = returned.reduce((last, { index }) => Math.max(last, index), -1);
  const [lastHeard, lastSent] = [sent[lastIndex], sent.at(-1)];
  if (lastHeard === undefined || lastSent === undefined || heardAfterLast === undefined) {
    return undefined;
  }
  const unanswered = sent.length - 1 - lastIndex;
  if (unanswered < SILENT_PACKETS || lastSent.sentAtMs - lastHeard.sentAtMs < SILENT_MS) {
    return undefined;
  }
  if (heardAfterLast >= unanswered / 2) {
    const backAtMs = returned.reduce((last, one) => Math.max(last, one.backAtMs), startMs);
    return { direction: 'down', afterMs: backAtMs - startMs };
  }
  const lastThere = sent[Math.min(lastIndex + heardAfterLast, sent.length - 1)] ?? lastHeard;
  return { direction: 'up', afterMs: lastThere.sentAtMs - startMs };
};
