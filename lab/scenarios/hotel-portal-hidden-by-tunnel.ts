import { must, resolves } from '../controls.ts';
import { useResolvers } from '../faults/dns.ts';
import { captivePortal } from '../faults/portal.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hotel-portal-hidden-by-tunnel',
  tells:
    'A hotel wants a login, but the laptop sends everything into a tunnel that cannot be built before it.',
  kind: 'single',
  confirms: ['captive-portal-hidden'],
  neverBlames: [
    'name-filter',
    'egress-blocks-service',
    'udp-blocked',
    'ipv6-broken',
    'proxy-required',
    'tls-inspection-untrusted',
    'dns-hijack',
    'dns-filter-blocks-service',
    'captive-portal',
    'dns-resolver-dead',
    'internet-down',
    'vpn-kill-switch',
    'vpn-drops-media',
    'vpn-mtu-too-large',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await captivePortal(lab);
    await lab.laptop.ip([
      'tuntap add dev tun0 mode tun',
      'link set tun0 up',
      'address add 10.8.0.2/24 dev tun0',
      'route add 0.0.0.0/1 dev tun0',
      'route add 128.0.0.0/1 dev tun0',
    ]);
    await useResolvers(lab, '10.8.0.1');
  },
  async control(lab) {
    const name = await resolves(lab, 'zoom.us');
    const way = await lab.asUser(['ip', 'route', 'get', '1.1.1.1']);
    must(name.status === 'silence' && way.stdout.includes('tun0'), `${name.status}, ${way.stdout}`);
    return 'everything goes into tun0 and nothing comes back';
  },
});
