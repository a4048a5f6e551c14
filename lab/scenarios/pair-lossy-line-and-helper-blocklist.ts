import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-lossy-line-and-helper-blocklist',
  tells:
    'The line loses 4 % each way, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['provider-loss', 'dns-filter-blocks-helper'],
  neverBlames: ['gateway-loss', 'uplink-too-slow', 'downlink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await worsen(lab, 'line', 'both', { lossRatio: 0.04 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.04 && found.received > 0, told(found));
    return told(found);
  },
});
