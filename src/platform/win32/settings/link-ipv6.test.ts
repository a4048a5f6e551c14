import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { linkIpv6 } from './link-ipv6.ts';
import { valueOf, signal } from './settings.fixture.ts';

test('is bound and unbound by the component, whose name is not translated', async () => {
  let isOn = true;
  const set = (value: boolean) => () => {
    isOn = value;
    return [];
  };
  const { host, calls } = fakeWindows({
    cmdlets: {
      'Get-NetAdapterBinding': () => [{ Name: 'WLAN', Enabled: isOn }],
      'Enable-NetAdapterBinding': set(true),
      'Disable-NetAdapterBinding': set(false),
    },
  });
  const handler = linkIpv6(host);
  const before = await valueOf(handler, 'WLAN');
  expect(before).toEqual({ ms_tcpip6: 'True' });
  await handler.write('WLAN', { ms_tcpip6: 'False' }, signal);
  expect(await valueOf(handler, 'WLAN')).toEqual({ ms_tcpip6: 'False' });
  await handler.write('WLAN', before, signal);
  expect(await valueOf(handler, 'WLAN')).toEqual(before);
  expect(calls.filter((call) => !call.startsWith('Get-'))).toEqual([
    'Disable-NetAdapterBinding {"Name":"WLAN","ComponentID":"ms_tcpip6"}',
    'Enable-NetAdapterBinding {"Name":"WLAN","ComponentID":"ms_tcpip6"}',
  ]);
});

test.each(['Wi-Fi [5 GHz]', 'W*', 'a?b', 'tick`tick'])(
  'objects to %j, which the cmdlet would take for a pattern',
  (name) => {
    const handler = linkIpv6(fakeWindows().host);
    expect(handler.objection(name, { ms_tcpip6: 'False' })).toBeDefined();
  },
);
