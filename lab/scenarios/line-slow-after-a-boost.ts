import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-slow-after-a-boost',
  tells:
    'A provider that lets the first 400 kB of an upload pass at 40 Mbps and holds the rest at 1 Mbps: every short speed test is delighted.',
  kind: 'single',
  confirms: ['uplink-too-slow'],
  neverBlames: ['bufferbloat', 'provider-loss', 'udp-throttled'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 1, downMbps: 20, queueMs: 200, burstBytes: 400_000 });
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'up');
    must(mbps < 1.5, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps after the boost`;
  },
});
