import { fetches, must } from '../controls.ts';
import { ipv6Dead } from '../faults/ipv6.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'ipv6-advertised-and-dead',
  tells:
    'The router hands out IPv6 addresses and a way out, and swallows every packet that takes it.',
  kind: 'single',
  confirms: ['ipv6-broken'],
  neverBlames: [
    'egress-blocks-service',
    'dns-aaaa-dropped',
    'provider-latency',
    'address-blocklisted',
  ],
  verdict: 'degraded',
  async arrange(lab) {
    await ipv6Dead(lab);
  },
  async control(lab) {
    const over6 = await fetches(lab, 'https://zoom.us/', ['-6'], 3);
    const over4 = await fetches(lab, 'https://zoom.us/', ['-4']);
    must(over6.status === 0 && over4.status === 200, `${over6.status}, ${over4.status}`);
    return 'IPv6 silent, IPv4 works';
  },
});
