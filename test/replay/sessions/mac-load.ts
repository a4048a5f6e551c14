/** What keeps a Mac busy, from what `ps` and `softwareupdate` print, by the parsers that read them. */
import { parsePs } from '../../../src/platform/darwin/parse-ps.ts';
import { parseSoftwareUpdate } from '../../../src/platform/darwin/parse-software-update.ts';
import { notRun } from '../../../src/diagnosis/observation.fixture.ts';
import { plainWeb, udpOpen } from '../../../src/diagnosis/zoom.fixture.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { idle, laptop, service, internet } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

/** The processor as Node counts it; the programs as `ps -Ao pid=,pcpu=,rss=,comm=` does. */
const processes = (cpuRatio: number, printed: string): Facts['processes'] => ({
  ...idle,
  cpuRatio,
  loadPerCore: cpuRatio < 0.5 ? 0.3 : 2,
  top: parsePs(printed).map(({ name, pid, cores, memoryBytes }) => ({
    name,
    pid,
    cores,
    memoryBytes,
  })),
});

const waiting = `Software Update Tool

Finding available software
Software Update found the following new or updated software:
* Label: macOS Tahoe 26.7-25G229
	Title: macOS Tahoe 26.7, Version: 26.7, Size: 2960352KiB, Recommended: YES, Action: restart, 
`;
const nothing = `Software Update Tool

Finding available software
No new software available.
`;

const updates = (printed: string): Facts['updates'] => ({
  pending: parseSoftwareUpdate(printed, '26.6') ?? [],
  // As the reader says it: macOS keeps to itself whether one was loaded and waits.
  isRestartPending: false,
});

const desktop = `    1   0.1  18432 /sbin/launchd
  341   4.2 131072 /System/Library/PrivateFrameworks/SkyLight.framework/Resources/WindowServer
`;
const update = `${desktop}
 2210 612.4 841216 /private/var/db/com.apple.xpc.roleaccountd.staging/exec/com.apple.MobileSoftwareUpdate.UpdateBrainService.16777232.28.xpc/Contents/MacOS/com.apple.MobileSoftwareUpdate.UpdateBrainService
  588 104.9 120832 /System/Library/CoreServices/Software Update.app/Contents/Resources/softwareupdated
`;
const render = `${desktop}
 3301 764.0 2097152 /Applications/HandBrake.app/Contents/MacOS/HandBrake
`;
const open = `${desktop}
 3301   0.3 402653 /Applications/HandBrake.app/Contents/MacOS/HandBrake
`;

export const macLoadSessions: readonly Session[] = [
  {
    id: 'system-updates-pending-darwin',
    when: 'macOS prepares its update and takes the computer',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      processes: processes(0.97, update),
      updates: updates(waiting),
    }),
    says: ['system-updates-pending confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'updates-wait-all-green-darwin',
    when: 'an update that wants a restart waits, and everything works',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      processes: processes(0.1, desktop),
      updates: updates(waiting),
    }),
    ...quiet,
    notes: ['system-updates-pending'],
  },
  {
    id: 'updates-none-darwin',
    when: 'no update waits, and a program takes the computer: that one is named',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      processes: processes(0.99, render),
      updates: updates(nothing),
    }),
    says: ['conflicting-program confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'updates-unreadable-darwin',
    when: 'the list of updates cannot be read: nobody knows, and nobody guesses',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { processes: processes(0.1, desktop) }, [
      ...service(),
      ...internet(),
      notRun('updates'),
    ]),
    ...quiet,
  },
  {
    id: 'conflicting-program-darwin',
    when: 'one program takes the computer, and whether updates wait is unknown',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { processes: processes(0.99, render) }),
    says: ['conflicting-program confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'conflicting-program-idle-darwin',
    when: 'the same program is open and does nothing',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', { processes: processes(0.1, open) }),
    ...quiet,
  },
  {
    id: 'traffic-shaper-not-running-darwin',
    when: 'TripMode is installed and does not run, and everything takes long',
    system: 'darwin',
    saw: [
      ...laptop('darwin', 'wifi', { processes: processes(0.1, desktop) }, [
        ...service(420),
        ...plainWeb(),
        ...udpOpen(),
      ]).filter(({ probe }) => probe !== 'gateway'),
      notRun('gateway'),
    ],
    ...quiet,
  },
];
