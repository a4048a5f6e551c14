/** The script for CoreWLAN runs here against objects that behave as its bridge does: nil is an object that says so. */
import { Script, createContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parseCoreWlan } from './parse-wifi.ts';
import { coreWlanScript } from './wifi.ts';

const nil = { isNil: () => true };
const channel = (number: number) => ({
  isNil: () => false,
  channelNumber: number,
  channelBand: 2,
  channelWidth: 3,
});
const network = (number: number) => ({ wlanChannel: channel(number), rssiValue: -70 });
const listOf = (items: readonly unknown[]) => ({
  allObjects: { count: items.length, objectAtIndex: (at: number) => items[at] },
});

const answer = (radio: unknown): unknown => {
  const context = createContext({
    ObjC: {
      import: () => {},
      unwrap: (value: { text?: string }) => value.text,
    },
    $: { CWWiFiClient: { sharedWiFiClient: { interface: radio } } },
  });
  return parseCoreWlan(String(new Script(coreWlanScript).runInContext(context)));
};

const radio = {
  isNil: () => false,
  interfaceName: { text: 'en0' },
  powerOn: true,
  ssid: nil,
  rssiValue: -61,
  noiseMeasurement: -90,
  transmitRate: 650,
  activePHYMode: 5,
  wlanChannel: channel(44),
  cachedScanResults: listOf([network(36), { wlanChannel: nil, rssiValue: -50 }]),
};

describe('the script for CoreWLAN', () => {
  test.each([
    {
      when: 'associated, names withheld',
      from: radio,
      found: {
        interface: 'en0',
        isConnected: true,
        signalDbm: -61,
        channel: 44,
        standard: '802.11ac',
        neighbours: [{ channel: 36, frequencyMhz: 5180, signalDbm: -70 }],
        withheld: expect.any(String),
      },
    },
    {
      when: 'never scanned',
      from: { ...radio, ssid: { text: 'Home' }, cachedScanResults: nil },
      found: { interface: 'en0', isConnected: true, channel: 44 },
    },
    {
      when: 'switched off',
      from: { ...radio, powerOn: false, rssiValue: 0, wlanChannel: nil },
      found: { interface: 'en0', isConnected: false },
    },
  ])('tells of a radio that is $when', ({ from, found }) => {
    expect(answer(from)).toMatchObject(found);
  });

  test('tells that there is none', () => {
    expect(answer(nil)).toBeNull();
  });
});
