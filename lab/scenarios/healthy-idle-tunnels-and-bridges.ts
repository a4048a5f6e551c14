import { serviceWorks } from '../controls.ts';
import { idleBridges } from '../faults/laptop.ts';
import { idleTunnel } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-idle-tunnels-and-bridges',
  tells:
    'Docker, virtual machines and a mesh VPN left their interfaces on this computer. None of them touches the meeting.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['route-conflict', 'vpn-drops-media', 'vpn-kill-switch', 'overlays-conflict'],
  needs: ['tun'],
  async arrange(lab) {
    await idleBridges(lab);
    await idleTunnel(lab);
  },
  control: serviceWorks,
});
