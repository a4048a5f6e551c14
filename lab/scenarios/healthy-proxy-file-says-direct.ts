import { serviceWorks } from '../controls.ts';
import { desktopProxy } from '../faults/proxy.ts';
import { pythonServer } from '../faults/server.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-proxy-file-says-direct',
  tells: 'The desktop uses a proxy file, and the file says: go direct.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['pac-broken', 'proxy-required'],
  arrange: async (lab) => {
    const { ipv4 } = lab.plan.home;
    await pythonServer(lab.home, 'web', {
      listen: [ipv4],
      port: 8000,
      body: 'function FindProxyForURL(url, host) { return "DIRECT"; }',
    });
    await desktopProxy(lab, { pac: `http://${ipv4}:8000/proxy.pac` });
  },
  control: serviceWorks,
});
