import { expect, test } from 'vitest';

import {
  computer,
  lookup,
  machine,
  noTunnels,
  seeing,
  stun,
  throughProxy,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { failed } from '../../model/outcome.ts';
import {
  literalsReached,
  literalsSilent,
  lookups,
  resolverFails,
  resolversAre,
  resolverSays,
  ROUTER,
  routerAnswers,
  routerFails,
  serviceProven,
} from '../names.fixture.ts';

import { gatewayUnreachable } from './gateway-unreachable.ts';
import { causesOfTheWay, judge, type Row } from './judged.fixture.ts';

const linkWith = (...ips: readonly string[]) =>
  machine('links', {
    links: [
      {
        name: 'eth0',
        kind: 'ethernet',
        isUp: true,
        hasCarrier: true,
        addresses: ips.map((ip) => ({
          ip,
          prefixLength: 16,
          family: ip.includes(':') ? 6 : 4,
          scope: ip.startsWith('169.254') || ip.startsWith('fe80') ? 'link' : 'global',
          isUnusable: false,
        })),
      },
    ],
  });

const proxySet = machine('proxy-settings', {
  settings: [
    {
      from: 'environment',
      key: 'HTTPS_PROXY',
      proxy: 'http://192.168.1.9:3128',
      hasCredentials: false,
      isAutoDetect: false,
      bypass: [],
    },
  ],
});

const noRoutes = machine('routes', { routes: [] });

const tunnelOwns = machine('tunnels', {
  tunnels: [
    {
      name: 'tun0',
      kind: 'tun',
      isUp: true,
      addresses: ['10.8.0.2'],
      hasDefaultRouteV4: true,
      hasDefaultRouteV6: false,
      routedRanges: ['0.0.0.0/0'],
    },
  ],
  programs: [],
});

const nothingByUdp = ['1.1.1.1', '8.8.8.8', '9.9.9.9'].flatMap((ip) => resolverFails(ip));
const online = [computer(), resolversAre(ROUTER), routerAnswers()];

const V6 = {
  'zoom.us': '2407:30c0:182::2',
  'www.google.com': '2a00:1450:4001:831::4',
  'www.microsoft.com': '2a02:26f0:e3:39e::1',
} as const;
const rows: readonly Row[] = [
  {
    when: 'the only address is self-given',
    saw: [linkWith('169.254.7.9', 'fe80::1'), noRoutes, lookups('dns.unavailable')],
    confirmed: ['no-address'],
    findings: ['no-address confirmed'],
  },
  {
    when: 'there is an address and no default route',
    saw: [linkWith('192.168.1.50'), noRoutes, lookups('dns.unavailable')],
    confirmed: ['no-address'],
    findings: ['no-address confirmed'],
  },
  {
    when: 'the main table has no default route, yet connections stand (policy rules)',
    saw: [linkWith('192.168.1.50'), noRoutes, lookups(), serviceProven()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'there is no default route, and the proxy on this network works',
    saw: [
      linkWith('192.168.1.50'),
      noRoutes,
      lookups('dns.unavailable'),
      proxySet,
      throughProxy('http://192.168.1.9:3128', 'zoom.us', {}),
    ],
    confirmed: [],
  },
  {
    when: 'a self-given IPv4 address stands beside working IPv6',
    saw: [
      linkWith('169.254.7.9', '2001:9e8:1::50'),
      ...computer([6]).slice(1),
      lookup('zoom.us', [V6['zoom.us']]),
      tls('zoom.us', V6['zoom.us']),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'nobody claims the address of the router',
    saw: [
      computer(),
      routerFails('net.host_unreachable'),
      literalsSilent('net.host_unreachable'),
      lookups('dns.unavailable'),
    ],
    confirmed: ['gateway-unreachable'],
    findings: ['gateway-unreachable confirmed'],
  },
  {
    when: 'the router is silent, and nothing more is known of it',
    saw: [computer(), routerFails(), literalsSilent(), lookups('dns.unavailable')],
    confirmed: [],
    findings: ['gateway-unreachable suspected'],
  },
  {
    when: 'the router ignores everything put to itself and forwards the rest',
    saw: [computer(), routerFails(), lookups(), serviceProven(), literalsReached()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'the router answers and no literal address does, by TCP or UDP',
    saw: [...online, noTunnels, literalsSilent(), nothingByUdp, lookups('dns.unavailable')],
    confirmed: ['internet-down'],
    findings: ['internet-down confirmed'],
  },
  {
    when: 'nothing beyond answers, but the name server fetches fresh names: something filters',
    saw: [...online, literalsSilent(), nothingByUdp, lookups(), resolverSays(ROUTER)],
    confirmed: [],
  },
  {
    when: 'nothing beyond answers directly, and the proxy works',
    saw: [
      ...online,
      literalsSilent(),
      nothingByUdp,
      proxySet,
      throughProxy('http://192.168.1.9:3128', 'zoom.us', {}),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'everything was sent into a tunnel',
    saw: [...online, tunnelOwns, literalsSilent(), nothingByUdp, lookups('dns.unavailable')],
    confirmed: [],
  },
  {
    when: 'this computer refused to send by UDP',
    saw: [
      ...online,
      literalsSilent(),
      stun('stun.l.google.com', '74.125.250.129', 19302, undefined, 'udp.local_firewall'),
    ],
    confirmed: [],
  },
  {
    when: 'only the controls are dead and the service answers',
    saw: [
      ...online,
      literalsSilent(),
      nothingByUdp,
      lookups(),
      serviceProven(),
      resolverSays(ROUTER),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'no third party may be asked and the service is silent',
    saw: [...online, lookups('dns.unavailable'), resolverFails(ROUTER)],
    confirmed: [],
  },
  { when: 'nothing was measured', saw: [], confirmed: [], findings: [] },
];

judge(causesOfTheWay, rows);

test('a router known only by silence and a neighbour table that lost it is unreachable', () => {
  const verdict = weighing(gatewayUnreachable, [
    computer(),
    seeing(
      'gateway',
      { kind: 'path', role: 'gateway', ip: ROUTER },
      failed('tcp.timeout', 'connect'),
    ),
    machine('neighbours', { entries: [{ ip: ROUTER, device: 'eth0', state: 'failed' }] }),
  ]);
  expect(verdict.kind).toBe('confirmed');
});
