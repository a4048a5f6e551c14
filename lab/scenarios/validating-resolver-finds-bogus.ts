import { must, resolves } from '../controls.ts';
import { dnssecBogus } from '../faults/unbound.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'validating-resolver-finds-bogus',
  tells:
    'A validating resolver finds the signatures of zoom.us bogus and says "server failure"; unchecked it answers.',
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
    await dnssecBogus(lab);
  },
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const control = await resolves(lab, 'www.google.com');
    must(
      own.status === 'SERVFAIL' && control.status === 'NOERROR',
      `${own.status}, ${control.status}`,
    );
    return 'SERVFAIL for zoom.us only';
  },
});
