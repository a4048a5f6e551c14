import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { wifiPowerSave } from './wifi-power-save.ts';
import { valueOf, signal } from './settings.fixture.ts';

const hex = (value: number) => `0x${value.toString(16).padStart(8, '0')}`;

const scheme = '381b4222-f694-41f0-9685-ff5bb260df2e';
const other = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c';
const sub = '19cbb8fa-5279-450e-9fac-8a3d5fedd0c1';
const setting = '12bbebe6-58d6-4636-95bb-3217ef867c1a';
const machine = (active = scheme) => {
  const indexes = { ac: 0, dc: 3 };
  let current = active;
  const recorded = fakeWindows({
    programs: {
      'powercfg.exe': (args) => {
        if (args[0] === '/getactivescheme') {
          return `GUID des Energieschemas: ${current}  (Ausbalanciert)\r\n`;
        }
        if (args[0] === '/setacvalueindex') indexes.ac = Number(args[4]);
        if (args[0] === '/setdcvalueindex') indexes.dc = Number(args[4]);
        if (args[0] !== '/q') return '';
        return `    Index der aktuellen Wechselstromeinstellung: ${hex(indexes.ac)}\r\n    Gleichstrom: ${hex(indexes.dc)}\r\n`;
      },
    },
  });
  return {
    ...recorded,
    choose: (next: string) => {
      current = next;
    },
  };
};

test('both indexes of the plan, there and back', async () => {
  const { host, calls } = machine();
  const handler = wifiPowerSave(host);
  const before = await valueOf(handler, 'Wi-Fi');
  expect(before).toBe(`${scheme} 0 3`);
  const after = `${scheme} 0 0`;
  expect(handler.objection('Wi-Fi', after)).toBeUndefined();
  await handler.write('Wi-Fi', after, signal);
  expect(await valueOf(handler, 'Wi-Fi')).toBe(after);
  await handler.write('Wi-Fi', before, signal);
  expect(await valueOf(handler, 'Wi-Fi')).toBe(before);
  expect(calls.filter((call) => call.includes('"/set'))).toEqual(
    ['0', '3'].flatMap((dc) => [
      `powercfg.exe ["/setacvalueindex","${scheme}","${sub}","${setting}","0"]`,
      `powercfg.exe ["/setdcvalueindex","${scheme}","${sub}","${setting}","${dc}"]`,
      `powercfg.exe ["/setactive","${scheme}"]`,
    ]),
  );
});

test('a plan that the person has left gets its numbers back and stays left', async () => {
  const { host, calls, choose } = machine();
  choose(other);
  await wifiPowerSave(host).write('Wi-Fi', `${scheme} 0 3`, signal);
  expect(calls.some((call) => call.includes('/setactive'))).toBe(false);
});

test.each([true, 'x 0 0', `${scheme} 0 9`, `${scheme} 0 0 & calc`])('objects to %j', (value) => {
  expect(wifiPowerSave(fakeWindows().host).objection('Wi-Fi', value)).toBeDefined();
});
