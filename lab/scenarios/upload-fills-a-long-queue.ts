import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'upload-fills-a-long-queue',
  tells:
    'The line carries 8 Mbps up, and the modem keeps a second of it in its queue: fine until somebody uploads something.',
  kind: 'single',
  confirms: ['bufferbloat'],
  neverBlames: [
    'uplink-too-slow',
    'downlink-too-slow',
    'provider-latency',
    'provider-jitter',
    'local-uplink-hog',
  ],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 8, queueMs: 1000 });
  },
  async control(lab) {
    const { idleMs, loadedMs, mbps } = await transfer(lab, 'up');
    must(loadedMs > idleMs + 150 && mbps > 5, `${idleMs} ms, ${loadedMs} ms, ${mbps} Mbps`);
    return `${Math.round(idleMs)} ms idle, ${Math.round(loadedMs)} ms under load, ${Math.round(mbps)} Mbps`;
  },
});
