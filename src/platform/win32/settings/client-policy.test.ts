import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { clientPolicy } from './client-policy.ts';
import { valueOf, signal } from './settings.fixture.ts';

const path = 'HKLM:\\SOFTWARE\\Policies\\Zoom\\Zoom Meetings\\General';
const on = 'HKLM\\SOFTWARE\\Policies\\Zoom\\Zoom Meetings\\General\\DisableDirectConnection2Web';

test('type and value go and come back; absent is restored as absent', async () => {
  const { host, registry, calls } = fakeWindows({
    registry: { [path]: { DisableDirectConnection2Web: { kind: 'DWord', value: 1 } } },
  });
  const handler = clientPolicy(host);
  const before = await valueOf(handler, on);
  expect(before).toEqual({ type: 'REG_DWORD', value: '1' });
  await handler.write(on, null, signal);
  expect(await valueOf(handler, on)).toBeNull();
  expect(registry.get(path)?.has('DisableDirectConnection2Web')).toBe(false);
  await handler.write(on, before, signal);
  expect(await valueOf(handler, on)).toEqual(before);
  expect(calls.filter((call) => !call.startsWith('Read-'))).toEqual([
    `Remove-RegistryValue {"Path":${JSON.stringify(path)},"Name":"DisableDirectConnection2Web"}`,
    `Write-RegistryValue {"Path":${JSON.stringify(path)},"Name":"DisableDirectConnection2Web","Kind":"DWord","Value":1}`,
  ]);
});

test.each([
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\x',
  'HKCU\\SOFTWARE\\Policies\\Zoom\\Zoom Meetings\\General\\x',
  'HKLM\\SOFTWARE\\Policies\\Zoom\\..\\..\\Microsoft\\x',
  'HKLM\\SOFTWARE\\Policies\\Zoom*\\x',
  'HKLM\\SOFTWARE\\Policies\\ZoomEvil\\x',
])('objects to %s', (place) => {
  expect(clientPolicy(fakeWindows().host).objection(place, null)).toBeDefined();
});

test('objects to a number that is none', () => {
  const handler = clientPolicy(fakeWindows().host);
  expect(handler.objection(on, { type: 'REG_DWORD', value: 'one' })).toBeDefined();
  expect(handler.objection(on, { type: 'REG_LINK', value: 'x' })).toBeDefined();
});
