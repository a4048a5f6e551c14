/** Numbers shown while the app is installed or updated. */
import type { ErrorCode } from './code.ts';

/** Where the vendor's own list is to be compared once it can be read. */
const recalled = 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0070334';

const installChecks = ['client', 'client-release', 'security-software', 'processes'] as const;

export const installerCodes: readonly ErrorCode[] = [
  {
    service: 'zoom',
    seenIn: 'installer',
    codes: ['10002'],
    means: 'code.installer.10002.means',
    readings: [
      {
        says: 'code.installer.10002.reasons',
        mark: 'C',
        source:
          'https://zh.101-help.com/xiu-fu-suo-fang-cuo-wu-dai-ma-10002-de-8-chong-fang-fa-c13b0215f2',
      },
      {
        says: 'code.installer.10002.listed',
        mark: 'R',
        source: recalled,
      },
      {
        says: 'code.installer.10002.connection',
        mark: 'R',
        source: recalled,
      },
    ],
    whatDecides: 'code.installer.10002.decides',
    checks: [...installChecks, 'dns-answer', 'tcp-connect', 'tls-handshake', 'http-exchange'],
    causes: [
      'client-install-broken',
      'client-outdated',
      'security-software-inspects',
      'tls-inspection-trusted',
      'dns-filter-blocks-service',
      'egress-blocks-service',
    ],
    do: 'code.installer.10002.do',
  },
  {
    service: 'zoom',
    seenIn: 'installer',
    codes: ['3000'],
    means: 'code.installer.3000.means',
    readings: [
      {
        says: 'code.installer.3000.reasons',
        mark: 'C',
        source: 'https://www.cloudprojectsoftware.com/error-codes/zoom-3000',
      },
    ],
    checks: ['processes', 'client'],
    causes: ['client-install-broken', 'conflicting-program'],
    do: 'code.installer.3000.do',
  },
  {
    service: 'zoom',
    seenIn: 'installer',
    codes: ['10004', '10006', '13003'],
    means: 'code.installer.10004.means',
    readings: [
      {
        says: 'code.installer.10004.reasons',
        mark: 'R',
        source: recalled,
      },
    ],
    whatDecides: 'code.installer.10004.decides',
    checks: installChecks,
    causes: ['client-install-broken', 'security-software-inspects'],
    do: 'code.installer.10004.do',
  },
];
