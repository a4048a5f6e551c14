/** Whether a tunnel makes the way long: the same page, asked through it and past it. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { wayRoundIn } from '../quality/way-round.ts';
import { withRole } from './controls.ts';
import { tunnelThatOwnsDefault, type OwningTunnel } from './tunnels.ts';

export interface Detour {
  readonly tunnel: OwningTunnel;
  readonly serviceMs: number;
  readonly throughMs: number;
  readonly pastMs: number;
  readonly through: readonly Measurement<'portal-check'>[];
  readonly past: readonly Measurement<'portal-check'>[];
}

/**
 * The first pages are asked with everything else at the start; a tunnel is one program that carries it all, and has a
 * queue then. Only who asked again, later, knows how long the way is.
 */
const LEAST_TURNS = 2;

export const detourIn = (
  seen: Seen<'tunnels' | 'portal-check' | 'tcp-connect'>,
  { limits }: ServiceProfile,
): Detour | undefined => {
  const tunnel = tunnelThatOwnsDefault(seen);
  const service = measuredIn(withRole(seen['tcp-connect'], 'signalling', 'media'));
  const ways = wayRoundIn(measuredIn(seen['portal-check']));
  if (tunnel === undefined || service.length === 0 || ways === undefined) return undefined;
  const serviceMs = quickestConnectMs(service);
  const isDetour = serviceMs > limits.rttMs && ways.isLong && ways.turns >= LEAST_TURNS;
  return isDetour ? { tunnel, serviceMs, ...ways } : undefined;
};

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
