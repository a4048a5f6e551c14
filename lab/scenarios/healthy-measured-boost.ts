import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-measured-boost',
  tells:
    'A provider that lets the first 400 kB pass quickly and then holds both ways to 5 Mbps, which is enough: the boost hides nothing that matters.',
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
  ],
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 5, downMbps: 5, queueMs: 60, burstBytes: 400_000 });
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'up');
    must(mbps > 3 && mbps < 8, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps after the boost`;
  },
});
