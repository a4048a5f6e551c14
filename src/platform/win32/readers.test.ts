/** Each fact, and each "unknown, because". */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measured } from '../../model/outcome.ts';
import { fakeWindows } from './fake-windows.fixture.ts';
import { question, raw, wifiSection, readersOn, valueOf, everything } from './readers.fixture.ts';
import { routeToReader } from './route-to.ts';
import { startSections } from './sections.ts';

describe('one run', () => {
  test('answers for every fact with one start of PowerShell', async () => {
    const machine = readersOn({
      sections: Buffer.concat([everything, Buffer.from(wifiSection('Allow'))]),
      programs: {
        'netsh.exe': (args) =>
          args[0] === 'winhttp'
            ? raw('advproxy', 'german-850')
            : raw(args[2] === 'interfaces' ? 'netsh-interfaces' : 'netsh-networks'),
        'powercfg.exe': () => raw('powercfg', 'german-850'),
        'w32tm.exe': () => raw('w32tm', 'german-850'),
        'NETSTAT.EXE': () => raw('netstat', 'german-850'),
      },
    });
    const facts = [
      'links',
      'routes',
      'route-to',
      'neighbours',
      'resolvers',
      'hosts-file',
      'proxy-settings',
      'tunnels',
      'local-firewall',
      'send-refusals',
      'processes',
      'client',
      'clock',
      'wifi',
      'security-software',
      'browser-extensions',
      'power',
      'device-holders',
    ] as const;
    const outcomes = await Promise.all(
      facts.map(async (id) => [
        id,
        (await machine.readers[id]({ ...question, ip: '170.114.52.2' })).kind,
      ]),
    );
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(facts.map((id) => [id, 'measured'])),
    );
    expect(machine.starts).toBe(1);
    expect(await valueOf(machine, 'clock')).toEqual({
      isSynchronised: true,
      source: 'time.windows.com',
    });
    expect(await valueOf(machine, 'send-refusals')).toEqual({
      ipOutDiscards: 198,
      ipOutNoRoutes: 220,
    });
  });

  test('in Constrained Language Mode says that a policy limits it, never that there is nothing', async () => {
    const limited = Buffer.concat(
      ['network', 'dns', 'proxy', 'client', 'processes', 'devices', 'security', 'power'].map(
        (name) => raw(name, 'odd-refused'),
      ),
    );
    const machine = readersOn({ sections: limited });
    const facts = [
      'links',
      'routes',
      'neighbours',
      'resolvers',
      'proxy-settings',
      'tunnels',
      'processes',
      'client',
      'security-software',
      'power',
      'device-holders',
    ] as const;
    for (const id of facts) {
      expect(await valueOf(machine, id)).toEqual({
        kind: 'skipped',
        why: 'limited by policy: PowerShell runs in Constrained Language Mode here',
      });
    }
  });

  test('without PowerShell every reader says so', async () => {
    const machine = readersOn({});
    for (const id of ['links', 'client', 'updates', 'local-firewall'] as const) {
      expect(await valueOf(machine, id)).toMatchObject({ kind: 'skipped' });
    }
  });
});

const route = (InterfaceIndex: number, DestinationPrefix: string, RouteMetric: number) => ({
  InterfaceIndex,
  DestinationPrefix,
  NextHop: '0.0.0.0',
  RouteMetric,
});

describe('tunnels', () => {
  const office = { Name: 'Büro & $(x)', ConnectionStatus: 'Connected' };
  const idle = { Name: 'Old', ConnectionStatus: 'Disconnected' };
  const network = {
    adapters: [{ Name: 'Wi-Fi', InterfaceIndex: 18, InterfaceType: 71, MediaConnectState: 1 }],
    interfaces: [
      { InterfaceIndex: 18, InterfaceAlias: 'Wi-Fi', family: 2, InterfaceMetric: 35, NlMtu: 1500 },
      {
        InterfaceIndex: 60,
        InterfaceAlias: office.Name,
        family: 2,
        InterfaceMetric: 25,
        NlMtu: 1400,
        connected: 1,
      },
    ],
    addresses: [{ InterfaceIndex: 60, IPAddress: '10.9.0.7', PrefixLength: 32, state: 4 }],
    routes: [route(18, '0.0.0.0/0', 25), route(60, '0.0.0.0/0', 1)],
  };
  const lines = (own: readonly object[]): Buffer =>
    Buffer.from(
      [
        { section: 'network', data: network },
        { section: 'tunnels', data: { own, shared: [] } },
      ]
        .map((section) => `${JSON.stringify(section)}\n`)
        .join(''),
    );

  test('of Windows itself, which have no adapter, name the connection that can be hung up', async () => {
    const machine = readersOn({ sections: lines([office, idle]) });
    expect(await valueOf(machine, 'tunnels')).toMatchObject({
      tunnels: [
        {
          name: office.Name,
          connection: office.Name,
          kind: 'ppp',
          isUp: true,
          hasDefaultRouteV4: true,
          hasDefaultRouteV6: false,
        },
      ],
    });
  });

  test('are as up as Windows says its connection is', async () => {
    const machine = readersOn({
      sections: lines([{ ...office, ConnectionStatus: 'Disconnected' }]),
    });
    expect(await valueOf(machine, 'tunnels')).toMatchObject({ tunnels: [{ isUp: false }] });
  });

  test('without an owner of Windows’ own name none', async () => {
    const machine = readersOn({ sections: lines([]) });
    expect(await valueOf(machine, 'tunnels')).toMatchObject({ tunnels: [] });
  });
});

describe('hosts-file', () => {
  const folder = 'C:\\Windows\\System32\\drivers\\etc';
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'linecheck-hosts-'));
    await mkdir(root, { recursive: true });
    // On this system a backslash is an ordinary letter of a name.
    await writeFile(`${root}/${folder}\\hosts`, raw('hosts-file', 'utf-16le'));
    await writeFile(`${root}/D:\\elsewhere\\hosts`, raw('hosts-file'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test.each([
    { when: 'in its usual place, in UTF-16', title: 'good', path: `${folder}\\hosts` },
    { when: 'where DataBasePath says', title: 'odd', path: 'D:\\elsewhere\\hosts' },
  ])('is read $when', async ({ title, path }) => {
    const machine = readersOn({ sections: raw('dns', title), root: `${root}/` });
    expect(await valueOf(machine, 'hosts-file')).toEqual({
      path,
      entries: [{ address: '10.1.2.3', names: ['zoom.us', 'www3.zoom.us'], line: 3 }],
    });
  });
});

const kernel = async () => measured({ kind: 'unicast', device: 'Work' } as const);

describe('route-to', () => {
  test('asks the kernel about an address that Find-NetRoute was not asked about', async () => {
    const sections = startSections(
      fakeWindows({ sections: Buffer.concat([raw('network'), raw('route-to')]) }).host,
      () => 0,
    );
    const reader = routeToReader(sections, kernel);
    expect(await reader({ ...question, ip: '9.9.9.9' })).toEqual(
      measured({ kind: 'unicast', device: 'Work', gateway: '10.8.0.1', mtuBytes: 1400 }),
    );
    expect(await reader({ ...question, ip: '170.114.52.2' })).toEqual(
      measured({
        kind: 'unicast',
        device: 'Work',
        gateway: '10.8.0.1',
        source: '10.8.0.6',
        mtuBytes: 1400,
      }),
    );
  });
});
