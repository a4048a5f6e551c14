import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-loses-on-the-way-out',
  tells: 'The line loses 4 % of what is sent, and nothing of what comes.',
  kind: 'single',
  confirms: ['provider-loss'],
  neverBlames: ['gateway-loss', 'udp-throttled', 'uplink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await worsen(lab, 'line', 'up', { lossRatio: 0.04 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(found.lossUpRatio > 0.013333333333333334 && found.received > 0, told(found));
    return told(found);
  },
});
