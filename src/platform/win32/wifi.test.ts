/** The radio, with and without the person's consent to location. */
import { expect, test } from 'vitest';
import { ended } from './fake-windows.fixture.ts';
import { raw, wifiSection, readersOn, valueOf } from './readers.fixture.ts';
import type { FakeWindows } from './fake-windows.fixture.ts';

const programs = (interfaces: string): NonNullable<FakeWindows['programs']> => ({
  'netsh.exe': (args) =>
    raw(args[2] === 'interfaces' ? 'netsh-interfaces' : 'netsh-networks', interfaces),
  'powercfg.exe': () => raw('powercfg'),
});

test('tells signal, channel and neighbours where the person allows it', async () => {
  const machine = readersOn({
    sections: Buffer.from(wifiSection('Allow')),
    programs: programs('good'),
  });
  expect(await valueOf(machine, 'wifi')).toMatchObject({
    interface: 'Wi-Fi',
    isConnected: true,
    signalDbm: -56,
    channel: 36,
    busyRatio: 0.36,
    neighbours: [{ channel: 6 }, { channel: 37 }],
  });
});

test('asks nothing where the person has said no, and says what is withheld', async () => {
  const machine = readersOn({
    sections: Buffer.from(wifiSection('Deny')),
    programs: programs('good'),
  });
  expect(await valueOf(machine, 'wifi')).toMatchObject({
    interface: 'Wi-Fi',
    isConnected: true,
    txMbps: 780,
    rxMbps: 866.7,
    withheld: expect.stringContaining('ms-settings:privacy-location'),
  });
  expect(machine.calls.some((call) => call.includes('"wlan"'))).toBe(false);
});

test('a page of advice in any language is "not told", never "not connected"', async () => {
  const machine = readersOn({
    sections: Buffer.from(wifiSection('Allow')),
    programs: {
      ...programs('good'),
      'netsh.exe': () => ended(raw('netsh-interfaces', 'german-withheld-850'), 1),
    },
  });
  expect(await valueOf(machine, 'wifi')).toMatchObject({
    isConnected: true,
    withheld: expect.any(String),
  });
});

const onBattery = (status: number) =>
  `${JSON.stringify({ section: 'power', data: { battery: [{ BatteryStatus: status }] } })}\r\n`;

const savingWhen = async (status: number) => {
  const machine = readersOn({
    sections: Buffer.from(wifiSection('Allow') + onBattery(status)),
    programs: programs('good'),
  });
  const wifi = await valueOf(machine, 'wifi');
  return 'isPowerSaving' in wifi ? wifi.isPowerSaving : undefined;
};

test('on mains the index for mains counts', async () => {
  expect(await savingWhen(2)).toBe(false);
  expect(await savingWhen(1)).toBe(true);
});
