import { connects, must } from '../controls.ts';
import { localFirewall } from '../faults/laptop.ts';
import { zoomRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'own-firewall-rule-is-readable',
  tells:
    'The same rule against the service, and the doctor runs as administrator, who may read it.',
  kind: 'single',
  confirms: ['local-firewall-blocks'],
  neverBlames: ['egress-blocks-service'],
  verdict: 'blocked',
  privileged: true,
  arrange: async (lab) => void (await localFirewall(lab, { protocol: 'tcp', to: zoomRanges })),
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(service === 'silence' && other === 'open', `service ${service}, other ${other}`);
    return 'zoom.us is silent, www.google.com answers';
  },
});
