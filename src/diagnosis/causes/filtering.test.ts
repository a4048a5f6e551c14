/** Addresses, ranges and names that a network does not let through, and everything that looks like it. */
import { expect, it } from 'vitest';
import type { AnyObservation } from '../../model/observation.ts';
import {
  computer,
  diagnosisOf,
  dns,
  evidence,
  findingsOf,
  honestInternet,
  http,
  lookup,
  machine,
  notRun,
  status,
  STARTED_AT,
  tcp,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { DEEP, FRONT, MEDIA, plainWeb, udpOpen, zoomSeen, type Replaced } from '../zoom.fixture.ts';
import { addressBlocklisted } from './address-blocklisted.ts';
import { allowRuleTooNarrow } from './allow-rule-too-narrow.ts';
import { egressBlocksMedia } from './egress-blocks-media.ts';
import { egressBlocksService } from './egress-blocks-service.ts';

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly finds: readonly string[];
}

/** The kernel sent everything it was asked to. */
const allSent = machine('send-refusals', { tcpRetransmitFailures: 0, ipNeverSent: 0 });

const base = [computer(), plainWeb(), udpOpen(), allSent];

const network = (replaced: Replaced, ...more: Row['saw']): Row['saw'] => [
  ...base,
  honestInternet(),
  zoomSeen(replaced),
  ...more,
];

const isFront = (ip: string): boolean => Object.values(FRONT).includes(ip);
const isMedia = (ip: string): boolean => Object.values(MEDIA).includes(ip);
const first = FRONT['zoom.us'] ?? '';

const rows: readonly Row[] = [
  { when: 'everything answers', saw: network({}), finds: [] },
  {
    when: 'one address of the front door is silent on two tries, its siblings answer',
    saw: network({ tcp: (_, ip) => (ip === first ? 'tcp.timeout' : 30) }),
    finds: ['address-blocklisted confirmed'],
  },
  {
    when: 'one address was tried only once',
    saw: network(
      {
        tcp: (_, ip) => (ip === first ? undefined : 30),
        tls: (name, ip) => (ip === first ? undefined : {}),
      },
      tcp('zoom.us', first, 'tcp.timeout'),
    ),
    finds: ['address-blocklisted suspected'],
  },
  {
    when: 'one machine of the service refuses from its full distance',
    saw: network({ tcp: (_, ip) => (ip === first ? ['tcp.refused', 31] : 30) }),
    finds: ['address-blocklisted suspected'],
  },
  {
    when: 'one address is refused by a near box',
    saw: network({ tcp: (_, ip) => (ip === first ? ['tcp.refused', 4] : 30) }),
    finds: ['address-blocklisted confirmed'],
  },
  {
    when: 'one of several addresses is slow but answers',
    saw: network({ tcp: (_, ip) => (ip === first ? 1100 : 30) }),
    finds: [],
  },
  {
    when: 'the whole service is silent in several networks, others answer',
    saw: network({ tcp: () => 'tcp.timeout' }),
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'the website is silent, one network only, and nobody can read the status page',
    saw: network({ tcp: (_, ip) => (isFront(ip) ? 'tcp.timeout' : 30) }),
    finds: ['egress-blocks-service suspected'],
  },
  {
    when: 'the website is silent, and its status page, elsewhere, says all is well',
    saw: network({ tcp: (_, ip) => (isFront(ip) ? 'tcp.timeout' : 30) }, status('none')),
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'the website is silent, and only its own page, under its own domain, says all is well',
    saw: network(
      { tcp: (_, ip) => (isFront(ip) ? 'tcp.timeout' : 30) },
      status('none', 'https://status.zoom.us/api/v2/summary.json'),
    ),
    finds: ['egress-blocks-service suspected'],
  },
  {
    when: 'the website is silent, and its status page reports an outage',
    saw: network({ tcp: (_, ip) => (isFront(ip) ? 'tcp.timeout' : 30) }, status('critical')),
    finds: ['service-outage confirmed'],
  },
  {
    when: 'the service refuses from its full distance, and its status page reports an outage',
    saw: network({ tcp: (_, ip) => (isFront(ip) ? ['tcp.refused', 29] : 30) }, status('major')),
    finds: ['service-outage confirmed'],
  },
  {
    when: 'the service refuses from its full distance, and nobody admits anything',
    saw: network({ tcp: (_, ip) => (isFront(ip) ? ['tcp.refused', 29] : 30) }),
    finds: ['service-outage suspected'],
  },
  {
    when: 'a near box refuses the whole service',
    saw: network({ tcp: () => ['net.host_unreachable', 3] }),
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'port 443 is closed to everybody, plain web pages come',
    saw: [
      ...base,
      tcp('one.one.one.one', '1.1.1.1', 'tcp.timeout'),
      tcp('www.google.com', '142.250.185.4', 'tcp.timeout'),
      zoomSeen({ tcp: () => 'tcp.timeout' }),
    ],
    finds: ['egress-blocks-service confirmed'],
  },
  {
    when: 'the media servers are silent on every port, the website answers',
    saw: network({ tcp: (_, ip) => (isMedia(ip) ? 'tcp.timeout' : 30) }),
    finds: ['egress-blocks-media confirmed'],
  },
  {
    when: 'one media machine is switched off, the others answer',
    saw: network({ tcp: (_, ip) => (ip === MEDIA['zoomam104zc.zoom.us'] ? 'tcp.timeout' : 30) }),
    finds: ['address-blocklisted confirmed'],
  },
  {
    when: 'only the media ports beside 443 are closed',
    saw: network({ tcp: (_, ip, port) => (isMedia(ip) && port !== 443 ? 'tcp.timeout' : 30) }),
    finds: ['egress-blocks-media confirmed'],
  },
  {
    when: 'media names no longer exist anywhere',
    saw: [
      ...base,
      honestInternet(),
      zoomSeen().filter(
        ({ target }) => !('name' in target) || !Object.hasOwn(MEDIA, target.name ?? ''),
      ),
    ],
    finds: [],
  },
  {
    when: 'nothing was asked about connections',
    saw: [...base, honestInternet(), notRun('tcp-connect'), notRun('tls-handshake')],
    finds: [],
  },
  {
    when: 'the deep name is cut, its siblings and a neutral name at its address pass',
    saw: network({
      tls: (name) => (name === DEEP ? 'tls.reset' : {}),
      neutral: (ip) => (ip === MEDIA[DEEP] ? {} : undefined),
    }),
    finds: ['allow-rule-too-narrow confirmed'],
  },
  {
    when: 'the deep name hangs and nobody knows whether its server does',
    saw: network({ tls: (name) => (name === DEEP ? 'tls.silent' : {}) }),
    finds: ['allow-rule-too-narrow suspected'],
  },
];

it.each(rows)('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});

it('waits for the counters before it calls a quick refusal the network’s', () => {
  const saw = [
    computer(),
    plainWeb(),
    udpOpen(),
    honestInternet(),
    zoomSeen({ tcp: () => ['tcp.refused', 1] }),
  ];
  expect(weighing(egressBlocksService, saw)).toMatchObject({ kind: 'suspected' });
  expect(weighing(egressBlocksService, [...saw, allSent])).toMatchObject({ kind: 'confirmed' });
});

it('judges nothing by a media name that leads where any made-up name leads', () => {
  const toTheWeb = Object.keys(MEDIA).flatMap((name) => [
    tcp(name, '170.114.52.200', 30),
    tcp(name, '170.114.52.200', 'tcp.refused', { port: 8801, elapsedMs: 31 }),
    tls(name, '170.114.52.200', { isNameMatching: false }),
  ]);
  const front = zoomSeen().filter(
    ({ target }) => !('name' in target) || !Object.hasOwn(MEDIA, target.name ?? ''),
  );
  const wildcard = dns('qzkwv.zoom.us', 'A', '192.168.1.1', ['170.114.52.201'], { role: 'random' });
  expect(findingsOf(...base, honestInternet(), front, toTheWeb, wildcard)).toEqual([]);
  expect(diagnosisOf(...base, honestInternet(), front, toTheWeb, wildcard).symptoms).toEqual([]);
});

it('lets a profile past its shelf life accuse no range', () => {
  const saw = network({ tcp: (_, ip) => (isMedia(ip) ? 'tcp.timeout' : 30) });
  expect(weighing(egressBlocksMedia, saw, { startedAt: '2027-11-22T10:00:00.000Z' }).kind).toBe(
    'suspected',
  );
  expect(weighing(egressBlocksMedia, saw, { startedAt: STARTED_AT }).kind).toBe('confirmed');
});

it('blames no firewall for an address that no resolver and no range vouches for', () => {
  const stranger = ['203.0.113.7', '198.51.100.9'];
  const saw = [
    ...base,
    honestInternet(),
    stranger.flatMap((ip) => [
      tcp('zoom.us', ip, 'tcp.timeout'),
      tcp('www3.zoom.us', ip, 'tcp.timeout', { port: 80 }),
    ]),
  ];
  expect(weighing(egressBlocksService, saw).kind).not.toBe('confirmed');
});

it('accuses no firewall for IPv6 addresses while this computer has no IPv6', () => {
  const saw = network(
    {},
    tcp('zoom.us', '2407:30c0:182::aa72:3402', 'net.net_unreachable', { elapsedMs: 1 }),
  );
  expect(findingsOf(...saw)).toEqual([]);
});

it('says which ports of the media servers are closed', () => {
  const saw = network({ tcp: (_, ip, port) => (isMedia(ip) && port !== 443 ? 'tcp.timeout' : 30) });
  const verdict = weighing(egressBlocksMedia, saw);
  expect(verdict).toMatchObject({
    impact: 'contributes',
    because: [{ values: { ports: ['8801', '8802'] } }, {}],
  });
});

it('calls a list of IPv4 addresses no loss of the service while IPv6 reaches it', () => {
  const six = Object.keys(FRONT).flatMap((name, index) => [
    tcp(name, `2407:30c0:182::${index + 1}`, 30),
    tls(name, `2407:30c0:182::${index + 1}`),
  ]);
  const saw = [
    computer([4, 6]),
    plainWeb(),
    honestInternet(),
    zoomSeen({ tcp: (_, ip) => (ip === first ? 'tcp.timeout' : 30) }),
    six,
  ];
  expect(weighing(addressBlocklisted, saw)).toMatchObject({
    kind: 'confirmed',
    impact: 'degrades',
  });
});

it('accounts only for the places it explains, so that a second fault is not hidden', () => {
  const saw = network({
    tcp: (_, ip) => (ip === first ? 'tcp.timeout' : 30),
    tls: (name) => (name === DEEP ? 'tls.reset' : {}),
    neutral: (ip) => (ip === MEDIA[DEEP] ? {} : undefined),
  });
  expect(findingsOf(...saw).toSorted()).toEqual([
    'address-blocklisted confirmed',
    'allow-rule-too-narrow confirmed',
  ]);
});

it('blames the rule for a deep name that only other resolvers know', () => {
  const without = zoomSeen().filter(
    ({ probe, target }) => !('name' in target && target.name === DEEP && probe !== 'dns-answer'),
  );
  const deepKnown = evidence(without)['dns-answer'].some(
    ({ target }) => 'name' in target && target.name === DEEP,
  );
  expect(deepKnown).toBe(true);
  const lost = lookup(DEEP, 'dns.nxdomain');
  expect(findingsOf(...base, honestInternet(), without, lost)).toEqual([
    'allow-rule-too-narrow confirmed',
  ]);
  const retired = without.filter(({ target }) => !('name' in target && target.name === DEEP));
  expect(findingsOf(...base, honestInternet(), retired, lost)).toEqual([]);
});

it('says nothing about rules where the computer itself could not open sockets', () => {
  const saw = [
    ...base,
    honestInternet(),
    zoomSeen({ tcp: () => 'local.exhausted' }),
    machine('clock', { isSynchronised: true }),
    http('https://zoom.us/', 'local.exhausted'),
  ];
  for (const cause of [
    egressBlocksService,
    egressBlocksMedia,
    addressBlocklisted,
    allowRuleTooNarrow,
  ]) {
    expect(weighing(cause, saw).kind).not.toMatch(/confirmed|suspected/);
  }
});
