import { must } from '../controls.ts';
import { proxyVariables } from '../faults/proxy.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-long-queue-and-stale-proxy',
  tells:
    'A second of queue before the upload, and a proxy that a crashed app left in the settings.',
  kind: 'pair',
  confirms: ['proxy-unreachable', 'bufferbloat'],
  neverBlames: ['uplink-too-slow', 'provider-latency'],
  verdict: 'blocked',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 8, queueMs: 1000 });
    await proxyVariables(lab, 'http://127.0.0.1:7890');
  },
  async control(lab) {
    const { idleMs, loadedMs } = await transfer(lab, 'up');
    must(loadedMs > idleMs + 250, `${idleMs} ms, ${loadedMs} ms`);
    return `${Math.round(idleMs)} ms idle, ${Math.round(loadedMs)} ms under load, proxy dead`;
  },
});
