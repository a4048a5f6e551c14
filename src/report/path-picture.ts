/**
 * The way from this computer to the service as five places, and which of them is to blame. Shown as
 * a picture; a place counts as working only if something was heard from it or from behind it.
 */
import type { Impact, Place } from '../model/verdict.ts';
import type { AnyObservation } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';

export type PathPlaceId = 'computer' | 'link' | 'router' | 'provider' | 'service';

export interface PathPlace {
  readonly id: PathPlaceId;
  readonly state: 'works' | 'breaks' | 'poor' | 'unseen';
}

export interface PathPicture {
  readonly places: readonly PathPlace[];
  /** By which the traffic goes first. */
  readonly link: 'ethernet' | 'wifi' | 'mobile' | 'link';
  /** The tunnel that takes all traffic. */
  readonly tunnel?: string;
}

const ORDER: readonly PathPlaceId[] = ['computer', 'link', 'router', 'provider', 'service'];

const PLACES: Readonly<Record<Place, PathPlaceId>> = {
  'in-this-device': 'computer',
  'in-this-network': 'router',
  'at-the-provider': 'provider',
  'at-the-service': 'service',
};

/** In this network, but before the router. */
const OF_THE_LINK = /^(?:wifi-|no-link$|no-address$|gateway-)/u;

export const pathPicture = ({ verdict, diagnosis, observations }: Report): PathPicture => {
  const [worst] = diagnosis.findings.filter(({ impact }) => impact !== 'contributes');
  const blamed =
    worst === undefined ? undefined : OF_THE_LINK.test(worst.cause) ? 'link' : PLACES[worst.lies];
  const heard = heardFrom(observations);
  const at = blamed === undefined ? ORDER.length : ORDER.indexOf(blamed);
  const places = ORDER.map((id, index): PathPlace => {
    if (id === blamed)
      return { id, state: worst === undefined ? 'unseen' : stateOf(worst.impact, verdict) };
    const isHeard = heard.has(id) || ORDER.slice(index + 1).some((later) => heard.has(later));
    if (index > at && verdict === 'blocked') return { id, state: 'unseen' };
    return { id, state: isHeard || id === 'computer' ? 'works' : 'unseen' };
  });
  return { places, ...firstStretch(observations) };
};

const stateOf = (impact: Impact, verdict: Report['verdict']): PathPlace['state'] =>
  impact === 'blocks' && verdict === 'blocked' ? 'breaks' : 'poor';

/** Who answered, whatever it said. */
const heardFrom = (observations: readonly AnyObservation[]): ReadonlySet<PathPlaceId> => {
  const heard = new Set<PathPlaceId>();
  for (const { probe, target, outcome } of observations) {
    if (outcome.kind !== 'measured') continue;
    if (probe === 'gateway') heard.add('router');
    if (probe === 'links' && outcome.value.links.some(isConnected)) heard.add('link');
    if (!('role' in target)) continue;
    const isAnswer = probe === 'tls-handshake' || probe === 'stun' || probe === 'udp-media';
    if (!isAnswer) continue;
    if (['signalling', 'media', 'helper'].includes(target.role)) heard.add('service');
    if (['control', 'reflector'].includes(target.role)) heard.add('provider');
  }
  return heard;
};

const isConnected = (one: {
  readonly kind: string;
  readonly hasCarrier: boolean;
  readonly isUp: boolean;
}): boolean => one.kind !== 'loopback' && one.isUp && one.hasCarrier;

const firstStretch = (
  observations: readonly AnyObservation[],
): Pick<PathPicture, 'link' | 'tunnel'> => {
  const seen = groupByProbe(observations);
  const [tunnel] = measuredIn(seen.tunnels).flatMap(({ value }) =>
    value.tunnels.filter((one) => one.isUp && (one.hasDefaultRouteV4 || one.hasDefaultRouteV6)),
  );
  const links = measuredIn(seen.links).flatMap(({ value }) => value.links.filter(isConnected));
  const devices = measuredIn(seen.gateway).map(({ value }) => value.device);
  const used = links.find(({ name }) => devices.includes(name)) ?? links[0];
  const kind = used?.kind;
  return {
    link: kind === 'ethernet' || kind === 'wifi' || kind === 'mobile' ? kind : 'link',
    ...(tunnel === undefined ? {} : { tunnel: tunnel.name }),
  };
};
