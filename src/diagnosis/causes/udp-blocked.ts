/**
 * The network drops UDP while letting web traffic through.
 *
 * Typical of office firewalls and hotel gateways. Meetings still connect, over TCP,
 * so people say "choppy" and never "blocked". Silence is evidence only where an answer
 * is due: two STUN servers of different companies, which answer anybody, both silent
 * while TLS to honest hosts works, or, where a box opens all TLS, plain pages come as
 * promised. DNS over UDP says nothing here: port 53 is let through almost everywhere.
 * When UDP leaves through a tunnel, `vpn-drops-media` judges.
 */
import { measuredIn, type Seen } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import { fallbackTold } from '../fallback.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';
import {
  distinctNames,
  failedWith,
  silentAtReflector,
  silentStunControls,
  udpHeard,
} from '../udp.ts';

/** TLS that proved the way out is open for everything but UDP; nobody can fake it. */
const tlsProofs = (seen: Seen<'tls-handshake'>) => [
  ...honestControls(seen),
  ...ownHandshakes(seen, 'signalling', 'reflector').filter(isAccepted),
];

/** Where somebody opens all TLS, pages that come exactly as promised are the proof that is left. */
const exactPages = (seen: Seen<'portal-check'>) =>
  measuredIn(seen['portal-check']).filter(({ value }) => value.answer === 'exact');

export const udpBlocked = defineCause({
  id: 'udp-blocked',
  layer: 'media',
  reads: ['stun', 'udp-media', 'quic', 'tls-handshake', 'portal-check', 'tunnels', 'call-packets'],
  takesForNone: ['tunnels'],
  weigh(seen, { symptoms }) {
    const heard = udpHeard(seen);
    if (heard.length > 0) return ruledOut(because('udp-blocked.heard', {}, heard));
    const silent = silentStunControls(seen);
    if (silent.length === 0 || tunnelThatOwnsDefault(seen) !== undefined) return unknown('stun');
    if ([...seen.stun, ...seen['udp-media']].some((one) => failedWith(one, 'udp.local_firewall'))) {
      return unknown('local-firewall');
    }
    const proofs = tlsProofs(seen);
    const pages = exactPages(seen);
    if (proofs.length === 0 && pages.length === 0) return unknown('tls-handshake');
    const reflectorSilent = silentAtReflector(seen);
    const names = distinctNames(silent);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'udp-controls-silent', 'media-udp-failed', 'fallback-poor'),
      because: [
        because('udp-blocked.controls-silent', { names }, [...silent, ...reflectorSilent]),
        proofs.length > 0
          ? because('udp-blocked.tls-works', {}, proofs)
          : because('udp-blocked.web-works', {}, pages),
        ...fallbackTold(seen),
      ],
    } as const;
    return names.length >= 2 || reflectorSilent.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stun', 'udp-media'], ...accusation };
  },
});
