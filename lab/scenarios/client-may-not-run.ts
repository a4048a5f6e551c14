import { must, serviceWorks } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'client-may-not-run',
  tells:
    'The app’s program file lost its permission to run, as after a copy from another computer.',
  kind: 'single',
  confirms: ['client-install-broken'],
  neverBlames: ['client-outdated', 'local-firewall-blocks'],
  verdict: 'blocked',
  arrange: (lab) => installZoom(lab, { notExecutable: ['zoom'] }),
  async control(lab) {
    const runs = await lab.asUser(['test', '-x', '/opt/zoom/zoom']);
    must(runs.code !== 0, 'it may run');
    return `${await serviceWorks(lab)}, program may not run`;
  },
});
