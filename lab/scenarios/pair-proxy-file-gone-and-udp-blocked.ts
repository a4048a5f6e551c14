import { fetches, must } from '../controls.ts';
import { desktopProxy } from '../faults/proxy.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-proxy-file-gone-and-udp-blocked',
  tells:
    'The desktop fetches its proxy settings from a server that no longer exists, and the firewall swallows UDP.',
  kind: 'pair',
  confirms: ['pac-broken', 'udp-blocked'],
  neverBlames: ['proxy-unreachable', 'proxy-required', 'proxy-forces-tcp'],
  verdict: 'degraded',
  async arrange(lab) {
    await desktopProxy(lab, { pac: `http://${lab.plan.rented.ipv4}:8000/proxy.pac` });
    await swallowUdp(lab);
  },
  async control(lab) {
    const file = await fetches(lab, `http://${lab.plan.rented.ipv4}:8000/proxy.pac`, [], 2);
    must(file.status === 0, `file ${file.status}`);
    return `no proxy file; ${await udpIsSilent(lab)}`;
  },
});
