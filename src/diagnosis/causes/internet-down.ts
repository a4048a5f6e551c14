/**
 * The router answers, and nothing behind it does.
 *
 * Literal addresses on several networks, by TCP and by UDP, so that neither a dead name
 * server nor one dead control can look like this. A resolver that still fetches fresh
 * names, a proxy that works, or a packet this computer refused to send clears the line:
 * then somebody filters, and other causes say who.
 */
import type { Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Place, Verdict } from '../../model/verdict.ts';
import { measuredIn } from '../../model/observation.ts';
import { allConsequences, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { dnsReplies } from '../dns.ts';
import { isPublic, outsideReached, outsideTried, refusedHere, type Tried } from '../outside.ts';
import { hasTunnel } from '../proxies.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

/**
 * Different addresses that must have been tried in vain. The controls are three resolvers of
 * three companies; one of them may be down, and two dead on the same day has been seen.
 */
const ENOUGH_ADDRESSES = 3;

/** A made-up name cannot be in anybody's cache: "no such name" means that somebody out there was asked. */
const freshAnswers = (seen: Seen<'resolvers' | 'dns-answer'>, profile: ServiceProfile) =>
  dnsReplies(seen, profile).filter(
    ({ role, said, by }) =>
      role === 'random' && by !== 'encrypted' && ['nxdomain', 'nodata', 'addresses'].includes(said),
  );

/** An echo that came back from out there: the line carries, whatever becomes of connections. */
const echoesFromOutside = (seen: Seen<'path-latency'>) =>
  measuredIn(seen['path-latency']).filter(
    ({ target, value }) =>
      value.by === 'icmp-echo' && target.kind === 'path' && isPublic(target.ip),
  );

const bothTransports = (tried: readonly Tried[]): boolean =>
  tried.some(({ id }) => id.startsWith('tcp-connect@') || id.startsWith('tls-handshake@')) &&
  tried.some(({ id }) => /^(?:dns-answer|stun|udp-media|quic)@/.test(id));

/** A trace that dies at the router itself accuses the router's line plug rather than the provider. */
const placeOf = (seen: Seen<'path-trace'>): Place | undefined => {
  const traces = measuredIn(seen['path-trace']);
  const answering = traces.map(({ value }) => value.hops.filter(({ ip }) => ip !== undefined));
  return answering.some((hops) => hops.length > 1) ? 'at-the-provider' : undefined;
};

export const internetDown = defineCause({
  id: 'internet-down',
  layer: 'internet',
  reads: [
    'gateway',
    'tunnels',
    'resolvers',
    'dns-answer',
    'tcp-connect',
    'tls-handshake',
    'stun',
    'udp-media',
    'quic',
    'http-exchange',
    'portal-check',
    'path-latency',
    'path-trace',
    'proxy-connect',
  ],
  takesForNone: ['tunnels'],
  weigh(seen, { profile, symptoms }): Verdict {
    const reached = outsideReached(seen, profile);
    if (reached.length > 0) return ruledOut(because('internet-down.reached', {}, reached));
    const echoes = echoesFromOutside(seen);
    if (echoes.length > 0) return ruledOut(because('internet-down.reached', {}, echoes));
    const proxied = seen['proxy-connect'].filter(hasTunnel);
    if (proxied.length > 0) return ruledOut(because('internet-down.proxy-works', {}, proxied));
    const fresh = freshAnswers(seen, profile);
    if (fresh.length > 0) return ruledOut(because('internet-down.names-fresh', {}, fresh));
    const here = refusedHere(seen);
    if (here.length > 0) return ruledOut(because('internet-down.refused-here', {}, here));
    const routers = succeeded(seen.gateway);
    if (routers.length === 0) return unknown('gateway');
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const tried = outsideTried(seen, profile);
    const addresses = [...new Set(tried.map(({ ip }) => ip))];
    if (addresses.length === 0) return unknown('tcp-connect');
    const isEnough =
      addresses.length >= ENOUGH_ADDRESSES &&
      bothTransports(tried) &&
      idsOf(symptoms, 'controls-unreachable').length > 0;
    const lies = placeOf(seen);
    const accusation = {
      impact: 'blocks',
      accountsFor: allConsequences(symptoms),
      ...(lies === undefined ? {} : { lies }),
      because: [
        because('internet-down.router-answers', {}, routers),
        because('internet-down.nothing-beyond', { addresses }, tried),
      ],
    } as const;
    return isEnough
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tcp-connect', 'path-trace'], ...accusation };
  },
});
