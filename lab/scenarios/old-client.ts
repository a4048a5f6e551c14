import { must, serviceWorks } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'old-client',
  tells:
    'The network is fine; the installed app is below the version the service still accepts, so it can neither sign in nor join.',
  kind: 'single',
  confirms: ['client-outdated'],
  neverBlames: ['client-install-broken', 'service-outage', 'egress-blocks-service'],
  verdict: 'blocked',
  arrange: (lab) => installZoom(lab, { version: '5.13.4.711' }),
  async control(lab) {
    const version = await lab.laptop.read('/opt/zoom/version.txt');
    must(version.startsWith('5.13'), version);
    return `${await serviceWorks(lab)}, client ${version.trim()}`;
  },
});
