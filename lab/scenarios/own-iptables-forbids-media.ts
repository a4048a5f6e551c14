import { mediaForbidden } from '../media-controls.ts';
import { iptables } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'own-iptables-forbids-media',
  tells:
    'A rule of iptables on this computer drops the media ports on their way out; the web works.',
  kind: 'single',
  confirms: ['local-firewall-blocks'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'vpn-drops-media'],
  verdict: 'degraded',
  arrange: (lab) => iptables(lab, ['-p udp --dport 3478:3479', '-p udp --dport 8801:8810']),
  control: mediaForbidden,
});
