import { fetches, handshakes, must } from '../controls.ts';
import { block, blockName } from '../faults/filter.ts';
import { revocationHosts } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-name-filter-and-revocation',
  tells: 'A filter cuts the name of the service, and the hosts of revocation are dropped as well.',
  kind: 'pair',
  confirms: ['name-filter', 'revocation-blocked'],
  neverBlames: ['egress-blocks-service'],
  verdict: 'blocked',
  arrange: async (lab) => {
    const to = revocationHosts.flatMap((name) => [
      ...lab.world.ipv4(name),
      ...lab.world.ipv6(name),
    ]);
    await block(lab, { at: 'home', to });
    await blockName(lab, { at: 'isp', name: 'zoom.us' });
  },
  async control(lab) {
    const lost = await fetches(lab, 'http://ocsp.digicert.com/', [], 2);
    const named = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(
      lost.status === 0 && !named.isComplete,
      `OCSP ${lost.status}, zoom.us ${named.isComplete}`,
    );
    return 'OCSP silent, zoom.us reset';
  },
});
