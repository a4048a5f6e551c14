/** What keeps the computer busy: updates, programs, the camera in other hands, a sandbox. */
import { notRun } from '../../../src/diagnosis/observation.fixture.ts';
import { plainWeb, udpOpen } from '../../../src/diagnosis/zoom.fixture.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { clientOn, dead, idle, laptop, names, service } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

const busy = (
  programs: Readonly<Record<string, number>>,
  change: Partial<Facts['processes']> = {},
): Facts['processes'] => ({
  ...idle,
  cpuRatio: 0.99,
  loadPerCore: 2,
  top: Object.entries(programs).map(([name, cores], index) => ({
    name,
    pid: 4000 + index,
    cores,
    memoryBytes: 4e8,
  })),
  ...change,
});

const waiting: Facts['updates'] = {
  pending: [
    { title: '2026-11 Cumulative Update (KB5070000)', isSecurity: true, needsRestart: true },
    { title: 'Intel - net - 23.60.1.2', isSecurity: false, isNetworkDriver: true },
  ],
  isRestartPending: true,
};

const updates: readonly Session[] = [
  {
    id: 'system-updates-pending-windows',
    when: 'Windows installs its updates and takes the computer',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      processes: busy({ TiWorker: 5.9, MsMpEng: 1.6 }),
      updates: { ...waiting, isUpdating: true },
    }),
    says: ['system-updates-pending confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'system-updates-pending-linux',
    when: 'apt and dpkg take the computer',
    system: 'linux',
    saw: laptop('linux', 'wifi', { processes: busy({ dpkg: 6.5, 'apt-get': 1.2 }) }),
    says: ['system-updates-pending confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'updates-wait-all-green-windows',
    when: 'updates and a restart wait, and everything works: worth a word, no more',
    system: 'win32',
    saw: laptop('win32', 'wifi', { updates: waiting }),
    ...quiet,
    notes: ['system-updates-pending'],
  },
  {
    id: 'updates-wait-another-fault',
    when: 'updates wait, and the line is down: that is another matter',
    system: 'win32',
    saw: laptop('win32', 'wifi', { updates: waiting }, dead()),
    says: ['internet-down confirmed'],
    notes: ['system-updates-pending'],
    verdict: 'blocked',
  },
  {
    id: 'updates-ordinary-linux',
    when: 'a dozen ordinary packages could be updated',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      updates: { pending: [{ title: 'bash 5.3', isSecurity: true }], isRestartPending: false },
    }),
    ...quiet,
  },
];

const camera = (program: string): Facts['device-holders'] => ({
  holders: [{ device: 'camera', program, pid: 900 }],
});

const programs: readonly Session[] = [
  {
    id: 'computer-overloaded-windows',
    when: 'no memory is left, and Windows does not count who waits for it',
    system: 'win32',
    saw: laptop('win32', 'wifi', { processes: { ...idle, memoryAvailableBytes: 2e8 } }),
    says: ['computer-overloaded confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'computer-overloaded-darwin',
    when: 'several programs share all processors, and the processor is hot',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      processes: busy({ 'Google Chrome Helper': 4.1, ffmpeg: 3.5 }),
      power: { isThrottled: true },
    }),
    says: ['computer-overloaded confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'computer-little-memory-linux',
    when: 'little memory is left, and the kernel says that nobody waits for it',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      processes: { ...idle, memoryAvailableBytes: 2e8, memoryPressureRatio: 0 },
    }),
    ...quiet,
  },
  {
    id: 'conflicting-program-windows',
    when: 'one program takes the computer',
    system: 'win32',
    saw: laptop('win32', 'wifi', { processes: busy({ miner: 7.8 }) }),
    says: ['conflicting-program confirmed'],
    verdict: 'degraded',
  },
  {
    id: 'camera-held-windows',
    when: 'OBS holds the camera: told, and the meeting goes on',
    system: 'win32',
    saw: laptop('win32', 'wifi', { 'device-holders': camera('obs64.exe') }),
    says: ['conflicting-program suspected'],
    verdict: 'ready',
  },
  {
    id: 'camera-held-linux',
    when: 'a browser holds the camera',
    system: 'linux',
    saw: laptop('linux', 'wifi', { 'device-holders': camera('firefox') }),
    says: ['conflicting-program suspected'],
    verdict: 'ready',
  },
  {
    id: 'camera-held-by-the-client',
    when: 'the meeting app itself holds the camera, and the frame server of Windows',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      'device-holders': {
        holders: [...camera('Zoom.exe').holders, ...camera('svchost.exe').holders],
      },
    }),
    ...quiet,
  },
  {
    id: 'microphone-shared',
    when: 'another program records, too: microphones have room for many',
    system: 'darwin',
    saw: laptop('darwin', 'wifi', {
      'device-holders': { holders: [{ device: 'microphone', program: 'Voice Memos' }] },
    }),
    ...quiet,
  },
  {
    id: 'traffic-shaper-windows',
    when: 'SmartByte runs, everything takes long, and the router was not timed',
    system: 'win32',
    saw: [
      ...laptop(
        'win32',
        'wifi',
        {
          processes: {
            ...idle,
            known: [{ name: 'SmartByteNetworkService', pid: 500, kind: 'filter' }],
          },
        },
        [...service(420), ...plainWeb(), ...udpOpen()],
      ).filter(({ probe }) => probe !== 'gateway'),
      notRun('gateway'),
    ],
    says: ['conflicting-program suspected'],
    verdict: 'degraded',
  },
  {
    id: 'traffic-shaper-idle',
    when: 'SmartByte runs, as on many laptops, and everything is quick',
    system: 'win32',
    saw: laptop('win32', 'wifi', {
      processes: {
        ...idle,
        known: [{ name: 'SmartByteNetworkService', pid: 500, kind: 'filter' }],
      },
    }),
    ...quiet,
  },
  {
    id: 'client-sandboxed-flatpak',
    when: 'the Flatpak of the client has no network, and we reach the service',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      client: clientOn('linux', {
        installs: [
          {
            path: 'us.zoom.Zoom',
            from: 'flatpak',
            version: '6.2.5',
            problems: [],
            sandbox: { kind: 'flatpak', lacks: ['network'] },
          },
        ],
      }),
    }),
    says: ['client-sandboxed confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-sandboxed-snap',
    when: 'a snap without its network plug stands beside the whole package: the other still joins',
    system: 'linux',
    saw: laptop('linux', 'wifi', {
      client: clientOn('linux', {
        installs: [
          names.linux.client,
          {
            path: 'zoom-client',
            from: 'snap',
            version: '6.2.5',
            problems: [],
            sandbox: { kind: 'snap', lacks: ['network'] },
          },
        ],
      }),
    }),
    says: ['client-sandboxed confirmed'],
    verdict: 'ready',
  },
];

export const computerSessions: readonly Session[] = [...updates, ...programs];
