import { must } from '../controls.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-takes-half-a-second',
  tells:
    'Everything takes 500 ms there and back, measured with a test server, too: a long way, and nothing else.',
  kind: 'single',
  confirms: ['provider-latency'],
  neverBlames: ['vpn-detour', 'bufferbloat', 'provider-jitter', 'downlink-too-slow', 'region-far'],
  verdict: 'degraded',
  house: { ipv6: false, rttMs: 500 },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
  },
  async control(lab) {
    const found = await burst(lab, { count: 50, everyMs: 20 });
    must(found.medianMs > 450, told(found));
    return told(found);
  },
});
