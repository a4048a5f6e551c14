import { must } from '../controls.ts';
import { forgetAfter } from '../faults/udp.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'router-forgets-silent-paths',
  tells:
    'A router that forgets a silent UDP path after 12 seconds: who is muted loses the sound of the others.',
  kind: 'single',
  confirms: ['nat-timeout-short'],
  neverBlames: ['udp-blocked', 'udp-return-dropped', 'udp-throttled'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'long',
  // What takes minutes is another scenario's business.
  arguments: [
    ...['endurance', 'capacity', 'call-packets'].flatMap((probe) => ['--skip', probe]),
    '--budget',
    '58',
  ],
  reflector: true,
  async arrange(lab) {
    await forgetAfter(lab, 12);
  },
  async control(lab) {
    const timeout = await lab.home.must(['sysctl', '-n', 'net.netfilter.nf_conntrack_udp_timeout']);
    must(timeout.trim() === '12', timeout);
    return `UDP paths are kept for ${timeout.trim()} s`;
  },
});
