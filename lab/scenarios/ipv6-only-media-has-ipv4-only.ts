import { fetches, must, systemLookup } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'ipv6-only-media-has-ipv4-only',
  tells:
    'A network with IPv6 alone and nobody to translate; the site opens over IPv6, the media machines have IPv4 only.',
  kind: 'single',
  house: { ipv4: false },
  confirms: ['ipv6-only-no-translation'],
  neverBlames: ['egress-blocks-media', 'internet-down', 'udp-blocked', 'media-ports-blocked'],
  async control(lab) {
    const zoom = await fetches(lab, 'https://zoom.us/');
    const media = await systemLookup(lab, 'zoomam104zc.zoom.us');
    must(
      zoom.status === 200 && media.every((ip) => ip.includes('.')),
      `${zoom.status}, ${media.join()}`,
    );
    return 'zoom.us opens, media machines have IPv4 only';
  },
});
