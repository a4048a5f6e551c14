import { connects, must } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'leftover-routes-nested',
  tells:
    'A VPN left two routes behind that refuse the service, a narrow one within a wide one: with one gone the other still refuses.',
  kind: 'single',
  confirms: ['route-conflict'],
  neverBlames: ['egress-blocks-service', 'local-firewall-blocks', 'vpn-kill-switch'],
  verdict: 'blocked',
  house: { ipv6: false },
  async arrange(lab) {
    const address = lab.world.ipv4('zoom.us')[0] ?? '';
    await lab.laptop.ip([
      'route add unreachable 170.114.0.0/16',
      `route add prohibit ${address.replace(/\.\d+$/u, '.0/24')}`,
    ]);
  },
  async control(lab) {
    const address = lab.world.ipv4('zoom.us')[0] ?? '';
    const narrow = await connects(lab, address, 443);
    must(narrow === 'unreachable', `zoom ${narrow}`);
    const { stdout } = await lab.laptop.run(['ip', 'route', 'show', 'type', 'unreachable']);
    must(stdout.includes('170.114.0.0/16'), 'the wide route is missing');
    return `zoom ${narrow}, ${stdout.trim()}`;
  },
});
