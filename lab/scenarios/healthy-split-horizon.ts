import { must, serviceWorks } from '../controls.ts';
import { says } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-split-horizon',
  tells:
    'The office’s resolver gives private addresses for zoom.us, where its own way into the service shows the genuine certificate.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['dns-hijack', 'dns-filter-blocks-service', 'hosts-file-override'],
  async arrange(lab) {
    const inside = lab.plan.home.ipv4.replace(/\d+$/, '240');
    const [real = ''] = lab.world.ipv4('zoom.us');
    await lab.home.ip([`address add ${inside}/32 dev lan0`]);
    await lab.home.nft(`table ip inside {
       chain front { type nat hook prerouting priority dstnat; ip daddr ${inside} dnat to ${real} ; }
     }`);
    await lab.routerDns([`--host-record=zoom.us,${inside}`]);
  },
  async control(lab) {
    const own = await says(lab, 'zoom.us');
    must(own.includes('.240'), own);
    return `${own}; ${await serviceWorks(lab)}`;
  },
});
