import { must, pings } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { openvpn } from '../faults/tunnel.ts';
import { clientIsOld, installOldZoom } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-far-vpn-and-old-client',
  tells: 'The company’s VPN leads everything far round, and nobody has updated the client.',
  kind: 'pair',
  confirms: ['vpn-detour', 'client-outdated'],
  neverBlames: ['provider-latency', 'region-far', 'bufferbloat'],
  verdict: ['degraded', 'blocked'],
  house: { ipv6: false, rttMs: 25 },
  measures: 'enough',
  isExtra: true,
  needs: ['openvpn', 'tun'],
  async arrange(lab) {
    await installOldZoom(lab);
    await openvpn(lab, { routing: 'full' });
    await worsen(lab, 'line', 'both', { delayMs: 75 }, lab.plan.rented.ipv4);
  },
  async control(lab) {
    const { rttMs = 0 } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(rttMs > 150, `${rttMs} ms`);
    return `${rttMs} ms through the tunnel; ${await clientIsOld(lab)}`;
  },
});
