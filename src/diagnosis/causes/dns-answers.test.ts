import { computer, dns, lookup, tcp, tls } from '../evidence.fixture.ts';
import {
  FRONT_DOOR,
  HONEST,
  hostsLines,
  literalsReached,
  lookups,
  NAMES,
  publicSay,
  resolversAre,
  resolverSays,
  ROUTER,
  routerAnswers,
  serviceProven,
} from '../names.fixture.ts';
import { causesOfNames, judge, type Row } from './judged.fixture.ts';

const base = [computer(), resolversAre(ROUTER), routerAnswers()];
const FAKE = '198.18.0.7';
const unchecked = (answer: Parameters<typeof dns>[3]) =>
  ['zoom.us', 'www.google.com'].map((name) =>
    dns(name, 'A', ROUTER, answer, { isCheckingDisabled: true }),
  );

/** Seven causes about name servers, one network per row; what is not listed must not accuse. */
const rows: readonly Row[] = [
  {
    when: 'signatures fail: SERVFAIL, and an answer with checking disabled',
    saw: [
      lookups('dns.unavailable', FRONT_DOOR),
      resolverSays(ROUTER, 'dns.servfail', FRONT_DOOR),
      unchecked(['170.114.52.2']),
      publicSay(),
    ],
    confirmed: ['dnssec-failure'],
    findings: ['dnssec-failure confirmed'],
  },
  {
    when: 'the resolver says so itself (RFC 8914) and another answers',
    saw: [
      lookups('dns.unavailable', FRONT_DOOR),
      resolverSays(ROUTER, 'dns.servfail', FRONT_DOOR, {
        value: { extendedErrors: [{ code: 7, text: 'signature expired' }] },
      }),
      publicSay(),
    ],
    confirmed: ['dnssec-failure'],
    findings: ['dnssec-failure confirmed'],
  },
  {
    when: 'SERVFAIL with and without checking, for the service alone',
    saw: [
      lookups('dns.unavailable', FRONT_DOOR),
      resolverSays(ROUTER, 'dns.servfail', FRONT_DOOR),
      unchecked('dns.servfail'),
      publicSay(),
    ],
    confirmed: [],
    findings: ['dns-filter-blocks-service suspected'],
  },
  {
    when: 'long answers are cut and TCP is closed, short ones are fine',
    saw: [
      lookups('dns.unavailable', ['zoom.us']),
      resolverSays(ROUTER, 'dns.truncated', ['zoom.us']),
      publicSay(),
      serviceProven(),
    ],
    confirmed: ['dns-truncation'],
    findings: ['dns-truncation confirmed'],
  },
  {
    when: 'a long answer was cut and fetched whole by TCP',
    saw: [
      lookups(),
      resolverSays(ROUTER, undefined, NAMES, { value: { isTruncated: true } }),
      serviceProven(),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'made-up addresses lead nowhere: the tunnelling app is gone',
    saw: [
      lookups([FAKE]),
      resolverSays(ROUTER, [FAKE]),
      NAMES.map((name) => tcp(name, FAKE, 'tcp.timeout')),
      publicSay(),
      literalsReached(),
    ],
    confirmed: ['dns-fake-ip'],
    findings: ['dns-fake-ip confirmed'],
  },
  {
    when: 'made-up addresses work: the tunnelling app carries the traffic',
    saw: [
      lookups([FAKE]),
      resolverSays(ROUTER, [FAKE]),
      NAMES.flatMap((name) => [tcp(name, FAKE, 30), tls(name, FAKE)]),
      publicSay(),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'a hosts line sends the front door to a foreign address',
    saw: [
      lookup('zoom.us', ['203.0.114.9']),
      hostsLines('203.0.114.9', ['zoom.us']),
      tcp('zoom.us', '203.0.114.9', 'tcp.timeout'),
      resolverSays(ROUTER),
      publicSay(),
    ],
    confirmed: ['hosts-file-override'],
    findings: ['hosts-file-override confirmed'],
  },
  {
    when: 'a hosts line to loopback, where a server of a developer answers',
    saw: [
      lookup('zoom.us', ['127.0.0.1']),
      hostsLines('127.0.0.1', ['zoom.us']),
      tls('zoom.us', '127.0.0.1', { isNameMatching: false, chainsToPublicRoot: false }),
      resolverSays(ROUTER),
    ],
    confirmed: ['hosts-file-override'],
    findings: ['hosts-file-override confirmed'],
  },
  {
    when: 'a hosts line pins the right address, and a firewall drops it',
    saw: [
      lookups(),
      hostsLines(HONEST['zoom.us'] ?? '', ['zoom.us']),
      tcp('zoom.us', HONEST['zoom.us'] ?? '', 'tcp.timeout'),
      resolverSays(ROUTER),
      publicSay(),
    ],
    confirmed: [],
  },
  {
    when: 'a hosts line to a company copy that shows the right certificate',
    saw: [
      lookup('zoom.us', ['10.0.0.8']),
      hostsLines('10.0.0.8', ['zoom.us']),
      tls('zoom.us', '10.0.0.8'),
      resolverSays(ROUTER),
    ],
    confirmed: [],
    findings: [],
  },
  {
    when: 'the hosts file names only other things',
    saw: [lookups(), hostsLines('0.0.0.0', ['us.telemetry.zoom.us']), resolverSays(ROUTER)],
    confirmed: [],
    findings: [],
  },
];

judge(causesOfNames, rows, base);
