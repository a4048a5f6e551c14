import { datagram, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'provider-swallows-udp',
  tells:
    'The provider drops all UDP but DNS, answers included; a test server says so, too, and a call fares well inside TLS and TCP. Easily taken for blocked media ports.',
  kind: 'single',
  confirms: ['udp-blocked'],
  neverBlames: ['media-ports-blocked', 'egress-blocks-media', 'internet-down'],
  verdict: 'degraded',
  reflector: true,
  measures: 'enough',
  arrange: async (lab) =>
    void (await block(lab, { at: 'isp', protocol: 'udp', exceptPorts: '53' })),
  async control(lab) {
    const stun = lab.world.ipv4('stun.cloudflare.com')[0] ?? '';
    const silent = await datagram(lab, stun, 3478, stunRequest);
    must(silent.kind === 'silence', `STUN ${silent.kind}`);
    return 'STUN silent';
  },
});
