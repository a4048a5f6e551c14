import { burnCores, callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-busy-computer',
  tells: 'Two programs keep every core of this computer busy: what it measures accuses no network.',
  kind: 'healthy',
  confirms: [],
  mayAlso: ['computer-overloaded', 'conflicting-program'],
  neverBlames: [
    'provider-loss',
    'gateway-loss',
    'provider-jitter',
    'bufferbloat',
    'uplink-too-slow',
    'downlink-too-slow',
    'udp-throttled',
  ],
  verdict: ['ready', 'degraded'],
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await burnCores(lab);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
