import { fetches, must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { says } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-answers-differ-per-resolver',
  tells:
    'A content network: the provider’s resolver is given nearer addresses than the public ones, and all of them are the service’s.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['dns-hijack', 'dns-filter-blocks-service'],
  async arrange(lab) {
    const near = lab.world.ipv4('us04web.zoom.us').slice(0, 1);
    const near6 = lab.world.ipv6('us04web.zoom.us').slice(0, 1);
    await oddRouterDns(lab, [
      { name: 'us05web.zoom.us', action: 'answer', ipv4: near, ipv6: near6 },
    ]);
  },
  async control(lab) {
    const own = await says(lab, 'us05web.zoom.us');
    const other = await says(lab, 'us05web.zoom.us', '1.1.1.1');
    must(own !== other, own);
    const page = await fetches(lab, 'https://us05web.zoom.us/');
    must(page.status === 200, `${page.status} ${page.problem}`);
    return `${own} here, ${other} at 1.1.1.1`;
  },
});
