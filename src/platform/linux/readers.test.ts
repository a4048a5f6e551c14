/** Readers over a folder that plays the computer, and programs that answer from a table. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { fakeHost } from '../host.fixture.ts';
import { clientReader } from './client.ts';
import { clockReader } from './clock.ts';
import { linksReader } from './links.ts';
import { proxySettingsReader } from './proxy-settings.ts';
import { resolversReader } from './resolvers.ts';
import { routesReader } from './routes.ts';
import { wifiReader } from './wifi.ts';

const root = mkdtempSync(join(tmpdir(), 'linecheck-readers-'));
const question = { profile: zoom, signal: new AbortController().signal };
beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  chmodSync(join(root, path), mode);
};

describe('resolvers', () => {
  test('a plain list is asked in its order, and no service behind it is consulted', async () => {
    put('/etc/resolv.conf', 'nameserver 192.168.1.1\nnameserver 9.9.9.9\n');
    put('/run/systemd/resolve/resolv.conf', 'nameserver 10.0.0.1\n');
    const outcome = await resolversReader(fakeHost({ root }))(question);
    expect(outcome).toMatchObject({
      value: {
        resolvers: [
          { address: '192.168.1.1', order: 0 },
          { address: '9.9.9.9', order: 1 },
        ],
      },
    });
  });

  test('behind the stub of systemd-resolved stand its upstreams, from its file when the bus is away', async () => {
    put('/etc/resolv.conf', 'nameserver 127.0.0.53\n');
    put('/run/systemd/resolve/resolv.conf', 'nameserver 10.0.0.1\n');
    const outcome = await resolversReader(fakeHost({ root }))(question);
    expect(outcome).toMatchObject({
      value: {
        resolvers: [
          { address: '127.0.0.53', isLocalStub: true, order: 0 },
          { address: '10.0.0.1', from: 'systemd-resolved', isLocalStub: false },
        ],
      },
    });
  });

  test('behind another local stub stand the servers of NetworkManager', async () => {
    put('/etc/resolv.conf', 'nameserver 127.0.0.1\n');
    put('/run/NetworkManager/no-stub-resolv.conf', 'nameserver 10.0.0.2\n');
    const outcome = await resolversReader(fakeHost({ root }))(question);
    expect(outcome).toMatchObject({
      value: {
        resolvers: [{ address: '127.0.0.1' }, { address: '10.0.0.2', from: 'networkmanager' }],
      },
    });
  });

  test('without a list the program on this computer is asked', async () => {
    const outcome = await resolversReader(fakeHost({ root }))(question);
    expect(outcome).toMatchObject({
      value: { resolvers: [{ address: '127.0.0.1', isLocalStub: true }] },
    });
  });
});

describe('proxy settings', () => {
  test('every place is read, and the desktop is not asked where nobody ever set anything', async () => {
    put(
      '/etc/environment',
      'HTTPS_PROXY="http://login.example:1"\nhttp_proxy=http://here.example:2\n',
    );
    put('/home/me/.config/kioslaverc', '[Proxy Settings]\nProxyType=3\n');
    put('/home/me/.config/zoomus.conf', '[General]\nproxyServer=127.0.0.1:7890\n');
    put('/etc/opt/chrome/policies/managed/p.json', '{"ProxyMode":"auto_detect"}');
    const host = fakeHost({
      root,
      environment: { http_proxy: 'http://here.example:2', NO_PROXY: 'a,b' },
      answers: { gsettings: "org.gnome.system.proxy mode 'auto'" },
    });
    const outcome = await proxySettingsReader(host)(question);
    expect(outcome).toMatchObject({
      value: {
        settings: [
          { from: 'environment', key: 'http_proxy', bypass: ['a', 'b'] },
          { from: 'system', key: '/etc/environment HTTPS_PROXY', proxy: 'http://login.example:1' },
          { from: 'desktop', isAutoDetect: true },
          { from: 'client', proxy: 'http://127.0.0.1:7890' },
          { from: 'policy', isAutoDetect: true },
        ],
      },
    });
  });

  test('a desktop that hangs costs its own answer only', async () => {
    put('/home/me/.config/dconf/user', '');
    const late = { kind: 'late', stdout: '', stderr: '' } as const;
    const outcome = await proxySettingsReader(fakeHost({ root, answers: { gsettings: late } }))(
      question,
    );
    expect(outcome).toMatchObject({ kind: 'measured', value: { settings: [] } });
  });
});

const read = () => clientReader(fakeHost({ root }))(question);

describe('client', () => {
  const installed = 'Package: zoom\nStatus: install ok installed\nVersion: 6.2.11.5069\n';

  test('a whole installation has no problems', async () => {
    put('/var/lib/dpkg/status', installed);
    put('/opt/zoom/zoom', 'x', 0o755);
    put('/opt/zoom/ZoomLauncher', 'x', 0o755);
    put('/opt/zoom/version.txt', '6.2.11.5069\n');
    put('/home/me/.config/zoomus.conf', '[General]\nxwayland=false\n');
    put('/home/me/.zoom/data/zoomus.db', 'SQLite format 3\0');
    expect(await read()).toMatchObject({
      value: {
        installs: [{ path: '/opt/zoom', from: 'deb', version: '6.2.11.5069', problems: [] }],
        dataProblems: [],
      },
    });
  });

  test.each([
    {
      when: 'nothing is left but the entry of the package',
      files: {},
      problems: ['missing:/opt/zoom'],
    },
    {
      when: 'the program is gone',
      files: { '/opt/zoom/ZoomLauncher': 0o755 },
      problems: ['missing:/opt/zoom/zoom'],
    },
    {
      when: 'the launcher may not be executed',
      files: { '/opt/zoom/zoom': 0o755, '/opt/zoom/ZoomLauncher': 0o644 },
      problems: ['not-executable:/opt/zoom/ZoomLauncher'],
    },
  ])('$problems when $when', async ({ files, problems }) => {
    put('/var/lib/dpkg/status', installed);
    for (const [path, mode] of Object.entries(files)) put(path, 'x', mode);
    expect(await read()).toMatchObject({ value: { installs: [{ problems }] } });
  });

  test('an interrupted installation is partial', async () => {
    put('/var/lib/dpkg/status', installed.replace('ok installed', 'reinstreq half-installed'));
    put('/opt/zoom/zoom', 'x', 0o755);
    put('/opt/zoom/ZoomLauncher', 'x', 0o755);
    expect(await read()).toMatchObject({ value: { installs: [{ problems: ['partial'] }] } });
  });

  test('settings and data of zeros are damaged, a file in the place of a folder too', async () => {
    put('/home/me/.config/zoomus.conf', '\0\0\0\0');
    put('/home/me/.zoom/data/zoomus.db', '\0'.repeat(4096));
    put('/home/me/.zoom/data/empty.db', '');
    expect(await read()).toMatchObject({
      value: {
        dataProblems: [
          'damaged:/home/me/.config/zoomus.conf',
          'damaged:/home/me/.zoom/data/zoomus.db',
        ],
      },
    });
  });

  test('settings of an empty section are empty, not damaged', async () => {
    put('/home/me/.config/zoomus.conf', '[General]\n');
    expect(await read()).toMatchObject({ value: { dataProblems: [] } });
  });

  test('a Flatpak without the network and a Firejail without netlink say what they lack', async () => {
    put(
      '/var/lib/flatpak/app/us.zoom.Zoom/current/active/metadata',
      '[Application]\nname=us.zoom.Zoom\n[Context]\nshared=network;ipc;\n',
    );
    put('/home/me/.local/share/flatpak/overrides/us.zoom.Zoom', '[Context]\nshared=!network;\n');
    put('/opt/zoom/zoom', 'x', 0o755);
    put('/opt/zoom/ZoomLauncher', 'x', 0o755);
    put('/etc/firejail/zoom.profile', 'protocol unix,inet,inet6\n');
    mkdirSync(join(root, '/usr/local/bin'), { recursive: true });
    symlinkSync('/usr/bin/firejail', join(root, '/usr/local/bin/zoom'));
    expect(await read()).toMatchObject({
      value: {
        installs: [
          { from: 'files', sandbox: { kind: 'firejail', lacks: ['netlink'] } },
          { from: 'flatpak', sandbox: { kind: 'flatpak', lacks: ['network'] } },
        ],
      },
    });
  });

  test('no client at all is no problem', async () => {
    expect(await read()).toMatchObject({ value: { installs: [], dataProblems: [], policies: [] } });
  });
});

describe('what cannot be known is skipped, with the reason', () => {
  const denied = {
    kind: 'ended',
    code: 2,
    stdout: '',
    stderr: 'Cannot open netlink socket\n',
    isCutOff: false,
  } as const;
  const loopback = '[{"ifname":"lo","link_type":"loopback","flags":["UP"],"addr_info":[]}]';
  const late = { kind: 'late', stdout: '', stderr: '' } as const;
  test.each([
    {
      when: 'ip may not look',
      reader: linksReader,
      answers: { ip: denied },
      why: 'ip ended with 2: Cannot open netlink socket',
    },
    {
      when: 'ip hangs',
      reader: linksReader,
      answers: { ip: late },
      why: 'ip gave no answer in time',
    },
    {
      when: 'ip prints half a list',
      reader: linksReader,
      answers: { ip: '[{' },
      why: 'ip printed no list of links',
    },
    {
      when: 'ip may not look at routes',
      reader: routesReader,
      answers: { ip: denied },
      why: 'ip ended with 2: Cannot open netlink socket',
    },
    {
      when: 'nothing knows routes',
      reader: routesReader,
      answers: {},
      why: 'neither ip nor /proc/net/route can be read',
    },
    {
      when: 'there is no radio',
      reader: wifiReader,
      answers: { ip: loopback },
      why: 'this computer has no Wi-Fi adapter here',
    },
  ])('$why when $when', async ({ reader, answers, why }) => {
    expect(await reader(fakeHost({ root, answers }))(question)).toEqual({ kind: 'skipped', why });
  });
});

test('without IPv6 in the kernel the IPv4 routes are still known', async () => {
  const answers = {
    'ip -json -4 route show table all': '[{"dst":"default","gateway":"192.168.1.1","dev":"eth0"}]',
    'ip -json -6 route show table all': {
      kind: 'ended',
      code: 2,
      stdout: '',
      stderr: 'no',
      isCutOff: false,
    } as const,
  };
  expect(await routesReader(fakeHost({ root, answers }))(question)).toMatchObject({
    value: { routes: [{ destination: '0.0.0.0/0' }] },
  });
});

test('a clock without anybody to ask has no opinion', async () => {
  expect(await clockReader(fakeHost({ root }))(question)).toEqual({ kind: 'measured', value: {} });
});

test('a clock set by systemd-timesyncd is synchronised', async () => {
  put('/run/systemd/timesync/synchronized', '');
  expect(await clockReader(fakeHost({ root }))(question)).toMatchObject({
    value: { isSynchronised: true },
  });
});
