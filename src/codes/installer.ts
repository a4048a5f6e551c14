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
    means:
      'The installer or updater could not put its files in place. It is often reported as "cannot connect", because an app that is too old is not let in.',
    readings: [
      {
        says: 'Appears while updating or installing on Windows or Mac: the installer cannot find its files, antivirus software holds them back, administrator rights are missing, the app is still running, or its files are damaged.',
        mark: 'C',
        source:
          'https://zh.101-help.com/xiu-fu-suo-fang-cuo-wu-dai-ma-10002-de-8-chong-fang-fa-c13b0215f2',
      },
      {
        says: "Zoom's own list puts 3000, 10002, 10004, 10006 and 13003 with the installer: a running process, a blocked file, antivirus, disk space.",
        mark: 'R',
        source: recalled,
      },
      {
        says: 'It is said to be a connection code. No source was found that says so; the network can contribute where it blocks, inspects or cuts short the download.',
        mark: 'R',
        source: recalled,
      },
    ],
    whatDecides:
      'Did it appear while updating, or while joining? While updating: installed files, free disk, quarantine of the antivirus program and the download decide. While joining: compare the installed version with the minimum first, then check the network like for any failed connection.',
    checks: [...installChecks, 'dns-answer', 'tcp-connect', 'tls-handshake', 'http-exchange'],
    causes: [
      'client-install-broken',
      'client-outdated',
      'security-software-inspects',
      'tls-inspection-trusted',
      'dns-filter-blocks-service',
      'egress-blocks-service',
    ],
    do: 'Join in the browser now. Afterwards end all processes of the app, look into the quarantine of the antivirus program, and install the newest version as administrator. If it appeared while joining, run the whole check.',
  },
  {
    service: 'zoom',
    seenIn: 'installer',
    codes: ['3000'],
    means: 'A file of the app is in use, because the app is still running.',
    readings: [
      {
        says: 'A running process of the app holds a file: end the processes, delete the folders, run the installer as administrator.',
        mark: 'C',
        source: 'https://www.cloudprojectsoftware.com/error-codes/zoom-3000',
      },
    ],
    checks: ['processes', 'client'],
    causes: ['client-install-broken', 'conflicting-program'],
    do: 'Close the app completely (end its processes, or restart the computer), then install again.',
  },
  {
    service: 'zoom',
    seenIn: 'installer',
    codes: ['10004', '10006', '13003'],
    means: 'Of the same family as 10002: the installation did not finish.',
    readings: [
      {
        says: 'Installer family: remove the app cleanly (CleanZoom), free disk space, check the antivirus program.',
        mark: 'R',
        source: recalled,
      },
    ],
    whatDecides:
      'No source with a meaning for each number was found: the state of the installed files, free disk and antivirus events decide.',
    checks: installChecks,
    causes: ['client-install-broken', 'security-software-inspects'],
    do: 'Join in the browser now. Afterwards make room on the disk, remove the app completely, and install it afresh.',
  },
];
