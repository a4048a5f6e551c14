import { describe, expect, test } from 'vitest';

import { tcp, stun, lookup, seeing } from '../diagnosis/observation.fixture.ts';
import type { CauseId } from '../model/cause-id.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed } from '../model/outcome.ts';
import { zoom } from '../profiles/zoom.ts';
import { asHtml } from './html.ts';
import { asMarkdown } from './markdown.ts';
import { missingRules } from './missing-rule.ts';
import { someDiagnosis, someProfile, someReport } from './report.fixture.ts';
import { asTerminal } from './terminal.ts';

/** Cited: those that the finding rests on; the rest was seen besides. */
interface Seen {
  readonly cited: readonly AnyObservation[];
  readonly besides?: readonly AnyObservation[];
  /** The way in which the cause was seen. */
  readonly message?: string;
}

const [someFinding] = someDiagnosis.findings;

const reportOn = (
  cause: CauseId,
  { cited, besides = [], message = 'test.resolver-silent' }: Seen,
  profile = zoom,
) =>
  someReport({
    profile,
    observations: [...cited, ...besides],
    diagnosis: {
      ...someDiagnosis,
      findings:
        someFinding === undefined
          ? []
          : [
              {
                ...someFinding,
                cause,
                because: [{ message, values: { resolver: 'x' }, from: cited.map(({ id }) => id) }],
              },
            ],
    },
  });

const media = (port: number, answer: number | 'tcp.timeout') =>
  tcp('zoomfr84zc.zoom.us', '144.195.30.73', answer, { port });
const front = (answer: number | 'tcp.timeout', port = 443) =>
  tcp('zoom.us', '170.114.52.2', answer, { port });
const datagram = (port: number) =>
  seeing(
    'udp-media',
    { kind: 'address', role: 'reflector', ip: '198.51.100.7', port, transport: 'udp' },
    failed('udp.silent', 'read', { elapsedMs: 2000 }),
  );
const proxied = (host: string, port: number) =>
  seeing(
    'proxy-connect',
    { kind: 'proxy', role: 'signalling', proxy: 'http://192.0.2.8:3128', host, port },
    failed('http.proxy_denied', 'connect', {}),
  );

const lines = (cause: CauseId, seen: Seen) =>
  missingRules(reportOn(cause, seen))?.needs.flatMap(({ box, about, rules }) =>
    rules.map(({ id, ports, names, ranges }) => {
      const to = names.map(({ name, isTree }) => (isTree ? `*.${name}` : name)).join(' ');
      return `${box}/${about} ${id} ${ports.join(',')} ${to}${ranges.length === 0 ? '' : `${ranges.length} ranges`}`;
    }),
  );

const rows: readonly {
  readonly when: string;
  readonly cause: CauseId;
  readonly seen: Seen;
  readonly lacks: readonly string[] | undefined;
}[] = [
  {
    when: 'a resolver denies one helper name, and others of the tree are known',
    cause: 'dns-filter-blocks-helper',
    seen: {
      cited: [lookup('log.zoom.us', 'dns.nxdomain')],
      besides: [lookup('zoom.us', ['170.114.52.2'])],
    },
    lacks: ['resolver/firewall web 80,443 log.zoom.us'],
  },
  {
    when: 'a resolver denies the whole service',
    cause: 'dns-filter-blocks-service',
    seen: { cited: [lookup('zoom.us', 'dns.nxdomain'), lookup('log.zoom.us', 'dns.nxdomain')] },
    lacks: ['resolver/firewall web 80,443 *.zoom.us'],
  },
  {
    when: 'only names with one label more are kept back (one-label wildcard)',
    cause: 'allow-rule-too-narrow',
    seen: {
      cited: [lookup('zoomsjccv154mmr.sjc.zoom.us', 'dns.nxdomain')],
      besides: [lookup('zoom.us', ['170.114.52.2'])],
      message: 'allow-rule-too-narrow.lookup',
    },
    lacks: ['resolver/firewall web 80,443 *.zoom.us'],
  },
  {
    when: 'the proxy refuses the service, media ports among it',
    cause: 'proxy-denies-service',
    seen: { cited: [proxied('zoom.us', 443), proxied('zoomfr84zc.zoom.us', 8801)] },
    lacks: ['proxy/firewall web 443 *.zoom.us', 'proxy/firewall media-names 8801 *.zoom.us'],
  },
  {
    when: 'names were opened and the media ranges were not',
    cause: 'egress-blocks-media',
    seen: {
      cited: [media(443, 'tcp.timeout'), media(8801, 'tcp.timeout')],
      besides: [front(20)],
    },
    lacks: [
      // One of the 52 ranges holds the front door, which was reached.
      'firewall/firewall media-tcp 443,8801 51 ranges',
      'firewall/firewall media-udp 3478-3479,8801-8810 51 ranges',
    ],
  },
  {
    when: 'media is let out on 443 alone',
    cause: 'egress-blocks-media',
    seen: { cited: [media(8801, 'tcp.timeout'), media(443, 20)] },
    lacks: ['firewall/firewall media-tcp 8801 52 ranges'],
  },
  {
    when: 'a port range was cut short',
    cause: 'media-ports-blocked',
    seen: {
      cited: [8806, 8807, 8808, 8809, 8810].map(datagram),
      besides: [3478, 3479, 8801, 8802, 8803, 8804, 8805].map((port) =>
        stun('far.example', '198.51.100.7', port, '203.0.113.9'),
      ),
    },
    lacks: ['firewall/firewall media-udp 8806-8810 52 ranges'],
  },
  {
    when: 'no UDP gets out',
    cause: 'udp-blocked',
    seen: { cited: [stun('stun.example', '198.51.100.7', 3478, undefined)] },
    lacks: ['firewall/firewall media-udp 3478-3479,8801-8810 52 ranges'],
  },
  {
    when: 'everything to the service is dropped',
    cause: 'egress-blocks-service',
    seen: { cited: [front('tcp.timeout'), media(443, 'tcp.timeout'), media(8801, 'tcp.timeout')] },
    lacks: [
      'firewall/firewall web 443 *.zoom.us',
      'firewall/firewall media-tcp 443,8801 52 ranges',
      'firewall/firewall media-udp 3478-3479,8801-8810 52 ranges',
    ],
  },
  {
    when: 'only the website is dropped, and media servers answer',
    cause: 'egress-blocks-service',
    seen: { cited: [front('tcp.timeout')], besides: [media(443, 20)] },
    lacks: ['firewall/firewall web 443 *.zoom.us', 'firewall/firewall media-tcp 443 1 ranges'],
  },
  {
    when: 'one address stands on a list',
    cause: 'address-blocklisted',
    seen: { cited: [front('tcp.timeout'), front('tcp.timeout', 80)] },
    lacks: ['firewall/firewall addresses 80,443 1 ranges'],
  },
  {
    when: 'the box decrypts the service',
    cause: 'tls-inspection-trusted',
    seen: { cited: [front(20)] },
    lacks: ['inspection/no-inspection web 443 *.zoom.us'],
  },
  {
    when: 'the tunnel swallows media',
    cause: 'vpn-drops-media',
    seen: { cited: [] },
    lacks: ['vpn/split-tunnel media-udp 3478-3479,8801-8810 52 ranges'],
  },
  {
    when: 'no rule would mend it',
    cause: 'dns-resolver-dead',
    seen: { cited: [lookup('zoom.us', 'dns.timeout')] },
    lacks: undefined,
  },
  {
    when: 'a portal wants somebody to sign in',
    cause: 'captive-portal',
    seen: { cited: [front('tcp.timeout')] },
    lacks: undefined,
  },
];

test.each(rows)('when $when, exactly that is missing', ({ cause, seen, lacks }) => {
  expect(lines(cause, seen)).toEqual(lacks);
});

test('what nobody asked for is named beside it, not promised by it', () => {
  const [need] = missingRules(reportOn('name-filter', { cited: [front(20)] }))?.needs ?? [];
  expect(need?.unseen).toContain('*.zoom.com');
  expect(need?.rules.flatMap(({ names }) => names.map(({ name }) => name))).toEqual(['zoom.us']);
});

const blocked = (date = someProfile.date) =>
  reportOn('media-ports-blocked', { cited: [datagram(8801)] }, { ...someProfile, date });
const how = { width: 80, isColoured: false, isVerbose: false, isForOthers: true };

describe.each([
  { face: 'HTML', write: (report: ReturnType<typeof blocked>) => asHtml(report) },
  { face: 'Markdown', write: (report: ReturnType<typeof blocked>) => asMarkdown(report) },
  {
    face: 'the text of a mail',
    write: (report: ReturnType<typeof blocked>) => asTerminal(report, how),
  },
])('$face', ({ write }) => {
  test('names the rule, the test, and how to have it written', () => {
    const text = write(blocked()).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('UDP 3478, 8801');
    expect(text).toContain('198.51.100.0/24');
    expect(text).toContain('linecheck check --service example');
    expect(text).toContain('linecheck allowlist --report FILE --for nftables');
    expect(text).not.toContain('days old');
  });

  test('shows what proves it', () => {
    const text = write(blocked());
    expect(text).toContain(blocked().diagnosis.findings[0]?.because[0]?.says ?? 'nothing');
  });

  test('warns when the facts are past their shelf life', () => {
    expect(write(blocked('2024-01-01')).replaceAll(/\s+/gu, ' ')).toContain('days old');
  });

  test('is silent where no rule is missing', () => {
    expect(write(reportOn('dns-resolver-dead', { cited: [] }))).not.toContain(
      'linecheck allowlist',
    );
  });
});
