import { describe, expect, test } from 'vitest';

import type { Facts } from '../../model/facts.ts';
import type { AnyObservation } from '../../model/observation.ts';
import { measured } from '../../model/outcome.ts';
import { findingsOf, machine, notRun, seeing, weighing } from '../evidence.fixture.ts';
import { wifiAwdl } from './wifi-awdl.ts';
import { wifiInterference } from './wifi-interference.ts';
import { wifiPowerSave } from './wifi-power-save.ts';
import { wifiWeak } from './wifi-weak.ts';

const linkOf = (kind: 'wifi' | 'ethernet'): AnyObservation =>
  machine('links', {
    links: [{ name: 'wlan0', kind, isUp: true, hasCarrier: true, addresses: [] }],
  });

const answered = (
  received: number,
  [min, median, max]: readonly [number, number, number],
  { sent = 10, lateMs = 0 }: { sent?: number; lateMs?: number } = {},
): AnyObservation => {
  const value: Facts['gateway'] = {
    ip: '192.168.1.1',
    device: 'wlan0',
    family: 4,
    sent,
    received,
    rttMs: { min, median, max },
    by: ['icmp-echo'],
  };
  const seen = seeing('gateway', { kind: 'path', role: 'gateway', ip: value.ip }, measured(value));
  return lateMs === 0 ? seen : { ...seen, lateMs };
};

const STEADY = answered(10, [2, 4, 15]);
const LOSSY = answered(7, [2, 5, 30]);
const SLOW = answered(10, [3, 70, 210]);
const SPIKY = answered(9, [2, 4, 160]);

const air = linkOf('wifi');
const radio = (change: Partial<Facts['wifi']>): AnyObservation =>
  machine('wifi', { interface: 'wlan0', isConnected: true, channel: 36, ...change });
const loud = (count: number, channel = 36): Facts['wifi']['neighbours'] & {} =>
  Array.from({ length: count }, () => ({ channel, signalDbm: -60 }));

const weak = [
  {
    when: 'weak, and packets are lost',
    saw: [air, LOSSY, radio({ signalDbm: -80 })],
    verdict: 'confirmed',
  },
  {
    when: 'weak, and answers are late',
    saw: [air, SLOW, radio({ signalDbm: -80 })],
    verdict: 'confirmed',
  },
  {
    when: 'weak, and the router is steady',
    saw: [air, STEADY, radio({ signalDbm: -88 })],
    verdict: 'ruled-out',
  },
  {
    when: 'strong, and packets are lost',
    saw: [air, LOSSY, radio({ signalDbm: -50 })],
    verdict: 'ruled-out',
  },
  {
    when: 'middling, nothing repeated',
    saw: [air, LOSSY, radio({ signalDbm: -71 })],
    verdict: 'ruled-out',
  },
  {
    when: 'middling, and much is repeated',
    saw: [air, LOSSY, radio({ signalDbm: -71, retryRatio: 0.5 })],
    verdict: 'suspected',
  },
  {
    when: 'an estimate of -77 dBm: within its error it is not weak',
    saw: [air, LOSSY, radio({ signalDbm: -77, isSignalEstimated: true })],
    verdict: 'ruled-out',
  },
  {
    when: 'the way is a cable',
    saw: [linkOf('ethernet'), LOSSY, radio({ signalDbm: -88 })],
    verdict: 'ruled-out',
  },
  {
    when: 'this computer itself was late',
    saw: [air, answered(5, [20, 200, 390], { lateMs: 120 }), radio({ signalDbm: -80 })],
    verdict: 'unknown',
  },
  {
    when: 'too few packets were sent to tell',
    saw: [air, answered(2, [2, 4, 9], { sent: 4 }), radio({ signalDbm: -80 })],
    verdict: 'ruled-out',
  },
  { when: 'the signal is withheld', saw: [air, LOSSY, radio({})], verdict: 'unknown' },
  { when: 'the radio was not asked', saw: [air, LOSSY, notRun('wifi')], verdict: 'unknown' },
  { when: 'the router was not asked', saw: [air, radio({ signalDbm: -88 })], verdict: 'unknown' },
] as const;

const interference = [
  {
    when: 'the channel is full',
    saw: [air, LOSSY, radio({ signalDbm: -50, busyRatio: 0.8 })],
    verdict: 'confirmed',
  },
  {
    when: 'the channel is noisy',
    saw: [air, LOSSY, radio({ signalDbm: -50, noiseDbm: -70 })],
    verdict: 'confirmed',
  },
  {
    when: 'much is repeated and others are on the channel',
    saw: [air, LOSSY, radio({ signalDbm: -50, retryRatio: 0.5, neighbours: loud(2) })],
    verdict: 'confirmed',
  },
  {
    when: 'much is repeated and nobody is heard',
    saw: [air, LOSSY, radio({ signalDbm: -50, retryRatio: 0.5 })],
    verdict: 'suspected',
  },
  {
    when: 'five loud networks, repetitions unknown',
    saw: [air, LOSSY, radio({ signalDbm: -50, neighbours: loud(5) })],
    verdict: 'suspected',
  },
  {
    when: 'five loud networks on other channels',
    saw: [air, LOSSY, radio({ signalDbm: -50, neighbours: loud(5, 100) })],
    verdict: 'unknown',
  },
  {
    when: 'five networks, and retries and use of the channel were measured to be low',
    saw: [
      air,
      LOSSY,
      radio({ signalDbm: -50, neighbours: loud(5), retryRatio: 0.05, busyRatio: 0.1 }),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'full, and the signal is weak',
    saw: [air, LOSSY, radio({ signalDbm: -82, busyRatio: 0.9 })],
    verdict: 'ruled-out',
  },
  {
    when: 'full, and the router is steady',
    saw: [air, STEADY, radio({ signalDbm: -50, busyRatio: 0.9 })],
    verdict: 'ruled-out',
  },
  {
    when: 'the way is a cable',
    saw: [linkOf('ethernet'), LOSSY, radio({ signalDbm: -50, busyRatio: 0.9 })],
    verdict: 'ruled-out',
  },
] as const;

const calm = { signalDbm: -50, retryRatio: 0.05, busyRatio: 0.1 };
const powerSave = [
  {
    when: 'late on a calm channel',
    saw: [air, SLOW, radio({ ...calm, isPowerSaving: true })],
    verdict: 'confirmed',
  },
  {
    when: 'late, calm unknown',
    saw: [air, SLOW, radio({ signalDbm: -50, isPowerSaving: true })],
    verdict: 'suspected',
  },
  {
    when: 'only lossy',
    saw: [air, LOSSY, radio({ ...calm, isPowerSaving: true })],
    verdict: 'suspected',
  },
  {
    when: 'steady',
    saw: [air, STEADY, radio({ ...calm, isPowerSaving: true })],
    verdict: 'ruled-out',
  },
  {
    when: 'switched off',
    saw: [air, SLOW, radio({ ...calm, isPowerSaving: false })],
    verdict: 'ruled-out',
  },
  { when: 'nobody knows whether it is on', saw: [air, SLOW, radio(calm)], verdict: 'unknown' },
  {
    when: 'weak',
    saw: [air, SLOW, radio({ ...calm, signalDbm: -80, isPowerSaving: true })],
    verdict: 'ruled-out',
  },
  {
    when: 'the channel is full',
    saw: [air, SLOW, radio({ ...calm, busyRatio: 0.8, isPowerSaving: true })],
    verdict: 'ruled-out',
  },
  {
    when: 'by cable',
    saw: [linkOf('ethernet'), SLOW, radio({ ...calm, isPowerSaving: true })],
    verdict: 'ruled-out',
  },
] as const;

const mac = { signalDbm: -50, noiseDbm: -92, isAwdlActive: true, neighbours: [] };
const awdl = [
  {
    when: 'single packets late or lost, all else clear',
    saw: [air, SPIKY, radio(mac)],
    verdict: 'confirmed',
  },
  { when: 'only lossy', saw: [air, LOSSY, radio(mac)], verdict: 'suspected' },
  {
    when: 'neighbours were not heard out',
    saw: [air, SPIKY, radio({ ...mac, neighbours: loud(4) })],
    verdict: 'suspected',
  },
  { when: 'steady', saw: [air, STEADY, radio(mac)], verdict: 'ruled-out' },
  {
    when: 'on the channel where AirDrop meets',
    saw: [air, SPIKY, radio({ ...mac, channel: 44 })],
    verdict: 'ruled-out',
  },
  { when: 'late as a rule, not in jumps', saw: [air, SLOW, radio(mac)], verdict: 'ruled-out' },
  { when: 'weak', saw: [air, SPIKY, radio({ ...mac, signalDbm: -78 })], verdict: 'ruled-out' },
  {
    when: 'AirDrop is off',
    saw: [air, SPIKY, radio({ ...mac, isAwdlActive: false })],
    verdict: 'ruled-out',
  },
  { when: 'not a Mac', saw: [air, SPIKY, radio({ signalDbm: -50 })], verdict: 'unknown' },
] as const;

describe.each([
  { cause: wifiWeak, cases: weak },
  { cause: wifiInterference, cases: interference },
  { cause: wifiPowerSave, cases: powerSave },
  { cause: wifiAwdl, cases: awdl },
])('$cause.id', ({ cause, cases }) => {
  test.for<{ when: string; saw: readonly AnyObservation[]; verdict: string }>(cases)(
    '$verdict when $when',
    ({ saw, verdict }) => {
      expect(weighing(cause, saw).kind).toBe(verdict);
    },
  );
});

/** One loud network on that channel, our own on 6. */
const on = (channel: number) => ({
  ...calm,
  retryRatio: 0.5,
  channel: 6,
  frequencyMhz: 2437,
  neighbours: [{ channel, frequencyMhz: 2407 + channel * 5, signalDbm: -60 }],
});

test('a full channel on 2.4 GHz reaches four channels to both sides, and no further', () => {
  expect(weighing(wifiInterference, [air, LOSSY, radio(on(9))]).kind).toBe('confirmed');
  expect(weighing(wifiInterference, [air, LOSSY, radio(on(11))]).kind).toBe('suspected');
});

test('with nothing told by the radio, packets lost over the air accuse nobody', () => {
  expect(findingsOf(air, LOSSY).filter((said) => said.startsWith('wifi'))).toEqual([]);
});
