import { must } from '../controls.ts';
import { worsen } from '../faults/path.ts';
import { shape } from '../faults/shape.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-lossy-line-and-long-queue',
  tells: 'The line loses 4 % each way, and the upload waits in a second of queue.',
  kind: 'pair',
  confirms: ['provider-loss', 'bufferbloat'],
  neverBlames: ['gateway-loss', 'uplink-too-slow', 'downlink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 8, queueMs: 1000 });
    await worsen(lab, 'line', 'both', { lossRatio: 0.04 });
  },
  async control(lab) {
    const found = await burst(lab);
    must(1 - found.received / found.sent > 0.04 && found.received > 0, told(found));
    return told(found);
  },
});
