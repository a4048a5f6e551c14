/**
 * Packets sent evenly come in bunches, and the stretch to the router is even. The second control is a
 * router of the provider or another host that is as uneven. An upload from this computer does the same,
 * and is the simpler reason; one from another device in the house cannot be seen from here, and the
 * explanation says so.
 */
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { unevenAtTheEnd } from '../end-of-way.ts';
import { isBusy, trafficIn } from '../../quality/line.ts';
import { evenness, segmentsIn, whereBad } from '../segments.ts';
import { speech, unevennessIn } from '../../quality/streams.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const providerJitter = defineCause({
  id: 'provider-jitter',
  layer: 'quality',
  reads: ['call-packets', 'paced-stun', 'stretches', 'line-load', 'tunnels'],
  takesForNone: ['tunnels'],
  weigh(seen, { profile, symptoms }) {
    const end = unevenAtTheEnd(seen, profile.limits);
    if (end === undefined) {
      const streams = speech(seen);
      return unevennessIn(streams, 'down') === undefined
        ? unknown('call-packets')
        : ruledOut(because('provider-jitter.even', {}, streams));
    }
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    const up = trafficIn(seen, 'up');
    if (isBusy(up) || isBusy(trafficIn(seen, 'down'))) return unknown('line-load');
    const segments = segmentsIn(seen);
    const where = segments === undefined ? undefined : whereBad(segments, evenness);
    if (segments?.gateway?.rttMs === undefined || where === undefined) return unknown('stretches');
    const { gateway, observed } = segments;
    if (where === 'gateway') return ruledOut(because('quality.before-router', {}, [observed]));
    const spreadMs = (gateway.rttMs?.p95 ?? 0) - (gateway.rttMs?.min ?? 0);
    const isShared = where === 'provider' || end.isShared;
    const accusation = {
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'delay-varies', 'fallback-poor', 'rate-short'),
      because: [
        ...end.told,
        because('provider-jitter.router-even', { spreadMs }, [observed]),
        ...(where === 'provider' ? [because('provider-jitter.hop', {}, [observed])] : []),
        ...(end.isShared ? [because('quality.others-too', {}, end.observed)] : []),
      ],
    } as const;
    // Without a look at what this computer sends, its own upload is as good a reason.
    return isShared && up !== undefined
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stretches', 'line-load'], ...accusation };
  },
});
