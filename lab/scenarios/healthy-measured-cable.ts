import { shape } from '../faults/shape.ts';
import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-cable',
  tells: 'A cable line, 50 Mbps down and 3 up: the way out is just enough for ordinary video.',
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
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 3, downMbps: 50, queueMs: 80 });
  },
  async control(lab) {
    return callWorks(lab);
  },
});
