/**
 * The name server answers questions for IPv4 addresses and swallows those for IPv6 ones.
 *
 * Programs ask both at once and wait for both, so every lookup takes its full time limit.
 * The control is the same resolver with the other question, quick, and another resolver
 * that does answer AAAA, be it with an empty list. A name without IPv6 addresses is normal.
 */
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { askedResolvers, dnsReplies, isMute, isPlain, type DnsReply } from '../dns.ts';
import { waitingLookups } from '../lookups.ts';

const ofType = (replies: readonly DnsReply[], type: 'A' | 'AAAA'): readonly DnsReply[] =>
  replies.filter((one) => one.type === type);

export const dnsAaaaDropped = defineCause({
  id: 'dns-aaaa-dropped',
  layer: 'names',
  reads: ['resolvers', 'dns-answer'],
  weigh(seen, { profile, symptoms }): Verdict {
    const replies = dnsReplies(seen, profile);
    const [resolver] = askedResolvers(seen);
    const own = replies.filter((one) => one.resolver === resolver && isPlain(one));
    const swallowed = ofType(own, 'AAAA').filter(({ said }) => said === 'silent');
    const answered = ofType(own, 'AAAA').filter((one) => !isMute(one));
    if (resolver === undefined || ofType(own, 'AAAA').length === 0) return unknown('dns-answer');
    if (answered.length > 0) {
      return ruledOut(because('dns-aaaa-dropped.answers', { resolver }, answered));
    }
    const names = new Set(swallowed.map(({ name }) => name));
    // The same names, the other question.
    const quick = ofType(own, 'A').filter((one) => names.has(one.name) && !isMute(one));
    if (quick.length === 0) return unknown('dns-answer');
    const elsewhere = replies.filter(
      (one) =>
        one.type === 'AAAA' && one.resolver !== resolver && names.has(one.name) && !isMute(one),
    );
    const others = [...new Set(elsewhere.map((one) => one.resolver))];
    const accusation = {
      impact: 'degrades',
      accountsFor: [
        ...waitingLookups(symptoms, own),
        ...idsAbout(symptoms, ['resolver-failing'], (ip) => ip === resolver),
      ],
      because: [
        because('dns-aaaa-dropped.swallowed', { resolver, names: [...names] }, swallowed),
        because('dns-aaaa-dropped.a-answered', { resolver }, quick),
        ...(elsewhere.length > 0
          ? [because('dns-aaaa-dropped.elsewhere', { resolvers: others }, elsewhere)]
          : []),
      ],
    } as const;
    // One name may be one lost packet; two names of which the other question was answered are not.
    const isProven = names.size >= 2 && elsewhere.length > 0;
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer'], ...accusation };
  },
});
