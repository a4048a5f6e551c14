import { fetches, must, serviceWorks } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-cache-strips-check-pages',
  tells:
    'A cache answers plain check pages with empty ones; no login is wanted and everything secure works.',
  kind: 'healthy',
  world: {
    pages: {
      'connectivitycheck.gstatic.com/generate_204': { status: 200, body: '' },
      'captive.apple.com/hotspot-detect.html': { status: 200, body: '' },
      'www.msftconnecttest.com/connecttest.txt': { status: 200, body: '' },
    },
  },
  confirms: [],
  neverBlames: ['captive-portal', 'proxy-required'],
  async control(lab) {
    const page = await fetches(lab, 'http://captive.apple.com/hotspot-detect.html');
    must(page.status === 200 && page.body === '', `${page.status} ${page.body}`);
    return `check page is empty, ${await serviceWorks(lab)}`;
  },
});
