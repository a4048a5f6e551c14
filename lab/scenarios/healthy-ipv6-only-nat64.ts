import { must, serviceWorks, systemLookup } from '../controls.ts';
import { nat64 } from '../faults/ipv6.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-ipv6-only-nat64',
  tells: 'A network with IPv6 alone whose provider translates (NAT64 and DNS64).',
  kind: 'healthy',
  house: { ipv4: false },
  confirms: [],
  neverBlames: ['ipv6-only-no-translation', 'ipv6-broken', 'egress-blocks-media'],
  needs: ['tayga', 'unbound', 'tun'],
  async arrange(lab) {
    await nat64(lab);
  },
  async control(lab) {
    const media = await systemLookup(lab, 'zoomam104zc.zoom.us');
    must(
      media.some((ip) => ip.startsWith('64:ff9b:')),
      media.join(),
    );
    return `media at ${media.join()}, ${await serviceWorks(lab)}`;
  },
});
