import { clientIsOld, installOldZoom } from '../media-controls.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-old-client-and-helper-blocklist',
  tells: 'The installed app is too old to sign in, and a blocklist denies the log host besides.',
  kind: 'pair',
  confirms: ['client-outdated', 'dns-filter-blocks-helper'],
  neverBlames: ['client-install-broken', 'dns-filter-blocks-service', 'service-outage'],
  verdict: 'blocked',
  async arrange(lab) {
    await installOldZoom(lab);
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
  },
  async control(lab) {
    const version = await clientIsOld(lab);
    return `${version}; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
