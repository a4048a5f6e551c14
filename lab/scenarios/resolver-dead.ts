import { must, resolves } from '../controls.ts';
import { dnsDead } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'resolver-dead',
  tells: 'The router swallows DNS questions to itself; public resolvers and everything else work.',
  kind: 'single',
  confirms: ['dns-resolver-dead'],
  neverBlames: ['internet-down', 'dns-filter-blocks-service', 'captive-portal'],
  verdict: 'blocked',
  arrange: async (lab) => void (await dnsDead(lab)),
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const other = await resolves(lab, 'zoom.us', { at: '8.8.8.8' });
    must(
      own.status === 'silence' && other.status === 'NOERROR',
      `router ${own.status}, 8.8.8.8 ${other.status}`,
    );
    return 'router silent, 8.8.8.8 answers';
  },
});
