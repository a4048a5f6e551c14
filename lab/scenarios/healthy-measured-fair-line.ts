import { must } from '../controls.ts';
import { fairLine } from '../faults/medium.ts';
import { burst, farEnd, startHog, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-fair-line',
  tells:
    'Another device in the house fills the upload (10 Mbps), and the router deals it out fairly (FQ-CoDel with ECN): half of it is enough for a call, and a call waits for nobody.',
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
    'provider-latency',
  ],
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await fairLine(lab, { upMbps: 10, downMbps: 40 });
    await startHog(lab, undefined, 'home');
  },
  async control(lab) {
    const before = (await lab.wire('line', 'stats')).ab;
    const found = await burst(lab, { count: 200, everyMs: 20 });
    const { carried = 0, marked = 0 } = (await lab.wire('line', 'stats')).ab;
    const perSecond = (carried - (before['carried'] ?? 0)) / 5.5;
    must(found.received >= found.sent * 0.96 && found.medianMs < lab.plan.rttMs + 60, told(found));
    must(perSecond > 500 && marked > 0, `${perSecond} frames a second, ${marked} marked`);
    return `${Math.round(perSecond)} frames a second, ${marked} marked; ${told(found)}`;
  },
});
