import { datagram, fetches, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { desktopProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-proxy-file-gone-and-udp-blocked',
  tells: 'The proxy file of the desktop is gone, and the network drops UDP.',
  kind: 'pair',
  confirms: ['pac-broken', 'udp-blocked'],
  neverBlames: ['proxy-forces-tcp', 'proxy-unreachable'],
  verdict: 'degraded',
  arrange: async (lab) => {
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53, 67, 68, 546, 547' });
    await desktopProxy(lab, { pac: `http://${lab.plan.rented.ipv4}:8000/proxy.pac` });
  },
  async control(lab) {
    const file = await fetches(lab, `http://${lab.plan.rented.ipv4}:8000/proxy.pac`, [], 2);
    const stun = await datagram(
      lab,
      lab.world.ipv4('stun.l.google.com')[0] ?? '',
      19302,
      stunRequest,
    );
    must(file.status === 0 && stun.kind === 'silence', `file ${file.status}, STUN ${stun.kind}`);
    return 'no file, STUN silent';
  },
});
