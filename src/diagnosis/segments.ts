/**
 * Where on the way it begins: between this computer and the router, at the provider, or beyond.
 *
 * The stretches are measured at the same time. A router that answers few questions while everything
 * behind it arrives only rations its answers (RFC 1812, 4.3.2.8), so a hop is as lossy as the least
 * lossy thing behind it, and never more.
 */
import type { Stretches } from '../model/quality-facts.ts';
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import { lossOf, type Loss } from '../quality/streams.ts';
import { isUsable } from '../quality/usable.ts';

export type Hop = Stretches['hops'][number];

export type Condition = 'clean' | 'bad' | 'unknown';

/** Fewer packets tell no share. */
const MIN_SENT = 12;

/** A router one hop away answers in a few milliseconds; half of the answers later than this is Wi-Fi in trouble. */
const NEAR_MS = 50;

/** What meeting apps smooth out; see `radio.ts`. */
const UNEVEN_MS = 40;

export interface Segments {
  readonly observed: Measurement<'stretches'>;
  readonly gateway?: Hop;
  /** Nearest first. */
  readonly provider: readonly Hop[];
  readonly far?: Hop;
  /** This computer was busy: the system's own ping is timed by the system, so its hops still compare with each other. */
  readonly isLate: boolean;
}

/** The look at the way with most packets in it. Of a busy computer only what the system itself timed is kept. */
export const segmentsIn = (seen: Seen<'stretches'>): Segments | undefined => {
  const [observed] = measuredIn(seen.stretches).toSorted(
    (a, b) => Number(isUsable(b.value)) - Number(isUsable(a.value)) || sentIn(b) - sentIn(a),
  );
  if (observed === undefined) return undefined;
  const isLate = !isUsable(observed.value);
  const hops = observed.value.hops.filter(
    ({ sent, by }) => sent >= MIN_SENT && !(isLate && (by === 'udp-echo' || by === 'tcp')),
  );
  const at = (where: Hop['where']): readonly Hop[] =>
    hops.filter((one) => one.where === where && one.received > 0);
  const [gateway] = at('gateway');
  const [far] = at('far');
  return {
    observed,
    isLate,
    ...(gateway === undefined ? {} : { gateway }),
    provider: at('provider').toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0)),
    ...(far === undefined ? {} : { far }),
  };
};

const sentIn = ({ value }: Measurement<'stretches'>): number =>
  Math.max(0, ...value.hops.map(({ sent }) => sent));

export const hopLoss = ({ sent, received }: Hop): Loss => lossOf(sent, sent - received);

/** Below this nobody hears anything; see `streams.ts`. */
const USUAL_LOSS_RATIO = 0.01;

/**
 * Whether a hop shares the loss found at the end of the way (the last of `behind`). Clean: so few are
 * missing that it cannot be that loss, or something behind it loses so little that the missing answers
 * were only rationed. Bad: it surely loses, and nothing behind it loses much less.
 */
export const sharesLoss = (hop: Hop, behind: readonly Loss[]): Condition => {
  const loss = hopLoss(hop);
  const end = behind.at(-1);
  const [least] = behind.toSorted((a, b) => a.ratio - b.ratio);
  if (end === undefined || least === undefined) {
    return loss.atMost < USUAL_LOSS_RATIO * 2 ? 'clean' : 'unknown';
  }
  if (loss.atMost < end.ratio || least.atMost < loss.ratio / 2) return 'clean';
  return loss.atLeast > USUAL_LOSS_RATIO && least.ratio >= USUAL_LOSS_RATIO ? 'bad' : 'unknown';
};

/**
 * Whether a router's missing answers say nothing of the way to it: something behind it loses so little that they were
 * only rationed, or so much more is lost behind it that another stretch is the one that matters. Not the same question
 * as `sharesLoss`: losses in bunches differ from hop to hop, and a router that loses 4 % of what is lost at 10 % in
 * the end still loses 4 %.
 */
export const isLossOfOthers = (hop: Hop, behind: readonly Loss[]): boolean => {
  const loss = hopLoss(hop);
  const [least] = behind.toSorted((a, b) => a.ratio - b.ratio);
  const end = behind.at(-1);
  if (least === undefined || end === undefined) return false;
  return least.atMost < loss.ratio / 2 || end.ratio > loss.atMost * 2;
};

/** Whether the way as far as this hop is uneven, by its own round trips. */
export const evenness = ({ rttMs }: Hop): Condition => {
  if (rttMs === undefined) return 'unknown';
  return rttMs.p95 - rttMs.min >= UNEVEN_MS ? 'bad' : 'clean';
};

export const nearness = ({ rttMs }: Hop): Condition => {
  if (rttMs === undefined) return 'unknown';
  return rttMs.median >= NEAR_MS ? 'bad' : 'clean';
};

/** Losses of everything behind the router here, that of the call's own packets among them. */
export const lossesBehind = (
  { provider, far }: Segments,
  end: Loss | undefined,
): readonly Loss[] => [
  ...provider.map(hopLoss),
  ...(far === undefined ? [] : [hopLoss(far)]),
  ...(end === undefined ? [] : [end]),
];

export type Place = 'gateway' | 'provider' | 'far' | 'behind-gateway';

/** On which stretch the loss of the call's own packets begins; undefined where the router was not heard. */
export const whereLost = (segments: Segments, end: Loss | undefined): Place | undefined => {
  const { gateway, provider, far } = segments;
  if (gateway === undefined) return undefined;
  const atRouter = sharesLoss(gateway, lossesBehind(segments, end));
  if (atRouter !== 'clean') return atRouter === 'bad' ? 'gateway' : undefined;
  const beyond = [
    ...(far === undefined ? [] : [hopLoss(far)]),
    ...(end === undefined ? [] : [end]),
  ];
  const conditions = provider.map((hop, index) =>
    sharesKnownLoss(hop, [...provider.slice(index + 1).map(hopLoss), ...beyond]),
  );
  if (conditions.includes('bad')) return 'provider';
  return conditions.length > 0 && conditions.every((one) => one === 'clean')
    ? 'far'
    : 'behind-gateway';
};

/**
 * That something is lost behind the router is proven by then; whether this hop has its part in it needs
 * no proof of its own, only figures that fit. Expired packets are answered sparingly, so there one
 * missing answer is nothing.
 */
const sharesKnownLoss = (hop: Hop, behind: readonly Loss[]): Condition => {
  const condition = sharesLoss(hop, behind);
  if (condition !== 'unknown') return condition;
  const loss = hopLoss(hop);
  const least = Math.min(...behind.map(({ ratio }) => ratio));
  const minLost = hop.by === 'time-exceeded' ? 2 : 1;
  return loss.lost >= minLost && loss.ratio >= least / 3 ? 'bad' : 'unknown';
};

/** On which stretch a property of single hops begins, nearest first. */
export const whereBad = (
  { gateway, provider, far }: Segments,
  judge: (hop: Hop) => Condition,
): Place | undefined => {
  if (gateway === undefined) return undefined;
  const behind = [...provider, ...(far === undefined ? [] : [far])];
  const atRouter = judge(gateway);
  // A router may answer late and still pass on in time.
  if (atRouter === 'bad')
    return behind.some((hop) => judge(hop) === 'clean') ? undefined : 'gateway';
  if (atRouter === 'unknown') return undefined;
  const conditions = provider.map((hop) => judge(hop));
  if (conditions.includes('bad')) return 'provider';
  return conditions.includes('clean') ? 'far' : 'behind-gateway';
};
