/**
 * The tunnel carries web traffic and swallows UDP.
 *
 * All outgoing UDP enters the tunnel, so the local network sees only the tunnel's own
 * packets and cannot tell media from web: whoever drops one and carries the other sits
 * at or behind the tunnel's far end. The control is TLS through the same tunnel.
 */
import type { Seen } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import type { Verdict } from '../../model/verdict.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import { deadStreams, diedAfterSeconds, diedDown } from '../paths.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { connectionsAlive } from '../throttle.ts';
import { tunnelThatOwnsDefault, type OwningTunnel } from '../tunnels.ts';
import { distinctNames, silentStunControls, udpHeard } from '../udp.ts';

export const vpnDropsMedia = defineCause({
  id: 'vpn-drops-media',
  layer: 'media',
  reads: [
    'stun',
    'udp-media',
    'quic',
    'tls-handshake',
    'tunnels',
    'call-packets',
    'endurance',
    'capacity',
  ],
  weigh(seen, { symptoms }) {
    const tunnel = tunnelThatOwnsDefault(seen);
    if (tunnel === undefined) return unknown('tunnels');
    const later = diesInTunnel(seen, symptoms, tunnel);
    if (later !== undefined) return later;
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

/** Media that passes at first and not for long (F44): known of VPN clients after 20 to 30 seconds. */
const diesInTunnel = (
  seen: Seen<'call-packets' | 'endurance' | 'capacity'>,
  symptoms: readonly Symptom[],
  tunnel: OwningTunnel,
): Verdict | undefined => {
  const died = deadStreams(seen, 'down');
  const alive = connectionsAlive(seen);
  if (died.length === 0 || alive.length === 0) return undefined;
  return {
    kind: 'confirmed',
    impact: 'degrades',
    accountsFor: diedDown(symptoms),
    because: [
      because('vpn-drops-media.owns-route', { tunnel: tunnel.name }, [tunnel.observed]),
      because('vpn-drops-media.dies', { seconds: diedAfterSeconds(died) }, died),
      because('vpn-drops-media.connections-live', {}, alive),
    ],
  };
};
