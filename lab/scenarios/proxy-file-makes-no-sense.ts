import { fetches, must } from '../controls.ts';
import { desktopProxy } from '../faults/proxy.ts';
import { pythonServer } from '../faults/server.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'proxy-file-makes-no-sense',
  tells: 'The proxy file that the desktop is told to use comes, and is a page of HTML.',
  kind: 'single',
  confirms: ['pac-broken'],
  neverBlames: ['proxy-unreachable', 'proxy-required'],
  verdict: 'degraded',
  arrange: async (lab) => {
    const { ipv4 } = lab.plan.home;
    await pythonServer(lab.home, 'web', {
      listen: [ipv4],
      port: 8000,
      body: '<!doctype html><title>Intranet</title><p>This page has moved.',
    });
    await desktopProxy(lab, { pac: `http://${ipv4}:8000/proxy.pac` });
  },
  async control(lab) {
    const file = await fetches(lab, `http://${lab.plan.home.ipv4}:8000/proxy.pac`);
    must(file.status === 200 && file.body.includes('<title>'), `file ${file.status}`);
    return 'the file is HTML';
  },
});
