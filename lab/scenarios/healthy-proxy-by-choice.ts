import { serviceWorks } from '../controls.ts';
import { proxyVariables, tinyproxy } from '../faults/proxy.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-proxy-by-choice',
  tells: 'A proxy is set and works; the direct way would work as well.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['proxy-forces-tcp', 'udp-blocked'],
  needs: ['tinyproxy'],
  arrange: async (lab) => {
    const { url } = await tinyproxy(lab);
    await proxyVariables(lab, url, { noProxy: 'localhost,127.0.0.1' });
  },
  control: serviceWorks,
});
