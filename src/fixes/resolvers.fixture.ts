/** Everyday computers for the fixes about name servers: who keeps the servers, who answers how, who is in charge. */
import type { LinkDns } from '../model/change.ts';
import {
  fact,
  finding,
  own,
  reply,
  resolvers,
  route,
  router,
  textFile,
  type Standing,
} from './names.fixture.ts';

export const conf = {
  'file.resolv-conf': {
    '/etc/resolv.conf': textFile(
      `# mine\r\nnameserver ${router}\nsearch home.lan\nnameserver 10.9.9.9`,
    ),
  },
};
export const nm = (link: LinkDns): Standing => ({ 'dns.networkmanager': { eth0: link }, ...conf });
export const automatic: LinkDns = { v4: 'automatic', v6: 'automatic' };

export const dead = [
  reply(router, 'dns.timeout'),
  reply(router, 'dns.timeout', { name: 'one.one.one.one', role: 'control' }),
];
export const lying = [reply(router, 'dns.nxdomain')];
export const publicRight = [
  reply('8.8.8.8', [own], { rttMs: 30 }),
  reply('9.9.9.9', [own], { rttMs: 10 }),
];
export const publicAlive = [...publicRight, reply('1.1.1.1', [own], { rttMs: 20 })];
export const usual = [resolvers([router]), route()];
export const tunnel = fact('tunnels', {
  tunnels: [
    {
      name: 'office',
      kind: 'tun',
      isUp: true,
      addresses: [],
      hasDefaultRouteV4: true,
      hasDefaultRouteV6: false,
      routedRanges: [],
    },
  ],
  programs: [],
});
export const split = fact('tunnels', {
  tunnels: [
    {
      name: 'office',
      kind: 'tun',
      isUp: true,
      addresses: [],
      hasDefaultRouteV4: false,
      hasDefaultRouteV6: false,
      routedRanges: ['10.0.0.0/8'],
    },
  ],
  programs: [],
});
export const managed = fact('security-software', {
  products: [
    { name: 'Umbrella', vendor: 'Cisco', isRunning: true, evidence: 'x', kinds: ['dns-proxy'] },
  ],
});
export const deadFinding = finding('dns-resolver-dead');

export const toNm = (after: LinkDns) => [{ setting: 'dns.networkmanager', on: 'eth0', after }];
