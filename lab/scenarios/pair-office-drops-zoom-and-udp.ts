import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomRanges } from '../faults/zoom-ranges.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-office-drops-zoom-and-udp',
  tells:
    'The firewall drops the ranges of the service, and all UDP besides: opening the ranges for TCP would not be enough.',
  kind: 'pair',
  confirms: ['egress-blocks-service', 'udp-blocked'],
  neverBlames: ['address-blocklisted', 'internet-down', 'service-outage'],
  verdict: 'blocked',
  async arrange(lab) {
    await swallowUdp(lab);
    await block(lab, { at: 'home', to: zoomRanges });
  },
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(service === 'silence', `service ${service}`);
    return `zoom.us is silent; ${await udpIsSilent(lab)}`;
  },
});
