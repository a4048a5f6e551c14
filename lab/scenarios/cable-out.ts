import { must } from '../controls.ts';
import { cableOut } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'cable-out',
  tells: 'The cable is not plugged in (or Wi-Fi is off): no carrier, no address, nothing works.',
  kind: 'single',
  confirms: ['no-link'],
  neverBlames: ['no-address', 'gateway-unreachable', 'internet-down', 'dns-resolver-dead'],
  verdict: 'blocked',
  arrange: cableOut,
  async control(lab) {
    const carrier = await lab.asUser(['cat', `/sys/class/net/${lab.plan.laptop.device}/operstate`]);
    must(carrier.stdout.trim() !== 'up', `link is ${carrier.stdout.trim()}`);
    return `${lab.plan.laptop.device} is ${carrier.stdout.trim()}`;
  },
});
