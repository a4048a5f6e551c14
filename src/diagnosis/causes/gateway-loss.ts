/**
 * Packets are lost between this computer and the router: a bad cable, socket or power-line adapter, or
 * radio of which the computer tells nothing. The control is everything behind the router, which must
 * lose as well: a router that only rations its answers passes the call on (F60).
 */
import { idsOf } from '../accounts.ts';
import { capacitiesIn } from '../../quality/line.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { lostAtTheEnd } from '../end-of-way.ts';
import { lossAccountsFor } from '../lossy.ts';
import { hopLoss, lossesBehind, segmentsIn, sharesLoss } from '../segments.ts';

export const gatewayLoss = defineCause({
  id: 'gateway-loss',
  layer: 'gateway',
  reads: ['stretches', 'call-packets', 'paced-stun', 'capacity'],
  weigh(seen, { profile, symptoms }) {
    const segments = segmentsIn(seen);
    const { gateway, observed } = segments ?? {};
    if (segments === undefined || gateway === undefined || observed === undefined) {
      return unknown('stretches');
    }
    if (segments.isLate) return unknown('stretches');
    const { sent, lost, ratio } = hopLoss(gateway);
    const end = lostAtTheEnd(seen, profile.limits);
    const condition = sharesLoss(gateway, lossesBehind(segments, end?.loss));
    const values = { sent, lost, lossRatio: ratio };
    const isRed = idsOf(symptoms, 'packets-lost', 'gateway-lossy').length > 0;
    if (condition === 'clean' || !isRed)
      return ruledOut(because('gateway-loss.clean', values, [observed]));
    if (condition === 'unknown') return unknown('stretches');
    return {
      kind: 'confirmed',
      impact: 'degrades',
      accountsFor: [
        ...idsOf(symptoms, 'gateway-lossy', 'gateway-unsteady', 'delay-varies'),
        ...lossAccountsFor(symptoms, end?.loss, capacitiesIn(seen)),
      ],
      because: [
        because('gateway-loss.lossy', { ip: gateway.ip, ...values }, [observed]),
        because('gateway-loss.behind-too', {}, [observed, ...(end?.observed ?? [])]),
      ],
    };
  },
});
