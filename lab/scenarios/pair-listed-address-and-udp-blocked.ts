import { connects, datagram, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-listed-address-and-udp-blocked',
  tells: 'One address of the service is on a block list of the firewall, which drops UDP as well.',
  kind: 'pair',
  confirms: ['address-blocklisted', 'udp-blocked'],
  neverBlames: ['egress-blocks-service', 'media-ports-blocked'],
  verdict: ['blocked', 'degraded'],
  arrange: async (lab) => {
    const to = [...lab.world.ipv4('www3.zoom.us'), ...lab.world.ipv6('www3.zoom.us')];
    await block(lab, { at: 'home', to });
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53, 67, 68, 546, 547' });
  },
  async control(lab) {
    const listed = await connects(lab, lab.world.ipv4('www3.zoom.us')[0] ?? '', 443);
    const stun = await datagram(
      lab,
      lab.world.ipv4('stun.l.google.com')[0] ?? '',
      19302,
      stunRequest,
    );
    must(listed === 'silence' && stun.kind === 'silence', `listed ${listed}, STUN ${stun.kind}`);
    return 'www3.zoom.us and STUN silent';
  },
});
