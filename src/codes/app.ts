/** Numbers shown by the desktop and mobile app: reaching the service. */
import type { CauseId } from '../model/cause-id.ts';
import type { FactId } from '../model/facts.ts';
import type { ErrorCode } from './code.ts';

const article = (number: string): string =>
  `https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=${number}`;

/** Everything between the app and the service, from the ground up. */
const ladder: readonly FactId[] = [
  'links',
  'gateway',
  'portal-check',
  'dns-answer',
  'hosts-file',
  'tcp-connect',
  'tls-handshake',
  'proxy-settings',
  'proxy-connect',
  'local-firewall',
  'security-software',
  'tunnels',
  'service-status',
];

const ladderCauses: readonly CauseId[] = [
  'no-link',
  'internet-down',
  'captive-portal',
  'dns-resolver-dead',
  'dns-filter-blocks-service',
  'hosts-file-override',
  'egress-blocks-service',
  'name-filter',
  'local-firewall-blocks',
  'proxy-required',
  'proxy-unreachable',
  'tls-inspection-untrusted',
  'security-software-inspects',
  'vpn-kill-switch',
  'path-mtu-black-hole',
  'service-outage',
];

const runCheck = 'code.do.run-check';

export const appCodes: readonly ErrorCode[] = [
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['5003'],
    means: 'code.app.5003.means',
    readings: [
      {
        says: 'code.app.5003.dialog',
        mark: 'A',
        source: 'https://github.com/ogra1/zoom-snap/issues/43',
      },
      {
        says: 'code.app.5003.reasons',
        mark: 'C',
        source: 'https://techshieldreview.com/blog/zoom-error-codes-fix-5003-5004-100000502',
      },
    ],
    checks: ladder,
    causes: [...ladderCauses, 'client-sandboxed'],
    do: runCheck,
  },
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['5004'],
    means: 'code.app.5004.means',
    readings: [
      {
        says: 'code.app.5004.reasons',
        mark: 'C',
        source: 'https://techshieldreview.com/blog/zoom-error-codes-fix-5003-5004-100000502',
      },
    ],
    checks: ladder,
    causes: ladderCauses,
    do: runCheck,
  },
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['5000-5002'],
    means: 'code.app.5000.means',
    readings: [
      {
        says: 'code.app.5000.reasons',
        mark: 'R',
        source: article('KB0070334'),
      },
    ],
    checks: ladder,
    causes: ladderCauses,
    do: runCheck,
  },
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['104101-104106', '104110-104118'],
    means: 'code.app.104101.means',
    readings: [
      {
        says: 'code.app.104101.reasons',
        mark: 'R',
        source: article('KB0070334'),
      },
    ],
    checks: ladder,
    causes: ladderCauses,
    do: runCheck,
  },
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['100000402', '100000403', '100000502'],
    means: 'code.app.100000502.means',
    readings: [
      {
        says: 'code.app.100000502.named',
        mark: 'C',
        source: 'https://techshieldreview.com/blog/zoom-error-codes-fix-5003-5004-100000502',
      },
      {
        says: 'code.app.100000502.recalled',
        mark: 'R',
        source: article('KB0070334'),
      },
    ],
    checks: ladder,
    causes: ladderCauses,
    do: runCheck,
  },
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['Untrusted Server Certificate'],
    means: 'code.app.untrusted-certificate.means',
    readings: [
      {
        says: 'code.app.untrusted-certificate.reasons',
        mark: 'A',
        source: article('KB0067463'),
      },
    ],
    checks: [
      'clock',
      'tls-handshake',
      'trust-store',
      'security-software',
      'tunnels',
      'http-exchange',
    ],
    causes: [
      'clock-wrong',
      'tls-inspection-untrusted',
      'tls-inspection-trusted',
      'security-software-inspects',
      'root-store-old',
      'revocation-blocked',
      'captive-portal',
    ],
    do: 'code.app.untrusted-certificate.do',
  },
  {
    service: 'zoom',
    seenIn: 'web-client',
    codes: ['Joining meeting timeout'],
    means: 'code.web-client.joining-timeout.means',
    readings: [
      {
        says: 'code.web-client.joining-timeout.gives-up',
        mark: 'A',
        source: 'https://github.com/edemaine/comingle/issues/184',
      },
    ],
    checks: [...ladder, 'udp-media', 'stun'],
    causes: [...ladderCauses, 'egress-blocks-media', 'browser-extension-interferes'],
    do: runCheck,
  },
];
