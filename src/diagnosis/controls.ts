/** Hosts outside the service: what they prove about the path, and what they cannot. */
import type { Observation, Seen } from '../model/observation.ts';
import { failedOnes, succeeded } from './cause.ts';
import { familyOf, type Family } from './families.ts';

export type ControlEvidence = Seen<'tcp-connect' | 'tls-handshake'>;

const roleOf = (observation: Observation): string | undefined =>
  'role' in observation.target ? observation.target.role : undefined;

/** Observations of targets with one of these roles. */
export const withRole = <Found extends Observation>(
  observations: readonly Found[],
  ...roles: readonly string[]
): readonly Found[] =>
  observations.filter((observation) => roles.includes(roleOf(observation) ?? ''));

/** The address a probe was pointed at, if it was pointed at one. */
export const ipOf = ({ target }: Observation): string | undefined => {
  switch (target.kind) {
    case 'address':
    case 'name-at-address':
    case 'path':
      return target.ip;
    case 'url':
    case 'name-by-resolver':
      return target.at;
    default:
      return undefined;
  }
};

export const isFamily = (observation: Observation, family: Family): boolean => {
  const ip = ipOf(observation);
  return ip !== undefined && familyOf(ip) === family;
};

/** Controls that proved who they are: the honest internet was reached. */
export const honestControls = (
  seen: Seen<'tls-handshake'>,
): readonly Observation<'tls-handshake'>[] =>
  withRole(seen['tls-handshake'], 'control').filter(
    ({ outcome }) =>
      outcome.kind === 'measured' &&
      outcome.value.isNameMatching &&
      (outcome.value.chainsToPublicRoot || outcome.value.chainsToSystemRoot),
  );

/** TCP connections to controls that stood. A box in the way can fake these; a certificate it cannot. */
export const connectedControls = (seen: ControlEvidence): readonly Observation[] => [
  ...succeeded(withRole(seen['tcp-connect'], 'control')),
  ...succeeded(withRole(seen['tls-handshake'], 'control')),
];

/** Controls that could not be reached at all: no connection, whatever came after. */
export const unreachedControls = (seen: ControlEvidence): readonly Observation[] =>
  failedOnes(withRole(seen['tcp-connect'], 'control'));
