import { must } from '../controls.ts';
import { noAddress } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'dhcp-dead-self-assigned',
  tells:
    'The router gives no addresses, so the computer took one of 169.254 for itself: connected, no internet.',
  kind: 'single',
  confirms: ['no-address'],
  neverBlames: ['no-link', 'gateway-unreachable', 'internet-down', 'dns-resolver-dead'],
  verdict: 'blocked',
  async arrange(lab) {
    await noAddress(lab, { selfAssigned: true });
  },
  async control(lab) {
    const shown = await lab.asUser(['ip', '-o', '-4', 'address', 'show']);
    must(shown.stdout.includes('169.254.'), shown.stdout);
    const out = await lab.asUser(['ip', 'route', 'get', '1.1.1.1']);
    must(out.code !== 0, `there is a way out: ${out.stdout}`);
    return 'only 169.254, no way out';
  },
});
