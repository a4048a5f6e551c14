import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-slow-uplink-and-helper-blocklist',
  tells:
    'A line that sends 0.6 Mbps, and a blocklist on the router that sinkholes a helper of the service.',
  kind: 'pair',
  confirms: ['uplink-too-slow', 'dns-filter-blocks-helper'],
  neverBlames: ['dns-filter-blocks-service', 'bufferbloat'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 0.6, downMbps: 20, queueMs: 300 });
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'up');
    must(mbps < 0.8, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps up`;
  },
});
