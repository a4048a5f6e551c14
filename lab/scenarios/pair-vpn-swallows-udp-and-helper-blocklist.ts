import { openvpn } from '../faults/tunnel.ts';
import { udpIsSilent } from '../media-controls.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-vpn-swallows-udp-and-helper-blocklist',
  tells:
    'The company’s VPN swallows media, and the router at home, still asked for names, denies the log host.',
  kind: 'pair',
  confirms: ['vpn-drops-media', 'dns-filter-blocks-helper'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'dns-filter-blocks-service'],
  verdict: 'degraded',
  house: { ipv6: false },
  needs: ['openvpn', 'tun'],
  async arrange(lab) {
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
    await openvpn(lab, { routing: 'full', farEndDrops: 'udp dport != 53 drop' });
  },
  async control(lab) {
    const silence = await udpIsSilent(lab);
    return `through the tunnel ${silence}; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
