/**
 * Is there enough for a call, both ways, and what does a full line do to delay?
 *
 * Asked of the reflector, of Cloudflare where there is none, of M-Lab only by choice. Who refuses to
 * be measured against, is blocked, or answers nonsense, says nothing about the line: such
 * a measurement failed, and no figure comes of it.
 */
import { measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Capacity } from '../model/quality-facts.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import { ownLatenessOf } from '../quality/own-lateness.ts';
import { openCloudflareEnd } from './capacity-by-cloudflare.ts';
import { openMlabEnd } from './capacity-by-mlab.ts';
import { openReflectorEnd, type ReflectorEnd } from './capacity-by-reflector.ts';
import { measureEnough } from './capacity-enough.ts';
import { measureFull } from './capacity-full.ts';
import { hostOf } from './url-targets.ts';
import { passOn } from './http-client.ts';
import { addressesOf, familyOf } from './known-addresses.ts';
import { watchLateness } from './pacer.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { whyCheap } from './sparing.ts';
import { lookUp } from './system-lookup.ts';

/** Against whom, and how far. */
export interface CapacityAsk {
  readonly by: Capacity['by'];
  readonly depth: Capacity['depth'];
  /** Known address of the far end; names are looked up. */
  readonly ip: string;
  readonly name: string;
  readonly port: number;
}

/** For a service whose profile names no need: a video call in 720p, the least that vendors ask for. */
const USUAL_NEED = { up: 2.6, down: 1.8 } as const;

/** What the most demanding activity of the service needs. */
export const largestNeed = ({
  needs,
}: ServiceProfile): { readonly up: number; readonly down: number } => ({
  up: Math.max(...needs.map(({ upMbps }) => upMbps), needs.length === 0 ? USUAL_NEED.up : 0),
  down: Math.max(
    ...needs.map(({ downMbps }) => downMbps),
    needs.length === 0 ? USUAL_NEED.down : 0,
  ),
});

export const measureCapacity = async (
  ask: CapacityAsk,
  context: ProbeContext,
): Promise<Outcome<Capacity>> => {
  const { signal, now, plan } = context;
  const lateMs: number[] = [];
  const lateness = watchLateness(now);
  const onLate = (late: number): void => {
    if (lateMs.length < MOST_LATE) lateMs.push(late);
  };
  const opened = await openEnd(ask, context, onLate);
  try {
    if (opened.kind !== 'measured') return passOn(opened);
    const { far } = opened.value;
    const measure = ask.depth === 'full' ? measureFull : measureEnough;
    const outcome = await measure({ far, needMbps: largestNeed(plan.profile), signal, now });
    if (outcome.kind !== 'measured') return passOn(outcome);
    const own = ownLatenessOf([...lateMs, ...lateness()]);
    return measured({
      by: ask.by,
      depth: ask.depth,
      ...outcome.value,
      idleRttMs: far.idle.rttMs,
      own,
      ...(signal.aborted ? { isCut: true } : {}),
    });
  } finally {
    lateness();
    if (opened.kind === 'measured') opened.value.close();
  }
};

/** A minute of turns of the sender. */
const MOST_LATE = 12_000;

const openEnd = async (
  { by, depth, name, ip, port }: CapacityAsk,
  context: ProbeContext,
  onLate: (lateMs: number) => void,
): Promise<Outcome<ReflectorEnd>> => {
  const { reflector } = context.plan.options;
  if (by === 'reflector') {
    return reflector === undefined
      ? skipped('there is no reflector')
      : openReflectorEnd(reflector, ip, context, onLate);
  }
  return by === 'mlab'
    ? openMlabEnd({ name, ip, port }, context, onLate)
    : openCloudflareEnd({ name, ip, port, mode: depth }, context, onLate);
};

const run = async (target: Target, context: ProbeContext): Promise<Outcome<Capacity>> => {
  const { plan } = context;
  const by = farEndOf(plan);
  if (target.kind !== 'url' || by === undefined || !URL.canParse(target.url)) {
    return skipped('capacity is measured against an address');
  }
  // Megabytes are not cheap; who asks for them by name gets them all the same.
  const why = plan.options.speed === undefined ? await whyCheap(context) : undefined;
  if (why !== undefined) return skipped(why);
  const url = new URL(target.url);
  const name = hostOf(target.url) ?? '';
  const known = target.at ?? firstOf(addressesOf(plan.seen, name));
  // Looked up only now: during the reach check nobody needs to know where capacity is measured.
  const found = known === undefined ? await lookUp(name, context) : undefined;
  if (found !== undefined && found.kind !== 'measured') return passOn(found);
  const ip = known ?? firstOf(found?.kind === 'measured' ? found.value.addresses : []);
  if (ip === undefined) return skipped('it has no address');
  const depth = plan.options.mode === 'long' ? 'full' : 'enough';
  return measureCapacity(
    { by, depth, ip, name, port: url.port === '' ? 443 : Number(url.port) },
    context,
  );
};

/** IPv4 first: where both work, calls of most clients go that way. */
const firstOf = (addresses: readonly string[]): string | undefined =>
  addresses.find((ip) => familyOf(ip) === 4) ?? addresses[0];

const farEndOf = ({ options }: Plan): Capacity['by'] | undefined => {
  const { speed, reflector, isThirdPartyAllowed } = options;
  const by = speed ?? (reflector === undefined ? 'cloudflare' : 'reflector');
  if (by === 'none' || (by === 'reflector' && reflector === undefined)) return undefined;
  return by === 'reflector' || isThirdPartyAllowed ? by : undefined;
};

export const capacity = defineProbe({
  id: 'capacity',
  asks: 'Does the line carry a call, both ways, and does it stay quick under load?',
  // One way after the other until stable, each at most 8 s (`long`); a check of the need ends far sooner.
  cost: { milliseconds: 30_000, packets: 8000, bytes: 6_000_000 },
  lane: 'exclusive',
  needs: ['system-lookup'],
  targets: (plan) => {
    const by = farEndOf(plan);
    if (!plan.isMeasuring || by === undefined) return [];
    const { reflector } = plan.options;
    if (by === 'reflector') {
      const { host = '', port = 443 } = reflector ?? {};
      const ip = firstOf(addressesOf(plan.seen, host));
      const bracketed = host.includes(':') ? `[${host}]` : host;
      return ip === undefined
        ? []
        : [{ kind: 'url', role: 'reflector', url: `https://${bracketed}:${port}/`, at: ip }];
    }
    const host = plan.profile.controls.speed.find((one) => one.by === by);
    return host === undefined
      ? []
      : [{ kind: 'url', role: 'control', url: `https://${host.name}/` }];
  },
  run,
});
