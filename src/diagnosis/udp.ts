/** What is known about UDP beyond names: who answered, who kept silent, who refused. */
import { isHardlyHeard, type Observation, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { kindOfAddress } from './addresses.ts';
import { succeeded } from './cause.ts';
import { ipOf, withRole } from './controls.ts';

export const failedWith = ({ outcome }: Observation, ...classes: readonly string[]): boolean =>
  outcome.kind === 'failed' && classes.includes(outcome.failure.class);

/** Anything that came back by UDP from outside, an ICMP refusal by the target included: the way is open. */
export const udpHeard = (seen: Seen<'stun' | 'udp-media' | 'quic'>): readonly Observation[] => [
  ...succeeded(seen.stun),
  ...succeeded(seen['udp-media']),
  ...succeeded(seen.quic),
];

/** A made-up or private address in a control's place (198.18/15, a sinkhole) is nobody who must answer. */
const isAtPublicAddress = (one: Observation): boolean => {
  const ip = ipOf(one);
  return ip !== undefined && ['public', 'nat64'].includes(kindOfAddress(ip));
};

/** STUN controls, which must answer anybody, that did not. */
export const silentStunControls = (seen: Seen<'stun'>): readonly Observation<'stun'>[] =>
  withRole(seen.stun, 'control').filter(
    (one) =>
      isAtPublicAddress(one) &&
      failedWith(one, 'udp.silent', 'udp.admin_prohibited', 'udp.host_unreachable'),
  );

/**
 * Ports of our far end that owed an answer and gave none. A far end that was never heard, and never
 * proved to be the one that was named, owes nothing: it may be switched off, or be somebody else.
 */
export const silentAtReflector = (seen: Seen<'udp-media'>): readonly Observation<'udp-media'>[] => {
  const asked = withRole(seen['udp-media'], 'reflector');
  const heardAt = new Set(succeeded(asked).map(ipOf));
  return asked.filter(
    (one) =>
      one.outcome.kind === 'failed' &&
      (heardAt.has(ipOf(one)) || one.outcome.failure.value?.isPromised === true) &&
      !isHardlyHeard(one) &&
      !failedWith(one, 'udp.local_firewall', 'udp.no_route', 'local.no_permission'),
  );
};

/**
 * Media ports on which the service's own servers were heard, and those between two such: a firewall that
 * knows the service's addresses keeps a test server elsewhere silent, and harms nobody.
 */
export const openToService = (
  { media: { udpPorts } }: Pick<ServiceProfile, 'media'>,
  seen: Seen<'udp-media'>,
): ReadonlySet<number> => {
  const heard = portsOf(succeeded(withRole(seen['udp-media'], 'media', 'media-unproven')));
  const spans = portRanges(udpPorts).map((span) => span.split('-').map(Number));
  const open = spans.flatMap(([first = 0, last = first]) => {
    const inside = heard.filter((port) => port >= first && port <= last);
    const [low, high] = [Math.min(...inside), Math.max(...inside)];
    return udpPorts.filter((port) => port >= low && port <= high);
  });
  return new Set(open);
};

/** The different names or addresses behind observations: two addresses of one provider are one control. */
export const distinctNames = (observations: readonly Observation[]): readonly string[] => [
  ...new Set(
    observations.flatMap(({ target }) =>
      target.kind === 'address' ? [target.name ?? target.ip] : [],
    ),
  ),
];

/** Ports, in numeric order, as a person writes them: 8801-8810 instead of ten numbers. */
export const portRanges = (ports: readonly number[]): readonly string[] => {
  const sorted = [...new Set(ports)].toSorted((a, b) => a - b);
  const ranges: { from: number; to: number }[] = [];
  for (const port of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && port === last.to + 1) last.to = port;
    else ranges.push({ from: port, to: port });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
};

export const portsOf = (observations: readonly Observation[]): readonly number[] =>
  observations.flatMap(({ target }) => (target.kind === 'address' ? [target.port] : []));
