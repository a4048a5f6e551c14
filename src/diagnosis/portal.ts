/** What check pages said, what a login page produces, and what on this computer can hide it. */
import { measuredIn, type Observation, type Seen } from '../model/observation.ts';
import type { Symptom } from '../model/symptom.ts';
import { idsOf } from './accounts.ts';
import { failedOnes, succeeded } from './cause.ts';
import { withRole } from './controls.ts';
import { isAccepted, ownHandshakes } from './reach.ts';
import { tunnelThatOwnsDefault } from './tunnels.ts';

type PortalEvidence = Seen<'portal-check'>;

/** `http://` up to the path; the same check asked at two addresses is one check. */
const hostOf = ({ target }: Observation): string | undefined =>
  target.kind === 'url'
    ? /^https?:\/\/(?<host>[^/:?#]+)/.exec(target.url)?.groups?.['host']
    : undefined;

export interface ChecksSaw {
  readonly replaced: readonly Observation<'portal-check'>[];
  readonly exact: readonly Observation<'portal-check'>[];
  /** Independent checks whose answer was replaced. */
  readonly hosts: readonly string[];
}

export const checksThatSaw = (seen: PortalEvidence): ChecksSaw => {
  const answering = (answer: 'exact' | 'replaced') =>
    seen['portal-check'].filter(
      ({ outcome }) => outcome.kind === 'measured' && outcome.value.answer === answer,
    );
  const replaced = answering('replaced');
  return {
    replaced,
    exact: answering('exact'),
    hosts: [...new Set(replaced.flatMap((one) => hostOf(one) ?? []))],
  };
};

/** Where the portal wants to send the browser, at most three. */
export const portalPlaces = (replaced: readonly Observation<'portal-check'>[]): readonly string[] =>
  [
    ...new Set(
      replaced.flatMap(({ outcome }) =>
        outcome.kind === 'measured'
          ? [outcome.value.location ?? `HTTP ${outcome.value.status}`]
          : [],
      ),
    ),
  ].slice(0, 3);

/** TLS controls that could not be reached, or where somebody else answered in their name. */
export const failingControls = (
  seen: Seen<'tls-handshake' | 'tcp-connect'>,
): readonly Observation[] => {
  const handshakes = withRole(seen['tls-handshake'], 'control');
  if (handshakes.some(isAccepted)) return [];
  return [
    ...handshakes.filter(({ outcome }) => outcome.kind !== 'skipped'),
    ...failedOnes(withRole(seen['tcp-connect'], 'control')),
  ];
};

/** Front-door names that proved themselves in spite of everything. */
export const provenService = (
  seen: Seen<'tls-handshake'>,
): readonly Observation<'tls-handshake'>[] => ownHandshakes(seen, 'signalling').filter(isAccepted);

/** Lookups were tried and not one succeeded. */
export const isResolvingDead = (seen: Seen<'system-lookup'>): boolean =>
  succeeded(seen['system-lookup']).length === 0 && failedOnes(seen['system-lookup']).length > 0;

export interface Hiding {
  readonly how: 'by-encrypted-dns' | 'by-tunnel';
  /** The stub, or the tunnel. */
  readonly names: readonly string[];
  readonly from: readonly { readonly id: string }[];
}

/**
 * A tunnel owns the way out; or not one name resolves although the computer is set to
 * encrypted DNS or asks a stub of its own. A lookup that works lets the portal be seen.
 */
export const isHiddenBehind = (
  seen: Seen<'system-lookup' | 'resolvers' | 'tunnels'>,
): Hiding | undefined => {
  const tunnel = tunnelThatOwnsDefault(seen);
  if (tunnel !== undefined) {
    return { how: 'by-tunnel', names: [tunnel.name], from: [tunnel.observed] };
  }
  if (!isResolvingDead(seen)) return undefined;
  const lookups = seen['system-lookup'];
  const encrypted = measuredIn(seen.resolvers).filter(
    ({ value }) =>
      value.dnsOverTls === 'yes' ||
      value.resolvers.some(({ isLocalStub, order }) => isLocalStub && order !== undefined),
  );
  if (encrypted.length === 0) return undefined;
  const names = encrypted.flatMap(({ value }) =>
    value.resolvers.filter(({ order }) => order !== undefined).map(({ address }) => address),
  );
  return { how: 'by-encrypted-dns', names, from: [...encrypted, ...failedOnes(lookups)] };
};

/** A box that lets nothing through and answers in everybody's name; the computer's own state is not its work. */
export const portalAccountsFor = (symptoms: readonly Symptom[]): readonly string[] =>
  idsOf(
    symptoms,
    'portal-replaced',
    'lookup-failed',
    'lookup-slow',
    'helper-lookup-failed',
    'media-lookup-failed',
    'resolver-failing',
    'resolver-slow',
    'answer-unusable',
    'connect-failed',
    'handshake-failed',
    'certificate-untrusted',
    'certificate-foreign',
    'http-failed',
    'controls-unreachable',
    'ipv6-failed',
    'large-packets-lost',
    'revocation-failed',
    'media-tcp-failed',
    'media-udp-failed',
    'udp-controls-silent',
    'service-errors',
  );
