/** Whether a tunnel makes the way long: the same page, asked through it and past it. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { withRole } from './controls.ts';
import { tunnelThatOwnsDefault, type OwningTunnel } from './tunnels.ts';

export interface Detour {
  readonly tunnel: OwningTunnel;
  readonly serviceMs: number;
  readonly throughMs: number;
  readonly pastMs: number;
  readonly service: readonly Measurement<'tcp-connect'>[];
  readonly through: readonly Measurement<'portal-check'>[];
  readonly past: readonly Measurement<'portal-check'>[];
}

/** Half of the way must be the tunnel's: less is the price of any company network. */
const FACTOR = 2;

/** A page takes two round trips (connect, ask); tools and name servers add some milliseconds of their own. */
const MIN_DIFFERENCE_MS = 100;

export const detourIn = (
  seen: Seen<'tunnels' | 'portal-check' | 'tcp-connect'>,
  { limits }: ServiceProfile,
): Detour | undefined => {
  const tunnel = tunnelThatOwnsDefault(seen);
  if (tunnel === undefined) return undefined;
  const service = measuredIn(withRole(seen['tcp-connect'], 'signalling', 'media'));
  const pages = measuredIn(seen['portal-check']).filter(({ value }) => value.answer === 'exact');
  const past = pages.filter(({ target }) => target.kind === 'url' && target.device !== undefined);
  const through = pages.filter(
    ({ target }) => target.kind === 'url' && target.device === undefined,
  );
  if (service.length === 0 || past.length === 0 || through.length === 0) return undefined;
  const serviceMs = quickestConnectMs(service);
  const throughMs = quickest(through, withoutOwn);
  // Past the tunnel nothing is taken off: a busy computer shall not make the short way shorter.
  const pastMs = quickest(past, ({ value }) => value.tookMs);
  const isLong =
    serviceMs > limits.rttMs &&
    throughMs >= pastMs * FACTOR &&
    throughMs - pastMs >= MIN_DIFFERENCE_MS;
  return isLong ? { tunnel, serviceMs, throughMs, pastMs, service, through, past } : undefined;
};

/** What this computer was late by is not the tunnel's: at a start everything is asked at once. */
const withoutOwn = ({ value, lateMs = 0 }: Measurement<'portal-check'>): number =>
  value.tookMs - lateMs;

/** Where more of a wait was our own doing, it says nothing about a distance. */
const LATE_SHARE = 0.2;

/**
 * The quickest of these connections, milliseconds, without what this computer was late by. One that was mostly late does
 * not make the way short: it counts only where all were.
 */
export const quickestConnectMs = (service: readonly Measurement<'tcp-connect'>[]): number => {
  const onTime = service.filter(({ value, lateMs = 0 }) => lateMs <= value.connectMs * LATE_SHARE);
  const telling = onTime.length > 0 ? onTime : service;
  return Math.round(Math.min(...telling.map(({ value, lateMs = 0 }) => value.connectMs - lateMs)));
};

const quickest = (
  pages: readonly Measurement<'portal-check'>[],
  tookMs: (page: Measurement<'portal-check'>) => number,
): number => Math.round(Math.min(...pages.map(tookMs)));
