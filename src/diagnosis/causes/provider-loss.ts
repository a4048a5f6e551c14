/**
 * Packets are lost behind the router. The controls are the stretch to the router, which must be clean,
 * and a second place that shares the loss: a router of the provider, or other hosts on the internet.
 * Where only one far end loses, the fault may be that far end's.
 */
import { measuredIn, type Seen } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { lostAtTheEnd } from '../end-of-way.ts';
import { capacitiesIn, isBusy, trafficIn } from '../../quality/line.ts';
import { isCrowded, isRepeating, isWeak, radioOf } from '../radio.ts';
import { hopLoss, segmentsIn, whereLost } from '../segments.ts';
import { lossAccountsFor } from '../lossy.ts';
import { isLossOfQueue } from '../throttle.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

/** A radio is in use and nobody could ask it: how it does is not known to be well. */
const isRadioUnread = (seen: Seen<'links' | 'wifi'>): boolean =>
  radioOf(seen) === undefined &&
  measuredIn(seen.links).some(({ value }) =>
    value.links.some(({ kind, isUp, hasCarrier }) => kind === 'wifi' && isUp && hasCarrier),
  );

const isRadioTroubled = (seen: Seen<'links' | 'wifi'>): boolean => {
  const radio = radioOf(seen)?.value;
  return radio === undefined
    ? isRadioUnread(seen)
    : isWeak(radio) || isRepeating(radio) || isCrowded(radio);
};

export const providerLoss = defineCause({
  id: 'provider-loss',
  layer: 'quality',
  reads: [
    'call-packets',
    'paced-stun',
    'stretches',
    'capacity',
    'line-load',
    'tunnels',
    'links',
    'wifi',
  ],
  takesForNone: ['tunnels'],
  weigh(seen, { profile, symptoms }) {
    const end = lostAtTheEnd(seen, profile.limits);
    if (end === undefined) return unknown('call-packets');
    const { sent, lost } = end.loss;
    const red = idsOf(symptoms, 'packets-lost');
    if (red.length === 0) return ruledOut(because('quality.arrives', { sent, lost }, end.observed));
    // Inside a tunnel the first hop is its far end: nothing tells the line from the tunnel.
    if (tunnelThatOwnsDefault(seen) !== undefined) return unknown('tunnels');
    // A full line drops, too: then whoever fills it is the simpler reason.
    if (isBusy(trafficIn(seen, 'up')) || isLossOfQueue(seen, profile.limits))
      return unknown('line-load');
    const segments = segmentsIn(seen);
    const where = segments === undefined ? undefined : whereLost(segments, end.loss);
    if (segments?.gateway === undefined || where === undefined) return unknown('stretches');
    const { gateway, observed, provider } = segments;
    if (where === 'gateway') return ruledOut(because('quality.before-router', {}, [observed]));
    // Radio loses in bunches, and the router may have been asked between two of them.
    if (gateway.received < gateway.sent && isRadioTroubled(seen)) return unknown('stretches');
    if (where === 'far' && !end.isShared) {
      return ruledOut(because('provider-loss.only-far-end', {}, [observed, ...end.observed]));
    }
    const isProven = where === 'provider' || end.isShared;
    const accusation = {
      impact: 'degrades',
      accountsFor: lossAccountsFor(symptoms, end.loss, capacitiesIn(seen)),
      because: [
        ...end.told,
        because('quality.router-clean', { sent: gateway.sent, lost: hopLoss(gateway).lost }, [
          observed,
        ]),
        ...(where === 'provider'
          ? [because('provider-loss.hop', { ips: provider.map(({ ip }) => ip) }, [observed])]
          : []),
        ...(end.isShared ? [because('quality.others-too', {}, end.observed)] : []),
      ],
    } as const;
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['stretches', 'paced-stun'], ...accusation };
  },
});
