import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-loses-and-nobody-helps',
  tells:
    'The line loses 12 % each way, and there is no test server: only strangers’ STUN servers and the routers on the way can tell.',
  kind: 'single',
  confirms: ['provider-loss'],
  neverBlames: ['gateway-loss', 'downlink-too-slow', 'uplink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  async arrange(lab) {
    await farEnd(lab);
    await worsen(lab, 'line', 'both', { lossRatio: 0.12 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.1 && found.received > 0, told(found));
    return told(found);
  },
});
