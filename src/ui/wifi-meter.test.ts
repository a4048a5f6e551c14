import { describe, expect, test } from 'vitest';

import { measured, skipped } from '../model/outcome.ts';
import type { WifiSample } from '../model/page-api.ts';
import { fakePlatform } from '../platform/fake/index.ts';
import { someProfile } from '../report/report.fixture.ts';
import { runWifiMeter } from './wifi-meter.ts';

const route = (gateway: string, metric: number, device = 'wlan0') => ({
  family: 4 as const,
  destination: '0.0.0.0/0',
  gateway,
  device,
  metric,
  kind: 'unicast' as const,
});

/** So many seconds of walking about; the clock is the meter's own. */
const walk = async (
  echoes: readonly (readonly number[] | 'silent')[],
  routes = [route('192.0.2.1', 600)],
): Promise<{ readonly samples: readonly WifiSample[]; readonly asked: readonly string[] }> => {
  const samples: WifiSample[] = [];
  const asked: string[] = [];
  const stopping = new AbortController();
  let nowMs = 0;
  let second = 0;
  const platform = fakePlatform({
    facts: {
      wifi: { interface: 'wlan0', isConnected: true, signalDbm: -50 },
      routes: { routes } as never,
    },
    programs: {
      ping: async ({ ip, count }) => {
        asked.push(ip);
        const heard = echoes[second] ?? 'silent';
        return heard === 'silent' && second >= echoes.length
          ? skipped('over')
          : measured({ sent: count, rttMs: heard === 'silent' ? [] : heard });
      },
    },
  });
  await runWifiMeter({
    platform,
    profile: someProfile,
    signal: stopping.signal,
    now: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
      second += 1;
      if (second >= echoes.length) stopping.abort();
    },
    sample: (one) => samples.push(one),
  });
  return { samples, asked };
};

const four = [2, 3, 4, 5];

describe('the meter', () => {
  test('looks once a second', async () => {
    const { samples } = await walk([four, four, four]);
    expect(samples.map(({ atMs }) => atMs)).toEqual([0, 1000, 2000]);
  });

  test('tells losses of the last seconds and the middle of the round trips', async () => {
    const { samples } = await walk([four, [2, 9], four]);
    expect(samples.map(({ gateway }) => gateway?.received)).toEqual([4, 2, 4]);
    expect(samples.at(-1)).toMatchObject({ gatewayLossRatio: 1 - 10 / 12, gateway: { rttMs: 4 } });
  });

  test('a router that never answers an echo loses nothing', async () => {
    const { samples } = await walk(['silent', 'silent']);
    expect(samples.every((one) => !('gateway' in one) && !('gatewayLossRatio' in one))).toBe(true);
  });

  test('a router that falls silent has lost everything', async () => {
    const { samples } = await walk([four, 'silent']);
    expect(samples.at(-1)).toMatchObject({ gateway: { received: 0 }, gatewayLossRatio: 0.5 });
  });

  test('forgets what was lost long ago', async () => {
    const { samples } = await walk([[], ...Array.from({ length: 10 }, () => four)]);
    expect(samples.at(-1)?.gatewayLossRatio).toBe(0);
  });

  test.each([
    {
      when: 'there are two routers',
      routes: [route('192.0.2.9', 700), route('192.0.2.1', 100)],
      ip: '192.0.2.1',
    },
    {
      when: 'its address is link-local',
      routes: [{ ...route('fe80::1', 1), destination: '::/0' }],
      ip: 'fe80::1%wlan0',
    },
  ])('asks the router that is used, with its adapter, when $when', async ({ routes, ip }) => {
    expect((await walk([four], routes)).asked).toEqual([ip]);
  });
});
