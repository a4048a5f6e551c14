/**
 * What comes back is dropped after a while (F44): the far end still counts our packets, and nothing of
 * it arrives here any more. That the way out goes on is the first control; a connection that lives at
 * the same time is the second. Inside a tunnel, `vpn-drops-media` judges.
 */
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { deadStreams, diedAfterSeconds, diedDown } from '../paths.ts';
import { speech } from '../../quality/streams.ts';
import { connectionsAlive } from '../throttle.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const udpReturnDropped = defineCause({
  id: 'udp-return-dropped',
  layer: 'media',
  reads: ['call-packets', 'endurance', 'capacity', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh(seen, { symptoms }) {
    const died = deadStreams(seen, 'down');
    if (died.length === 0) {
      const streams = speech(seen);
      return streams.length === 0
        ? unknown('call-packets')
        : ruledOut(because('udp-return-dropped.comes-back', {}, streams));
    }
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const alive = connectionsAlive(seen);
    const accusation = {
      impact: 'degrades',
      accountsFor: diedDown(symptoms),
      because: [
        because('udp-return-dropped.silent', { seconds: diedAfterSeconds(died) }, died),
        ...(alive.length > 0 ? [because('udp-return-dropped.connections-live', {}, alive)] : []),
      ],
    } as const;
    return alive.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['capacity', 'call-packets'], ...accusation };
  },
});
