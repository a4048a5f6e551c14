import { describe, expect, test } from 'vitest';
import type { LocalFirewall } from '../model/machine-facts.ts';
import { allowPortsInFirewall } from './allow-ports-in-firewall.ts';
import { pauseFirewall } from './pause-firewall.ts';
import { seen, situation, type FakeSituation } from './situation.fixture.ts';

const firewall = (...names: readonly LocalFirewall['managers'][number]['name'][]) =>
  seen('local-firewall', { managers: names.map((name) => ({ name, state: 'active' })), hits: [] });

const routes = seen('routes', {
  routes: [
    {
      family: 4,
      destination: '0.0.0.0/0',
      device: 'wlan0',
      metric: 600,
      kind: 'unicast',
      table: 'main',
    },
    {
      family: 4,
      destination: '0.0.0.0/0',
      device: 'eth0',
      metric: 100,
      kind: 'unicast',
      table: 'main',
    },
  ],
});

const lookedAt = Promise.resolve(firewall('ufw').outcome);

describe('the whole firewall off', () => {
  test.each<{ when: string; one: FakeSituation; changes: readonly object[] }>([
    {
      when: 'ufw is on',
      one: { seen: [firewall('ufw')], settings: { 'firewall.ufw-state': { ufw: 'enabled' } } },
      changes: [{ on: 'ufw', before: 'enabled', after: 'disabled' }],
    },
    {
      when: 'firewalld is on',
      one: {
        seen: [firewall('firewalld'), routes],
        settings: { 'firewall.firewalld-zone': { eth0: 'public' } },
      },
      changes: [{ on: 'eth0', before: 'public', after: 'trusted' }],
    },
    {
      when: 'Windows’ own is on, one profile never having been chosen',
      one: {
        os: 'win32',
        seen: [firewall('windows')],
        settings: {
          'firewall.windows-profile': { Domain: 'False', Private: 'True', Public: 'NotConfigured' },
        },
      },
      changes: [
        { on: 'Private', before: 'True', after: 'False' },
        { on: 'Public', before: 'NotConfigured', after: 'False' },
      ],
    },
    {
      when: 'the Mac’s blocks everything',
      one: {
        os: 'darwin',
        seen: [firewall('alf')],
        settings: { 'firewall.alf-state': { system: { state: 2 } } },
      },
      changes: [{ on: 'system', before: { state: 2 }, after: { state: 0 } }],
    },
  ])('is a test for a time when $when', async ({ one, changes }) => {
    const plans = await pauseFirewall.plan(situation(one));
    expect(plans).toEqual([
      {
        kind: 'changes',
        changes: changes.map((change) => expect.objectContaining(change)),
        timedTestSeconds: expect.any(Number),
      },
    ]);
  });

  test.each<{ when: string; one: FakeSituation; kinds: readonly string[] }>([
    { when: 'nobody looked', one: {}, kinds: [] },
    {
      when: 'only plain rules stand, which nobody switches as a whole',
      one: { seen: [firewall('nftables')] },
      kinds: [],
    },
    {
      when: 'it is off',
      one: { seen: [firewall('ufw')], settings: { 'firewall.ufw-state': { ufw: 'disabled' } } },
      kinds: ['nothing-to-do'],
    },
    {
      when: 'another maker’s firewall decides',
      one: {
        os: 'win32',
        seen: [
          firewall('windows'),
          seen('security-software', {
            products: [
              {
                name: 'Other',
                vendor: 'Other',
                isRunning: true,
                evidence: '',
                kinds: ['firewall'],
              },
            ],
          }),
        ],
        settings: { 'firewall.windows-profile': { '*': 'True' } },
      },
      kinds: [],
    },
  ])('is not planned when $when', async ({ one, kinds }) => {
    const plans = await pauseFirewall.plan(situation(one));
    expect(plans.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('is planned from a look of its own where the check had no time for one', async () => {
    const one = situation({ settings: { 'firewall.ufw-state': { ufw: 'enabled' } } });
    const readers = new Proxy(one.platform.readers, {
      get: (all, id) => (id === 'local-firewall' ? () => lookedAt : Reflect.get(all, id)),
    });
    const plans = await pauseFirewall.plan({ ...one, platform: { ...one.platform, readers } });
    expect(plans).toMatchObject([{ kind: 'changes', changes: [{ on: 'ufw' }] }]);
  });

  test('comes after the permission', () => {
    expect([allowPortsInFirewall.risk, pauseFirewall.risk]).toEqual(['none', 'noticeable']);
  });
});
