import {
  computer,
  dns,
  honestInternet,
  lookup,
  machine,
  notRun,
  noTunnels,
  tcp,
} from '../evidence.fixture.ts';
import {
  encryptedSay,
  literalsReached,
  literalsSilent,
  lookups,
  NAMES,
  publicSay,
  resolverFails,
  resolversAre,
  resolverSays,
  ROUTER,
  routerAnswers,
  serviceProven,
} from '../names.fixture.ts';
import { causesOfNames, judge, type Row } from './judged.fixture.ts';

const DEAD_STUB = '127.0.0.53';
const base = [computer(), resolversAre(ROUTER), routerAnswers()];
const aaaa = (resolver: string, answer: Parameters<typeof dns>[3]) =>
  ['zoom.us', 'www3.zoom.us', 'www.google.com'].map((name) => dns(name, 'AAAA', resolver, answer));

const unchecked = (answer: Parameters<typeof dns>[3]) =>
  ['zoom.us', 'www.google.com'].map((name) =>
    dns(name, 'A', ROUTER, answer, { isCheckingDisabled: true }),
  );

const allLost = lookups('dns.unavailable');

/** Seven causes about name servers, one network per row; what is not listed must not accuse. */
const rows: readonly Row[] = [
  {
    when: 'the only resolver is silent and literal addresses answer',
    saw: [allLost, resolverFails(ROUTER), literalsReached(), publicSay(), serviceProven()],
    confirmed: ['dns-resolver-dead'],
    findings: ['dns-resolver-dead confirmed'],
  },
  {
    when: 'port 53 is closed to everybody and literal addresses answer',
    saw: [
      allLost,
      resolverFails(ROUTER),
      resolverFails('1.1.1.1'),
      resolverFails('8.8.8.8'),
      tcp(undefined, '1.1.1.1', 25, { role: 'control' }),
      encryptedSay(),
    ],
    confirmed: ['dns-resolver-dead'],
    findings: ['dns-resolver-dead confirmed'],
  },
  {
    when: 'the first of two resolvers is dead and every lookup waits for it',
    saw: [
      resolversAre(ROUTER, '192.168.1.2'),
      lookups(undefined, NAMES, 5020),
      resolverFails(ROUTER),
      resolverSays('192.168.1.2'),
      literalsReached(),
      serviceProven(),
    ],
    confirmed: ['dns-resolver-dead'],
    findings: ['dns-resolver-dead confirmed'],
  },
  {
    when: 'the first of two resolvers is dead, and the second denies a helper besides',
    saw: [
      resolversAre(ROUTER, '192.168.1.2'),
      lookups(undefined, NAMES, 5020).filter(({ id }) => !id.includes('@log.zoom.us')),
      lookup('log.zoom.us', 'dns.nxdomain', 5020),
      resolverFails(ROUTER),
      resolverSays('192.168.1.2', 'dns.nxdomain', ['log.zoom.us']),
      literalsReached(),
      publicSay(),
      serviceProven(),
    ],
    confirmed: ['dns-resolver-dead'],
    findings: ['dns-resolver-dead confirmed', 'dns-filter-blocks-helper confirmed'],
  },
  {
    when: 'the name server is slow, and denies a helper besides',
    saw: [
      lookups(undefined, NAMES, 2600).filter(({ id }) => !id.includes('@log.zoom.us')),
      lookup('log.zoom.us', 'dns.nxdomain', 2600),
      resolverSays(ROUTER, 'dns.nxdomain', ['log.zoom.us'], { value: { rttMs: 2600 } }),
      publicSay(),
      serviceProven(),
    ],
    confirmed: ['dns-slow'],
    findings: ['dns-slow confirmed', 'dns-filter-blocks-helper confirmed'],
  },
  {
    when: 'questions for IPv6 are swallowed, and a helper is denied besides',
    saw: [
      lookups(undefined, NAMES, 5020).filter(({ id }) => !id.includes('@log.zoom.us')),
      lookup('log.zoom.us', 'dns.nxdomain', 5020),
      resolverSays(ROUTER, 'dns.nxdomain', ['log.zoom.us']),
      aaaa(ROUTER, 'dns.timeout'),
      aaaa('1.1.1.1', ['2407:30c0:182::2']),
      publicSay(),
      serviceProven(),
    ],
    confirmed: ['dns-aaaa-dropped'],
    findings: ['dns-aaaa-dropped confirmed', 'dns-filter-blocks-helper confirmed'],
  },
  {
    when: 'the second of two resolvers is dead and nobody waits for it',
    saw: [
      resolversAre(ROUTER, '192.168.1.2'),
      lookups(),
      resolverSays(ROUTER),
      resolverFails('192.168.1.2'),
      serviceProven(),
    ],
    confirmed: ['dns-resolver-dead'],
    findings: [],
  },
  {
    when: 'the stub on this computer is not running',
    saw: [
      resolversAre(DEAD_STUB),
      allLost,
      resolverFails(DEAD_STUB, 'dns.port_closed'),
      literalsReached(),
    ],
    confirmed: ['dns-resolver-dead'],
    findings: ['dns-resolver-dead confirmed'],
  },
  {
    when: 'the resolver fails every question, checking or not: its own line is dead',
    saw: [
      allLost,
      resolverFails(ROUTER, 'dns.servfail'),
      unchecked('dns.servfail'),
      publicSay(),
      literalsReached(),
    ],
    confirmed: ['dns-resolver-dead'],
    findings: ['dns-resolver-dead confirmed'],
  },
  {
    when: 'the whole internet is away, not only the resolver',
    saw: [
      allLost,
      noTunnels,
      resolverFails(ROUTER),
      literalsSilent(),
      resolverFails('1.1.1.1'),
      resolverFails('8.8.8.8'),
      resolverFails('9.9.9.9'),
    ],
    confirmed: [],
    findings: ['internet-down confirmed'],
  },
  {
    when: 'one question of one name got lost',
    saw: [
      lookups(),
      resolverSays(ROUTER),
      dns('zoom.us', 'AAAA', ROUTER, 'dns.timeout'),
      serviceProven(),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'the resolver takes three seconds and another is quick',
    saw: [
      lookups(undefined, NAMES, 3100),
      resolverSays(ROUTER, undefined, NAMES, { rttMs: 3050 }),
      publicSay(),
      serviceProven(),
      honestInternet(),
    ],
    confirmed: ['dns-slow'],
    findings: ['dns-slow confirmed'],
  },
  {
    when: 'everything takes 1.6 s: the line is slow, not the resolver',
    saw: [
      lookups(undefined, NAMES, 1600),
      resolverSays(ROUTER, undefined, NAMES, { rttMs: 1600 }),
      resolverSays('1.1.1.1', undefined, NAMES, { rttMs: 1550 }),
      tcp('www.google.com', '142.250.185.4', 1500),
    ],
    confirmed: [],
  },
  {
    when: 'a satellite: 620 ms for every answer',
    saw: [
      lookups(undefined, NAMES, 640),
      resolverSays(ROUTER, undefined, NAMES, { rttMs: 620 }),
      serviceProven(),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'a third of the answers came late, to repeated questions: loss, not slowness',
    saw: [
      lookups(),
      resolverSays(ROUTER),
      ['www3.zoom.us', 'us04web.zoom.us', 'zpns.zoom.us'].map((name) =>
        dns(name, 'AAAA', ROUTER, 'dns.nodata', { value: { rttMs: 2100, attempts: 3 } }),
      ),
      publicSay(),
    ],
    confirmed: [],
  },
  {
    when: 'questions for IPv6 addresses are swallowed and lookups wait for them',
    saw: [
      lookups(undefined, NAMES, 5030),
      resolverSays(ROUTER),
      aaaa(ROUTER, 'dns.timeout'),
      aaaa('1.1.1.1', 'dns.nodata'),
      serviceProven(),
    ],
    confirmed: ['dns-aaaa-dropped'],
    findings: ['dns-aaaa-dropped confirmed'],
  },
  {
    when: 'the service simply has no IPv6',
    saw: [lookups(), resolverSays(ROUTER), aaaa(ROUTER, 'dns.nodata'), serviceProven()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'a resolver refuses this computer entirely and nothing else was asked',
    saw: [allLost, resolverFails(ROUTER, 'dns.timeout'), notRun('tcp-connect')],
    confirmed: [],
    findings: ['dns-resolver-dead suspected'],
  },
  {
    when: 'this computer did not let the questions out',
    saw: [allLost, resolverFails(ROUTER, 'udp.local_firewall'), literalsReached()],
    confirmed: [],
  },
  {
    when: 'an honest network',
    saw: [
      lookups(),
      resolverSays(ROUTER),
      publicSay(),
      encryptedSay(),
      serviceProven(),
      literalsReached(),
      machine('hosts-file', { path: '/etc/hosts', entries: [] }),
    ],
    confirmed: [],
    findings: [],
  },
];

judge(causesOfNames, rows, base);
