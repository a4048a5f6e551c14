import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-sends-too-little',
  tells: 'A rural line that sends 0.6 Mbps: the person sees everybody and is seen by nobody.',
  kind: 'single',
  confirms: ['uplink-too-slow'],
  neverBlames: [
    'bufferbloat',
    'provider-loss',
    'local-uplink-hog',
    'udp-throttled',
    'downlink-too-slow',
  ],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'enough',
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { upMbps: 0.6, downMbps: 20, queueMs: 300 });
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'up');
    must(mbps < 0.8, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps up`;
  },
});
