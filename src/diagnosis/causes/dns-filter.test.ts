import { describe, expect, test } from 'vitest';

import {
  computer,
  diagnosisOf,
  dns,
  findingsOf,
  honestInternet,
  lookup,
  notRun,
  tcp,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import {
  DOH,
  encryptedSay,
  FRONT_DOOR,
  HELPERS,
  HONEST,
  hostsLines,
  lookups,
  NAMES,
  publicSay,
  resolversAre,
  resolverSays,
  ROUTER,
  serviceProven,
} from '../names.fixture.ts';
import { dnsFilterBlocksHelper } from './dns-filter-blocks-helper.ts';
import { dnsFilterBlocksService } from './dns-filter-blocks-service.ts';
import { dnsHijack } from './dns-hijack.ts';

const BLOCK_PAGE = '203.0.114.80';
const base = [computer(), resolversAre(ROUTER), honestInternet()];
const elsewhere = [
  ...NAMES.map((name) => tls(name, BLOCK_PAGE, { isNameMatching: false })),
  ...NAMES.map((name) => tcp(name, BLOCK_PAGE, 20)),
];

/** One row per network; what each of the three causes has to say about it. */
const rows = [
  {
    when: 'the resolver says "no such name" for the service only, others know it',
    saw: [
      lookups('dns.nxdomain'),
      resolverSays(ROUTER, 'dns.nxdomain'),
      publicSay(),
      encryptedSay(),
      serviceProven(),
    ],
    service: 'confirmed',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'it answers with the null address, and two outside resolvers agree without TLS proof',
    saw: [lookups(['0.0.0.0']), resolverSays(ROUTER, ['0.0.0.0']), publicSay()],
    service: 'confirmed',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'it refuses to answer for the service',
    saw: [
      lookups('dns.unavailable'),
      resolverSays(ROUTER, 'dns.refused'),
      publicSay(),
      serviceProven(['zoom.us']),
    ],
    service: 'confirmed',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'it gives a block page that shows a certificate for another name',
    saw: [
      lookups([BLOCK_PAGE]),
      resolverSays(ROUTER, [BLOCK_PAGE]),
      publicSay(),
      serviceProven(),
      elsewhere,
    ],
    service: 'confirmed',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'only helper names are sinkholed',
    saw: [
      lookups(['0.0.0.0'], HELPERS),
      resolverSays(ROUTER, ['0.0.0.0'], HELPERS),
      publicSay(),
      serviceProven(),
    ],
    service: 'ruled-out',
    helper: 'confirmed',
    hijack: 'ruled-out',
  },
  {
    when: 'plain questions to public resolvers get the same block page, encrypted ones the truth',
    saw: [
      lookups([BLOCK_PAGE]),
      resolverSays(ROUTER, [BLOCK_PAGE]),
      publicSay([BLOCK_PAGE]),
      encryptedSay(),
      serviceProven(['zoom.us']),
      elsewhere,
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'confirmed',
  },
  {
    when: '"no such name" from everybody in plain text, encrypted answers differ',
    saw: [
      lookups('dns.nxdomain'),
      resolverSays(ROUTER, 'dns.nxdomain'),
      publicSay('dns.nxdomain'),
      encryptedSay(),
      serviceProven(['zoom.us']),
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'confirmed',
  },
  {
    when: 'nobody knows the name, encrypted or not: the service itself has lost it',
    saw: [
      lookups('dns.nxdomain'),
      resolverSays(ROUTER, 'dns.nxdomain'),
      publicSay('dns.nxdomain'),
      ...NAMES.map((name) => dns(name, 'A', DOH[0], 'dns.nxdomain', { transport: 'https' })),
    ],
    service: 'unknown',
    helper: 'unknown',
    hijack: 'ruled-out',
  },
  {
    when: 'a helper is retired: nobody knows it any more',
    saw: [
      lookups('dns.nxdomain', ['zpns.zoom.us']),
      resolverSays(ROUTER, 'dns.nxdomain', ['zpns.zoom.us']),
      publicSay('dns.nxdomain', ['zpns.zoom.us']),
      serviceProven(NAMES.filter((name) => name !== 'zpns.zoom.us')),
    ],
    service: 'ruled-out',
    // No symptom stands for it, see the whole diagnosis below.
    helper: 'ruled-out',
    hijack: 'suspected',
  },
  {
    when: 'answers differ per resolver and TLS proves them: a content network',
    saw: [
      lookups(['52.84.151.9']),
      resolverSays(ROUTER, ['52.84.151.9']),
      publicSay(),
      NAMES.map((name) => tls(name, '52.84.151.9')),
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'split-horizon: a private address that shows the right certificate',
    saw: [
      lookups(['10.0.0.80']),
      resolverSays(ROUTER, ['10.0.0.80']),
      publicSay(),
      NAMES.map((name) => tls(name, '10.0.0.80')),
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'the right address, but a firewall drops it',
    saw: [
      lookups(),
      resolverSays(ROUTER),
      publicSay(),
      NAMES.map((name) => tcp(name, HONEST[name] ?? '', 'tcp.timeout')),
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'no third party may be asked: a null address and nothing to compare it with',
    saw: [lookups(['0.0.0.0']), NAMES.map((name) => dns(name, 'A', ROUTER, ['0.0.0.0']))],
    service: 'suspected',
    helper: 'ruled-out',
    hijack: 'unknown',
  },
  {
    when: 'the resolver denies the control name as well: it is broken, not choosy',
    saw: [
      lookups('dns.nxdomain'),
      NAMES.map((name) => dns(name, 'A', ROUTER, 'dns.nxdomain')),
      dns('www.google.com', 'A', ROUTER, 'dns.nxdomain'),
      publicSay(),
      serviceProven(),
    ],
    service: 'suspected',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'a line of the hosts file sends the names to nowhere',
    saw: [
      lookups(['0.0.0.0']),
      resolverSays('127.0.0.53', ['0.0.0.0']),
      resolversAre('127.0.0.53'),
      hostsLines('0.0.0.0', NAMES),
      publicSay(),
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'only telemetry is blocked',
    saw: [
      lookups(),
      lookup('us.telemetry.zoom.us', ['0.0.0.0']),
      resolverSays(ROUTER),
      dns('us.telemetry.zoom.us', 'A', ROUTER, ['0.0.0.0']),
      publicSay(),
      serviceProven(),
    ],
    service: 'ruled-out',
    helper: 'ruled-out',
    hijack: 'ruled-out',
  },
  {
    when: 'nothing about names was asked',
    saw: [notRun('system-lookup', { kind: 'name', role: 'signalling', name: 'zoom.us' })],
    service: 'unknown',
    helper: 'unknown',
    hijack: 'unknown',
  },
  {
    when: 'no handshake completes anywhere, and an encrypted answer has a second witness',
    saw: [
      lookups(['0.0.0.0'], ['log.zoom.us']),
      resolverSays(ROUTER, ['0.0.0.0'], ['log.zoom.us']),
      dns('log.zoom.us', 'A', DOH[0], ['170.114.52.6'], { transport: 'https' }),
      dns('log.zoom.us', 'A', '8.8.8.8', ['170.114.52.6']),
    ],
    service: 'ruled-out',
    helper: 'confirmed',
    hijack: 'ruled-out',
  },
  {
    when: 'no handshake completes anywhere, and one company is the only witness',
    saw: [
      lookups(['0.0.0.0'], ['log.zoom.us']),
      resolverSays(ROUTER, ['0.0.0.0'], ['log.zoom.us']),
      dns('log.zoom.us', 'A', DOH[0], ['170.114.52.6'], { transport: 'https' }),
      dns('log.zoom.us', 'A', '1.1.1.1', ['170.114.52.6']),
    ],
    service: 'ruled-out',
    helper: 'suspected',
    hijack: 'ruled-out',
  },
] as const;

describe('the name filters and the hijack', () => {
  test.each(rows)('weigh each other out when $when', ({ saw, service, helper, hijack }) => {
    const all = [...base, ...saw];
    expect({
      service: weighing(dnsFilterBlocksService, all).kind,
      helper: weighing(dnsFilterBlocksHelper, all).kind,
      hijack: weighing(dnsHijack, all).kind,
    }).toEqual({ service, helper, hijack });
  });
});

describe('a whole diagnosis', () => {
  test.each([
    { row: 0, findings: ['dns-filter-blocks-service confirmed'] },
    { row: 1, findings: ['dns-filter-blocks-service confirmed'] },
    { row: 2, findings: ['dns-filter-blocks-service confirmed'] },
    { row: 3, findings: ['dns-filter-blocks-service confirmed'] },
    { row: 4, findings: ['dns-filter-blocks-helper confirmed'] },
    { row: 5, findings: ['dns-hijack confirmed'] },
    { row: 6, findings: ['dns-hijack confirmed'] },
    { row: 8, findings: [] },
    { row: 9, findings: [] },
    { row: 10, findings: [] },
    { row: 14, findings: ['hosts-file-override confirmed'] },
    { row: 15, findings: [] },
  ])('names $findings and nothing else in row $row', ({ row, findings }) => {
    expect(findingsOf(...base, ...(rows[row]?.saw ?? []))).toEqual(findings);
  });

  test('a filter covers everything its block page produces', () => {
    const { symptoms, unexplained } = diagnosisOf(...base, ...(rows[3]?.saw ?? []));
    expect(symptoms.length).toBeGreaterThan(FRONT_DOOR.length);
    expect(unexplained).toEqual([]);
  });
});
