import { must } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';
import { user } from '../topology/plan.ts';

export const scenario = defineScenario({
  id: 'pair-unreadable-data-and-udp-blocked',
  tells: 'The app’s settings belong to somebody else, and the network swallows UDP.',
  kind: 'pair',
  confirms: ['client-data-damaged', 'udp-blocked'],
  neverBlames: ['client-install-broken', 'internet-down'],
  verdict: 'blocked',
  async arrange(lab) {
    await installZoom(lab);
    await lab.laptop.write(`${user.home}/.config/zoomus.conf`, 'not settings any more\n', 0o000);
    await swallowUdp(lab);
  },
  async control(lab) {
    const reads = await lab.asUser(['cat', `${user.home}/.config/zoomus.conf`]);
    must(reads.code !== 0, 'it can be read');
    return `settings unreadable; ${await udpIsSilent(lab)}`;
  },
});
