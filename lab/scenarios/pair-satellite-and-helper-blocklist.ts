import { must, pings } from '../controls.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-satellite-and-helper-blocklist',
  tells: 'A satellite line, 600 ms there and back, and a filter that denies the log host.',
  kind: 'pair',
  confirms: ['provider-latency', 'dns-filter-blocks-helper'],
  neverBlames: ['dns-slow', 'dns-filter-blocks-service', 'internet-down'],
  verdict: 'degraded',
  house: { rttMs: 600 },
  async arrange(lab) {
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
  },
  async control(lab) {
    const { rttMs = 0 } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(rttMs > 550, `${rttMs} ms`);
    return `${rttMs} ms; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
