import { must, pings } from '../controls.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-satellite-and-udp-blocked',
  tells: 'A satellite line, 600 ms there and back, whose gateway swallows UDP.',
  kind: 'pair',
  confirms: ['provider-latency', 'udp-blocked'],
  neverBlames: ['dns-slow', 'internet-down'],
  verdict: 'degraded',
  house: { rttMs: 600 },
  async arrange(lab) {
    await swallowUdp(lab);
  },
  async control(lab) {
    const { rttMs = 0 } = await pings(lab, lab.world.ipv4('zoom.us')[0] ?? '', 3);
    must(rttMs > 550, `${rttMs} ms`);
    return `${rttMs} ms; ${await udpIsSilent(lab)}`;
  },
});
