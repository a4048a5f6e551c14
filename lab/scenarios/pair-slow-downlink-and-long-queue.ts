import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-slow-downlink-and-long-queue',
  tells:
    'A line that receives 1 Mbps, and whose modem keeps a second of what is sent (8 Mbps) in its queue: each way has a trouble of its own.',
  kind: 'pair',
  confirms: ['downlink-too-slow', 'bufferbloat'],
  neverBlames: ['uplink-too-slow', 'provider-loss', 'provider-jitter', 'provider-latency'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { downMbps: 1, queueMs: 200 });
    await shape(lab, { upMbps: 8, queueMs: 1000 });
  },
  async control(lab) {
    const [up, down] = [await transfer(lab, 'up'), await transfer(lab, 'down')];
    const seen = `${up.loadedMs} ms behind an upload, ${down.mbps} Mbps down`;
    must(down.mbps < 1.2 && up.loadedMs > up.idleMs + 150, seen);
    return seen;
  },
});
