/**
 * Somebody on the way answers in the name servers' place.
 *
 * A public resolver, asked by plain DNS, gives the same false answer as the one in use,
 * while the encrypted question gets addresses where TLS shows the service's certificate;
 * or the box betrays itself by answering a made-up name that the resolver it poses as
 * cannot know. Answers that merely differ are how content networks work and prove nothing.
 */
import type { Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Verdict } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { dnsReplies, isOutside, isPlain, resolversOf, type DnsReply } from '../dns.ts';
import { denialReasons, filterReads } from '../filter.ts';
import { isSure, truthOf } from '../names.ts';
import { accountsForWrong, wrongNames } from '../wrong-answers.ts';

/** Addresses for a name made up for this run, in the name of a resolver that gives none. */
const inventedAnswers = (
  seen: Seen<'resolvers' | 'dns-answer'>,
  profile: ServiceProfile,
): readonly DnsReply[] =>
  dnsReplies(seen, profile).filter(
    (one) =>
      one.role === 'random' && one.by === 'public' && isPlain(one) && one.addresses.length > 0,
  );

export const dnsHijack = defineCause({
  id: 'dns-hijack',
  layer: 'names',
  reads: filterReads,
  weigh(seen, { profile, symptoms }): Verdict {
    const outside = dnsReplies(seen, profile).filter(isOutside);
    const wrong = wrongNames(seen, profile).filter(({ sameOutside }) => sameOutside.length > 0);
    if (wrong.length === 0) {
      return outside.some(({ by }) => by === 'public')
        ? ruledOut(because('dns-hijack.public-right', {}, outside))
        : unknown('dns-answer');
    }
    // Who is asked in secret denies the service as well: nobody on the way need be involved.
    const secret = outside.filter((one) => one.by === 'encrypted' && one.role === 'signalling');
    const denied = secret.filter(({ said }) => said === 'nxdomain');
    if (denied.length > 0 && !secret.some(({ said }) => said === 'addresses')) {
      return ruledOut(because('dns-hijack.encrypted-denies', {}, denied));
    }
    // What plain answers say is worth nothing here: only the encrypted ones count.
    const known = wrong.flatMap((one) => {
      const truth = truthOf(seen, one.story.name, one.story.encrypted);
      return isSure(truth) ? [{ ...one, truth }] : [];
    });
    const invented = inventedAnswers(seen, profile);
    const isDisproven = wrong.some((one) => one.isDisproven);
    const same = wrong.flatMap(({ sameOutside }) => sameOutside);
    const proofs = known.flatMap(({ truth }) => truth.proofs);
    const accusation = {
      impact: wrong.every(({ story }) => story.isHelper) ? 'degrades' : 'blocks',
      accountsFor: accountsForWrong(wrong, symptoms),
      because: [
        ...denialReasons(wrong),
        because('dns-hijack.public-too', { resolvers: resolversOf(same) }, same),
        ...(known.length > 0
          ? [
              because(
                'dns-hijack.encrypted-right',
                {
                  names: known.map(({ story }) => story.name),
                  addresses: [...new Set(known.flatMap(({ truth }) => truth.addresses))],
                },
                [...known.flatMap(({ truth }) => truth.replies), ...proofs],
              ),
            ]
          : []),
        ...(invented.length > 0
          ? [because('dns-hijack.invented', { resolvers: resolversOf(invented) }, invented)]
          : []),
      ],
    } as const;
    return known.length > 0 || (invented.length > 0 && isDisproven)
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer', 'tls-handshake'], ...accusation };
  },
});
