import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-bunches-and-helper-blocklist',
  tells:
    'The delay of the line wanders by 100 ms and more, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['provider-jitter', 'dns-filter-blocks-helper'],
  neverBlames: ['gateway-loss', 'provider-loss', 'bufferbloat', 'dns-filter-blocks-service'],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 40 },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await worsen(lab, 'line', 'both', { delayMs: 60, jitterMs: 45 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(found.spreadMs > 100, told(found));
    return told(found);
  },
});
