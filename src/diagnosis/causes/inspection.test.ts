/** Encrypted connections that somebody opens or distrusts, and what only looks like that. */
import { expect, it } from 'vitest';
import {
  computer,
  diagnosisOf,
  findingsOf,
  genuine,
  honestInternet,
  http,
  issuedBy,
  lookup,
  machine,
  portal,
  throughProxy,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { zoomSeen } from '../zoom.fixture.ts';
import {
  base,
  network,
  router,
  running,
  signed,
  store,
  trusted,
  type Saw,
} from './certificates.fixture.ts';
import { handshakeMangled } from './handshake-mangled.ts';
import { nameFilter } from './name-filter.ts';
import { revocationBlocked } from './revocation-blocked.ts';
import { rootStoreOld } from './root-store-old.ts';
import { securitySoftwareInspects } from './security-software-inspects.ts';
import { tlsInspectionTrusted } from './tls-inspection-trusted.ts';
import { tlsInspectionUntrusted } from './tls-inspection-untrusted.ts';

const rows: readonly {
  readonly when: string;
  readonly saw: Saw;
  readonly finds: readonly string[];
}[] = [
  {
    when: 'an office signs for everybody, and this computer trusts it',
    saw: network(
      signed('Contoso Web Gateway CA', trusted),
      signed('Contoso Web Gateway CA', trusted),
    ),
    finds: ['tls-inspection-trusted confirmed'],
  },
  {
    when: 'an office signs for others and leaves the service alone',
    saw: network(() => ({}), signed('Contoso Web Gateway CA', trusted)),
    finds: [],
  },
  {
    when: 'an office signs for everybody, and this computer knows nothing of it',
    saw: network(signed('Contoso Web Gateway CA'), signed('Contoso Web Gateway CA')),
    finds: ['tls-inspection-untrusted confirmed'],
  },
  {
    when: 'only the service is signed for by a stranger',
    saw: network(signed('FG100D Untrusted')),
    finds: ['tls-inspection-untrusted confirmed'],
  },
  {
    when: 'an antivirus signs for everybody, trusted',
    saw: network(
      signed('Avast Web/Mail Shield Root', trusted),
      signed('Avast Web/Mail Shield Root', trusted),
    ),
    finds: ['security-software-inspects confirmed'],
  },
  {
    when: 'a program whose maker the issuer names is running',
    saw: network(
      signed('Acme Guard Personal CA', trusted),
      signed('Acme Guard Personal CA', trusted),
      running('Acme Guard', 'Acme'),
    ),
    finds: ['security-software-inspects confirmed'],
  },
  {
    when: 'connections stand sooner than the router answers',
    saw: network(
      signed('Local Shield', { ...trusted, connectMs: 0.4 }),
      signed('Local Shield', { ...trusted, connectMs: 0.3 }),
      router(3),
    ),
    finds: ['security-software-inspects confirmed'],
  },
  {
    when: 'connections stand as soon as the router answers: the box is there',
    saw: network(
      signed('Branch Office CA', { ...trusted, connectMs: 3.2 }),
      signed('Branch Office CA', { ...trusted, connectMs: 3.1 }),
      router(3),
    ),
    finds: ['tls-inspection-trusted confirmed'],
  },
  {
    when: 'the system lacks the genuine root of the service and knows others',
    saw: network(
      () => ({ chainsToSystemRoot: false }),
      genuine,
      store(['DigiCert Global Root G2']),
    ),
    finds: ['root-store-old confirmed'],
  },
  {
    when: 'the list of the system could not be read at all',
    saw: network(
      () => ({ chainsToSystemRoot: false }),
      (name) => ({ ...genuine(name), chainsToSystemRoot: false }),
      store([], 0),
    ),
    finds: [],
  },
  {
    when: 'the hosts of revocation are silent while plain pages come',
    saw: network(
      () => ({}),
      genuine,
      http('http://ocsp.digicert.com/', 'tcp.timeout', { role: 'revocation' }),
      http('http://crl3.digicert.com/', 'tcp.timeout', { role: 'revocation' }),
    ),
    finds: ['revocation-blocked confirmed'],
  },
  {
    when: 'one of the hosts of revocation is down',
    saw: network(
      () => ({}),
      genuine,
      http('http://ocsp.digicert.com/', 'tcp.timeout', { role: 'revocation' }),
      http('http://crl3.digicert.com/', 404, { role: 'revocation' }),
    ),
    finds: [],
  },
  {
    when: 'the service let its certificate run out',
    saw: network(() => ({ dates: 'expired' }), genuine, store()),
    finds: ['service-outage confirmed'],
  },
  {
    when: 'the service forgets its intermediate',
    saw: network(
      signed('DigiCert Global G2 TLS RSA SHA256 2020 CA1', { isIntermediateMissing: true }),
      genuine,
      store(),
    ),
    finds: ['service-outage confirmed'],
  },
];

it.each(rows)('finds $finds when $when', ({ saw, finds }) => {
  expect(findingsOf(...saw)).toEqual(finds);
});

const ALL = [
  nameFilter,
  handshakeMangled,
  tlsInspectionTrusted,
  tlsInspectionUntrusted,
  securitySoftwareInspects,
  rootStoreOld,
];

it.each([
  {
    when: 'a portal shows its own certificate for every name',
    saw: network(
      () => ({ isNameMatching: false, chainsToPublicRoot: false, chainsToSystemRoot: false }),
      (name) => ({
        ...genuine(name),
        isNameMatching: false,
        chainsToPublicRoot: false,
        chainsToSystemRoot: false,
      }),
    ),
  },
  {
    when: 'the clock is wrong, so that everything has expired',
    saw: network(
      () => ({ dates: 'expired' }),
      (name) => ({ ...genuine(name), dates: 'expired' }),
    ),
  },
  {
    when: 'a portal resets encrypted connections',
    saw: [
      computer(),
      portal('http://captive.apple.com/hotspot-detect.html', 'replaced'),
      zoomSeen({ tls: () => 'tls.reset' }),
    ],
  },
  { when: 'no handshake was tried', saw: [...base, honestInternet()] },
])('confirms none of the filters and inspectors when $when', ({ saw }) => {
  for (const cause of ALL) expect(weighing(cause, saw).kind).not.toBe('confirmed');
});

it('tells of inspection of other names as a note', () => {
  const { notes } = diagnosisOf(...network(() => ({}), signed('Contoso Web Gateway CA', trusted)));
  expect(notes.map(({ about }) => about)).toContain('tls-inspection-trusted');
});

it('suspects, and no more, when the address of an inspected name is nobody’s', () => {
  const saw = [
    ...base,
    honestInternet(),
    tls('zoom.us', '10.0.0.80', issuedBy('mkcert', 'zoom.us', trusted)),
  ];
  expect(weighing(tlsInspectionTrusted, saw).kind).toBe('suspected');
});

const shown = (name: string) => ({ tls: issuedBy('Contoso Proxy CA', name, trusted) });

it('finds the inspection of a proxy at the end of its tunnel', () => {
  const proxy = 'http://10.1.0.9:3128';
  const settings = machine('proxy-settings', {
    settings: [
      {
        from: 'environment',
        key: 'HTTPS_PROXY',
        proxy,
        hasCredentials: false,
        isAutoDetect: false,
        bypass: [],
      },
    ],
  });
  expect(
    findingsOf(
      computer(),
      settings,
      throughProxy(proxy, 'zoom.us', shown('zoom.us')),
      throughProxy(proxy, 'one.one.one.one', shown('one.one.one.one')),
    ),
  ).toEqual(['tls-inspection-trusted confirmed']);
});

it('calls revocation blocked when only the names of its hosts are not found', () => {
  const saw = network(
    () => ({}),
    genuine,
    lookup('ocsp.digicert.com', 'dns.nxdomain'),
    lookup('crl3.digicert.com', 'dns.nxdomain'),
  );
  expect(findingsOf(...saw)).toEqual(['revocation-blocked confirmed']);
});

it('does not call revocation blocked when no name is found in time', () => {
  const saw = network(
    () => ({}),
    genuine,
    lookup('ocsp.digicert.com', 'dns.timeout', 6000),
    lookup('crl3.digicert.com', 'dns.timeout', 6000),
  );
  expect(findingsOf(...saw)).toEqual([]);
});

it('does not call revocation blocked while nobody answers on port 80', () => {
  const saw = [
    computer(),
    http('http://ocsp.digicert.com/', 'tcp.timeout', { role: 'revocation' }),
  ];
  expect(weighing(revocationBlocked, saw).kind).toBe('unknown');
});
