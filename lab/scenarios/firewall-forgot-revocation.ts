import { fetches, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { revocationHosts } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'firewall-forgot-revocation',
  tells:
    'The firewall lets web pages out and drops the hosts that say whether a certificate was withdrawn.',
  kind: 'single',
  confirms: ['revocation-blocked'],
  neverBlames: ['egress-blocks-service', 'internet-down', 'proxy-required', 'root-store-old'],
  verdict: 'degraded',
  arrange: async (lab) => {
    const to = revocationHosts.flatMap((name) => [
      ...lab.world.ipv4(name),
      ...lab.world.ipv6(name),
    ]);
    await block(lab, { at: 'home', to });
  },
  async control(lab) {
    const lost = await fetches(lab, 'http://ocsp.digicert.com/', [], 2);
    const plain = await fetches(lab, 'http://connectivitycheck.gstatic.com/generate_204');
    must(lost.status === 0 && plain.status === 204, `OCSP ${lost.status}, check ${plain.status}`);
    return 'ocsp.digicert.com is silent, another host answers on port 80';
  },
});
