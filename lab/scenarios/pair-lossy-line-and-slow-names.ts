import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-lossy-line-and-slow-names',
  tells: 'The line loses 5 % each way, and the router’s resolver takes three seconds.',
  kind: 'pair',
  confirms: ['provider-loss', 'dns-slow'],
  neverBlames: ['gateway-loss', 'dns-resolver-dead'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: '*', action: 'pass', delayMs: 2600 }]);
    await worsen(lab, 'line', 'both', { lossRatio: 0.05 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.05 && found.received > 0, told(found));
    return told(found);
  },
});
