import { connects, handshakes, must } from '../controls.ts';
import { pathMtuBlackHole } from '../faults/path.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-large-packets-and-helper-blocklist',
  tells: 'Packets over 1300 bytes vanish on the line, and a blocklist denies the log host.',
  kind: 'pair',
  confirms: ['path-mtu-black-hole', 'dns-filter-blocks-helper'],
  neverBlames: ['name-filter', 'handshake-mangled', 'dns-filter-blocks-service'],
  verdict: ['blocked', 'degraded'],
  house: { ipv6: false },
  async arrange(lab) {
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
    await pathMtuBlackHole(lab, { mtu: 1300 });
  },
  async control(lab) {
    const zoom = lab.world.ipv4('zoom.us')[0] ?? '';
    const tcp = await connects(lab, zoom, 443);
    const tls = await handshakes(lab, zoom, 'zoom.us');
    must(tcp === 'open' && !tls.isComplete, `TCP ${tcp}, TLS complete: ${tls.isComplete}`);
    return `TCP opens, TLS hangs; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
