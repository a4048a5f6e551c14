import { fetches, must } from '../controls.ts';
import { proxyVariables } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'crashed-app-left-its-proxy',
  tells:
    'A tunnelling app crashed and left its proxy, 127.0.0.1:7890, in the settings; the direct way is fine.',
  kind: 'single',
  confirms: ['proxy-unreachable'],
  neverBlames: ['proxy-differs', 'proxy-required', 'pac-broken', 'service-outage'],
  verdict: 'blocked',
  arrange: (lab) => proxyVariables(lab, 'http://127.0.0.1:7890'),
  async control(lab) {
    const stale = await fetches(lab, 'https://zoom.us/');
    const direct = await fetches(lab, 'https://zoom.us/', ['--noproxy', '*']);
    must(
      stale.status === 0 && direct.status === 200,
      `stale ${stale.status}, direct ${direct.status}`,
    );
    return stale.problem;
  },
});
