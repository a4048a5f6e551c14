/**
 * The name server throws good answers away because their signatures do not check out.
 *
 * "Server failure" from the resolver in use, and the same question put with checking
 * disabled is answered, or the resolver says so itself (RFC 8914, codes 6 to 12) and
 * another resolver answers. Failing with checking disabled too, it is another trouble of
 * that resolver. A zone whose signatures are really broken fails at every checking resolver.
 */
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import {
  askedResolvers,
  dnsReplies,
  isOutside,
  isPlain,
  isSignatureTrouble,
  resolversOf,
} from '../dns.ts';
import { filterReads } from '../filter.ts';
import { nameStories } from '../names.ts';

export const dnssecFailure = defineCause({
  id: 'dnssec-failure',
  layer: 'names',
  reads: filterReads,
  weigh(seen, { profile, symptoms }): Verdict {
    const replies = dnsReplies(seen, profile);
    const asked = new Set(askedResolvers(seen));
    const plain = replies.filter((one) => asked.has(one.resolver) && isPlain(one));
    const failing = plain.filter(({ said }) => said === 'servfail');
    if (plain.length === 0) return unknown('dns-answer');
    if (failing.length === 0) return ruledOut(because('dnssec-failure.no-failure', {}, plain));
    const names = [...new Set(failing.map(({ name }) => name))];
    const isOfFailing = ({ name }: { readonly name: string }) => names.includes(name);
    const unchecked = replies.filter(
      (one) => asked.has(one.resolver) && one.isCheckingDisabled && isOfFailing(one),
    );
    const uncheckedGood = unchecked.filter(({ said }) => said === 'addresses' || said === 'nodata');
    const said = failing.filter(isSignatureTrouble);
    if (unchecked.length > 0 && uncheckedGood.length === 0 && said.length === 0) {
      return ruledOut(because('dnssec-failure.fails-unchecked', {}, unchecked));
    }
    const elsewhere = replies.filter(
      (one) => isOutside(one) && isOfFailing(one) && one.said === 'addresses',
    );
    if (uncheckedGood.length === 0 && said.length === 0) return unknown('dns-answer');
    const stories = nameStories(seen, profile).filter(({ name }) => isOfFailing({ name }));
    const lost = new Set(stories.filter(({ isLost }) => isLost).map(({ name }) => name));
    const resolvers = resolversOf(failing);
    const accusation = {
      impact: stories.every(({ isHelper }) => isHelper) ? 'degrades' : 'blocks',
      accountsFor: [
        ...idsAbout(
          symptoms,
          ['lookup-failed', 'helper-lookup-failed', 'media-lookup-failed', 'lookup-slow'],
          (name) => lost.has(name) || names.includes(name),
        ),
        ...idsAbout(symptoms, ['resolver-failing'], (ip) => resolvers.includes(ip)),
        ...(failing.some(({ role }) => role === 'revocation')
          ? idsOf(symptoms, 'revocation-failed')
          : []),
      ],
      because: [
        because('dnssec-failure.server-failure', { names, resolvers }, failing),
        ...(uncheckedGood.length > 0
          ? [because('dnssec-failure.unchecked-answers', {}, uncheckedGood)]
          : []),
        ...(said.length > 0 ? [because('dnssec-failure.says-so', { resolvers }, said)] : []),
        ...(elsewhere.length > 0
          ? [
              because(
                'dnssec-failure.others-answer',
                { resolvers: resolversOf(elsewhere) },
                elsewhere,
              ),
            ]
          : []),
      ],
    } as const;
    const isProven = uncheckedGood.length > 0 || elsewhere.length > 0;
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer'], ...accusation };
  },
});
