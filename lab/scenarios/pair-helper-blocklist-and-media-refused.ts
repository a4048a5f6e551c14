import { datagram, mediaHello, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-helper-blocklist-and-media-refused',
  tells:
    'A blocklist denies the log host, and the router refuses UDP to the media ports by ICMP, to the service and to a test server alike.',
  kind: 'pair',
  confirms: ['dns-filter-blocks-helper', 'media-ports-blocked'],
  neverBlames: ['udp-blocked', 'dns-filter-blocks-service', 'egress-blocks-media'],
  verdict: 'degraded',
  reflector: true,
  async arrange(lab) {
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
    const ports = '3479, 8801-8810';
    await block(lab, { at: 'home', protocol: 'udp', ports, how: 'refused' });
  },
  async control(lab) {
    const media = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const refused = await datagram(lab, media, 8801, mediaHello);
    must(refused.kind === 'refused', `media ${refused.kind}`);
    return `${await onlyDenies(lab, 'log.zoom.us')}; media ports refused`;
  },
});
