import { fetches, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { revocationHosts } from '../faults/zoom-ranges.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-revocation-and-udp-blocked',
  tells: 'The firewall forgot the hosts of revocation and swallows UDP.',
  kind: 'pair',
  confirms: ['revocation-blocked', 'udp-blocked'],
  neverBlames: ['egress-blocks-service', 'internet-down', 'proxy-required'],
  verdict: 'degraded',
  async arrange(lab) {
    const to = revocationHosts.flatMap((name) => [
      ...lab.world.ipv4(name),
      ...lab.world.ipv6(name),
    ]);
    await block(lab, { at: 'home', to });
    await swallowUdp(lab);
  },
  async control(lab) {
    const lost = await fetches(lab, 'http://ocsp.digicert.com/', [], 2);
    must(lost.status === 0, `OCSP ${lost.status}`);
    return `ocsp.digicert.com is silent; ${await udpIsSilent(lab)}`;
  },
});
