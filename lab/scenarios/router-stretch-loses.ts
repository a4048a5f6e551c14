import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'router-stretch-loses',
  tells: 'A bad cable between computer and router loses one packet in twenty, each way.',
  kind: 'single',
  confirms: ['gateway-loss'],
  neverBlames: ['provider-loss', 'downlink-too-slow', 'uplink-too-slow', 'dns-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await worsen(lab, 'air', 'both', { lossRatio: 0.05 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.025 && found.received > 0, told(found));
    return told(found);
  },
});
