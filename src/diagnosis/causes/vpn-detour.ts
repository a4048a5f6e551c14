/**
 * The tunnel leads everything a long way round (F53). The control is the same page, asked past the
 * tunnel through the interface below it: without that, a long way is a long way.
 */
import { measuredIn } from '../../model/observation.ts';
import { idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { detourIn, quickestConnectMs } from '../detour.ts';
import { tunnelThatOwnsDefault } from '../tunnels.ts';

export const vpnDetour = defineCause({
  id: 'vpn-detour',
  layer: 'quality',
  reads: ['tunnels', 'portal-check', 'tcp-connect'],
  weigh(seen, { profile, symptoms }) {
    const tunnel = tunnelThatOwnsDefault(seen);
    if (tunnel === undefined) return unknown('tunnels');
    const service = measuredIn(withRole(seen['tcp-connect'], 'signalling', 'media'));
    if (service.length === 0) return unknown('tcp-connect');
    const serviceMs = quickestConnectMs(service);
    if (serviceMs <= profile.limits.rttMs) {
      return ruledOut(because('vpn-detour.short', { serviceMs }, service));
    }
    const detour = detourIn(seen, profile);
    if (detour === undefined) return unknown('portal-check');
    const { throughMs, pastMs, through, past } = detour;
    return {
      kind: 'confirmed',
      impact: 'degrades',
      accountsFor: idsOf(symptoms, 'way-detour', 'latency-high', 'fallback-poor'),
      because: [
        because('vpn-detour.owns-route', { tunnel: tunnel.name }, [tunnel.observed]),
        because('vpn-detour.long', { serviceMs }, service),
        because('vpn-detour.past', { throughMs, pastMs }, [...through, ...past]),
      ],
    };
  },
});
