import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-receives-too-little',
  tells: 'A line that receives 1 Mbps: the others freeze, while they see the person well.',
  kind: 'single',
  confirms: ['downlink-too-slow'],
  neverBlames: ['bufferbloat', 'provider-loss', 'uplink-too-slow', 'udp-throttled'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 20, downMbps: 1, queueMs: 200 });
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'down');
    must(mbps < 1.2, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps down`;
  },
});
