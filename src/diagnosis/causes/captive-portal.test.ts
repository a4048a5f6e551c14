import {
  computer,
  honestInternet,
  http,
  machine,
  portal,
  tcp,
  throughProxy,
  tls,
} from '../evidence.fixture.ts';
import {
  datesAhead,
  literalsSilent,
  lookups,
  NAMES,
  resolversAre,
  ROUTER,
  routerAnswers,
  serviceProven,
} from '../names.fixture.ts';
import { causesOfTheWay, judge, type Row } from './judged.fixture.ts';

const GOOGLE_CHECK = 'http://connectivitycheck.gstatic.com/generate_204';
const APPLE_CHECK = 'http://captive.apple.com/hotspot-detect.html';
const MICROSOFT_CHECK = 'http://www.msftconnecttest.com/connecttest.txt';
const LOGIN = { status: 302, location: 'http://login.hotel.example/' };

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

const stubWithDot = machine('resolvers', {
  resolvers: [
    {
      address: '127.0.0.53',
      port: 53,
      from: 'resolv.conf',
      isLocalStub: true,
      order: 0,
      onlyDomains: [],
    },
  ],
  searchDomains: [],
  dnsOverTls: 'yes',
});

const online = [computer(), resolversAre(ROUTER), routerAnswers()];

const oldDates = ['zoom.us', 'www3.zoom.us'].map((name) =>
  tls(name, '170.114.52.2', { dates: 'not-yet-valid' }),
);

const rows: readonly Row[] = [
  {
    when: 'two checks are replaced by a login page',
    saw: [
      ...online,
      lookups(),
      portal(GOOGLE_CHECK, 'replaced', LOGIN),
      portal(APPLE_CHECK, 'replaced', LOGIN),
      NAMES.map((name) => tcp(name, '170.114.52.2', 'tcp.refused')),
      literalsSilent(),
    ],
    confirmed: ['captive-portal'],
    findings: ['captive-portal confirmed'],
  },
  {
    when: 'one check is replaced and the TLS controls are misnamed',
    saw: [
      ...online,
      lookups(),
      portal(GOOGLE_CHECK, 'replaced', LOGIN),
      tls('www.google.com', '142.250.185.4', { isNameMatching: false, chainsToPublicRoot: false }),
    ],
    confirmed: ['captive-portal'],
    findings: ['captive-portal confirmed'],
  },
  {
    when: 'one check is replaced, the others and TLS are exact: a cache or a prank',
    saw: [
      ...online,
      lookups(),
      portal(GOOGLE_CHECK, 'replaced', LOGIN),
      portal(APPLE_CHECK, 'exact'),
      portal(MICROSOFT_CHECK, 'exact'),
      honestInternet(),
      serviceProven(),
    ],
    confirmed: [],
  },
  {
    when: 'a cache strips the checks',
    saw: [
      ...online,
      lookups(),
      portal(GOOGLE_CHECK, 'stripped'),
      portal(APPLE_CHECK, 'stripped'),
      honestInternet(),
      serviceProven(),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'checks are replaced because a proxy is wanted, and one works',
    saw: [
      ...online,
      portal(GOOGLE_CHECK, 'replaced', { status: 403 }),
      portal(APPLE_CHECK, 'replaced', { status: 403 }),
      throughProxy('http://192.168.1.9:3128', 'zoom.us', {}),
    ],
    confirmed: [],
  },
  {
    when: 'strict encrypted DNS is dead and checks asked past it are replaced',
    saw: [
      computer(),
      stubWithDot,
      routerAnswers(),
      lookups('dns.unavailable'),
      portal(GOOGLE_CHECK, 'replaced', LOGIN),
      portal(APPLE_CHECK, 'replaced', LOGIN),
      literalsSilent(),
    ],
    confirmed: ['captive-portal-hidden'],
    findings: ['captive-portal-hidden confirmed'],
  },
  {
    when: 'a tunnel that cannot be built owns the way out and checks past it are replaced',
    saw: [
      computer(),
      tunnelOwns,
      routerAnswers(),
      lookups('dns.unavailable'),
      portal(GOOGLE_CHECK, 'replaced', LOGIN),
      portal(MICROSOFT_CHECK, 'replaced', LOGIN),
      literalsSilent(),
    ],
    confirmed: ['captive-portal-hidden'],
    findings: ['captive-portal-hidden confirmed'],
  },
  {
    when: 'encrypted DNS is set and works on an honest network',
    saw: [computer(), stubWithDot, lookups(), portal(GOOGLE_CHECK, 'exact'), serviceProven()],
    confirmed: [],
    findings: [],
  },
  {
    when: 'two hosts tell another time and genuine certificates look not yet valid',
    saw: [...online, lookups(), datesAhead(60 * 24 * 400), oldDates],
    confirmed: ['clock-wrong'],
    findings: ['clock-wrong confirmed'],
  },
  {
    when: 'the clock is an hour off, unsynchronised, and certificates still pass',
    saw: [
      ...online,
      lookups(),
      datesAhead(-60),
      machine('clock', { isSynchronised: false }),
      serviceProven(),
    ],
    confirmed: ['clock-wrong'],
    findings: ['clock-wrong confirmed'],
  },
  {
    when: 'one host has a wrong clock',
    saw: [
      ...online,
      lookups(),
      serviceProven(),
      http('https://www.google.com/', 200, { role: 'control' }),
      http('https://www.microsoft.com/', 200, {
        role: 'control',
        value: { dateSkewMs: 9_000_000_000 },
      }),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'the certificate of the service has expired, and the clock agrees with others',
    saw: [
      ...online,
      lookups(),
      datesAhead(0),
      NAMES.map((name) => tls(name, '170.114.52.2', { dates: 'expired' })),
    ],
    confirmed: [],
  },
  {
    when: 'the clock is unsynchronised and right',
    saw: [
      ...online,
      lookups(),
      datesAhead(1),
      machine('clock', { isSynchronised: false }),
      serviceProven(),
    ],
    confirmed: [],
    findings: [],
  },
];

judge(causesOfTheWay, rows);
