import { fetches, must } from '../controls.ts';
import { proxyVariables } from '../faults/proxy.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-stale-proxy-and-udp-blocked',
  tells:
    'A crashed app left its proxy, 127.0.0.1:7890, in the settings, and the hotel swallows UDP.',
  kind: 'pair',
  confirms: ['proxy-unreachable', 'udp-blocked'],
  neverBlames: ['proxy-differs', 'proxy-required', 'proxy-forces-tcp', 'internet-down'],
  verdict: 'blocked',
  async arrange(lab) {
    await proxyVariables(lab, 'http://127.0.0.1:7890');
    await swallowUdp(lab);
  },
  async control(lab) {
    const stale = await fetches(lab, 'https://zoom.us/');
    const direct = await fetches(lab, 'https://zoom.us/', ['--noproxy', '*']);
    must(
      stale.status === 0 && direct.status === 200,
      `stale ${stale.status}, direct ${direct.status}`,
    );
    return `${stale.problem}; ${await udpIsSilent(lab)}`;
  },
});
