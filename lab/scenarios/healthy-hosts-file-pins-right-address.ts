import { must, serviceWorks, systemLookup } from '../controls.ts';
import { hostsFile } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-hosts-file-pins-right-address',
  tells: 'The hosts file names the true address of zoom.us: superfluous, and nobody’s trouble.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['hosts-file-override'],
  async arrange(lab) {
    await hostsFile(lab, [`${lab.world.ipv4('zoom.us')[0]} zoom.us`]);
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    must(seen.join() === lab.world.ipv4('zoom.us')[0], seen.join());
    return serviceWorks(lab);
  },
});
