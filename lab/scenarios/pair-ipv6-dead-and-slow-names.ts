import { connects, must, resolves } from '../controls.ts';
import { ipv6Dead } from '../faults/ipv6.ts';
import { pythonServer } from '../faults/server.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-ipv6-dead-and-slow-names',
  tells: 'IPv6 is offered and dead, and the name server takes three seconds.',
  kind: 'pair',
  confirms: ['ipv6-broken', 'dns-slow'],
  neverBlames: ['internet-down', 'dns-aaaa-dropped', 'dns-resolver-dead'],
  async arrange(lab) {
    await ipv6Dead(lab);
    const { home, isp } = lab.plan;
    await lab.stopRouterDns();
    await pythonServer(lab.home, 'odd_dns', {
      listen: [home.ipv4],
      upstream: isp.resolverIpv4,
      rules: [{ name: '*', action: 'pass', delayMs: 2600 }],
    });
  },
  async control(lab) {
    const slow = await resolves(lab, 'zoom.us', { seconds: 5 });
    const over6 = await connects(lab, lab.world.ipv6('zoom.us')[0] ?? '', 443);
    must(slow.tookMs > 2000 && over6 === 'silence', `${slow.tookMs} ms, ${over6}`);
    return `names take ${Math.round(slow.tookMs)} ms, IPv6 is silent`;
  },
});
