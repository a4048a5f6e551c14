import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { windowsProfile } from './firewall-profile.ts';
import { valueOf, signal } from './settings.fixture.ts';

test.each([
  { number: 0, word: 'False' },
  { number: 1, word: 'True' },
  { number: 2, word: 'NotConfigured' },
] as const)('$number is $word, and is written back as that word', async ({ number, word }) => {
  const { host, calls } = fakeWindows({
    cmdlets: { 'Get-NetFirewallProfile': () => [{ Name: 'Public', Enabled: number }] },
  });
  const handler = windowsProfile(host);
  expect(await valueOf(handler, 'Public')).toBe(word);
  await handler.write('Public', word, signal);
  expect(calls).toEqual([
    'Get-NetFirewallProfile {"Name":"Public","PolicyStore":"PersistentStore"}',
    `Set-NetFirewallProfile {"Name":"Public","PolicyStore":"PersistentStore","Enabled":"${word}"}`,
  ]);
});

test('objects to other names', () => {
  expect(windowsProfile(fakeWindows().host).objection('*', 'False')).toBeDefined();
});
