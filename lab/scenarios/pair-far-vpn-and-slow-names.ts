import { must, pings } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { worsen } from '../faults/path.ts';
import { openvpn } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-far-vpn-and-slow-names',
  tells:
    'The company’s VPN leads everything far round, and the router at home, still asked for names, takes three seconds for each.',
  kind: 'pair',
  confirms: ['vpn-detour', 'dns-slow'],
  neverBlames: ['provider-latency', 'region-far', 'bufferbloat', 'dns-resolver-dead'],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 25 },
  measures: 'enough',
  isExtra: true,
  needs: ['openvpn', 'tun'],
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: '*', action: 'pass', delayMs: 2600 }]);
    await openvpn(lab, { routing: 'full' });
    await worsen(lab, 'line', 'both', { delayMs: 75 }, lab.plan.rented.ipv4);
  },
  async control(lab) {
    const { rttMs = 0 } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(rttMs > 150, `${rttMs} ms`);
    return `${rttMs} ms through the tunnel, ${lab.plan.rttMs} ms without`;
  },
});
