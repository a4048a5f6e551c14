import { must } from '../controls.ts';
import { noAddress } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'dhcp-gave-nothing',
  tells: 'Wi-Fi is joined, but the router handed out no address.',
  kind: 'single',
  confirms: ['no-address'],
  neverBlames: ['no-link', 'gateway-unreachable', 'internet-down', 'dns-resolver-dead'],
  verdict: 'blocked',
  async arrange(lab) {
    await noAddress(lab);
  },
  async control(lab) {
    const shown = await lab.asUser(['ip', '-o', 'address', 'show', 'scope', 'global', 'up']);
    must(!shown.stdout.includes(lab.plan.laptop.device), shown.stdout);
    return 'link up, no address';
  },
});
