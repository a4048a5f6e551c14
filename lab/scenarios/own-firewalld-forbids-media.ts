import { mediaForbidden } from '../media-controls.ts';
import { firewalld } from '../managers.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'own-firewalld-forbids-media',
  tells:
    'A rule of firewalld on this computer drops the media ports on their way out; the web works.',
  kind: 'single',
  confirms: ['local-firewall-blocks'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'vpn-drops-media'],
  verdict: 'degraded',
  needs: ['firewalld', 'dbus-daemon'],
  arrange: (lab) => firewalld(lab, ['-p udp --dport 3478:3479', '-p udp --dport 8801:8810']),
  control: mediaForbidden,
});
