import { pings, serviceWorks } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-slight-loss',
  tells: 'One packet in two hundred is lost on the line, as on most lines. Nobody notices.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['provider-loss', 'udp-blocked', 'dns-slow', 'dns-resolver-dead'],
  arrange: (lab) => worsen(lab, 'line', 'both', { lossRatio: 0.005 }),
  async control(lab) {
    const { replies } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 5);
    return `${await serviceWorks(lab)}, ${replies} of 5 pings`;
  },
});
