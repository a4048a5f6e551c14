/**
 * The tunnel carries web traffic and swallows UDP.
 *
 * All outgoing UDP enters the tunnel, so the local network sees only the tunnel's own
 * packets and cannot tell media from web: whoever drops one and carries the other sits
 * at or behind the tunnel's far end. The control is TLS through the same tunnel.
 */
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';
import { distinctNames, silentStunControls, udpHeard } from '../udp.ts';

export const vpnDropsMedia = defineCause({
  id: 'vpn-drops-media',
  layer: 'media',
  reads: ['stun', 'udp-media', 'quic', 'tls-handshake', 'tunnels'],
  weigh(seen, { symptoms }) {
    const tunnel = tunnelThatOwnsDefault(seen);
    if (tunnel === undefined) return unknown('tunnels');
    const heard = udpHeard(seen);
    if (heard.length > 0) return ruledOut(because('vpn-drops-media.heard', {}, heard));
    const silent = silentStunControls(seen);
    const proofs = [
      ...honestControls(seen),
      ...ownHandshakes(seen, 'signalling').filter(isAccepted),
    ];
    if (silent.length === 0 || proofs.length === 0) return unknown('stun', 'tls-handshake');
    const names = distinctNames(silent);
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'udp-controls-silent', 'media-udp-failed'),
      because: [
        because('vpn-drops-media.owns-route', { tunnel: tunnel.name }, [tunnel.observed]),
        because('vpn-drops-media.silent', { names }, silent),
        because('vpn-drops-media.tls-works', { tunnel: tunnel.name }, proofs),
      ],
    } as const;
    return names.length >= 2
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stun', 'udp-media'], ...accusation };
  },
});
