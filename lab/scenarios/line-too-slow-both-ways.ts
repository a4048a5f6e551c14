import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-too-slow-both-ways',
  tells: 'An old copper line: 0.7 Mbps up and 1.2 Mbps down.',
  kind: 'pair',
  confirms: ['uplink-too-slow', 'downlink-too-slow'],
  neverBlames: ['bufferbloat', 'provider-loss'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 0.7, downMbps: 1.2, queueMs: 200 });
  },
  async control(lab) {
    const [up, down] = [await transfer(lab, 'up'), await transfer(lab, 'down')];
    must(up.mbps < 0.9 && down.mbps < 1.4, `${up.mbps} and ${down.mbps} Mbps`);
    return `${up.mbps.toFixed(2)} Mbps up, ${down.mbps.toFixed(2)} down`;
  },
});
