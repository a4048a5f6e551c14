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

const runCheck =
  'Run "linecheck" on this computer: it finds out which of the many reasons it is. Until then use the phone\'s hotspot or dial in.';

export const appCodes: readonly ErrorCode[] = [
  {
    service: 'zoom',
    seenIn: 'app',
    codes: ['5003'],
    means: 'The app cannot reach Zoom.',
    readings: [
      {
        says: 'The dialog asks to make sure that you are online and that Zoom is not blocked by a firewall or proxy.',
        mark: 'A',
        source: 'https://github.com/ogra1/zoom-snap/issues/43',
      },
      {
        says: 'Firewall, proxy, VPN, antivirus software or name look-up.',
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
    means: 'The app cannot reach Zoom; of the same family as 5003.',
    readings: [
      {
        says: 'Same family as 5003: network, firewall, proxy, antivirus.',
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
    means: 'The app cannot reach Zoom; the group goes up to 5004.',
    readings: [
      {
        says: 'The client cannot reach Zoom: network, firewall, proxy, antivirus. Only 5003 and 5004 were found with words of their own.',
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
    means: 'The app is "unable to connect to the Zoom service".',
    readings: [
      {
        says: 'Network, firewall or antivirus; no copy gives a meaning for each number, so the block counts as one.',
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
    means: 'Signing in could not reach the web service.',
    readings: [
      {
        says: 'Sign-in and web service, network family; only 100000502 is named anywhere.',
        mark: 'C',
        source: 'https://techshieldreview.com/blog/zoom-error-codes-fix-5003-5004-100000502',
      },
      {
        says: '402 and 403 are recalled to belong to the same family.',
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
    means: 'The certificate of the server could not be trusted.',
    readings: [
      {
        says: 'Zoom names a wrong clock as the commonest reason, then a VPN or misconfigured equipment, then inspection. The dialog tells apart: wrong name, failed revocation check, unknown authority, broken chain.',
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
    do: 'Set the clock to automatic first. Then run "linecheck": it shows who issued the certificate. Do not click the warning away.',
  },
  {
    service: 'zoom',
    seenIn: 'web-client',
    codes: ['Joining meeting timeout'],
    means: 'The browser could not reach the meeting server.',
    readings: [
      {
        says: 'The web client gives up on reaching the meeting server.',
        mark: 'A',
        source: 'https://github.com/edemaine/comingle/issues/184',
      },
    ],
    checks: [...ladder, 'udp-media', 'stun'],
    causes: [...ladderCauses, 'egress-blocks-media', 'browser-extension-interferes'],
    do: runCheck,
  },
];
