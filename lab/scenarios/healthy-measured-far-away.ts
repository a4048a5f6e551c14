import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-far-away',
  tells: '140 ms there and back: another continent, and nobody notices.',
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
    'provider-latency',
  ],
  house: { ipv6: false, rttMs: 140 },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
