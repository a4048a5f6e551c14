/**
 * The tunnel promises packets larger than it can carry.
 *
 * Same face as a path MTU black hole, with one difference: what vanishes goes into a
 * tunnel, whose own interface announces a size that the sweep shows to be too large.
 * Lowering that one number on this computer mends it.
 */
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { findHole, fullSizeArrived, holeAccountsFor, silentHandshakes } from '../large-packets.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const vpnMtuTooLarge = defineCause({
  id: 'vpn-mtu-too-large',
  layer: 'address',
  reads: ['path-mtu', 'tls-handshake', 'http-exchange', 'tunnels'],
  weigh(seen, { symptoms }) {
    const tunnel = tunnelThatOwnsDefault(seen);
    if (tunnel === undefined) return unknown('tunnels');
    const hole = findHole(seen);
    if (hole === undefined) {
      const arrived = fullSizeArrived(seen);
      return arrived.length > 0
        ? ruledOut(because('vpn-mtu-too-large.large-arrives', {}, arrived))
        : unknown('path-mtu');
    }
    const hanging = silentHandshakes(seen);
    const accusation = {
      impact: hanging.length > 0 ? 'blocks' : 'degrades',
      accountsFor: holeAccountsFor(symptoms),
      because: [
        because(
          'vpn-mtu-too-large.vanishes',
          { tunnel: tunnel.name, arrived: hole.arrivedBytes, vanished: hole.vanishedBytes },
          [...hole.holes, tunnel.observed],
        ),
        ...(hanging.length > 0 ? [because('vpn-mtu-too-large.handshakes-hang', {}, hanging)] : []),
      ],
    } as const;
    return hole.hosts >= 2 || hanging.length >= 2
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['path-mtu', 'tls-handshake'], ...accusation };
  },
});
