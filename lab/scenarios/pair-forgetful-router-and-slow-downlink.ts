import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { forgetAfter } from '../faults/udp.ts';
import { farEnd, transfer } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-forgetful-router-and-slow-downlink',
  tells:
    'A line that receives 1 Mbps behind a router that forgets a silent UDP path after 12 seconds.',
  kind: 'pair',
  confirms: ['nat-timeout-short', 'downlink-too-slow'],
  neverBlames: ['udp-blocked', 'udp-return-dropped', 'udp-throttled', 'bufferbloat'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'long',
  isExtra: true,
  arguments: ['--skip', 'endurance', '--budget', '85'],
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    await shape(lab, { downMbps: 1, queueMs: 200 });
    // All of the line is asked for in `--long`: this way has a decent router.
    await shape(lab, { upMbps: 20, queueMs: 40 });
    await forgetAfter(lab, 12);
  },
  async control(lab) {
    const { mbps } = await transfer(lab, 'down');
    must(mbps < 1.2, `${mbps} Mbps`);
    return `${mbps.toFixed(2)} Mbps down`;
  },
});
