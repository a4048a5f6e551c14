import { connects, must } from '../controls.ts';
import { idleTunnel } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'vpn-shut-the-routes',
  tells:
    'A VPN that lost its connection left routes behind that refuse everything outside. Its tunnel interface is still there.',
  kind: 'single',
  confirms: ['vpn-kill-switch'],
  neverBlames: ['route-conflict', 'internet-down', 'local-firewall-blocks'],
  verdict: 'blocked',
  house: { ipv6: false },
  needs: ['tun'],
  async arrange(lab) {
    await idleTunnel(lab, { device: 'tun0' });
    await lab.laptop.ip(['route add prohibit 0.0.0.0/1', 'route add prohibit 128.0.0.0/1']);
  },
  async control(lab) {
    const tcp = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(tcp === 'unreachable', `TCP ${tcp}`);
    return `TCP ${tcp}`;
  },
});
