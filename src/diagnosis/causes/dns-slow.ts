/**
 * The name server answers, but only after seconds.
 *
 * Nearly all its answers come late (a few late ones among quick ones are lost packets),
 * while a control is quick: another resolver, or a connection to a literal address. When
 * everything is slow, the line is; when one family never answers or the first of two
 * resolvers is dead, lookups are slow as well, and those causes say so.
 */
import type { Verdict } from '../../model/verdict.ts';
import { idsAbout } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { askedResolvers, dnsReplies, isPlain, questionsOf, type DnsReply } from '../dns.ts';
import { waitingLookups } from '../lookups.ts';
import { SLOW_LOOKUP_MS } from '../symptoms/names.ts';

/** A control must be at least three times as quick, or the whole line is slow. */
const QUICKER_BY = 3;

/** With one packet in three lost each way, as many first questions are still answered at once. */
const NEARLY_ALL = 0.8;

const isSlow = ({ rttMs = 0 }: DnsReply): boolean => rttMs >= SLOW_LOOKUP_MS;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const dnsSlow = defineCause({
  id: 'dns-slow',
  layer: 'names',
  reads: ['resolvers', 'dns-answer', 'tcp-connect'],
  weigh(seen, { profile, symptoms }): Verdict {
    const replies = dnsReplies(seen, profile);
    const [first] = askedResolvers(seen);
    const own = replies.filter((one) => one.resolver === first && isPlain(one));
    const heard = own.filter(({ rttMs }) => rttMs !== undefined);
    if (first === undefined || heard.length === 0) return unknown('dns-answer');
    const slow = own.filter(isSlow);
    const slowMs = Math.round(median(slow.map(({ rttMs }) => rttMs ?? 0)));
    // A single late answer may be a cache that had to be filled once.
    if (questionsOf(slow).length < 2 || slow.length < heard.length * NEARLY_ALL) {
      const rttMs = Math.round(median(heard.map((one) => one.rttMs ?? 0)));
      return ruledOut(because('dns-slow.quick', { resolver: first, rttMs }, heard));
    }
    const quickBelowMs = slowMs / QUICKER_BY;
    const others = replies.filter(
      (one) => one.resolver !== first && (one.by === 'public' || one.by === 'asked'),
    );
    const quickOthers = others.filter(({ rttMs = Infinity }) => rttMs < quickBelowMs);
    const connections = succeeded(
      withRole(seen['tcp-connect'], 'control', 'signalling', 'media'),
    ).filter(
      ({ outcome }) => outcome.kind === 'measured' && outcome.value.connectMs < quickBelowMs,
    );
    const accusation = {
      impact: 'degrades',
      accountsFor: [
        ...waitingLookups(symptoms, own),
        ...idsAbout(symptoms, ['resolver-slow', 'resolver-failing'], (ip) => ip === first),
      ],
      because: [
        because('dns-slow.slow', { resolver: first, rttMs: slowMs }, slow),
        ...(quickOthers.length > 0
          ? [
              because(
                'dns-slow.others-quick',
                {
                  resolvers: [...new Set(quickOthers.map(({ resolver }) => resolver))],
                  rttMs: Math.round(median(quickOthers.map(({ rttMs }) => rttMs ?? 0))),
                },
                quickOthers,
              ),
            ]
          : []),
        ...(connections.length > 0
          ? [because('dns-slow.line-quick', {}, connections.slice(0, 4))]
          : []),
      ],
    } as const;
    return quickOthers.length > 0 || connections.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer', 'tcp-connect'], ...accusation };
  },
});
