/** Packets over a certain size vanish without a word: what was seen of that, shared by the two causes it can have. */
import type { Observation, Seen } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';
import type { Symptom } from '../model/symptom.ts';
import { idsOf } from './accounts.ts';
import { withRole } from './controls.ts';
import { failedWith } from './udp.ts';

export type SizeEvidence = Seen<'path-mtu' | 'tls-handshake' | 'http-exchange'>;

export interface Hole {
  /** Sweeps in which a small packet arrived and a larger one did not. */
  readonly holes: readonly { readonly id: string }[];
  readonly arrivedBytes: number;
  readonly vanishedBytes: number;
  /** Far ends at which it was seen: two make it the path's fault, one may be its own. */
  readonly hosts: number;
}

export const findHole = (seen: SizeEvidence): Hole | undefined => {
  const holes = measuredIn(seen['path-mtu']).filter(
    ({ value }) => value.vanishedBytes !== undefined && value.arrivedBytes > 0,
  );
  if (holes.length === 0) return undefined;
  const vanished = holes.flatMap(({ value }) => value.vanishedBytes ?? []);
  return {
    holes,
    arrivedBytes: Math.max(...holes.map(({ value }) => value.arrivedBytes)),
    vanishedBytes: Math.min(...vanished),
    hosts: new Set(holes.map(({ target }) => ('ip' in target ? target.ip : JSON.stringify(target))))
      .size,
  };
};

/** A large packet that arrived whole, in both directions, clears the path. */
export const fullSizeArrived = (seen: SizeEvidence): readonly { readonly id: string }[] =>
  measuredIn(seen['path-mtu']).filter(
    ({ value }) => value.vanishedBytes === undefined && value.arrivedBytes >= FULL_PACKET_BYTES,
  );

/** Ethernet carries 1500; most tunnels and PPPoE leave 1400 and more. */
const FULL_PACKET_BYTES = 1400;

/** Handshakes that went silent after the connection stood: the face of a black hole on every web page. */
export const silentHandshakes = (seen: SizeEvidence): readonly Observation[] =>
  withRole(seen['tls-handshake'], 'signalling', 'helper', 'media', 'control').filter((one) =>
    failedWith(one, 'tls.silent'),
  );

/** What a black hole produces: hanging handshakes and transfers, never a refused connection. */
export const holeAccountsFor = (symptoms: readonly Symptom[]): readonly string[] =>
  idsOf(symptoms, 'large-packets-lost', 'handshake-failed', 'http-failed', 'revocation-failed');
