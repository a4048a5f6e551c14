/**
 * Name servers for tests: a home router that answers, public resolvers that agree, and the
 * ways in which each of them can be made to lie or fall silent.
 */
import type { FailureClass } from '../model/failure.ts';
import type { AnyObservation } from '../model/observation.ts';
import { dns, http, lookup, machine, seeing, tcp, tls } from './observation.fixture.ts';
import { failed, measured } from '../model/outcome.ts';

export const ROUTER = '192.168.1.1';
export const PUBLIC = ['1.1.1.1', '8.8.8.8', '9.9.9.9'] as const;
export const DOH = [
  'https://cloudflare-dns.com/dns-query',
  'https://dns.google/dns-query',
] as const;

/** What the names of the service are answered with by honest resolvers. */
export const HONEST: Readonly<Record<string, string>> = {
  'zoom.us': '170.114.52.2',
  'www3.zoom.us': '170.114.52.3',
  'us04web.zoom.us': '170.114.52.4',
  'us05web.zoom.us': '170.114.52.5',
  'log.zoom.us': '170.114.52.6',
  'logfiles.zoom.us': '170.114.52.7',
  'zpns.zoom.us': '170.114.52.8',
  'us04zpns.zoom.us': '170.114.52.9',
};
export const FRONT_DOOR = ['zoom.us', 'www3.zoom.us', 'us04web.zoom.us', 'us05web.zoom.us'];
export const HELPERS = ['log.zoom.us', 'logfiles.zoom.us', 'zpns.zoom.us', 'us04zpns.zoom.us'];
export const NAMES = Object.keys(HONEST);

type Answer = readonly string[] | FailureClass;

const honestly = (name: string): readonly string[] => [HONEST[name] ?? '93.184.215.14'];

export const resolversAre = (...addresses: readonly string[]): AnyObservation =>
  machine('resolvers', {
    resolvers: addresses.map((address, order) => ({
      address,
      port: 53,
      from: 'resolv.conf',
      isLocalStub: address.startsWith('127.'),
      order,
      onlyDomains: [],
    })),
    searchDomains: [],
  });

/** The system's lookups; `answer` for these names, the truth for the others. */
export const lookups = (
  answer?: Answer,
  names: readonly string[] = NAMES,
  lookupMs = 20,
): readonly AnyObservation[] =>
  NAMES.map((name) =>
    lookup(name, answer !== undefined && names.includes(name) ? answer : honestly(name), lookupMs),
  );

/** One resolver about every name, a control and a made-up name. */
export const resolverSays = (
  resolver: string,
  answer?: Answer,
  names: readonly string[] = NAMES,
  detail: Parameters<typeof dns>[4] = {},
): readonly AnyObservation[] => [
  ...NAMES.map((name) =>
    dns(
      name,
      'A',
      resolver,
      answer !== undefined && names.includes(name) ? answer : honestly(name),
      detail,
    ),
  ),
  dns('www.google.com', 'A', resolver, ['142.250.185.4'], detail),
  dns('qwertylcnonce.com', 'A', resolver, 'dns.nxdomain', { ...detail, role: 'random' }),
];

/** A resolver that answers nothing at all, or everything with the same failure. */
export const resolverFails = (
  resolver: string,
  failure: FailureClass = 'dns.timeout',
): readonly AnyObservation[] => [
  dns('zoom.us', 'A', resolver, failure),
  dns('zoom.us', 'AAAA', resolver, failure),
  dns('www.google.com', 'A', resolver, failure),
  dns('qwertylcnonce.com', 'A', resolver, failure, { role: 'random' }),
];

export const publicSay = (answer?: Answer, names?: readonly string[]): readonly AnyObservation[] =>
  PUBLIC.flatMap((resolver) => resolverSays(resolver, answer, names));

export const encryptedSay = (
  answer?: Answer,
  names: readonly string[] = ['zoom.us'],
): readonly AnyObservation[] =>
  DOH.flatMap((url) =>
    ['zoom.us', 'www.google.com'].map((name) =>
      dns(name, 'A', url, answer !== undefined && names.includes(name) ? answer : honestly(name), {
        transport: 'https',
      }),
    ),
  );

/** The service shows its certificate at the addresses honest resolvers give. */
export const serviceProven = (names: readonly string[] = NAMES): readonly AnyObservation[] =>
  names.flatMap((name) => {
    const [ip = ''] = honestly(name);
    return [tcp(name, ip, 30), tls(name, ip)];
  });

/** Literal addresses out there, by TCP. */
export const literalsReached = (): readonly AnyObservation[] =>
  PUBLIC.map((ip) => tcp(undefined, ip, 25, { port: 53, role: 'control' }));

export const literalsSilent = (failure: FailureClass = 'tcp.timeout'): readonly AnyObservation[] =>
  PUBLIC.map((ip) => tcp(undefined, ip, failure, { port: 53, role: 'control' }));

export const hostsLines = (address: string, names: readonly string[]): AnyObservation =>
  machine('hosts-file', {
    path: '/etc/hosts',
    entries: names.length === 0 ? [] : [{ address, names, line: 12 }],
  });

export const routerAnswers = (): AnyObservation =>
  seeing(
    'gateway',
    { kind: 'path', role: 'gateway', ip: ROUTER },
    measured({
      ip: ROUTER,
      device: 'eth0',
      family: 4,
      sent: 4,
      received: 4,
      rttMs: { min: 1, median: 2, max: 3 },
      by: ['icmp-echo'],
    }),
  );

export const routerFails = (failure: FailureClass = 'tcp.timeout'): AnyObservation =>
  seeing('gateway', { kind: 'path', role: 'gateway', ip: ROUTER }, failed(failure, 'connect'));

/** `Date` headers of two independent hosts, this much ahead of our clock. */
export const datesAhead = (minutes: number): readonly AnyObservation[] =>
  ['https://one.one.one.one/', 'https://www.google.com/'].map((url) =>
    http(url, 200, { role: 'control', value: { dateSkewMs: minutes * 60_000 } }),
  );
