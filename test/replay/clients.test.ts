/**
 * The app of every session in `sessions/clients.ts` once more from the disk and the programs' answers
 * it stands for, by the readers of its system: nobody is judged from a fact that no computer tells.
 */
import { expect, test } from 'vitest';

import { measuredIn, type AnyObservation } from '../../src/model/observation.ts';
import { groupByProbe } from '../../src/model/seen.ts';
import { clientReader as onMac } from '../../src/platform/darwin/client.ts';
import { ended, recording } from '../../src/platform/darwin/recording.fixture.ts';
import { deadlineIn } from '../../src/platform/deadline.ts';
import { fakeHost } from '../../src/platform/host.fixture.ts';
import { clientReader as onLinux } from '../../src/platform/linux/client.ts';
import { clientReader as onWindows } from '../../src/platform/win32/client.ts';
import { usualEnvironment } from '../../src/platform/win32/fake-windows.fixture.ts';
import { zoom } from '../../src/profiles/zoom.ts';
import { filesOn, type Disk, type Entry } from './disk.fixture.ts';
import { clientSessions } from './sessions/clients.ts';

const question = { profile: zoom, signal: deadlineIn(60_000) };
const program: Entry = { kind: 'program' };
const zeros = '\0'.repeat(4096);

const appData = String.raw`C:\Users\me\AppData\Roaming\Zoom`;
const entry = (hive: 'HKCU' | 'HKLM', version: string, location: string | null) => ({
  hive,
  key: hive === 'HKCU' ? 'ZoomUMX' : '{6CB64AC5-AB69-4F9F-BB1C-3A0C1A5DA1D4}',
  name: 'Zoom Workplace',
  version,
  location,
  msi: hive === 'HKLM' ? 1 : null,
});
const own = entry('HKCU', '6.2.5', null);
const ownFile = { path: `${appData}\\bin\\Zoom.exe`, length: 312_000, version: '6,2,5' };

/** What the section `client` of `read.ps1` holds, and the disk beside it. */
const windows = (
  entries: Disk['entries'],
  installed: readonly object[] = [own],
  files: readonly object[] = [ownFile],
) =>
  onWindows(
    { ...fakeHost({ environment: usualEnvironment }), files: filesOn({ entries }) },
    {
      codePages: () => [],
      read: async () => ({
        kind: 'read',
        data: { installed, files, packages: [], running: null, peers: null, policies: null },
      }),
    },
  )(question);

const app = '/Applications/zoom.us.app';
const bundle = { [`${app}/Contents/Info.plist`]: 'x', [`${app}/Contents/MacOS/zoom.us`]: program };
const info = (version: string) =>
  `<plist version="1.0"><dict><key>CFBundleVersion</key><string>${version}</string><key>CFBundleExecutable</key><string>zoom.us</string></dict></plist>`;

const mac = (
  entries: Disk['entries'],
  { version = '6.2.5', mark = '', ps = '    1   0.1  18432 /sbin/launchd\n' } = {},
) => {
  const none = ended('', 1, `xattr: ${app}: No such xattr: com.apple.quarantine\n`);
  const { host } = recording(
    {
      '/usr/bin/plutil': info(version),
      '/usr/bin/xattr': mark === '' ? none : mark,
      '/bin/ps': ps,
    },
    { files: filesOn({ entries }) },
  );
  return onMac(host)(question);
};
const unconfirmed = '0083;65a1b2c3;Safari;ID\n';
const macData = 'Library/Application Support/zoom.us/data';

const dpkg = (status: string): Disk['entries'] => ({
  '/var/lib/dpkg/status': `Package: zoom\nStatus: ${status}\nVersion: 6.2.5.2440\n`,
});
const opt = { '/opt/zoom/zoom': program, '/opt/zoom/ZoomLauncher': program };
const whole = { ...dpkg('install ok installed'), ...opt };

const linux = (entries: Disk['entries'], freeBytes?: number) => {
  const disk = freeBytes === undefined ? { entries } : { entries, freeBytes };
  return onLinux({ ...fakeHost(), files: filesOn(disk) })(question);
};

const told: Readonly<Record<string, () => Promise<{ readonly kind: string }>>> = {
  'client-install-broken-windows': () => windows({}, [own], []),
  'client-install-broken-darwin': () => mac({ [`${app}/Contents/MacOS/zoom.us`]: program }),
  'client-install-broken-linux': () =>
    linux({ ...dpkg('install reinstreq half-installed'), ...opt }),
  'client-install-broken-beside-whole-windows': () =>
    windows({}, [own, entry('HKLM', '6.2.48876', 'C:\\Program Files\\Zoom\\')]),
  'client-never-opened-darwin': () => mac(bundle, { mark: unconfirmed }),
  'client-quarantined-and-running-darwin': () =>
    mac(bundle, { mark: unconfirmed, ps: `  512  8.7 524288 ${app}/Contents/MacOS/zoom.us\n` }),
  'client-elsewhere-windows': () =>
    windows({}, [entry('HKLM', '6.2.48876', 'D:\\Programme\\Zoom\\')], []),
  'client-whole-but-old-darwin': () => mac(bundle, { version: '6.0.2.33403' }),
  'client-removed-linux': () =>
    linux({ ...dpkg('deinstall ok config-files'), '/home/me/.config/zoomus.conf': '[General]\n' }),
  'client-data-damaged-windows': () => windows({ [`${appData}\\data\\zoomus.db`]: zeros }),
  'client-data-damaged-darwin': () =>
    mac({ ...bundle, [`/Users/me/${macData}`]: { kind: 'locked-folder' } }),
  'client-data-damaged-linux': () =>
    linux({ ...whole, '/home/me/.config/zoomus.conf': { kind: 'locked' } }, 4096),
  'client-data-encrypted-windows': () =>
    windows({
      [`${appData}\\data\\zoomus.enc.db`]: '\u0003\u00f1\u0000\u0007 no header',
      [`${appData}\\data\\zoommeeting.db`]: '',
    }),
  'client-data-of-another-account-darwin': () =>
    mac({
      ...bundle,
      [`/Users/other/${macData}`]: { kind: 'locked-folder' },
      [`/Users/other/${macData}/zoomus.db`]: zeros,
      [`/Users/me/${macData}/zoomus.db`]: 'SQLite format 3\0',
    }),
  'client-never-started-linux': () =>
    linux({ ...whole, '/home/me/.config/zoomus.conf': '[General]\n' }),
};

const factIn = (saw: readonly AnyObservation[]) => measuredIn(groupByProbe(saw).client)[0]?.value;

test.each(clientSessions)('$id is what the reader finds: $when', async ({ id, system, saw }) => {
  const { isRunning, installs = [], ...fact } = factIn(saw) ?? {};
  expect(await told[id]?.()).toMatchObject({
    kind: 'measured',
    value: {
      ...fact,
      // Linux looks at what runs here and now, whatever disk it is given.
      ...(system === 'linux' ? {} : { isRunning }),
      // The recorded Mac writes its version as Zoom's window does; the comparison reads both.
      installs: installs.map(({ version, ...one }) =>
        system === 'darwin' || version === undefined ? one : { ...one, version },
      ),
    },
  });
});
