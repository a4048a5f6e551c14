import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import type { Recorded } from '../fake-windows.fixture.ts';
import { windowsRule } from './firewall-rule.ts';
import { valueOf, signal } from './settings.fixture.ts';

const rulesKey =
  'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules';

const on = 'linecheck-7f3a';
const rule = {
  protocol: 'udp',
  ports: ['3478', '8801-8810'],
  destinations: ['170.114.0.0/16', '2407:30c0::/32'],
  program: 'C:\\Users\\Zoë "Z"\\AppData\\Roaming\\Zoom\\bin\\Zoom.exe'.replaceAll('"', "'"),
} as const;
const machine = (): Recorded => {
  const recorded = fakeWindows({
    registry: { [rulesKey]: {} },
    cmdlets: {
      'New-NetFirewallRule': (parameters) => {
        const text = ['v2.32', 'Action=Allow', 'Active=TRUE', 'Dir=Out', 'Protocol=17']
          .concat('RPort=3478', 'RPort2_10=8801-8810')
          .concat('RA4=170.114.0.0/255.255.0.0', 'RA6=2407:30c0::/32')
          .concat(`App=${String(parameters['Program'])}`, 'Name=Linecheck: 7f3a', '');
        const value = { kind: 'String', value: text.join('|') };
        recorded.registry.get(rulesKey)?.set(String(parameters['Name']), value);
        return [];
      },
      'Remove-NetFirewallRule': (parameters) => {
        recorded.registry.get(rulesKey)?.delete(String(parameters['Name']));
        return [];
      },
    },
  });
  return recorded;
};

test('stands under our own name as narrow as asked, and is gone again', async () => {
  const { host, calls } = machine();
  const handler = windowsRule(host);
  expect(await valueOf(handler, on)).toBeNull();
  expect(handler.objection(on, rule)).toBeUndefined();
  expect(await handler.write(on, rule, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, on)).toEqual(rule);
  expect(await handler.write(on, rule, signal)).toEqual({ kind: 'written' });
  expect(await handler.write(on, null, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, on)).toBeNull();
  const added = `New-NetFirewallRule ${JSON.stringify({
    Name: on,
    DisplayName: 'Linecheck: 7f3a',
    Group: 'Linecheck',
    Direction: 'Outbound',
    Action: 'Allow',
    Profile: 'Any',
    Protocol: 'UDP',
    RemotePort: rule.ports,
    RemoteAddress: rule.destinations,
    Program: rule.program,
  })}`;
  const removed = `Remove-NetFirewallRule {"Name":"${on}"}`;
  expect(calls.filter((call) => !call.startsWith('Read-'))).toEqual([
    added,
    removed,
    added,
    removed,
  ]);
});

test.each([
  { when: "somebody else's name", on: 'CoreNet-DNS-Out-UDP', value: null },
  { when: 'a pattern', on: 'linecheck-*', value: null },
  { when: 'everything', on, value: { ...rule, ports: [], destinations: [] } },
  { when: 'a port that is a command', on, value: { ...rule, ports: ['1;calc'] } },
  { when: 'a program that is not named whole', on, value: { ...rule, program: 'Zoom.exe' } },
])('objects to $when', ({ on: name, value }) => {
  expect(windowsRule(fakeWindows().host).objection(name, value)).toBeDefined();
});
