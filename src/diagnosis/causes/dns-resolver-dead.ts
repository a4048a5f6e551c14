/**
 * The name server that programs here ask gives no answer to anything.
 *
 * Confirmed needs two different questions without any answer (or all of them with "I failed"),
 * and a control: a literal address that was reached, or another resolver that answers. All
 * asked resolvers dead: nothing can be looked up. Only the first of several: every lookup
 * waits for it, then works. Port 53 closed to everybody looks the same to programs and
 * is the same trouble; a dead line is `internet-down`, one family unanswered `dns-aaaa-dropped`.
 */
import type { Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import type { Place, Verdict } from '../../model/verdict.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import {
  askedResolvers,
  dnsReplies,
  isMute,
  isOutside,
  isSignatureTrouble,
  questionsOf,
  type DnsReply,
} from '../dns.ts';
import { waitingLookups } from '../lookups.ts';
import { outsideReached, refusedHere } from '../outside.ts';
import { kindOfAddress } from '../addresses.ts';

/** Two different questions: one lost packet, or one name somebody drops, is no dead resolver. */
const ENOUGH_QUESTIONS = 2;

const ownReplies = (all: readonly DnsReply[], resolver: string): readonly DnsReply[] =>
  all.filter(
    (one) =>
      one.resolver === resolver &&
      one.transport !== 'https' &&
      !one.isPadded &&
      one.said !== 'not-sent',
  );

/** Nothing came back from it, by UDP or TCP. */
const isDead = (replies: readonly DnsReply[]): boolean =>
  questionsOf(replies).length >= ENOUGH_QUESTIONS && replies.every(isMute);

/**
 * It lives, but whatever it is asked, even with checking switched off, ends in "server
 * failure" or "refused": its own way out is dead, or it does not serve this network.
 */
const isUseless = (replies: readonly DnsReply[]): boolean =>
  questionsOf(replies).length >= ENOUGH_QUESTIONS &&
  replies.some(({ isCheckingDisabled, said }) => isCheckingDisabled || said === 'refused') &&
  !replies.some(isSignatureTrouble) &&
  replies.some(({ role }) => role === 'control' || role === 'random') &&
  replies.some((one) => !isMute(one)) &&
  replies.every((one) => isMute(one) || one.said === 'servfail' || one.said === 'refused');

type Evidence = Seen<
  | 'resolvers'
  | 'dns-answer'
  | 'system-lookup'
  | 'tcp-connect'
  | 'tls-handshake'
  | 'stun'
  | 'udp-media'
  | 'quic'
  | 'http-exchange'
  | 'portal-check'
>;

const placeOf = (dead: readonly string[], replies: readonly DnsReply[]): Place | undefined => {
  const own = replies.filter(({ resolver }) => dead.includes(resolver));
  const isStub = dead.every((ip) => kindOfAddress(ip) === 'loopback');
  // A stub that is not even running; one that runs and finds nobody is the network's matter.
  if (isStub && own.every(({ said }) => said === 'closed')) return 'in-this-device';
  return undefined;
};

const affected = (
  symptoms: readonly Symptom[],
  dead: readonly string[],
  living: readonly DnsReply[],
): readonly string[] => [
  ...waitingLookups(symptoms, living),
  ...idsAbout(symptoms, ['resolver-failing', 'resolver-slow'], (ip) => dead.includes(ip)),
  // Without names the hosts that certificates name cannot be asked either.
  ...(living.length === 0 ? idsOf(symptoms, 'revocation-failed') : []),
];

/** How much of the outside is known to be alive without asking the dead ones. */
const controlsOf = (seen: Evidence, profile: ServiceProfile, dead: readonly string[]) =>
  outsideReached(seen, profile).filter(
    ({ id }) => !dead.some((ip) => id.startsWith('dns-answer@') && id.includes(`:${ip}`)),
  );

export const dnsResolverDead = defineCause({
  id: 'dns-resolver-dead',
  layer: 'names',
  reads: [
    'resolvers',
    'dns-answer',
    'system-lookup',
    'tcp-connect',
    'tls-handshake',
    'stun',
    'udp-media',
    'quic',
    'http-exchange',
    'portal-check',
    'gateway',
  ],
  weigh(seen, { profile, symptoms }): Verdict {
    const replies = dnsReplies(seen, profile);
    const resolvers = askedResolvers(seen).filter((ip) => ownReplies(replies, ip).length > 0);
    if (resolvers.length === 0) return unknown('resolvers', 'dns-answer');
    const dead = resolvers.filter((ip) => isDead(ownReplies(replies, ip)));
    const useless = resolvers.filter((ip) => isUseless(ownReplies(replies, ip)));
    const gone = [...dead, ...useless];
    const their = (ips: readonly string[]) =>
      replies.filter(({ resolver }) => ips.includes(resolver));
    if (gone.length === 0) {
      return ruledOut(because('dns-resolver-dead.answers', { resolvers }, their(resolvers)));
    }
    if (refusedHere(seen).length > 0) return unknown('local-firewall');
    const alive = resolvers.filter((ip) => !gone.includes(ip));
    const outside = controlsOf(seen, profile, gone);
    const isNameKnown = succeeded(withRole(seen['system-lookup'], 'signalling')).length > 0;
    const isPort53Dead =
      replies.some((one) => one.by === 'public') &&
      replies.filter((one) => isOutside(one) && one.transport !== 'https').every(isMute);
    const lies = placeOf(gone, replies);
    const accusation = {
      impact: alive.length > 0 || isNameKnown ? 'degrades' : 'blocks',
      accountsFor: affected(symptoms, gone, their(alive)),
      ...(lies === undefined ? {} : { lies }),
      because: [
        ...(dead.length > 0
          ? [because('dns-resolver-dead.silent', { resolvers: dead }, their(dead))]
          : []),
        ...(useless.length > 0
          ? [because('dns-resolver-dead.useless', { resolvers: useless }, their(useless))]
          : []),
        ...(alive.length > 0
          ? [because('dns-resolver-dead.others-answer', { resolvers: alive }, their(alive))]
          : []),
        ...(outside.length > 0
          ? [because('dns-resolver-dead.line-works', {}, outside.slice(0, 6))]
          : []),
        ...(isPort53Dead
          ? [
              because(
                'dns-resolver-dead.port-53-dead',
                {},
                replies.filter(({ by }) => by === 'public'),
              ),
            ]
          : []),
      ],
    } as const;
    return alive.length > 0 || outside.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['dns-answer', 'tcp-connect'], ...accusation };
  },
});
