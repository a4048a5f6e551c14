import type { AnyObservation } from '../../model/observation.ts';

import { computer, dns, honestInternet, lookup, tcp, tls } from '../evidence.fixture.ts';
import { machine } from '../observation.fixture.ts';
import { literalsSilent, lookups, resolversAre, serviceProven } from '../names.fixture.ts';
import { causesOfTheWay, judge, type Row } from './judged.fixture.ts';

const V6 = {
  'zoom.us': '2407:30c0:182::2',
  'www.google.com': '2a00:1450:4001:831::4',
  'www.microsoft.com': '2a02:26f0:e3:39e::1',
} as const;
const over6 = (answer: number | 'tcp.timeout' | 'local.route_policy' | 'net.net_unreachable') => [
  tcp('zoom.us', V6['zoom.us'], answer),
  tcp('www3.zoom.us', '2407:30c0:182::3', answer),
  ...(['www.google.com', 'www.microsoft.com'] as const).map((name) =>
    tls(name, V6[name], typeof answer === 'string' ? answer : {}, { step: 'connect' }),
  ),
];

const only6Names = (answer: Parameters<typeof dns>[3]) => [
  computer([6]),
  resolversAre('2001:9e8:1::1'),
  lookup('www3.zoom.us', ['170.114.52.3']),
  lookup('zoom.us', ['170.114.52.2']),
  dns('ipv4only.arpa', 'AAAA', '2001:9e8:1::1', answer, { role: 'control' }),
  tls('www.google.com', V6['www.google.com']),
];

const [links, routes] = computer([4, 6]);
const refused = {
  family: 6,
  destination: '::/0',
  kind: 'unreachable',
  table: 'main',
  metric: 1,
} as const;
const setAside: readonly AnyObservation[] = [links, routes].flatMap((one) =>
  one?.probe === 'routes' && one.outcome.kind === 'measured'
    ? [
        machine('routes', {
          routes: [
            refused,
            ...one.outcome.value.routes.map((route) => ({ ...route, metric: 1024 })),
          ],
        }),
      ]
    : (one ?? []),
);

const rows: readonly Row[] = [
  {
    when: 'IPv6 is offered and dead to every network, IPv4 works',
    saw: [computer([4, 6]), lookups(), over6('tcp.timeout'), serviceProven(), honestInternet()],
    confirmed: ['ipv6-broken'],
    findings: ['ipv6-broken confirmed'],
  },
  {
    when: 'IPv6 fails, and nobody could ask whether it is offered here at all',
    saw: [lookups(), over6('tcp.timeout'), serviceProven(), honestInternet()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'the computer itself has no way out by IPv6, and its routes could not be read',
    saw: [lookups(), over6('net.net_unreachable'), serviceProven(), honestInternet()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'only the service is dead over IPv6',
    saw: [
      computer([4, 6]),
      lookups(),
      tcp('zoom.us', V6['zoom.us'], 'tcp.timeout'),
      tls('www.google.com', V6['www.google.com']),
      serviceProven(),
    ],
    confirmed: [],
  },
  {
    when: 'IPv6 has an address and no way out: nobody tries it',
    saw: [computer([4]), lookups(), over6('tcp.timeout'), serviceProven(), honestInternet()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'IPv6 was set aside: a refusing default route stands before the router’s',
    saw: [setAside, lookups(), over6('local.route_policy'), serviceProven(), honestInternet()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'both families are dead',
    saw: [computer([4, 6]), over6('tcp.timeout'), literalsSilent()],
    confirmed: [],
  },
  {
    when: 'IPv6 alone, the resolver translates nothing, and the names have IPv4 only',
    saw: only6Names('dns.nodata'),
    confirmed: ['ipv6-only-no-translation'],
    findings: ['ipv6-only-no-translation confirmed'],
  },
  {
    when: 'the system leaves out the addresses this computer could not use',
    saw: [
      ...only6Names('dns.nodata').slice(0, 2),
      lookup('zoom.us', 'dns.nodata'),
      dns('zoom.us', 'A', '2001:9e8:1::1', ['170.114.52.2']),
      dns('zoom.us', 'AAAA', '2001:9e8:1::1', 'dns.nodata'),
      ...only6Names('dns.nodata').slice(4),
    ],
    confirmed: ['ipv6-only-no-translation'],
    findings: ['ipv6-only-no-translation confirmed'],
  },
  {
    when: 'the name has an IPv6 address elsewhere, and is denied here',
    saw: [
      ...only6Names('dns.nodata').slice(0, 2),
      lookup('zoom.us', 'dns.nodata'),
      dns('zoom.us', 'AAAA', '1.1.1.1', ['2407:30c0:182::2']),
      ...only6Names('dns.nodata').slice(4),
    ],
    confirmed: [],
  },
  {
    when: 'IPv6 alone with a translating resolver',
    saw: [
      ...only6Names(['64:ff9b::c000:aa']).slice(0, 2),
      lookup('zoom.us', ['64:ff9b::aa72:3402']),
      tls('zoom.us', '64:ff9b::aa72:3402'),
      dns('ipv4only.arpa', 'AAAA', '2001:9e8:1::1', ['64:ff9b::c000:aa'], { role: 'control' }),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'IPv6 alone and not known whether anybody translates',
    saw: only6Names('dns.timeout'),
    confirmed: [],
    findings: ['ipv6-only-no-translation suspected'],
  },
];

judge(causesOfTheWay, rows);
