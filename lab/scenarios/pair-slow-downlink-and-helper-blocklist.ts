import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-slow-downlink-and-helper-blocklist',
  tells:
    'A line that receives 1 Mbps, and a blocklist on the router that denies a helper of the service.',
  kind: 'pair',
  confirms: ['downlink-too-slow', 'dns-filter-blocks-helper'],
  neverBlames: ['bufferbloat', 'dns-filter-blocks-service', 'uplink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 20, downMbps: 1, queueMs: 200 });
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'down');
    must(mbps < 1.2, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps down`;
  },
});
