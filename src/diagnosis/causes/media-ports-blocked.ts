/**
 * UDP works, but not on the ports call media needs.
 *
 * A half-finished firewall rule: 3478 is open and 8801-8810 are not. Whether the
 * service's own servers answer strangers is unknown, so their silence proves nothing.
 * Proof is a reflector that promised to answer and is heard on some ports and not on
 * others, or a refusal that came back too soon to have travelled to the target.
 */
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { refusedOnTheWay } from '../symptoms/media.ts';
import {
  failedWith,
  openToService,
  portRanges,
  portsOf,
  silentAtReflector,
  udpHeard,
} from '../udp.ts';

export const mediaPortsBlocked = defineCause({
  id: 'media-ports-blocked',
  layer: 'media',
  reads: ['stun', 'udp-media', 'quic', 'tcp-connect', 'gateway'],
  weigh(seen, { profile, symptoms }) {
    const refused = refusedOnTheWay(seen);
    const open = openToService(profile, seen);
    const silent = silentAtReflector(seen).filter(
      (one) => !failedWith(one, 'tcp.refused') && !portsOf([one]).some((port) => open.has(port)),
    );
    const answered = succeeded(withRole(seen['udp-media'], 'reflector'));
    if (refused.length === 0 && silent.length === 0) {
      return answered.length > 0
        ? ruledOut(because('media-ports-blocked.all-heard', {}, answered))
        : unknown('udp-media');
    }
    const heard = udpHeard(seen);
    if (heard.length === 0) return unknown('stun');
    const ports = portRanges(
      portsOf([...silent, ...refused]).filter((port) => profile.media.udpPorts.includes(port)),
    );
    // Only a port of another service, tried to compare, kept silent.
    if (ports.length === 0) return unknown('udp-media');
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'media-udp-failed'),
      because: [
        ...(silent.length > 0
          ? [because('media-ports-blocked.reflector-silent', { ports }, silent)]
          : []),
        ...(refused.length > 0
          ? [because('media-ports-blocked.refused-nearby', { ports }, refused)]
          : []),
        because('media-ports-blocked.udp-works', {}, heard),
      ],
    } as const;
    // A reflector of which no port at all is heard may have no UDP of its own.
    return refused.length > 0 || answered.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['udp-media'], ...accusation };
  },
});
