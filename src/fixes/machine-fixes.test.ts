import { describe, expect, test } from 'vitest';
import { fixes } from './index.ts';
import { isMessage } from '../text/render.ts';
import type { Tunnels } from '../model/machine-facts.ts';
import type { ActionHandlers } from '../platform/hands.ts';
import { pauseTunnel } from './pause-tunnel.ts';
import { seen, shown, type FakeSituation } from './situation.fixture.ts';
import { syncClock } from './sync-clock.ts';
import { wifiPowerSaveOff } from './wifi-power-save-off.ts';

type Tunnel = Tunnels['tunnels'][number];

const tunnel = (more: Partial<Tunnel> = {}) =>
  seen('tunnels', {
    tunnels: [
      {
        name: 'tun0',
        kind: 'tun',
        isUp: true,
        addresses: ['10.8.0.2'],
        hasDefaultRouteV4: true,
        hasDefaultRouteV6: false,
        routedRanges: [],
        ...more,
      },
    ],
    programs: [],
  });

interface Row {
  readonly when: string;
  readonly one: FakeSituation;
  readonly plans: readonly string[];
}

describe('the tunnel', () => {
  const connection = 'networkmanager:0b1d1c6e-0000-4000-8000-000000000001';
  const settings = { 'tunnel.connection': { [connection]: 'up' } };
  test.each<Row>([
    {
      when: 'NetworkManager holds it up',
      one: { seen: [tunnel({ connection })], settings },
      plans: [`${connection}: "up" -> "down"`],
    },
    {
      when: 'a program of its own holds it up',
      one: { seen: [tunnel()], settings },
      plans: ['impossible'],
    },
    { when: 'there is none', one: { settings }, plans: [] },
    {
      when: 'nothing is routed into it',
      one: { seen: [tunnel({ connection, hasDefaultRouteV4: false })], settings },
      plans: [],
    },
    {
      when: 'it is down by now',
      one: { seen: [tunnel({ connection })], settings: { 'tunnel.connection': { '*': 'down' } } },
      plans: ['nothing-to-do'],
    },
  ])('$plans when $when', async ({ one, plans }) => {
    expect(await shown(pauseTunnel, one)).toEqual(plans);
  });
});

describe('the clock', () => {
  const actions: ActionHandlers = {
    'clock.step': { needs: 'admin', act: async () => ({ kind: 'done' }) },
  };
  test.each<Row>([
    {
      when: 'nobody sets it: the switch first, which has a way back',
      one: { actions, settings: { 'clock.network-time': { system: false } } },
      plans: ['system: false -> true', 'clock.step'],
    },
    {
      when: 'it is set by the network already',
      one: { actions, settings: { 'clock.network-time': { system: true } } },
      plans: ['clock.step'],
    },
    {
      when: 'no time service can be asked',
      one: { actions, settings: { 'clock.network-time': { '*': { unknown: 'none' } } } },
      plans: ['impossible', 'clock.step'],
    },
    { when: 'this system has no hands for it', one: {}, plans: [] },
  ])('$plans when $when', async ({ one, plans }) => {
    expect(await shown(syncClock, one)).toEqual(plans);
  });
});

describe('the radio', () => {
  const wifi = seen('wifi', { interface: 'wlan0', isConnected: true, isPowerSaving: true });
  const plan = '381b4222-f694-41f0-9685-ff5bb260df2e';
  test.each<Row>([
    {
      when: 'it sleeps',
      one: { seen: [wifi], settings: { 'wifi.power-save': { wlan0: true } } },
      plans: ['wlan0: true -> false'],
    },
    {
      when: 'a power plan of Windows lets it sleep',
      one: { seen: [wifi], settings: { 'wifi.power-save': { wlan0: `${plan} 0 3` } } },
      plans: [`wlan0: "${plan} 0 3" -> "${plan} 0 0"`],
    },
    {
      when: 'it is awake',
      one: { seen: [wifi], settings: { 'wifi.power-save': { wlan0: false } } },
      plans: ['nothing-to-do'],
    },
    { when: 'there is no radio', one: { settings: { 'wifi.power-save': {} } }, plans: [] },
    {
      when: 'the driver does not say',
      one: { seen: [wifi], settings: { 'wifi.power-save': {} } },
      plans: ['impossible'],
    },
  ])('$plans when $when', async ({ one, plans }) => {
    expect(await shown(wifiPowerSaveOff, one)).toEqual(plans);
  });
});

test('every repair has its words', () => {
  const missing = fixes
    .flatMap(({ id }) => ['title', 'does', 'risk'].map((part) => `fix.${id}.${part}`))
    .filter((id) => !isMessage(id));
  expect(missing).toEqual([]);
});

test('no two repairs have one name', () => {
  const ids = fixes.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
