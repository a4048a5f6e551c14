/**
 * Something on this computer fills the upload, and the call waits behind it. Sending much harms nobody
 * where there is room, so it needs a sign of the queue (delay that should not be there) or a rate that
 * would be enough without it. What other devices send cannot be seen from here.
 */
import type { Symptom } from '../../model/symptom.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { carriedIn, isBusy, ordinaryNeed, trafficIn } from '../../quality/line.ts';

/** Less than this part of what the line carries leaves room for everything else. */
const NOTICEABLE_SHARE = 0.3;

const isDelay = ({ kind, about }: Symptom): boolean =>
  (kind === 'delay-varies' && about !== 'down') ||
  (kind === 'loaded-delay' && about === 'up') ||
  kind === 'delay-behind-traffic' ||
  kind === 'latency-high';

export const localUplinkHog = defineCause({
  id: 'local-uplink-hog',
  layer: 'quality',
  reads: ['line-load', 'capacity'],
  weigh(seen, { profile, symptoms }) {
    const traffic = trafficIn(seen, 'up');
    if (traffic === undefined) return unknown('line-load');
    const { mbps, programs, observed } = traffic;
    const told = because('local-uplink-hog.sends', { mbps }, [observed]);
    if (!isBusy(traffic)) return ruledOut(because('quality.nobody-sends', {}, [observed]));
    const carried = carriedIn(seen, 'up');
    const isShort = symptoms.some(({ id }) => id === 'rate-short:up');
    const wouldDo =
      isShort && carried !== undefined && carried.mbps + mbps >= ordinaryNeed(profile, 'up');
    const delays = symptoms.filter(isDelay);
    const isRoom =
      carried !== undefined && mbps < NOTICEABLE_SHARE * (carried.mbps + mbps) && !wouldDo;
    if ((delays.length === 0 && !wouldDo) || isRoom) {
      return ruledOut(because('local-uplink-hog.room', { mbps }, [observed]));
    }
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(
        symptoms,
        'latency-high',
        'delay-behind-traffic',
        'delay-varies',
        'loaded-delay',
        'packets-lost',
        'picture-lost',
        'fallback-poor',
        'lookup-slow',
        'resolver-slow',
        ...(wouldDo ? (['rate-short'] as const) : []),
      ),
      because: [
        told,
        ...(programs.length === 0
          ? []
          : [because('local-uplink-hog.programs', { programs }, [observed])]),
        ...(carried === undefined
          ? []
          : [because('local-uplink-hog.left', { mbps: carried.mbps }, [carried.observed])]),
        ...delays
          .map(({ from }) =>
            because(
              'local-uplink-hog.waits',
              {},
              from.map((id) => ({ id })),
            ),
          )
          .slice(0, 1),
      ],
      lies: 'in-this-device',
    } as const;
    return carried !== undefined
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['capacity'], ...accusation };
  },
});
