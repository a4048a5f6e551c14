import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-lossy-cable-and-helper-blocklist',
  tells:
    'A bad cable to the router loses 6 % each way, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['gateway-loss', 'dns-filter-blocks-helper'],
  neverBlames: ['provider-loss', 'downlink-too-slow', 'uplink-too-slow', 'dns-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await worsen(lab, 'air', 'both', { lossRatio: 0.06 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.05 && found.received > 0, told(found));
    return told(found);
  },
});
