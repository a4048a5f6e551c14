import { must, resolves, serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-retired-name',
  tells:
    'The service has retired one of its push hosts: no resolver in the world knows it any more.',
  kind: 'healthy',
  world: { names: { 'us04zpns.zoom.us': { rcode: 'NXDOMAIN' } } },
  confirms: [],
  neverBlames: ['dns-filter-blocks-helper', 'dns-hijack', 'service-outage'],
  async control(lab) {
    const gone = await resolves(lab, 'us04zpns.zoom.us', { at: '8.8.8.8' });
    must(gone.status === 'NXDOMAIN', gone.status);
    return `us04zpns.zoom.us is NXDOMAIN everywhere, ${await serviceWorks(lab)}`;
  },
});
