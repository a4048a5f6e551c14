import { must, pings, serviceWorks } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-icmp-dropped',
  tells:
    'Router and provider drop ICMP in every direction: nothing can be pinged, nothing says "too big", everything works.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['gateway-unreachable', 'internet-down', 'path-mtu-black-hole'],
  house: { ipv6: false },
  async arrange(lab) {
    await block(lab, { at: 'home', protocol: 'icmp', alsoRouter: true });
    await block(lab, { at: 'isp', protocol: 'icmp' });
  },
  async control(lab) {
    const { replies } = await pings(lab, lab.plan.home.ipv4, 2);
    must(replies === 0, `${replies} replies`);
    return `${await serviceWorks(lab)}, router does not answer pings`;
  },
});
