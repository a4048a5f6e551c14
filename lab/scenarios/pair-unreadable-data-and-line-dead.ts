import { must, pings } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { providerDead } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';
import { user } from '../topology/plan.ts';

export const scenario = defineScenario({
  id: 'pair-unreadable-data-and-line-dead',
  tells:
    'The line is dead, and the app’s settings cannot be read either: the second is seen without any network.',
  kind: 'pair',
  confirms: ['client-data-damaged', 'internet-down'],
  neverBlames: ['dns-resolver-dead', 'egress-blocks-service', 'gateway-unreachable'],
  verdict: 'blocked',
  async arrange(lab) {
    await installZoom(lab);
    await lab.laptop.write(`${user.home}/.config/zoomus.conf`, 'not settings any more\n', 0o000);
    await providerDead(lab);
  },
  async control(lab) {
    const reads = await lab.asUser(['cat', `${user.home}/.config/zoomus.conf`]);
    const beyond = await pings(lab, '1.1.1.1', 2);
    must(reads.code !== 0 && beyond.replies === 0, `${reads.code}, ${beyond.replies} replies`);
    return 'settings unreadable, 1.1.1.1 is silent';
  },
});
