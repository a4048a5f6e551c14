/** What of the service was reached, directly or through a proxy. */
import type { Observation, Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { withRole } from './controls.ts';
import { configuredTries, hasTunnel, isForSignalling } from './proxies.ts';

/** The handshake ended with a certificate for the right name that this computer would accept. */
export const isAccepted = ({ outcome }: Observation<'tls-handshake'>): boolean =>
  outcome.kind === 'measured' &&
  outcome.value.isNameMatching &&
  outcome.value.dates === 'valid' &&
  (outcome.value.chainsToSystemRoot || outcome.value.chainsToPublicRoot);

export const ownHandshakes = (
  seen: Seen<'tls-handshake'>,
  ...roles: readonly string[]
): readonly Observation<'tls-handshake'>[] =>
  withRole(seen['tls-handshake'], ...roles).filter(
    ({ target }) => target.kind === 'name-at-address' && target.purpose === 'own',
  );

/** Tunnels in which the service proved who it is, through a proxy that the client is told to use. */
export const proxiedSuccesses = (
  seen: Seen<'proxy-settings' | 'pac-file' | 'proxy-connect'>,
  profile: ServiceProfile,
): readonly Observation<'proxy-connect'>[] =>
  configuredTries(seen, profile).filter((one) => isForSignalling(one) && hasTunnel(one));
