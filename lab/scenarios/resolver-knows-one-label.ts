import { must, resolves } from '../controls.ts';
import { deepName } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'resolver-knows-one-label',
  tells:
    'The school’s resolver lets *.zoom.us through, one label deep, and says of longer names that they do not exist.',
  kind: 'single',
  confirms: ['allow-rule-too-narrow'],
  neverBlames: ['dns-filter-blocks-service', 'dns-filter-blocks-helper', 'egress-blocks-media'],
  verdict: 'degraded',
  arrange: (lab) => lab.routerDns(['--address=/sjc.zoom.us/']),
  async control(lab) {
    const deep = await resolves(lab, deepName);
    const known = await resolves(lab, deepName, { at: '1.1.1.1' });
    must(
      deep.status === 'NXDOMAIN' && known.addresses.length > 0,
      `router ${deep.status}, 1.1.1.1 ${known.status}`,
    );
    return 'the router says NXDOMAIN, 1.1.1.1 knows the name';
  },
});
