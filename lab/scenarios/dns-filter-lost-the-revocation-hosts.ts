import { must, resolves } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'dns-filter-lost-the-revocation-hosts',
  tells: 'A DNS filter answers that the hosts of revocation do not exist.',
  kind: 'single',
  confirms: ['revocation-blocked'],
  neverBlames: ['dns-filter-blocks-service', 'dns-filter-blocks-helper', 'dns-resolver-dead'],
  verdict: 'degraded',
  arrange: (lab) => lab.routerDns(['--address=/digicert.com/']),
  async control(lab) {
    const lost = await resolves(lab, 'ocsp.digicert.com');
    must(lost.status === 'NXDOMAIN', `ocsp.digicert.com ${lost.status}`);
    return 'ocsp.digicert.com does not exist here';
  },
});
