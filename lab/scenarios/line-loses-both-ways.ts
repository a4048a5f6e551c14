import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-loses-both-ways',
  tells: 'The line loses 3 % each way.',
  kind: 'single',
  confirms: ['provider-loss'],
  neverBlames: ['gateway-loss', 'udp-throttled', 'downlink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await worsen(lab, 'line', 'both', { lossRatio: 0.03 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.015 && found.received > 0, told(found));
    return told(found);
  },
});
