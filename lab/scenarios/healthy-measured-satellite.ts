import { callWorks, farEnd } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-satellite',
  tells: 'A satellite line, measured: 600 ms to everything, and nothing else is wrong.',
  kind: 'healthy',
  confirms: ['provider-latency'],
  neverBlames: [
    'provider-loss',
    'gateway-loss',
    'provider-jitter',
    'bufferbloat',
    'uplink-too-slow',
    'downlink-too-slow',
    'udp-throttled',
    'vpn-detour',
  ],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 600 },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
  },
  async control(lab) {
    return callWorks(lab);
  },
});
