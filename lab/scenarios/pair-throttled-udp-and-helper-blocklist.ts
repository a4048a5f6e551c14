import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { block } from '../faults/filter.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-throttled-udp-and-helper-blocklist',
  tells:
    'The provider lets 100 UDP packets a second through, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['udp-throttled', 'dns-filter-blocks-helper'],
  neverBlames: ['provider-loss', 'uplink-too-slow', 'udp-blocked', 'dns-filter-blocks-service'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await block(lab, {
      at: 'home',
      protocol: 'udp',
      exceptPorts: '53',
      limit: 'rate over 100/second burst 20 packets',
    });
  },
  async control(lab) {
    const quick = await burst(lab, { count: 500, everyMs: 4 });
    must(quick.lossUpRatio > 0.3, told(quick));
    return `at 250/s ${told(quick)}`;
  },
});
