import { must, resolves } from '../controls.ts';
import { useResolvers } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'stub-not-running',
  tells: 'resolv.conf points at a stub on this computer (127.0.0.53) that is not running.',
  kind: 'single',
  confirms: ['dns-resolver-dead'],
  neverBlames: [
    'internet-down',
    'dns-filter-blocks-service',
    'captive-portal',
    'dns-slow',
    'dnssec-failure',
    'egress-blocks-service',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await useResolvers(lab, '127.0.0.53');
  },
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const other = await resolves(lab, 'zoom.us', { at: lab.plan.home.ipv4 });
    must(own.status === 'silence' && other.status === 'NOERROR', `${own.status}, ${other.status}`);
    return 'nobody listens at 127.0.0.53, the router answers';
  },
});
