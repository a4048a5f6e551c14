import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { proxyWinInet, withoutProxy } from './proxy-wininet.ts';
import { valueOf, signal } from './settings.fixture.ts';

const settingsKey = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const blob = '4600000007000000030000000e0000003132372e302e302e313a38303830000000000000000000000000';

const machine = () =>
  fakeWindows({
    registry: {
      [settingsKey]: {
        ProxyEnable: { kind: 'DWord', value: 1 },
        ProxyServer: { kind: 'String', value: '127.0.0.1:8080' },
      },
      [`${settingsKey}\\Connections`]: {
        DefaultConnectionSettings: { kind: 'Binary', value: blob },
        SavedLegacySettings: { kind: 'Binary', value: blob },
      },
    },
  });

test('is read whole, written whole, told to programs, and put back bit for bit', async () => {
  const { host, calls, registry } = machine();
  const snapshot = JSON.stringify([...registry].map(([path, values]) => [path, [...values]]));
  const handler = proxyWinInet(host);
  const before = await valueOf(handler, 'user');
  expect(before).toMatchObject({ ProxyEnable: '1', AutoConfigURL: null, AutoDetect: null });
  const after = withoutProxy(before);
  expect(handler.objection('user', after)).toBeUndefined();
  expect(after['DefaultConnectionSettings']).toMatch(/^460000000800000001000000/u);
  await handler.write('user', after, signal);
  expect(await valueOf(handler, 'user')).toEqual(after);
  expect(calls.at(-3)).toBe('Send-ProxyChanged {}');
  await handler.write('user', before, signal);
  expect(await valueOf(handler, 'user')).toEqual(before);
  expect(JSON.stringify([...registry].map(([path, values]) => [path, [...values]]))).toBe(snapshot);
  expect(calls.slice(2, 10)).toEqual([
    `Write-RegistryValue {"Path":${JSON.stringify(settingsKey)},"Name":"ProxyEnable","Kind":"DWord","Value":0}`,
    `Write-RegistryValue {"Path":${JSON.stringify(settingsKey)},"Name":"ProxyServer","Kind":"String","Value":"127.0.0.1:8080"}`,
    `Remove-RegistryValue {"Path":${JSON.stringify(settingsKey)},"Name":"ProxyOverride"}`,
    `Remove-RegistryValue {"Path":${JSON.stringify(settingsKey)},"Name":"AutoConfigURL"}`,
    `Remove-RegistryValue {"Path":${JSON.stringify(settingsKey)},"Name":"AutoDetect"}`,
    `Write-RegistryValue {"Path":${JSON.stringify(`${settingsKey}\\Connections`)},"Name":"DefaultConnectionSettings","Kind":"Binary","Value":"${after['DefaultConnectionSettings']}"}`,
    `Write-RegistryValue {"Path":${JSON.stringify(`${settingsKey}\\Connections`)},"Name":"SavedLegacySettings","Kind":"Binary","Value":"${after['SavedLegacySettings']}"}`,
    'Send-ProxyChanged {}',
  ]);
});

test('a value of an odd type could not be restored, and is not touched', async () => {
  const { host } = fakeWindows({
    registry: { [settingsKey]: { ProxyServer: { kind: 'ExpandString', value: '%P%' } } },
  });
  expect(await proxyWinInet(host).read('user', signal)).toMatchObject({ kind: 'unknown' });
});

test.each([
  { when: 'half of the values', on: 'user', value: { ProxyEnable: '0' } },
  { when: 'somebody else', on: 'machine', value: {} },
])('objects to $when', ({ on, value }) => {
  expect(proxyWinInet(fakeWindows().host).objection(on, value)).toBeDefined();
});
