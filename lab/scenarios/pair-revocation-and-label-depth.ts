import { fetches, handshakes, must } from '../controls.ts';
import { block, blockName } from '../faults/filter.ts';
import { deepName, revocationHosts } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-revocation-and-label-depth',
  tells:
    'The firewall forgot the hosts of revocation, and its filter reads *.zoom.us as one label.',
  kind: 'pair',
  confirms: ['revocation-blocked', 'allow-rule-too-narrow'],
  neverBlames: ['name-filter', 'egress-blocks-media'],
  verdict: 'degraded',
  arrange: async (lab) => {
    const to = revocationHosts.flatMap((name) => [
      ...lab.world.ipv4(name),
      ...lab.world.ipv6(name),
    ]);
    await block(lab, { at: 'home', to });
    await blockName(lab, { at: 'home', name: 'sjc.zoom.us' });
  },
  async control(lab) {
    const lost = await fetches(lab, 'http://ocsp.digicert.com/', [], 2);
    const deep = await handshakes(lab, lab.world.ipv4(deepName)[0] ?? '', deepName);
    must(
      lost.status === 0 && !deep.isComplete,
      `OCSP ${lost.status}, deep name ${deep.isComplete}`,
    );
    return 'OCSP silent, the name with four labels reset';
  },
});
