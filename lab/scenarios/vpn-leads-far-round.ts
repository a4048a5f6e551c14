import { must, pings } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { openvpn } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'vpn-leads-far-round',
  tells:
    'All traffic goes through a company VPN whose far end is 150 ms away, while the internet itself is 25 ms away.',
  kind: 'single',
  confirms: ['vpn-detour'],
  neverBlames: ['provider-latency', 'region-far', 'bufferbloat'],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 25 },
  measures: 'enough',
  needs: ['openvpn', 'tun'],
  async arrange(lab) {
    await openvpn(lab, { routing: 'full' });
    await worsen(lab, 'line', 'both', { delayMs: 75 }, lab.plan.rented.ipv4);
  },
  async control(lab) {
    const { rttMs = 0 } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(rttMs > 150, `${rttMs} ms`);
    return `${rttMs} ms through the tunnel, ${lab.plan.rttMs} ms without`;
  },
});
