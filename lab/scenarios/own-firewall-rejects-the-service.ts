import { connects, must } from '../controls.ts';
import { localFirewall } from '../faults/laptop.ts';
import { zoomRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'own-firewall-rejects-the-service',
  tells: 'A personal firewall on this computer rejects connections to the service at once.',
  kind: 'single',
  confirms: ['local-firewall-blocks'],
  neverBlames: ['egress-blocks-service', 'service-outage', 'vpn-kill-switch'],
  verdict: 'blocked',
  arrange: async (lab) =>
    void (await localFirewall(lab, { protocol: 'tcp', to: zoomRanges, how: 'reset' })),
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(service === 'refused' && other === 'open', `service ${service}, other ${other}`);
    return 'zoom.us is refused, www.google.com answers';
  },
});
