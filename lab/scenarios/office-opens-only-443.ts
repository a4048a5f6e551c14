import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-opens-only-443',
  tells:
    'Of the media ports only TCP 443 is open; 8801 and 8802 are closed. Meetings take the last resort, and work.',
  kind: 'single',
  confirms: ['egress-blocks-media'],
  neverBlames: ['address-blocklisted', 'udp-blocked'],
  verdict: 'ready',
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', protocol: 'tcp', ports: '8801-8810' })),
  async control(lab) {
    const address = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const closed = await connects(lab, address, 8801);
    const open = await connects(lab, address, 443);
    must(closed === 'silence' && open === 'open', `8801 ${closed}, 443 ${open}`);
    return '8801 silent, 443 open';
  },
});
