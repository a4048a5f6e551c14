import { must } from '../controls.ts';
import { dropReturnAfter } from '../faults/udp.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'router-loses-the-way-back',
  tells:
    'The router forgets where answers belong once a UDP flow has had 6 kB of them: a call can be heard and hears nothing after some seconds.',
  kind: 'single',
  confirms: ['udp-return-dropped'],
  neverBlames: ['udp-throttled', 'provider-loss', 'udp-blocked', 'vpn-drops-media'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await dropReturnAfter(lab, 6500);
  },
  async control(lab) {
    const found = await burst(lab, { count: 300, everyMs: 10 });
    must(found.lastBackMs < 2500 && found.received > 0, told(found));
    return `the last answer came after ${Math.round(found.lastBackMs)} ms`;
  },
});
