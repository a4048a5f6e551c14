/**
 * The administrator's `*.zoom.us` was read as "one label only".
 *
 * Names like `zoomsjccv154mmr.sjc.zoom.us` have one label more, and stay outside the
 * rule: of a name server, of a filter that reads server names, or of a proxy. Told from
 * a filter against the service by the shallow names that pass the very same box, and
 * from a dead machine by the neutral name that its address answers.
 */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import { idsAbout } from '../accounts.ts';
import { attemptsTo, observationsOf, placesOf, thatFailed, thatReached } from '../attempts.ts';
import {
  because,
  defineCause,
  failedOnes,
  ruledOut,
  unknown,
  type Circumstances,
} from '../cause.ts';
import { refusedNear } from '../distance.ts';
import { askedResolvers } from '../dns.ts';
import { acceptedNames, cutHandshakes, cutPlaces, neutralThrough } from '../handshakes.ts';
import { isDeep, isShallow } from '../name-depth.ts';
import { couldNotReach, failedAs, hasTunnel, proxyOf } from '../proxies.ts';

type Evidence = Seen<
  | 'system-lookup'
  | 'dns-answer'
  | 'resolvers'
  | 'gateway'
  | 'tcp-connect'
  | 'tls-handshake'
  | 'proxy-connect'
>;

type Named = Pick<Observation, 'id' | 'target'>;

/** One way in which the deep names are treated worse than the shallow ones. */
interface Unequal {
  readonly by: 'lookup' | 'handshake' | 'proxy' | 'connection';
  readonly deep: readonly string[];
  readonly refused: readonly Observation[];
  readonly passed: readonly Named[];
  /** The deep name is known, or its address answers another name: the rule is to blame, not the machine. */
  readonly counterProof: readonly { readonly id: string }[];
  readonly places: ReadonlySet<string>;
}

const nameOf = ({ target }: Pick<Observation, 'target'>): string => {
  if (target.kind === 'proxy') return target.host;
  return 'name' in target ? (target.name ?? '') : '';
};

const byLookup = (seen: Evidence, profile: ServiceProfile): Unequal => {
  const own = askedResolvers(seen);
  const known = measuredIn(seen['dns-answer']).filter(
    ({ target, value }) =>
      target.kind === 'name-by-resolver' &&
      own.includes(target.resolver) &&
      value.addresses.length > 0,
  );
  // One that ran out of time while the very same name server knows the name was lost on the way (bad radio), not refused.
  const isOnlyLost = (one: Observation<'system-lookup'>): boolean =>
    one.outcome.kind === 'failed' &&
    one.outcome.failure.class === 'dns.timeout' &&
    known.some((answer) => nameOf(answer) === nameOf(one));
  const refused = failedOnes(seen['system-lookup']).filter(
    (one) => isDeep(profile, nameOf(one)) && !isOnlyLost(one),
  );
  const deep = [...new Set(refused.map(nameOf))];
  return {
    by: 'lookup',
    deep,
    refused,
    passed: measuredIn(seen['system-lookup']).filter((one) => isShallow(profile, nameOf(one))),
    counterProof: measuredIn(seen['dns-answer']).filter(
      (one) => deep.includes(nameOf(one)) && one.value.addresses.length > 0,
    ),
    places: new Set(deep),
  };
};

const byHandshake = (seen: Evidence, profile: ServiceProfile): Unequal => {
  const cuts = cutHandshakes(seen).filter(({ name }) => isDeep(profile, name));
  const shallow = [...acceptedNames(seen)].filter((name) => isShallow(profile, name));
  const isShallowCut = cutHandshakes(seen).some(({ name }) => isShallow(profile, name));
  return {
    by: 'handshake',
    deep: [...new Set(cuts.map(({ name }) => name))],
    refused: cuts.map(({ observation }) => observation),
    passed: isShallowCut
      ? []
      : measuredIn(seen['tls-handshake']).filter((one) => shallow.includes(nameOf(one))),
    counterProof: cuts.flatMap((cut) => neutralThrough(seen, cut)),
    places: cutPlaces(cuts),
  };
};

const byProxy = (seen: Evidence, profile: ServiceProfile): Unequal => {
  const refused = failedOnes(seen['proxy-connect']).filter(
    (one) =>
      isDeep(profile, nameOf(one)) && failedAs(one, 'http.proxy_denied') && !couldNotReach(one),
  );
  const proxies = new Set(refused.map(proxyOf));
  const passed = seen['proxy-connect'].filter(
    (one) => proxies.has(proxyOf(one)) && hasTunnel(one) && isShallow(profile, nameOf(one)),
  );
  return {
    by: 'proxy',
    deep: [...new Set(refused.map(nameOf))],
    refused,
    passed,
    // A proxy that says no to one name and yes to another has said why.
    counterProof: passed,
    places: new Set(proxies),
  };
};

/** A firewall that resolves its rule's names itself blocks by address: only a near refusal proves that. */
const byConnection = (seen: Evidence, profile: ServiceProfile): Unequal => {
  const media = attemptsTo(seen, 'media');
  const deepOnes = media.filter(({ name }) => name !== undefined && isDeep(profile, name));
  const failures = thatReached(deepOnes).length > 0 ? [] : thatFailed(deepOnes);
  const shallow = thatReached(media).filter(({ name }) => isShallow(profile, name ?? ''));
  return {
    by: 'connection',
    deep: [...new Set(failures.flatMap(({ name }) => name ?? []))],
    refused: observationsOf(failures),
    passed: observationsOf(shallow),
    counterProof: observationsOf(refusedNear(failures, seen)),
    places: placesOf(failures),
  };
};

const KINDS = [
  'media-lookup-failed',
  'handshake-failed',
  'proxy-failed',
  'media-tcp-failed',
] as const;

export const allowRuleTooNarrow = defineCause({
  id: 'allow-rule-too-narrow',
  layer: 'address',
  reads: [
    'system-lookup',
    'dns-answer',
    'resolvers',
    'gateway',
    'tcp-connect',
    'tls-handshake',
    'proxy-connect',
  ],
  weigh(seen, { profile, symptoms }: Circumstances) {
    const ways = [byLookup, byHandshake, byProxy, byConnection].map((way) => way(seen, profile));
    const unequal = ways.filter(({ refused, passed }) => refused.length > 0 && passed.length > 0);
    const [worst] = unequal.toSorted((a, b) => b.counterProof.length - a.counterProof.length);
    if (worst === undefined) {
      const deepThrough = [...acceptedNames(seen)].filter((name) => isDeep(profile, name));
      return deepThrough.length > 0
        ? ruledOut(because('allow-rule-too-narrow.deep-passes', { names: deepThrough }, []))
        : unknown('tls-handshake', 'system-lookup');
    }
    // A name that no resolver knows is retired, and a machine that nobody vouches for may be switched off.
    if (worst.counterProof.length === 0 && worst.by !== 'handshake') return unknown('dns-answer');
    const accusation = {
      impact: 'degrades',
      accountsFor: idsAbout(symptoms, KINDS, (about) => worst.places.has(about)),
      because: [
        because(
          `allow-rule-too-narrow.${worst.by}`,
          { names: worst.deep, passed: [...new Set(worst.passed.map(nameOf))] },
          [...worst.refused, ...worst.passed],
        ),
        because('allow-rule-too-narrow.counter-proof', { names: worst.deep }, worst.counterProof),
      ],
    } as const;
    return worst.counterProof.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'dns-answer'], ...accusation };
  },
});
