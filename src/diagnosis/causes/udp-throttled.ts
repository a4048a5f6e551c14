/**
 * UDP is held back while the line has room (F43): a picture's packets are lost and speech's are not,
 * or all goes well for some seconds and then hardly anything arrives. The control is the same rate
 * inside a connection: a line that is too slow, or full, holds that back just as much. Another device in the house fills
 * a line for moments only, and then the packets that arrive are late as well.
 */
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { deadStreams, diedAfterSeconds, throttledIn } from '../paths.ts';
import { directions, lossIn, picture, speech } from '../../quality/streams.ts';
import { connectionsAlive, isLostInQueue, proofOfRoom } from '../throttle.ts';

export const udpThrottled = defineCause({
  id: 'udp-throttled',
  layer: 'media',
  reads: ['call-packets', 'capacity', 'endurance'],
  weigh(seen, { symptoms }) {
    const streams = [...speech(seen), ...picture(seen)];
    const later = throttledIn(seen);
    const died = deadStreams(seen, 'up');
    const red = directions.filter((one) => symptoms.some(({ id }) => id === `picture-lost:${one}`));
    if (red.length === 0 && later === undefined && died.length === 0) {
      return streams.length === 0
        ? unknown('call-packets')
        : ruledOut(because('udp-throttled.not', {}, streams));
    }
    // Who fills the queue cannot be seen from here; that nothing else was the matter is not proven.
    if (later === undefined && died.length === 0 && red.some((one) => isLostInQueue(seen, one)))
      return unknown('line-load');
    const proofs = [...new Set(red.flatMap((one) => proofOfRoom(seen, one)))];
    if (red.length > 0 && proofs.length === 0) return unknown('capacity');
    const alive = proofs.length > 0 ? proofs : connectionsAlive(seen);
    const accusation = {
      impact: 'degrades',
      accountsFor: [
        ...idsOf(symptoms, 'picture-lost', 'throttled-later', 'rate-short'),
        ...idsAbout(symptoms, ['stream-died'], (about) => about === 'up'),
      ],
      because: [
        ...red.map((direction) => {
          const [slow, quick] = [speech(seen), picture(seen)];
          return because(
            `udp-throttled.by-rate-${direction}`,
            {
              slowRatio: lossIn(slow, direction).ratio,
              quickRatio: lossIn(quick, direction).ratio,
            },
            [...slow, ...quick],
          );
        }),
        ...(later?.value.throttledAfter === undefined
          ? []
          : [
              because(
                'udp-throttled.later',
                {
                  seconds: Math.round(later.value.throttledAfter.afterMs / 1000),
                  lossRatio: later.value.throttledAfter.lossAfterRatio,
                },
                [later],
              ),
            ]),
        ...(died.length === 0
          ? []
          : [because('udp-throttled.died', { seconds: diedAfterSeconds(died) }, died)]),
        ...(alive.length > 0 ? [because('udp-throttled.room', {}, alive)] : []),
      ],
    } as const;
    return alive.length > 0
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['capacity', 'call-packets'], ...accusation };
  },
});
