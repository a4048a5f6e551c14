import { datagram, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'campus-prohibits-udp',
  tells:
    'The campus firewall refuses UDP in so many words (ICMP administratively prohibited) instead of dropping it.',
  kind: 'single',
  confirms: ['udp-blocked'],
  neverBlames: ['local-firewall-blocks', 'media-ports-blocked', 'route-conflict'],
  verdict: 'degraded',
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53', how: 'prohibited' })),
  async control(lab) {
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const refused = await datagram(lab, stun, 19302, stunRequest);
    must(refused.kind === 'unreachable', `STUN ${refused.kind}`);
    return 'STUN refused by ICMP';
  },
});
