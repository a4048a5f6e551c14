/** Failed lookups: which of them silence or slowness can have caused. */
import type { Symptom } from '../model/symptom.ts';
import { idsAbout } from './accounts.ts';
import { isPlain, type DnsReply, type Said } from './dns.ts';

const NOES: ReadonlySet<Said> = new Set<Said>(['nodata', 'nxdomain', 'servfail', 'refused']);

/** Names for which an IPv4 address was denied in so many words. */
const deniedNames = (replies: readonly DnsReply[]): ReadonlySet<string> =>
  new Set(
    replies
      .filter((one) => one.type === 'A' && isPlain(one) && NOES.has(one.said))
      .map(({ name }) => name),
  );

/**
 * Lookups that suffer when a resolver keeps programs waiting. A name that was answered with
 * "no" fails for another reason, which waiting must not explain away: a filter, say.
 */
export const waitingLookups = (
  symptoms: readonly Symptom[],
  replies: readonly DnsReply[],
): readonly string[] => {
  const denied = deniedNames(replies);
  return idsAbout(
    symptoms,
    ['lookup-slow', 'lookup-failed', 'helper-lookup-failed', 'media-lookup-failed'],
    (name) => !denied.has(name),
  );
};
