import { fetches, must } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'ipv6-only-service-has-ipv4-only',
  tells: 'A network with IPv6 alone and nobody to translate; the service has IPv4 addresses only.',
  kind: 'single',
  house: { ipv4: false },
  world: {
    names: Object.fromEntries(
      ['', 'www3.', 'us04web.', 'us05web.', 'log.', 'logfiles.', 'zpns.', 'us04zpns.'].map(
        (label) => [`${label}zoom.us`, { ipv6: [] }],
      ),
    ),
  },
  confirms: ['ipv6-only-no-translation'],
  neverBlames: [
    'egress-blocks-service',
    'internet-down',
    'dns-filter-blocks-service',
    'udp-blocked',
    'no-address',
  ],
  verdict: 'blocked',
  async control(lab) {
    const google = await fetches(lab, 'https://www.google.com/');
    const zoom = await fetches(lab, 'https://zoom.us/');
    must(google.status === 200 && zoom.status === 0, `${google.status}, ${zoom.status}`);
    return 'www.google.com works over IPv6, zoom.us has no address for us';
  },
});
