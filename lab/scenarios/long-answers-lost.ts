import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'long-answers-lost',
  tells: 'Answers for zoom.us are cut short by the router, and its TCP port 53 is closed.',
  kind: 'single',
  confirms: ['dns-truncation'],
  neverBlames: ['dns-resolver-dead', 'dns-filter-blocks-service', 'dnssec-failure', 'dns-slow'],
  verdict: 'blocked',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: 'zoom.us', action: 'truncate' }], { tcp: false });
    if (lab.plan.seed % 2 === 0)
      await block(lab, {
        at: 'home',
        protocol: 'tcp',
        ports: '53',
        alsoRouter: true,
        to: [lab.plan.home.ipv4],
      });
  },
  async control(lab) {
    const cut = await resolves(lab, 'zoom.us');
    const whole = await resolves(lab, 'zoom.us', { tcp: true });
    must(cut.isTruncated && whole.status === 'silence', `${cut.status}, by TCP ${whole.status}`);
    return 'cut by UDP, nothing by TCP';
  },
});
