import { must, pings } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'satellite',
  tells:
    'A satellite line: 600 ms there and back to everything. It joins, and people talk over each other.',
  kind: 'healthy',
  confirms: ['provider-latency'],
  neverBlames: ['dns-slow', 'dns-resolver-dead', 'udp-blocked', 'vpn-detour'],
  verdict: 'degraded',
  house: { rttMs: 600 },
  async control(lab) {
    const { rttMs = 0 } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(rttMs > 550, `${rttMs} ms`);
    return `${rttMs} ms`;
  },
});
