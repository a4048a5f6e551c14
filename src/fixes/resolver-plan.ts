/**
 * From a resolver that fails to one that was seen to answer right: the plan that two fixes share.
 *
 * Narrow before broad: first a resolver of this very network that answers right (it may know names
 * that nobody outside knows), for a dead program on this computer the servers it asks itself, and
 * only then public ones. Nothing is planned for a server that was not observed to answer this
 * service's names right; a box that falsifies everybody's answers leaves none, and then this
 * cannot help.
 */
import type { Resolvers } from '../model/machine-facts.ts';
import { isIP } from 'node:net';
import { organisationInCharge, tunnelInCharge } from './custody.ts';
import type { FixPlan, Situation } from './fix.ts';
import { impossible, measuredBy, nothingToDo } from './reasons.ts';
import { changeTo, resolverPlace, type ResolverPlace } from './resolver-place.ts';
import { resolverRecords, type ResolverRecord } from './resolver-record.ts';

/** Two, so that one lost server is not the next trouble; a third would only be asked after seconds. */
const mostServers = 2;

/** Slow ones are left for one that is at least three times as quick, as the cause demands of its control. */
const quickerBy = 3;

interface Asked {
  readonly facts: Resolvers;
  readonly good: readonly ResolverRecord[];
  readonly bad: readonly ResolverRecord[];
  readonly upstreams: readonly ResolverRecord[];
  readonly outside: readonly ResolverRecord[];
}

export const planOtherResolver = async (
  situation: Situation,
  name: string,
): Promise<readonly FixPlan[]> => {
  const tunnel = tunnelInCharge(situation);
  if (tunnel !== undefined)
    return [impossible('resolver.tunnel', { names: tunnel.names }, tunnel.from)];
  const keeper = organisationInCharge(situation);
  if (keeper !== undefined)
    return [impossible('resolver.managed', { names: keeper.names }, keeper.from)];
  const asked = askedOnes(situation);
  // One that was never asked in time has answered neither right nor wrong.
  if (asked === undefined || asked.good.length + asked.bad.length === 0)
    return [impossible('resolver.unknown')];
  if (asked.bad.length === 0)
    return [nothingToDo(`${name}.right`, resolversIn(asked.good), idsOf(asked.good))];
  const choices = choicesOf(asked);
  if (choices.length === 0) {
    const tried = [...asked.bad, ...asked.outside];
    return [impossible('resolver.nobody-better', resolversIn(tried), idsOf(tried))];
  }
  const isStubDead = asked.bad.every(({ resolver, isClosed }) => isClosed && isLoopback(resolver));
  const place = await resolverPlace(situation, { isFileOnly: isStubDead });
  if (place === undefined) return [impossible('resolver.no-place')];
  return [...relink(place, asked), ...choices.map((servers) => planFor(place, servers, asked))];
};

const isLoopback = (ip: string): boolean => ip.startsWith('127.') || ip === '::1';

const askedOnes = (situation: Situation): Asked | undefined => {
  const facts = measuredBy(situation.observations, 'resolvers').at(-1)?.value;
  if (facts === undefined) return undefined;
  const records = resolverRecords(situation);
  const recordsOf = (isWanted: (resolver: string) => boolean) =>
    records.filter(({ resolver }) => isWanted(resolver));
  const configured = facts.resolvers.filter(({ onlyDomains }) => onlyDomains.length === 0);
  const own = new Set(
    configured.filter((one) => one.order !== undefined).map(({ address }) => address),
  );
  const behind = new Set(
    configured.filter((one) => one.order === undefined).map(({ address }) => address),
  );
  const { resolvers } = situation.profile.controls;
  const outside = recordsOf((ip) => resolvers.includes(ip) && !own.has(ip) && !behind.has(ip));
  const bestMs = Math.min(
    ...outside.filter(({ isGood }) => isGood).map(({ rttMs = Infinity }) => rttMs),
  );
  const isSlow = ({ rttMs = 0 }: ResolverRecord): boolean =>
    situation.finding?.cause === 'dns-slow' && rttMs >= quickerBy * bestMs;
  const isFit = (record: ResolverRecord): boolean => record.isGood && !isSlow(record);
  const mine = recordsOf((ip) => own.has(ip));
  return {
    facts,
    good: mine.filter(isFit),
    bad: mine.filter((record) => !isFit(record)),
    upstreams: recordsOf((ip) => behind.has(ip)).filter(isFit),
    outside,
  };
};

const quickest = (records: readonly ResolverRecord[]): readonly string[] =>
  records
    .toSorted((a, b) => (a.rttMs ?? Infinity) - (b.rttMs ?? Infinity))
    .slice(0, mostServers)
    .map(({ resolver }) => resolver);

/** A stub that answers wrongly hands on what its upstreams say: those are no way round it. */
const choicesOf = ({ good, bad, upstreams, outside }: Asked): readonly (readonly string[])[] => {
  const isStubDead = bad.every(({ resolver, isClosed }) => isClosed && isLoopback(resolver));
  return [
    quickest(good),
    isStubDead ? quickest(upstreams) : [],
    quickest(outside.filter(({ isGood }) => isGood)),
  ].filter((servers) => servers.length > 0);
};

const planFor = (
  place: ResolverPlace,
  servers: readonly string[],
  { facts, bad }: Asked,
): FixPlan => {
  const of = (family: 4 | 6) => servers.filter((server) => isIP(server) === family);
  const replaces = ([4, 6] as const).filter((family) =>
    bad.some(({ resolver }) => isIP(resolver.split('%', 1)[0] ?? '') === family),
  );
  return { kind: 'changes', changes: [changeTo(place, { v4: of(4), v6: of(6), replaces }, facts)] };
};

/** systemd-resolved keeps two files: one names its stub, the other the servers it asks itself. */
const relink = (place: ResolverPlace, { bad, upstreams, facts }: Asked): readonly FixPlan[] => {
  if (place.setting !== 'file.resolv-conf' || place.before?.kind !== 'link') return [];
  const { target } = place.before;
  const isStub =
    target.endsWith('systemd/resolve/stub-resolv.conf') && bad.every(({ isClosed }) => isClosed);
  const isListed = facts.resolvers.some(({ from }) => from === 'systemd-resolved');
  if (!isStub || !isListed || upstreams.length === 0) return [];
  const after = {
    kind: 'link',
    target: target.replace('stub-resolv.conf', 'resolv.conf'),
  } as const;
  return [{ kind: 'changes', changes: [{ ...place, after }] }];
};

const resolversIn = (records: readonly ResolverRecord[]) => ({
  resolvers: records.map(({ resolver }) => resolver),
});

const idsOf = (records: readonly ResolverRecord[]): readonly string[] =>
  records.flatMap(({ from }) => from);
