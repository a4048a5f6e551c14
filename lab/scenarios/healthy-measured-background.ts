import { shape } from '../faults/shape.ts';
import { callWorks, farEnd, startHog } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-background',
  tells: 'A cloud client sends a little all the time, on a line with room.',
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
    'local-uplink-hog',
  ],
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 20, downMbps: 50, queueMs: 60 });
    await startHog(lab, 25);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
