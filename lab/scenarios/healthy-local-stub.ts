import { must, serviceWorks } from '../controls.ts';
import { oddLocalDns } from '../faults/dns.ts';
import { says } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-local-stub',
  tells: 'Names are asked of a stub on this computer (127.0.0.53), which asks the router.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['dns-resolver-dead', 'captive-portal-hidden'],
  async arrange(lab) {
    await oddLocalDns(lab, []);
  },
  async control(lab) {
    const own = await says(lab, 'zoom.us', '127.0.0.53');
    must(own.startsWith('NOERROR '), own);
    return serviceWorks(lab);
  },
});
