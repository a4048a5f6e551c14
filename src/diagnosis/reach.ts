/** What of the service was reached, directly or through a proxy. */
import type { Observation, Seen } from '../model/observation.ts';
import { withRole } from './controls.ts';

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

/** Names of the service that answered as themselves. */
export const provenNames = (seen: Seen<'tls-handshake'>): ReadonlySet<string> =>
  new Set(
    ownHandshakes(seen, 'signalling', 'helper', 'media')
      .filter(isAccepted)
      .flatMap(({ target }) => (target.kind === 'name-at-address' ? [target.name] : [])),
  );

/** Tunnels through a proxy in which the service proved who it is. */
export const proxiedSuccesses = (
  seen: Seen<'proxy-connect'>,
): readonly Observation<'proxy-connect'>[] =>
  withRole(seen['proxy-connect'], 'signalling', 'media').filter(
    ({ outcome }) =>
      outcome.kind === 'measured' &&
      outcome.value.tls !== undefined &&
      outcome.value.tls.isNameMatching &&
      (outcome.value.tls.chainsToPublicRoot || outcome.value.tls.chainsToSystemRoot),
  );
