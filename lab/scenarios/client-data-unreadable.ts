import { must, serviceWorks } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { defineScenario } from '../scenario.ts';
import { user } from '../topology/plan.ts';

export const scenario = defineScenario({
  id: 'client-data-unreadable',
  tells:
    'The app was once started as administrator: its settings now belong to somebody else, and signing in fails on this computer only.',
  kind: 'single',
  confirms: ['client-data-damaged'],
  neverBlames: ['client-install-broken', 'client-outdated'],
  verdict: 'blocked',
  async arrange(lab) {
    await installZoom(lab);
    await lab.laptop.write(`${user.home}/.config/zoomus.conf`, 'not settings any more\n', 0o000);
  },
  async control(lab) {
    const reads = await lab.asUser(['cat', `${user.home}/.config/zoomus.conf`]);
    must(reads.code !== 0, 'it can be read');
    return `${await serviceWorks(lab)}, settings unreadable`;
  },
});
