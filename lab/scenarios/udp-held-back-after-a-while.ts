import { must } from '../controls.ts';
import { shape } from '../faults/shape.ts';
import { holdBackAfter } from '../faults/udp.ts';
import { burst, farEnd, told } from '../quality-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'udp-held-back-after-a-while',
  tells:
    'The provider lets a UDP flow run for 4 MB and then holds it to 40 packets a second: the first quarter of a minute of a call is good.',
  kind: 'single',
  confirms: ['udp-throttled'],
  neverBlames: ['provider-loss', 'udp-return-dropped', 'udp-blocked', 'uplink-too-slow'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'long',
  // Half a minute of the minute and a half is enough to see it, and connections are the control.
  arguments: [
    ...['nat-timeout', 'call-packets'].flatMap((probe) => ['--skip', probe]),
    '--budget',
    '50',
  ],
  reflector: true,
  async arrange(lab) {
    await farEnd(lab);
    // All of the line is asked for in `--long`: one that is known, and has a decent router.
    await shape(lab, { upMbps: 20, downMbps: 40, queueMs: 40 });
    await holdBackAfter(lab, 4_000_000, 40);
  },
  async control(lab) {
    const first = await burst(lab, { count: 500, everyMs: 4, bytes: 1200 });
    const long = await burst(lab, { count: 6000, everyMs: 1, bytes: 1200 });
    must(first.lossUpRatio < 0.03 && long.lossUpRatio > 0.3, `${told(first)}; ${told(long)}`);
    return `of 0.6 MB ${told(first)}; of 7 MB ${told(long)}`;
  },
});
