import { worsen } from '../faults/path.ts';
import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-slight-jitter',
  tells: 'The delay wanders by 5 ms, as over any radio.',
  kind: 'healthy',
  confirms: [],
  neverBlames: [
    'provider-loss',
    'gateway-loss',
    'provider-jitter',
    'bufferbloat',
    'uplink-too-slow',
    'downlink-too-slow',
    'udp-throttled',
  ],
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await worsen(lab, 'line', 'both', { delayMs: 20, jitterMs: 5 });
  },
  async control(lab) {
    return callWorks(lab);
  },
});
