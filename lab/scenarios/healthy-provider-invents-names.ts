import { must, serviceWorks } from '../controls.ts';
import { providerHijacksDns } from '../faults/dns.ts';
import { says } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-provider-invents-names',
  tells:
    'The provider answers names that do not exist with its search page, whoever is asked; true names are left alone.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['dns-hijack', 'dns-filter-blocks-service', 'captive-portal'],
  async arrange(lab) {
    const { ipv4 } = lab.plan.rented;
    const known = [
      ...new Set(lab.world.zone.map(({ name }) => name.split('.').slice(-2).join('.'))),
    ];
    await providerHijacksDns(lab, [
      ...known.map((name) => ({ name, action: 'pass' }) as const),
      { name: '*', action: 'answer', ipv4: [ipv4] },
    ]);
  },
  async control(lab) {
    const invented = await says(lab, 'no-such-name-anywhere.com', '9.9.9.9');
    must(invented.startsWith('NOERROR '), invented);
    return `a made-up name: ${invented}; ${await serviceWorks(lab)}`;
  },
});
