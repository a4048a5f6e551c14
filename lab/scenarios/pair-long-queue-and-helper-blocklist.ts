import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-long-queue-and-helper-blocklist',
  tells:
    'A second of queue before the upload, and a blocklist on the router that sinkholes a helper of the service.',
  kind: 'pair',
  confirms: ['bufferbloat', 'dns-filter-blocks-helper'],
  neverBlames: ['uplink-too-slow', 'provider-latency'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 8, queueMs: 1000 });
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
  },
  async control(lab) {
    const { idleMs, loadedMs } = await transfer(lab, 'up');
    must(loadedMs > idleMs + 150, `${idleMs} ms, ${loadedMs} ms`);
    return `${Math.round(idleMs)} ms idle, ${Math.round(loadedMs)} ms under load, log.zoom.us denied`;
  },
});
