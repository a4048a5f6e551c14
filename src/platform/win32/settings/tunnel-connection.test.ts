import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { tunnelConnection } from './tunnel-connection.ts';
import { valueOf, signal } from './settings.fixture.ts';

test('hangs up and dials again by its own name', async () => {
  let state = 'Connected';
  const { host, calls } = fakeWindows({
    cmdlets: {
      'Get-VpnConnection': (parameters) =>
        parameters['AllUserConnection'] === true
          ? []
          : [{ Name: 'Büro & $(x)', ConnectionStatus: state }],
    },
    programs: {
      'rasdial.exe': (args) => {
        state = args.includes('/disconnect') ? 'Disconnected' : 'Connected';
        return '';
      },
    },
  });
  const handler = tunnelConnection(host);
  expect(await valueOf(handler, 'Büro & $(x)')).toBe('up');
  await handler.write('Büro & $(x)', 'down', signal);
  expect(await valueOf(handler, 'Büro & $(x)')).toBe('down');
  await handler.write('Büro & $(x)', 'up', signal);
  expect(calls.filter((call) => call.startsWith('rasdial'))).toEqual([
    'rasdial.exe ["Büro & $(x)","/disconnect"]',
    'rasdial.exe ["Büro & $(x)"]',
  ]);
});

test.each(['/disconnect', '-x', 'a"b', 'a\nb'])('objects to %j', (name) => {
  expect(tunnelConnection(fakeWindows().host).objection(name, 'down')).toBeDefined();
});

test('a connection that wants a password is dialled by hand', async () => {
  const { host } = fakeWindows({
    programs: {
      'rasdial.exe': () => ({
        kind: 'ended',
        code: 691,
        stdout: '',
        stderr: '',
        isCutOff: false,
      }),
    },
  });
  expect(await tunnelConnection(host).write('Work', 'up', signal)).toMatchObject({
    kind: 'refused',
  });
});
