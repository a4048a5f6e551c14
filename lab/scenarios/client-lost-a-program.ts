import { must, serviceWorks } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'client-lost-a-program',
  tells:
    'An update stopped half-way: the app’s launcher is gone. People see error 10002 and blame the network, which is fine.',
  kind: 'single',
  confirms: ['client-install-broken'],
  neverBlames: ['client-outdated', 'client-data-damaged'],
  verdict: 'blocked',
  arrange: (lab) => installZoom(lab, { without: ['ZoomLauncher'] }),
  async control(lab) {
    const gone = await lab.laptop.run(['test', '-e', '/opt/zoom/ZoomLauncher']);
    must(gone.code !== 0, 'the launcher is there');
    return `${await serviceWorks(lab)}, launcher gone`;
  },
});
