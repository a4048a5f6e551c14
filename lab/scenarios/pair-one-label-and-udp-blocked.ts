import { must, resolves } from '../controls.ts';
import { deepName } from '../faults/zoom-ranges.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-one-label-and-udp-blocked',
  tells: 'The name server lets *.zoom.us through one label deep, and the firewall swallows UDP.',
  kind: 'pair',
  confirms: ['allow-rule-too-narrow', 'udp-blocked'],
  neverBlames: ['dns-filter-blocks-service', 'egress-blocks-media', 'internet-down'],
  verdict: 'degraded',
  async arrange(lab) {
    await lab.routerDns(['--address=/sjc.zoom.us/']);
    await swallowUdp(lab);
  },
  async control(lab) {
    const deep = await resolves(lab, deepName);
    const known = await resolves(lab, deepName, { at: '1.1.1.1' });
    must(
      deep.status === 'NXDOMAIN' && known.addresses.length > 0,
      `router ${deep.status}, 1.1.1.1 ${known.status}`,
    );
    return `the deep name is denied; ${await udpIsSilent(lab)}`;
  },
});
