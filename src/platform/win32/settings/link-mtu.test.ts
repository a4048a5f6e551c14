import { expect, test } from 'vitest';
import { Fault, fakeWindows } from '../fake-windows.fixture.ts';
import type { Recorded } from '../fake-windows.fixture.ts';
import { linkMtu } from './link-mtu.ts';
import { hostile, adapters, valueOf, signal } from './settings.fixture.ts';

const set = (mtu: number) =>
  `Set-NetIPInterface {"InterfaceIndex":18,"AddressFamily":"IPv4","NlMtuBytes":${mtu},"PolicyStore":"ActiveStore"}`;

const machine = (name: string): Recorded => {
  let mtu = 1500;
  return fakeWindows({
    cmdlets: {
      'Get-NetAdapter': adapters(name),
      'Get-NetIPInterface': () => [{ InterfaceIndex: 18, NlMtu: mtu }],
      'Set-NetIPInterface': (parameters) => {
        mtu = Number(parameters['NlMtuBytes']);
        return [];
      },
    },
  });
};

test('is written by number to the active store alone, and written back', async () => {
  const { host, calls } = machine('Wi-Fi');
  const handler = linkMtu(host);
  const before = await valueOf(handler, 'Wi-Fi');
  expect(before).toBe(1500);
  expect(await handler.write('Wi-Fi', 1400, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, 'Wi-Fi')).toBe(1400);
  expect(await handler.write('Wi-Fi', before, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, 'Wi-Fi')).toBe(1500);
  const list = 'Get-NetAdapter {"IncludeHidden":true}';
  const ask = 'Get-NetIPInterface {"AddressFamily":"IPv4","PolicyStore":"ActiveStore"}';
  expect(calls).toEqual([list, ask, list, set(1400), list, ask, list, set(1500), list, ask]);
});

test.each(hostile)('a name like %j is compared, never handed over', async (name) => {
  const { host, calls, starts } = machine(name);
  const handler = linkMtu(host);
  expect(handler.objection(name, 1400)).toBeUndefined();
  expect(await handler.write(name, 1400, signal)).toEqual({ kind: 'written' });
  expect(calls.join('\n')).not.toContain(name);
  expect(starts.flatMap(({ args }) => args).join(' ')).not.toContain(name);
});

test('without the right to, nothing has changed', async () => {
  const { host } = fakeWindows({
    cmdlets: {
      'Get-NetAdapter': adapters('Wi-Fi'),
      'Set-NetIPInterface': () => {
        throw new Fault('Zugriff verweigert', 'Windows System Error 5,Set-NetIPInterface', 'X');
      },
    },
  });
  expect(await linkMtu(host).write('Wi-Fi', 1400, signal)).toMatchObject({ kind: 'refused' });
});

test.each([
  { when: 'line ends in the name', on: 'a\nb', mtu: 1400 },
  { when: 'no name', on: '', mtu: 1400 },
  { when: 'less than IPv4 needs', on: 'Wi-Fi', mtu: 500 },
  { when: 'half a byte', on: 'Wi-Fi', mtu: 1400.5 },
])('objects to $when', ({ on, mtu }) => {
  expect(linkMtu(fakeWindows().host).objection(on, mtu)).toBeDefined();
});
