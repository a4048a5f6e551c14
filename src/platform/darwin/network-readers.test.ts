import { describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { linksReader } from './links.ts';
import { neighboursReader } from './neighbours.ts';
import { proxySettingsReader } from './proxy-settings.ts';
import { captured, ended, hurtfulNames, recording, waiting } from './recording.fixture.ts';
import { resolversReader } from './resolvers.ts';
import { routeToReader } from './route-to.ts';
import { routesReader } from './routes.ts';
import { sendRefusalsReader } from './send-refusals.ts';
import { tunnelsReader } from './tunnels.ts';

const question = { profile: zoom, ...waiting };
const ifconfig = ['/sbin/ifconfig', '-a', '-v'];
const ports = ['/usr/sbin/networksetup', '-listallhardwareports'];
const [ifconfigKey, portsKey] = [ifconfig, ports].map((words) => words.join(' ')) as [
  string,
  string,
];

describe('links', () => {
  test('come from ifconfig, their kind from the system itself', async () => {
    const { host, ran } = recording({
      [ifconfigKey]: captured('ifconfig'),
      [portsKey]: captured('hardware-ports'),
    });
    const outcome = await linksReader(host)(question);
    expect(ran).toEqual([ifconfig, ports]);
    const links = outcome.kind === 'measured' ? outcome.value.links : [];
    expect(links.map(({ name, kind, isUp, hasCarrier }) => [name, kind, isUp, hasCarrier])).toEqual(
      [
        ['lo0', 'loopback', true, true],
        ['en0', 'wifi', true, true],
        ['awdl0', 'other', true, true],
        ['utun0', 'tunnel', true, true],
        ['utun3', 'tunnel', true, true],
      ],
    );
  });

  test.each([
    { when: 'the port is the radio, in German', port: 'WLAN', device: 'en0', kind: 'wifi' },
    { when: 'a phone lends its line', port: 'iPhone USB', device: 'en0', kind: 'mobile' },
    { when: 'nothing says more', port: 'USB 10/100/1000 LAN', device: 'en0', kind: 'ethernet' },
  ])('without -v the port decides: $when', async ({ port, device, kind }) => {
    const { host } = recording({
      [ifconfigKey]: `${device}: flags=8863<UP,RUNNING> mtu 1500\n\tstatus: active\n`,
      [portsKey]: `Hardware Port: ${port}\nDevice: ${device}\n`,
    });
    const outcome = await linksReader(host)(question);
    expect(outcome).toMatchObject({ value: { links: [{ name: device, kind }] } });
  });
});

test('routes are asked for by family; without IPv6 the other family still counts', async () => {
  const { host, ran } = recording({
    '/usr/sbin/netstat -rn -f inet': captured('netstat-routes'),
    '/usr/sbin/netstat -rn -f inet6': ended('', 1, 'netstat: inet6: not supported'),
  });
  const outcome = await routesReader(host)(question);
  expect(ran).toEqual([
    ['/usr/sbin/netstat', '-rn', '-f', 'inet'],
    ['/usr/sbin/netstat', '-rn', '-f', 'inet6'],
  ]);
  expect(outcome.kind === 'measured' && outcome.value.routes.length).toBe(11);
});

test.each([
  { ip: '170.114.52.2', args: ['-n', 'get', '-inet', '170.114.52.2'] },
  { ip: '2001:db8::1', args: ['-n', 'get', '-inet6', '2001:db8::1'] },
])('the way to $ip is the kernel’s own answer', async ({ ip, args }) => {
  const { host, ran } = recording({ '/sbin/route': captured('route-get') });
  const outcome = await routeToReader(host)({ ...question, ip });
  expect(ran).toEqual([['/sbin/route', ...args]]);
  expect(outcome).toMatchObject({
    value: { device: 'en0', gateway: '192.168.1.1', mtuBytes: 1500 },
  });
});

test('what is no address is not looked up', async () => {
  const { host, ran } = recording({});
  expect((await routeToReader(host)({ ...question, ip: '-inet $(id)' })).kind).toBe('skipped');
  expect(ran).toEqual([]);
});

test('neighbours of both families are one list', async () => {
  const { host, ran } = recording({
    '/usr/sbin/arp': captured('arp'),
    '/usr/sbin/ndp': captured('ndp'),
  });
  const outcome = await neighboursReader(host)(question);
  expect(ran).toEqual([
    ['/usr/sbin/arp', '-an'],
    ['/usr/sbin/ndp', '-an'],
  ]);
  expect(outcome.kind === 'measured' && outcome.value.entries.length).toBe(9);
});

test('resolvers are those of scutil; without it those of Node', async () => {
  const { host, ran } = recording({ '/usr/sbin/scutil --dns': captured('scutil-dns') });
  const outcome = await resolversReader(host)(question);
  expect(ran).toEqual([['/usr/sbin/scutil', '--dns']]);
  expect(outcome).toMatchObject({ value: { resolvers: [{ order: 0 }, { order: 1 }, {}, {}] } });
  expect((await resolversReader(recording({}).host)(question)).kind).toBe('measured');
});

const order = (name: string) =>
  `(1) ${name}\n(Hardware Port: Wi-Fi, Device: en0)\n\n(2) Other\n(Hardware Port: Ethernet, Device: en5)\n`;

const proxyAnswers = (name: string) => ({
  '/usr/sbin/scutil --proxy': captured('scutil-proxy'),
  '/usr/sbin/networksetup -listnetworkserviceorder': order(name),
  '/sbin/route': captured('route-get'),
  '/usr/sbin/networksetup -getwebproxy': captured('service-proxy'),
  '/usr/sbin/networksetup -getsecurewebproxy': captured('service-proxy').replace(': 0', ': 1'),
  '/usr/sbin/networksetup -getsocksfirewallproxy': captured('service-proxy', 'good-off'),
});

describe('proxies', () => {
  test.each(hurtfulNames)(
    'belong to the service in use, whatever it is called: %s',
    async (name) => {
      const { host, ran } = recording(proxyAnswers(name));
      const outcome = await proxySettingsReader(host)(question);
      const settings = outcome.kind === 'measured' ? outcome.value.settings : [];
      expect(settings.map(({ key, hasCredentials }) => [key, hasCredentials])).toEqual([
        [`${name}: securewebproxy`, true],
        [`${name}: webproxy`, false],
        // The service holds no such proxy: a VPN or a profile brought it.
        ['scutil SOCKSProxy', false],
      ]);
      expect(ran.filter(([, verb]) => verb?.startsWith('-get'))).toEqual([
        ['/usr/sbin/networksetup', '-getsecurewebproxy', name],
        ['/usr/sbin/networksetup', '-getwebproxy', name],
        ['/usr/sbin/networksetup', '-getsocksfirewallproxy', name],
      ]);
    },
  );

  test('none set costs one program', async () => {
    const { host, ran } = recording({ '/usr/sbin/scutil': captured('scutil-proxy', 'good-none') });
    const outcome = await proxySettingsReader(host)(question);
    expect(outcome).toEqual({ kind: 'measured', value: { settings: [] } });
    expect(ran).toEqual([['/usr/sbin/scutil', '--proxy']]);
  });

  test('an answer in another shape is not "none"', async () => {
    const { host } = recording({ '/usr/sbin/scutil': 'something new\n' });
    expect((await proxySettingsReader(host)(question)).kind).toBe('skipped');
  });
});

describe('tunnels', () => {
  const answers = {
    [ifconfigKey]: captured('ifconfig'),
    [portsKey]: captured('hardware-ports'),
    '/usr/sbin/netstat -rn -f inet': captured('netstat-routes'),
    '/usr/sbin/netstat -rn -f inet6': captured('netstat-routes', 'good-inet6'),
    '/sbin/route': captured('route-get', 'good-tunnel'),
    '/usr/sbin/scutil --nc list': captured('connections'),
    '/usr/sbin/scutil --nc status 0A1B2C3D-0001-4000-8000-00000000AB01':
      captured('connection-device'),
    '/bin/ps': ' 41 0.0 1 /Applications/Tunnelblick.app/Contents/MacOS/Tunnelblick\n',
  };

  test('count when they own a route, not because there is a utun', async () => {
    const outcome = await tunnelsReader(recording(answers).host)(question);
    expect(outcome).toMatchObject({
      kind: 'measured',
      value: {
        tunnels: [
          {
            name: 'utun3',
            kind: 'tun',
            hasDefaultRouteV4: true,
            routedRanges: ['0.0.0.0/1', '10.8.0.5/32', '128.0.0.0/1'],
            connection: 'scutil:0A1B2C3D-0001-4000-8000-00000000AB01',
          },
        ],
        programs: [{ name: 'Tunnelblick', pid: 41 }],
      },
    });
    expect(outcome.kind === 'measured' && outcome.value.tunnels.length).toBe(1);
  });

  test('a connection that is up without an interface is told by its name', async () => {
    const { host } = recording({
      ...answers,
      [ifconfigKey]: 'en0: flags=8863<UP,RUNNING> mtu 1500\n\tstatus: active\n',
    });
    const outcome = await tunnelsReader(host)(question);
    expect(outcome).toMatchObject({ value: { tunnels: [{ name: 'Work', kind: 'other' }] } });
  });
});

test.each([
  { when: 'both families count', six: captured('no-routes', 'odd'), value: { ipOutNoRoutes: 4 } },
  { when: 'one family is worded otherwise', six: 'ip6: nothing\n', value: undefined },
])('refused packets: $when', async ({ six, value }) => {
  const { host, ran } = recording({
    '/usr/sbin/netstat -s -p ip': captured('no-routes'),
    '/usr/sbin/netstat -s -p ip6': six,
  });
  const outcome = await sendRefusalsReader(host)(question);
  expect(outcome.kind === 'measured' ? outcome.value : undefined).toEqual(value);
  expect(ran.length).toBe(2);
});
