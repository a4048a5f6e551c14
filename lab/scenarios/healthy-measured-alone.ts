import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-alone',
  tells: 'A healthy line, measured without a test server: by strangers and a content network.',
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
  async arrange(lab) {
    await farEnd(lab);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
