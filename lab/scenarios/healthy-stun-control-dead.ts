import { datagram, must, serviceWorks, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-stun-control-dead',
  tells: 'One company’s STUN server is down. That is its trouble and not this network’s.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['udp-blocked', 'media-ports-blocked'],
  arrange: async (lab) =>
    void (await block(lab, {
      at: 'internet',
      protocol: 'udp',
      ports: '19302',
      to: [...lab.world.ipv4('stun.l.google.com'), ...lab.world.ipv6('stun.l.google.com')],
    })),
  async control(lab) {
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const { kind } = await datagram(lab, stun, 19302, stunRequest);
    must(kind === 'silence', kind);
    return `${await serviceWorks(lab)}, one STUN control silent`;
  },
});
