import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { burst, farEnd, startHog, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'backup-fills-the-upload',
  tells:
    'A backup on this computer sends as much as the line takes (5 Mbps), and the call waits behind it.',
  kind: 'single',
  confirms: ['local-uplink-hog'],
  neverBlames: [
    'provider-latency',
    'provider-jitter',
    'provider-loss',
    'uplink-too-slow',
    'bufferbloat',
  ],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 5, downMbps: 20, queueMs: 400 });
    await startHog(lab);
  },
  async control(lab) {
    const found = await burst(lab, { count: 100, everyMs: 20 });
    must(found.medianMs > lab.plan.rttMs + 100, told(found));
    return told(found);
  },
});
