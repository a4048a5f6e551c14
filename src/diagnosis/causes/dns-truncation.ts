/**
 * Long name answers are cut short, and the way to fetch them whole is closed.
 *
 * An answer marked as truncated must be asked for again over TCP; here that fails (the
 * probe tries it), so names with long answers are lost. The control is a short answer of
 * the same resolver, or the long one from another. Truncation that TCP completes is
 * ordinary; a resolver that answers nothing at all is dead.
 */
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { askedResolvers, dnsReplies, isMute, isOutside, isPlain, resolversOf } from '../dns.ts';
import { filterReads } from '../filter.ts';
import { nameStories } from '../names.ts';

export const dnsTruncation = defineCause({
  id: 'dns-truncation',
  layer: 'names',
  reads: filterReads,
  weigh(seen, { profile, symptoms }): Verdict {
    const replies = dnsReplies(seen, profile);
    const asked = new Set(askedResolvers(seen));
    // Behind a stub, its upstream is where the answer is cut; the stub only says "server failure".
    const own = replies.filter((one) => asked.has(one.resolver) || one.by === 'upstream');
    const plain = own.filter(isPlain);
    if (plain.length === 0) return unknown('dns-answer');
    const cut = plain.filter(({ said }) => said === 'truncated');
    if (cut.length === 0) return ruledOut(because('dns-truncation.none', {}, plain));
    const resolvers = resolversOf(cut);
    const short = plain.filter(
      (one) =>
        resolvers.includes(one.resolver) && ['addresses', 'nodata', 'nxdomain'].includes(one.said),
    );
    const names = [...new Set(cut.map(({ name }) => name))];
    const whole = replies.filter(
      (one) => isOutside(one) && names.includes(one.name) && one.said === 'addresses',
    );
    const overTcp = own.filter(
      (one) => one.transport === 'tcp' && resolvers.includes(one.resolver) && isMute(one),
    );
    const stories = nameStories(seen, profile).filter(({ isLost }) => isLost);
    const accusation = {
      impact: stories.some(({ isHelper }) => !isHelper) ? 'blocks' : 'degrades',
      accountsFor: [
        ...idsAbout(
          symptoms,
          ['lookup-failed', 'helper-lookup-failed', 'media-lookup-failed', 'lookup-slow'],
          () => true,
        ),
        ...idsAbout(
          symptoms,
          ['resolver-failing'],
          (ip) => resolvers.includes(ip) || asked.has(ip),
        ),
      ],
      because: [
        because('dns-truncation.cut', { names, resolvers }, [...cut, ...overTcp]),
        ...(short.length > 0 ? [because('dns-truncation.short-fine', { resolvers }, short)] : []),
        ...(whole.length > 0
          ? [because('dns-truncation.others-whole', { resolvers: resolversOf(whole) }, whole)]
          : []),
      ],
    } as const;
    return short.length > 0 || whole.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer'], ...accusation };
  },
});
