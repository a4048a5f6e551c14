import { must, resolves } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

const labels = ['', 'www3.', 'us04web.', 'us05web.', 'log.', 'logfiles.', 'zpns.', 'us04zpns.'];
const media = ['zoomam104zc.zoom.us', 'zoomfr84zc.zoom.us', 'zoomsjccv154mmr.sjc.zoom.us'];

export const scenario = defineScenario({
  id: 'service-lost-its-names',
  tells:
    'The registry has suspended zoom.us by mistake (as in April 2025): no resolver in the world knows its names. It looks like a filter to everybody.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['dns-filter-blocks-service', 'dns-hijack', 'dns-resolver-dead', 'internet-down'],
  verdict: 'blocked',
  world: {
    names: Object.fromEntries(
      [...labels.map((label) => `${label}zoom.us`), ...media].map((name) => [
        name,
        { rcode: 'NXDOMAIN' },
      ]),
    ),
  },
  async control(lab) {
    const here = await resolves(lab, 'zoom.us');
    const elsewhere = await resolves(lab, 'zoom.us', { at: '8.8.8.8' });
    const control = await resolves(lab, 'www.google.com');
    must(
      here.status === 'NXDOMAIN' && elsewhere.status === 'NXDOMAIN' && control.status === 'NOERROR',
      `${here.status}, ${elsewhere.status}, ${control.status}`,
    );
    return 'zoom.us is NXDOMAIN everywhere';
  },
});
