/**
 * The meeting app's files and data: what a broken installation and damaged data leave on each
 * system, and what only looks like it. `clients.test.ts` has the disks on which the real readers find just this.
 */
import type { Facts } from '../../../src/model/facts.ts';
import { clientOn, laptop, names, noClient } from '../computers.ts';
import type { System } from '../computers.ts';
import type { Session } from '../session.ts';

const quiet = { says: [], verdict: 'ready' } as const;

type Install = Facts['client']['installs'][number];

const onDisk = (system: System, facts: Partial<Facts['client']>) =>
  laptop(system, 'wifi', { client: clientOn(system, facts) });

const installed = (system: System, change: Partial<Install>) =>
  onDisk(system, { installs: [{ ...names[system].client, ...change }] });

const program = String.raw`C:\Users\me\AppData\Roaming\Zoom\bin\Zoom.exe`;

/** No version: the program's file, or the bundle's list, is what tells it. */
const half: Install = { path: names.darwin.client.path, from: 'app', problems: ['partial'] };

const installs: readonly Session[] = [
  {
    id: 'client-install-broken-windows',
    when: 'Windows lists the app, and its program was taken away',
    system: 'win32',
    saw: installed('win32', { path: 'Zoom Workplace', problems: [`missing:${program}`] }),
    says: ['client-install-broken confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-install-broken-darwin',
    when: 'an update stopped half-way and left a bundle without its list',
    system: 'darwin',
    saw: onDisk('darwin', { installs: [half] }),
    says: ['client-install-broken confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-install-broken-linux',
    when: 'dpkg was stopped while it unpacked the app',
    system: 'linux',
    saw: installed('linux', { problems: ['partial'] }),
    says: ['client-install-broken confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-install-broken-beside-whole-windows',
    when: 'the copy for everybody lost its program, the one of this person is whole',
    system: 'win32',
    saw: onDisk('win32', {
      installs: [
        names.win32.client,
        {
          path: 'C:\\Program Files\\Zoom\\',
          from: 'msi',
          version: '6.2.48876',
          problems: [String.raw`missing:C:\Program Files\Zoom\bin\Zoom.exe`],
        },
      ],
    }),
    says: ['client-install-broken confirmed'],
    verdict: 'ready',
  },
  {
    id: 'client-never-opened-darwin',
    when: 'the app was downloaded and never opened: macOS will ask, and may refuse',
    system: 'darwin',
    saw: installed('darwin', { problems: [`quarantined:${names.darwin.client.path}`] }),
    says: ['client-install-broken suspected'],
    verdict: 'ready',
  },
  {
    id: 'client-quarantined-and-running-darwin',
    when: 'the app still carries the mark of a download, and runs',
    system: 'darwin',
    saw: onDisk('darwin', {
      installs: [{ ...names.darwin.client, problems: [`quarantined:${names.darwin.client.path}`] }],
      isRunning: true,
    }),
    ...quiet,
  },
  {
    id: 'client-elsewhere-windows',
    when: 'the app stands in a folder of the company’s choice, where nobody looked',
    system: 'win32',
    saw: installed('win32', { path: 'D:\\Programme\\Zoom\\', from: 'msi', version: '6.2.48876' }),
    ...quiet,
  },
  {
    id: 'client-whole-but-old-darwin',
    when: 'the app is whole and more than a year old, and still admitted',
    system: 'darwin',
    saw: installed('darwin', { version: '6.0.2.33403' }),
    ...quiet,
  },
  {
    id: 'client-removed-linux',
    when: 'the package was removed, and dpkg remembers it with its settings',
    system: 'linux',
    saw: laptop('linux', 'wifi', { client: noClient }),
    ...quiet,
  },
];

const data: readonly Session[] = [
  {
    id: 'client-data-damaged-windows',
    when: 'the power failed, and the database is zeros',
    system: 'win32',
    saw: onDisk('win32', {
      dataProblems: [String.raw`damaged:C:\Users\me\AppData\Roaming\Zoom\data\zoomus.db`],
    }),
    says: ['client-data-damaged confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-data-damaged-darwin',
    when: 'a cleaner ran as administrator, and the data belong to root',
    system: 'darwin',
    saw: onDisk('darwin', {
      dataProblems: ['not-writable:/Users/me/Library/Application Support/zoom.us/data'],
    }),
    says: ['client-data-damaged confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-data-damaged-linux',
    when: 'the settings cannot be read, and the disk is full',
    system: 'linux',
    saw: onDisk('linux', {
      dataProblems: ['unreadable:/home/me/.config/zoomus.conf', 'no-space:/home/me'],
    }),
    says: ['client-data-damaged confirmed'],
    verdict: 'blocked',
  },
  {
    id: 'client-data-encrypted-windows',
    when: 'the database is encrypted, and one that was just made is empty',
    system: 'win32',
    saw: onDisk('win32', {}),
    ...quiet,
  },
  {
    id: 'client-data-of-another-account-darwin',
    when: 'the data of another account are locked, as they should be, and damaged',
    system: 'darwin',
    saw: onDisk('darwin', {}),
    ...quiet,
  },
  {
    id: 'client-never-started-linux',
    when: 'the app was never started and has no data yet; its settings are an empty section',
    system: 'linux',
    saw: onDisk('linux', {}),
    ...quiet,
  },
];

export const clientSessions: readonly Session[] = [...installs, ...data];
