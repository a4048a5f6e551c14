import { must } from '../controls.ts';
import { providerHijacksDns } from '../faults/dns.ts';
import { says } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'provider-hijacks-nxdomain',
  tells: 'The provider answers name questions itself, whoever is asked: nothing of zoom.us exists.',
  kind: 'single',
  confirms: ['dns-hijack'],
  neverBlames: [
    'dns-filter-blocks-service',
    'dns-resolver-dead',
    'hosts-file-override',
    'captive-portal',
    'egress-blocks-service',
    'tls-inspection-untrusted',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await providerHijacksDns(lab, [{ name: 'zoom.us', action: 'nxdomain' }]);
  },
  async control(lab) {
    const own = await says(lab, 'zoom.us');
    const other = await says(lab, 'zoom.us', '8.8.8.8');
    must(
      own === other && !lab.world.ipv4('zoom.us').some((ip) => other.includes(ip)),
      `${own}; ${other}`,
    );
    return `everybody says ${other}`;
  },
});
