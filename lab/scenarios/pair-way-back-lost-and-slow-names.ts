import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { dropReturnAfter } from '../faults/udp.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-way-back-lost-and-slow-names',
  tells:
    'The router forgets where answers belong once a UDP flow has had 6 kB of them, and its resolver takes almost three seconds.',
  kind: 'pair',
  confirms: ['udp-return-dropped', 'dns-slow'],
  neverBlames: ['udp-throttled', 'provider-loss', 'udp-blocked', 'dns-resolver-dead'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await oddRouterDns(lab, [{ name: '*', action: 'pass', delayMs: 2600 }]);
    await dropReturnAfter(lab, 6500);
  },
  async control(lab) {
    const found = await burst(lab, { count: 300, everyMs: 10 });
    must(found.lastBackMs < 2500 && found.received > 0, told(found));
    const slow = await resolves(lab, 'zoom.us', { seconds: 5 });
    must(slow.tookMs > 2000, `names take ${slow.tookMs} ms`);
    return `the last answer came after ${Math.round(found.lastBackMs)} ms, names after ${Math.round(slow.tookMs)} ms`;
  },
});
