import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-helper-blocklist-and-ipv6-dead',
  tells: 'A blocklist denies a helper host, and IPv6 is offered and dead.',
  kind: 'pair',
  confirms: ['dns-filter-blocks-helper', 'ipv6-broken'],
  neverBlames: ['dns-filter-blocks-service', 'egress-blocks-service'],
  async arrange(lab) {
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
    await block(lab, { at: 'home', family: 6 });
  },
  async control(lab) {
    const over6 = await connects(lab, lab.world.ipv6('zoom.us')[0] ?? '', 443);
    must(over6 === 'silence', over6);
    return onlyDenies(lab, 'log.zoom.us');
  },
});
