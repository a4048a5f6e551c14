import { expect, test } from 'vitest';

import type { Facts } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { measured } from '../model/outcome.ts';
import { diagnosisOf, machine, seeing } from './evidence.fixture.ts';

const links = (wired: boolean, over: 'wifi' | 'ethernet' = 'wifi'): AnyObservation =>
  machine('links', {
    links: [
      { name: 'wlan0', kind: over, isUp: true, hasCarrier: true, addresses: [address] },
      ...(wired
        ? [
            {
              name: 'enp3s0',
              kind: 'ethernet',
              isUp: true,
              hasCarrier: false,
              addresses: [],
            } as const,
          ]
        : []),
    ],
  });
const address = {
  ip: '192.168.1.50',
  prefixLength: 24,
  family: 4,
  scope: 'global',
  isUnusable: false,
} as const;

const router = (received: number): AnyObservation => {
  const value: Facts['gateway'] = {
    ip: '192.168.1.1',
    device: 'wlan0',
    family: 4,
    sent: 10,
    received,
    rttMs: { min: 2, median: 5, max: 30 },
    by: ['icmp-echo'],
  };
  return seeing('gateway', { kind: 'path', role: 'gateway', ip: value.ip }, measured(value));
};

const radio = (channel: number, loudOn: readonly number[]): AnyObservation =>
  machine('wifi', {
    interface: 'wlan0',
    isConnected: true,
    channel,
    frequencyMhz: channel > 14 ? 5000 + channel * 5 : 2407 + channel * 5,
    signalDbm: -60,
    neighbours: loudOn.map((one) => ({
      channel: one,
      frequencyMhz: one > 14 ? 5000 + one * 5 : 2407 + one * 5,
      signalDbm: -62,
    })),
  });

const cases = [
  {
    when: 'Wi-Fi loses packets and a socket is free',
    saw: [links(true), router(7)],
    told: ['idle-wired-port'],
  },
  { when: 'all is well', saw: [links(true), router(10)], told: [] },
  { when: 'the way is a cable', saw: [links(true, 'ethernet'), router(7)], told: [] },
  {
    when: 'packets are lost on a full channel and another is free',
    saw: [links(false), router(7), radio(6, [6, 6, 6, 5, 11])],
    told: ['better-wifi-channel'],
  },
  { when: 'one neighbour is loud', saw: [links(false), router(7), radio(6, [6])], told: [] },
  { when: 'it is on 5 GHz', saw: [links(false), router(7), radio(36, [36, 36, 36])], told: [] },
] as const;

test.for(cases)('$told when $when', ({ saw, told }) => {
  const about = diagnosisOf(...saw).notes.map((note) => note.about);
  expect(about.filter((one) => one.includes('wi'))).toEqual(told);
});
