import { must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { forgetAfter } from '../faults/udp.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-forgetful-router-and-slow-names',
  tells:
    'A cheap router: it takes three seconds for a name, and forgets a silent UDP path after 12 seconds.',
  kind: 'pair',
  confirms: ['nat-timeout-short', 'dns-slow'],
  neverBlames: ['udp-blocked', 'udp-return-dropped', 'udp-throttled', 'dns-resolver-dead'],
  verdict: 'degraded',
  house: { ipv6: false },
  measures: 'long',
  isExtra: true,
  // What takes minutes is another scenario's business.
  arguments: [
    ...['endurance', 'capacity', 'call-packets'].flatMap((probe) => ['--skip', probe]),
    '--budget',
    '66',
  ],
  reflector: true,
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: '*', action: 'pass', delayMs: 2600 }]);
    await forgetAfter(lab, 12);
  },
  async control(lab) {
    const timeout = await lab.home.must(['sysctl', '-n', 'net.netfilter.nf_conntrack_udp_timeout']);
    must(timeout.trim() === '12', timeout);
    return `UDP paths are kept for ${timeout.trim()} s`;
  },
});
