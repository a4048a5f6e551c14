import { must, resolves } from '../controls.ts';
import { dnssecBogus } from '../faults/unbound.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'validating-resolver-finds-all-bogus',
  tells:
    'The key of the root is too old in the router: every signed name is bogus to it, whosever it is.',
  kind: 'single',
  confirms: ['dnssec-failure'],
  neverBlames: [
    'dns-resolver-dead',
    'dns-filter-blocks-service',
    'dns-truncation',
    'dns-hijack',
    'internet-down',
  ],
  verdict: 'blocked',
  needs: ['unbound'],
  async arrange(lab) {
    await dnssecBogus(lab, ['us', 'com', 'one', 'net']);
  },
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const control = await resolves(lab, 'www.google.com');
    must(
      own.status === 'SERVFAIL' && control.status === 'SERVFAIL',
      `${own.status}, ${control.status}`,
    );
    return 'SERVFAIL for zoom.us and www.google.com';
  },
});
