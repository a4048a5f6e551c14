import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import type { Recorded } from '../fake-windows.fixture.ts';
import { windowsRuleEnabled } from './firewall-rule-enabled.ts';
import { valueOf, signal } from './settings.fixture.ts';

const text = (active: string) => `v2.31|Action=Block|Active=${active}|Dir=Out|Name=x|`;

const rulesKey =
  'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules';

test('switches one rule off and on again by its id', async () => {
  const id = '{8E1F-BLOCK ZOOM}';
  const set = (active: string) => () => {
    recorded.registry.get(rulesKey)?.set(id, { kind: 'String', value: text(active) });
    return [];
  };
  const recorded: Recorded = fakeWindows({
    registry: { [rulesKey]: { [id]: { kind: 'String', value: text('TRUE') } } },
    cmdlets: { 'Enable-NetFirewallRule': set('TRUE'), 'Disable-NetFirewallRule': set('FALSE') },
  });
  const handler = windowsRuleEnabled(recorded.host);
  expect(await valueOf(handler, id)).toBe(true);
  await handler.write(id, false, signal);
  expect(await valueOf(handler, id)).toBe(false);
  await handler.write(id, true, signal);
  expect(await valueOf(handler, id)).toBe(true);
  expect(recorded.calls.filter((call) => !call.startsWith('Read-'))).toEqual([
    `Disable-NetFirewallRule {"Name":"${id}"}`,
    `Enable-NetFirewallRule {"Name":"${id}"}`,
  ]);
});

test.each(['*', 'a[b]', 'a`b', 'a\nb', ''])('objects to %j', (id) => {
  expect(windowsRuleEnabled(fakeWindows().host).objection(id, false)).toBeDefined();
});

test('a rule that is not of this computer is unknown', async () => {
  const { host } = fakeWindows();
  expect(await windowsRuleEnabled(host).read('{X}', signal)).toMatchObject({ kind: 'unknown' });
});
