import { handshakes, must, resolves } from '../controls.ts';
import { laptopInspects } from '../faults/interception.ts';
import { deepName } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-antivirus-and-label-depth-in-names',
  tells:
    'An antivirus opens encrypted connections, and the resolver knows names of the service one label deep only.',
  kind: 'pair',
  confirms: ['security-software-inspects', 'allow-rule-too-narrow'],
  neverBlames: ['tls-inspection-trusted', 'name-filter', 'dns-filter-blocks-helper'],
  verdict: 'degraded',
  arrange: async (lab) => {
    await lab.routerDns(['--address=/sjc.zoom.us/']);
    await laptopInspects(lab, {
      commonName: 'ESET SSL Filter CA',
      organization: 'ESET, spol. s r. o.',
    });
  },
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const deep = await resolves(lab, deepName);
    must(
      service.issuer.includes('ESET') && deep.status === 'NXDOMAIN',
      `${service.issuer}, deep name ${deep.status}`,
    );
    return `zoom.us signed by ${service.issuer}, deep name ${deep.status}`;
  },
});
