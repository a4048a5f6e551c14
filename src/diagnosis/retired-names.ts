/**
 * Names of single media machines come and go, and a service may answer every name below
 * its domain (a wildcard, for customers' own addresses). A retired name then leads to web
 * servers, where media ports are closed and the certificate is another's. Such a stand-in
 * is told by a made-up name that leads to the same place, and nothing is judged by it.
 */
import { measuredIn, type Observation, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { ipOf } from './controls.ts';

/** A block of addresses that one cluster of web servers is spread over. */
const clusterOf = (ip: string): string =>
  ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip.split('.').slice(0, 3).join('.');

/** Where names lead that nobody can have registered, below the service's own domains. */
const wildcardClusters = (
  seen: Seen<'dns-answer'>,
  { domains }: ServiceProfile,
): ReadonlySet<string> =>
  new Set(
    measuredIn(seen['dns-answer']).flatMap(({ target, value }) =>
      target.kind === 'name-by-resolver' &&
      target.role === 'random' &&
      domains.some((domain) => target.name.endsWith(`.${domain}`))
        ? value.addresses.map(clusterOf)
        : [],
    ),
  );

/** Everything that was seen but what concerns media names without a machine behind them. */
export const withoutStandIns = (seen: Seen, profile: ServiceProfile): Seen => {
  const clusters = wildcardClusters(seen, profile);
  if (clusters.size === 0) return seen;
  const isJudged = (one: Observation): boolean => {
    const role = 'role' in one.target ? one.target.role : undefined;
    const ip = ipOf(one);
    return role !== 'media' || ip === undefined || !clusters.has(clusterOf(ip));
  };
  return {
    ...seen,
    'tcp-connect': seen['tcp-connect'].filter(isJudged),
    'tls-handshake': seen['tls-handshake'].filter(isJudged),
    'udp-media': seen['udp-media'].filter(isJudged),
  };
};
