import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { networkTime } from './network-time.ts';
import { valueOf, signal } from './settings.fixture.ts';

const machine = (mode: string, type: string) => {
  let state = 'Stopped';
  const set = (value: string) => () => {
    state = value;
    return [];
  };
  return fakeWindows({
    registry: {
      'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters': {
        Type: { kind: 'String', value: type },
      },
    },
    cmdlets: {
      'Get-CimInstance': () => [{ State: state, StartMode: mode }],
      'Start-Service': set('Running'),
      'Stop-Service': set('Stopped'),
    },
  });
};

test('starts the service and stops it again, and touches nothing else', async () => {
  const { host, calls } = machine('Manual', 'NTP');
  const handler = networkTime(host);
  expect(await valueOf(handler, 'system')).toBe(false);
  await handler.write('system', true, signal);
  expect(await valueOf(handler, 'system')).toBe(true);
  await handler.write('system', false, signal);
  expect(await valueOf(handler, 'system')).toBe(false);
  expect(calls.filter((call) => !/^(?:Get|Read)-/u.test(call))).toEqual([
    'Start-Service {"Name":"W32Time"}',
    'Stop-Service {"Name":"W32Time"}',
  ]);
});

test.each([
  { when: 'disabled', mode: 'Disabled', type: 'NTP' },
  { when: 'told to ask nobody', mode: 'Manual', type: 'NoSync' },
])('a service that somebody has $when stays so', async ({ mode, type }) => {
  const { host, calls } = machine(mode, type);
  expect(await networkTime(host).write('system', true, signal)).toMatchObject({
    kind: 'refused',
  });
  expect(calls.some((call) => call.startsWith('Start-'))).toBe(false);
});
