/**
 * Is a login page standing in front of the internet?
 *
 * Three check pages of unrelated companies promise an exact answer over plain HTTP; a
 * portal replaces it. Only exactness counts: proxies strip and caches keep, and both are
 * told apart from a page that was put in its place. Where a tunnel owns the way out, the
 * check is repeated past it, through the interface itself; and where that is much quicker,
 * through the tunnel again: the first time, everything else was asked at the same moment.
 */
import { measuredIn } from '../model/observation.ts';
import type { PortalCheck } from '../model/network-facts.ts';
import type { PortalExpectation } from '../model/profile.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import type { Target, TargetOf } from '../model/target.ts';
import { portalCheckOf } from '../platform/portal-answer.ts';
import { wayRoundIn } from '../quality/way-round.ts';
import { classOfStatus } from './failure.ts';
import { exchange, passOn } from './http-client.ts';
import { addressesOf, familyOf } from './known-addresses.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { hostOf, urlTargets } from './url-targets.ts';

/** A portal sits next door and answers in a fraction of a second; three seconds forgive a lost packet on a bad radio. */
const DEADLINE_MS = 3000;
/** A portal's page may be long; its beginning says that it is one. */
const MAX_BODY_BYTES = 16_384;

const targets = (plan: Plan): readonly Target[] => {
  const { profile, options, seen } = plan;
  if (!options.isThirdPartyAllowed) return [];
  return [
    ...profile.controls.portal.flatMap(({ url }) =>
      urlTargets(plan, seen['portal-check'], 'portal-check', url),
    ),
    ...pastTheTunnel(plan),
    ...throughAgain(plan),
  ];
};

/** Two checks are as good as three for "is there a portal"; past a tunnel no more are asked. */
const PAST_TUNNEL = 2;

/** Every check through the tunnel failed (F04), or the way through it is long (F53): the same through the interface below it. */
const pastTheTunnel = ({ profile, seen }: Plan): readonly Target[] => {
  const through = seen['portal-check'].filter(
    ({ target }) => target.kind === 'url' && target.device === undefined,
  );
  const isOwned = measuredIn(seen.tunnels).some(({ value }) =>
    value.tunnels.some((one) => one.isUp && (one.hasDefaultRouteV4 || one.hasDefaultRouteV6)),
  );
  const isAllRed = through.length > 0 && through.every(({ outcome }) => outcome.kind === 'failed');
  const device = physicalDevice(seen.links);
  // No lookup works through a dead tunnel either, so a check without any address counts as red.
  const isLookupRed =
    through.length === 0 && seen['system-lookup'].some(({ outcome }) => outcome.kind === 'failed');
  const isLong = isLongWay(seen, profile.limits.rttMs);
  if (!isOwned || !(isAllRed || isLookupRed || isLong) || device === undefined) return [];
  return profile.controls.portal.slice(0, PAST_TUNNEL).map(({ url }) => {
    const [at] = addressesOf(seen, hostOf(url) ?? '').filter((ip) => familyOf(ip) === 4);
    return { kind: 'url', role: 'portal-check', url, device, ...(at === undefined ? {} : { at }) };
  });
};

/** The first was in the bustle of the start; two more, one after the other, are enough for one calm moment. */
const MOST_TURNS = 3;

/** The page that came quickest past the tunnel, through it once more, for as long as that seems a long way. */
const throughAgain = ({ seen }: Plan): readonly Target[] => {
  const ways = wayRoundIn(measuredIn(seen['portal-check']));
  if (ways?.isLong !== true || ways.turns >= MOST_TURNS) return [];
  const [quickest] = ways.past.toSorted((a, b) => a.value.tookMs - b.value.tookMs);
  if (quickest?.target.kind !== 'url' || quickest.target.at === undefined) return [];
  const { role, url, at } = quickest.target;
  return [{ kind: 'url', role, url, at, turn: ways.turns + 1 }];
};

/** The service answered, and even the quickest of its addresses late. */
const isLongWay = (seen: Plan['seen'], limitMs: number): boolean => {
  const times = measuredIn(seen['tcp-connect']).flatMap(({ target, value }) =>
    target.kind === 'address' && target.role === 'signalling' ? [value.connectMs] : [],
  );
  return times.length > 0 && Math.min(...times) > limitMs;
};

const physicalDevice = (links: Plan['seen']['links']): string | undefined =>
  measuredIn(links)
    .flatMap(({ value }) => value.links)
    .find(
      ({ kind, isUp, hasCarrier, addresses }) =>
        (kind === 'ethernet' || kind === 'wifi' || kind === 'mobile') &&
        isUp &&
        hasCarrier &&
        addresses.some(({ scope }) => scope === 'global'),
    )?.name;

const run = async (target: Target, context: ProbeContext): Promise<Outcome<PortalCheck>> => {
  if (target.kind !== 'url' || !URL.canParse(target.url)) {
    return failed('unclassified', 'probe', { message: 'no address to ask' });
  }
  const { portal } = context.plan.profile.controls;
  const expected = portal.find(({ url }) => url === target.url) ?? { status: 204 };
  const { url, device, at } = target;
  if (device !== undefined) {
    const { signal, platform } = context;
    const pinned = at === undefined ? {} : { at };
    return platform.programs.fetchThrough({ url, device, expected, signal, ...pinned });
  }
  return at === undefined
    ? failed('unclassified', 'probe', { message: 'no address to ask' })
    : ask({ ...target, at }, expected, context);
};

const ask = async (
  { url, at }: TargetOf<'url'> & { readonly at: string },
  expected: Pick<PortalExpectation, 'status' | 'body'>,
  context: ProbeContext,
): Promise<Outcome<PortalCheck>> => {
  const answer = await exchange(
    {
      url: new URL(url),
      ip: at,
      method: 'GET',
      maxBodyBytes: MAX_BODY_BYTES,
      deadlineMs: DEADLINE_MS,
    },
    context,
  );
  if (answer.kind !== 'measured') return passOn(answer);
  const { status, headers, body, tookMs } = answer.value;
  // A proxy that wants a password or cannot reach the page is no portal; 511 is one by its own word.
  const refusal = classOfStatus(status);
  if (refusal !== undefined && refusal !== 'http.portal') {
    return failed(refusal, 'status', { code: String(status), elapsedMs: tookMs });
  }
  const text = body.toString('utf8');
  const [location, server] = [headers.get('location'), headers.get('server')];
  return measured(
    portalCheckOf({ status, body: text, location, server, ip: at, tookMs }, expected),
  );
};

export const portalCheck = defineProbe({
  id: 'portal-check',
  asks: 'Does this network want you to log in first?',
  cost: { milliseconds: DEADLINE_MS + 500, packets: 12, bytes: 20_000 },
  lane: 'light',
  needs: ['system-lookup', 'dns-answer', 'links', 'tunnels', 'portal-check', 'tcp-connect'],
  targets,
  run,
});
