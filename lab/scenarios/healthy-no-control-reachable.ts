import { connects, must, serviceWorks } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

const controls = [
  'one.one.one.one',
  'www.google.com',
  'www.microsoft.com',
  'dns.google',
  'cloudflare-dns.com',
  'dns.quad9.net',
  'stun.l.google.com',
  'stun.cloudflare.com',
  'connectivitycheck.gstatic.com',
  'captive.apple.com',
  'www.msftconnecttest.com',
] as const;

export const scenario = defineScenario({
  id: 'healthy-no-control-reachable',
  tells:
    'A locked-down meeting room: only the service is allowed out, none of the hosts we compare with. The meeting works.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['internet-down', 'udp-blocked', 'captive-portal', 'dns-resolver-dead'],
  async arrange(lab) {
    const addresses = controls.flatMap((name) => [
      ...lab.world.ipv4(name),
      ...lab.world.ipv6(name),
    ]);
    await block(lab, {
      at: 'home',
      to: [...addresses, '1.1.1.1', '8.8.8.8', '9.9.9.9'],
    });
  },
  async control(lab) {
    const google = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(google === 'silence', google);
    return `${await serviceWorks(lab)}, controls unreachable`;
  },
});
