import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'cable-sends-two-megabits',
  tells:
    'A cable line, 50 Mbps down and 2 up, a little less than ordinary video of a group takes: every speed test shows the 50.',
  kind: 'single',
  confirms: ['uplink-too-slow'],
  neverBlames: ['bufferbloat', 'provider-loss', 'udp-throttled', 'downlink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  isExtra: true,
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 2, downMbps: 50, queueMs: 80 });
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'up');
    must(mbps > 1.4 && mbps < 2.2, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps up`;
  },
});
