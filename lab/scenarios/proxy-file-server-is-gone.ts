import { fetches, must } from '../controls.ts';
import { desktopProxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-file-server-is-gone',
  tells: 'The desktop fetches its proxy settings from a server that no longer exists.',
  kind: 'single',
  confirms: ['pac-broken'],
  neverBlames: ['proxy-unreachable', 'proxy-required'],
  verdict: 'degraded',
  arrange: (lab) => desktopProxy(lab, { pac: `http://${lab.plan.rented.ipv4}:8000/proxy.pac` }),
  async control(lab) {
    const file = await fetches(lab, `http://${lab.plan.rented.ipv4}:8000/proxy.pac`, [], 2);
    const direct = await fetches(lab, 'https://zoom.us/');
    must(
      file.status === 0 && direct.status === 200,
      `file ${file.status}, direct ${direct.status}`,
    );
    return file.problem;
  },
});
