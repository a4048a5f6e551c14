/**
 * Packets above some size vanish, and nobody says so.
 *
 * A link on the way takes less than 1500 bytes and the ICMP messages that would say so
 * are filtered. Connections stand (small packets) and handshakes hang (large ones).
 * A name filter also hangs handshakes, but lets large packets through; the control is
 * a small packet to the same host that arrives.
 */
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { findHole, fullSizeArrived, holeAccountsFor, silentHandshakes } from '../large-packets.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const pathMtuBlackHole = defineCause({
  id: 'path-mtu-black-hole',
  layer: 'address',
  reads: ['path-mtu', 'tls-handshake', 'http-exchange', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh(seen, { symptoms }) {
    const hole = findHole(seen);
    if (hole === undefined) {
      const arrived = fullSizeArrived(seen);
      if (arrived.length > 0) {
        return ruledOut(because('path-mtu-black-hole.large-arrives', {}, arrived));
      }
      return unknown('path-mtu');
    }
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('path-mtu');
    const hanging = silentHandshakes(seen);
    const isSure = hole.hosts >= 2 || hanging.length >= 2;
    // A line that loses packets of all sizes loses large ones, too.
    if (!isSure && idsOf(symptoms, 'packets-lost').length > 0) return unknown('path-mtu');
    const accusation = {
      impact: hanging.length > 0 ? 'blocks' : 'degrades',
      accountsFor: holeAccountsFor(symptoms),
      because: [
        because(
          'path-mtu-black-hole.vanishes',
          { arrived: hole.arrivedBytes, vanished: hole.vanishedBytes },
          hole.holes,
        ),
        ...(hanging.length > 0
          ? [because('path-mtu-black-hole.handshakes-hang', {}, hanging)]
          : []),
      ],
    } as const;
    return isSure
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['path-mtu', 'tls-handshake'], ...accusation };
  },
});
