import { connects, datagram, must, stunRequest } from '../controls.ts';
import { idleProgram, killSwitch } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'vpn-left-its-kill-switch',
  tells:
    'The VPN is not connected and its kill switch refuses everything but the local network. Looks like a dead line.',
  kind: 'single',
  confirms: ['vpn-kill-switch'],
  neverBlames: ['local-firewall-blocks', 'internet-down', 'dns-resolver-dead', 'udp-blocked'],
  verdict: 'blocked',
  async arrange(lab) {
    await killSwitch(lab);
    await idleProgram(lab, 'mullvad-daemon');
  },
  async control(lab) {
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const udp = await datagram(lab, stun, 19302, stunRequest);
    const tcp = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(udp.kind !== 'answer' && tcp !== 'open', `UDP ${udp.kind}, TCP ${tcp}`);
    return `UDP ${udp.kind}, TCP ${tcp}`;
  },
});
