import { datagram, mediaHello, must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { localFirewall } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-own-firewall-and-slow-names',
  tells:
    'A personal firewall here forbids UDP to the media ports, and the router’s name server takes almost three seconds.',
  kind: 'pair',
  confirms: ['local-firewall-blocks', 'dns-slow'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'dns-resolver-dead'],
  verdict: 'degraded',
  async arrange(lab) {
    await localFirewall(lab, { protocol: 'udp', ports: '3478-3479, 8801-8810' });
    await oddRouterDns(lab, [{ name: '*', action: 'pass', delayMs: 2600 }]);
  },
  async control(lab) {
    const slow = await resolves(lab, 'zoom.us', { seconds: 5 });
    must(slow.tookMs > 2000, `names take ${slow.tookMs} ms`);
    const names = `names take ${Math.round(slow.tookMs)} ms`;
    const address = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const media = await datagram(lab, address, 8801, mediaHello);
    must(media.kind === 'not-permitted', `media ${media.kind}`);
    return `${names}; media not permitted`;
  },
});
