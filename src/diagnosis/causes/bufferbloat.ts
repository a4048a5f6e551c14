/**
 * The queue before the narrowest place is too long (F61): idle answers come at once, under load they
 * wait. The controls are the same far end without load, a voice that was as quick on the idle line, and that nobody
 * else here is sending. A line
 * slower than ordinary video needs fills any queue, so there the rate is the reason and not the queue.
 */
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { isLostInQueue, narrowMbps } from '../throttle.ts';
import { isDelayByConnections } from '../lossy.ts';
import { capacitiesIn, isBusy, ordinaryNeed, queueIn, trafficIn } from '../../quality/line.ts';
import { directions } from '../../quality/streams.ts';

/** An idle line whose usual answer comes this much after its quickest has another trouble, and its medians compare nothing. */
const RESTLESS_MS = 40;

export const bufferbloat = defineCause({
  id: 'bufferbloat',
  layer: 'quality',
  reads: ['capacity', 'call-packets', 'line-load'],
  weigh(seen, { profile, symptoms }) {
    const measured = capacitiesIn(seen).filter(({ value }) => value.idleRttMs !== undefined);
    if (measured.length === 0) return unknown('capacity');
    const slow = new Set(idsAbout(symptoms, ['rate-short'], () => true));
    const queues = directions.flatMap((direction) => {
      const queue = queueIn(seen, profile, direction);
      return queue === undefined ? [] : [{ direction, ...queue }];
    });
    if (queues.length === 0) return ruledOut(because('bufferbloat.quick', {}, measured));
    const [worst] = queues
      .filter(({ direction }) => !slow.has(`rate-short:${direction}`))
      .toSorted((a, b) => b.loadedMs - a.loadedMs);
    if (worst === undefined) return ruledOut(because('bufferbloat.slow-line', {}, measured));
    const [up, down] = [trafficIn(seen, 'up'), trafficIn(seen, 'down')];
    if (isBusy(up) || isBusy(down)) return unknown('line-load');
    const { direction, idleMs, loadedMs, observed } = worst;
    // Of a connection's short trial a burst may be all that arrived; a picture says what the line carries.
    const narrow = narrowMbps(seen, direction);
    if (narrow !== undefined && narrow < ordinaryNeed(profile, direction))
      return unknown('capacity');
    const idle = observed.value.idleRttMs;
    if (idle === undefined || idle.median - idle.min > RESTLESS_MS) return unknown('capacity');
    // Where connections are timed, a lost packet looks like a long wait.
    const isLossy = idsOf(symptoms, 'packets-lost').length > 0;
    if (isLossy && isDelayByConnections(measured)) return unknown('call-packets');
    const accusation = {
      impact: 'degrades',
      accountsFor: [
        ...idsAbout(symptoms, ['loaded-delay'], () => true),
        // A queue that long runs over at last, and a picture is what is in it.
        ...idsAbout(
          symptoms,
          ['picture-lost'],
          (about) => about === direction && isLostInQueue(seen, direction),
        ),
      ],
      because: [
        because(`bufferbloat.loaded-${direction}`, { idleMs, loadedMs }, [observed]),
        ...(up === undefined ? [] : [because('quality.nobody-sends', {}, [up.observed])]),
      ],
    } as const;
    return up !== undefined
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['capacity', 'line-load'], ...accusation };
  },
});
