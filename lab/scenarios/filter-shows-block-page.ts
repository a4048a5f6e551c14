import { fetches, must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { pythonServer } from '../faults/server.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'filter-shows-block-page',
  tells:
    'The resolver sends everything of zoom.us to the address of a block page on the internet, where only plain HTTP answers.',
  kind: 'single',
  confirms: ['dns-filter-blocks-service'],
  neverBlames: [
    'dns-resolver-dead',
    'dns-hijack',
    'hosts-file-override',
    'internet-down',
    'dnssec-failure',
    'egress-blocks-service',
    'tls-inspection-untrusted',
    'name-filter',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    const { ipv4 } = lab.plan.rented;
    await pythonServer(lab.rented, 'web', {
      listen: [ipv4],
      port: 80,
      body: 'This category is blocked',
    });
    await oddRouterDns(lab, [{ name: 'zoom.us', action: 'answer', ipv4: [ipv4] }]);
  },
  async control(lab) {
    const page = await fetches(lab, 'http://zoom.us/');
    must(page.body.includes('blocked'), `${page.status} ${page.body}`);
    return onlyDenies(lab, 'zoom.us');
  },
});
