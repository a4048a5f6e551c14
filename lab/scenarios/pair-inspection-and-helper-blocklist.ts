import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-inspection-and-helper-blocklist',
  tells:
    'The office opens all encrypted connections, trusted here, and its name server denies the log host of the service.',
  kind: 'pair',
  confirms: ['tls-inspection-trusted', 'dns-filter-blocks-helper'],
  neverBlames: ['tls-inspection-untrusted', 'dns-filter-blocks-service', 'dns-hijack'],
  verdict: 'degraded',
  needs: ['squid'],
  async arrange(lab) {
    await squidIntercepts(lab, { isTrusted: true });
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
  },
  async control(lab) {
    const { issuer } = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(issuer.includes('Office Web Gateway'), issuer);
    return `zoom.us signed by ${issuer}; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
