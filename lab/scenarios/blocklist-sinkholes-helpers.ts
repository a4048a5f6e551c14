import { serviceWorks } from '../controls.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'blocklist-sinkholes-helpers',
  tells:
    'A blocklist sinkholes the log and push hosts of Zoom; the site opens, the app hangs at "Connecting".',
  kind: 'single',
  confirms: ['dns-filter-blocks-helper'],
  neverBlames: [
    'dns-filter-blocks-service',
    'hosts-file-override',
    'dns-hijack',
    'dns-resolver-dead',
    'egress-blocks-service',
  ],
  verdict: 'degraded',
  async arrange(lab) {
    await lab.routerDns(
      ['log', 'logfiles', 'zpns', 'us04zpns'].flatMap((label) => [
        `--address=/${label}.zoom.us/0.0.0.0`,
        `--address=/${label}.zoom.us/::`,
      ]),
    );
  },
  async control(lab) {
    return `${await onlyDenies(lab, 'log.zoom.us')}; ${await serviceWorks(lab)}`;
  },
});
