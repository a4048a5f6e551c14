import { rationEchoes } from '../faults/udp.ts';
import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-rationed-echoes',
  tells:
    'Router and provider ration their answers to ping; everything that passes through them passes.',
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
    await rationEchoes(lab);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
