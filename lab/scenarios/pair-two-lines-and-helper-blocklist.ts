import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { twoLines } from '../faults/udp.ts';
import { farEnd, seenAs } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-two-lines-and-helper-blocklist',
  tells:
    'Each new connection leaves by another of two lines, and a blocklist on the router denies a helper of the service.',
  kind: 'pair',
  confirms: ['source-address-flaps', 'dns-filter-blocks-helper'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'provider-loss', 'dns-filter-blocks-service'],
  verdict: 'degraded',
  house: { ipv6: false, carrierNat: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
    await twoLines(lab);
  },
  async control(lab) {
    const seen = new Set<string>();
    for (let tried = 0; tried < 12 && seen.size < 2; tried += 1) seen.add(await seenAs(lab));
    must(seen.size === 2, [...seen].join());
    return [...seen].join(' and ');
  },
});
