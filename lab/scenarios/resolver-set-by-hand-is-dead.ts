import { must, resolves } from '../controls.ts';
import { useResolvers } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

/** Nobody has this address (RFC 5737, for documentation). */
const gone = '192.0.2.53';

export const scenario = defineScenario({
  id: 'resolver-set-by-hand-is-dead',
  tells:
    'Somebody once set the name server of another network by hand; the router’s own would answer.',
  kind: 'single',
  confirms: ['dns-resolver-dead'],
  neverBlames: ['internet-down', 'dns-filter-blocks-service', 'captive-portal'],
  verdict: 'blocked',
  house: { ipv4: true },
  arrange: (lab) => useResolvers(lab, gone),
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const router = await resolves(lab, 'zoom.us', { at: lab.plan.home.ipv4 });
    must(
      own.status === 'silence' && router.status === 'NOERROR',
      `${gone} ${own.status}, router ${router.status}`,
    );
    return `${gone} is silent, the router answers`;
  },
});
