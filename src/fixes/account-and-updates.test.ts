import { describe, expect, it, test } from 'vitest';
import type { AccountValue } from '../model/change.ts';
import type { Hands } from '../platform/hands.ts';
import { situation, systems } from './fixes.fixture.ts';
import type { Told } from './fixes.fixture.ts';
import { mayUpdate, planned, tableOf } from './plans.fixture.ts';
import { restoreAccountSetting } from './restore-account-setting.ts';
import { signInToPortal } from './sign-in-to-portal.ts';
import { systemUpdates } from './system-updates.ts';

const account = (values: Readonly<Record<string, AccountValue>>): Partial<Hands> => ({
  settings: {
    'account.setting': tableOf<AccountValue>(
      Object.fromEntries(
        Object.entries(values).map(([field, value]) => [`account:me:${field}`, value]),
      ),
    ),
  },
});

const updates = (isUpdating: boolean): NonNullable<Told['machine']> => ({
  facts: { updates: { pending: [], isRestartPending: false, isUpdating } },
});

describe('restore-account-setting', () => {
  const list = 'meeting_security.approved_or_denied_countries_or_regions';
  const chosen = {
    'in_meeting.custom_data_center_regions': true,
    'in_meeting.data_center_regions': ['AU', 'IN'],
  };
  const broad = 'account:me:in_meeting.custom_data_center_regions true -> false';
  const rows: readonly {
    when: string;
    cause?: NonNullable<Told['cause']>;
    values?: Told['values'];
    hands?: Partial<Hands>;
    plans: readonly string[];
  }[] = [
    {
      when: 'the near region is known',
      cause: 'region-far',
      values: { near: ['DE', 'NL'] },
      hands: account(chosen),
      plans: ['account:me:in_meeting.data_center_regions ["AU","IN"] -> ["AU","IN","DE"]', broad],
    },
    {
      when: 'the near region is not known',
      cause: 'region-far',
      hands: account(chosen),
      plans: [broad],
    },
    {
      when: 'the service chooses',
      cause: 'region-far',
      hands: account({ 'in_meeting.custom_data_center_regions': false }),
      plans: [],
    },
    {
      when: 'the country is denied',
      cause: 'exit-country-blocked',
      values: { exitCountry: 'DE' },
      hands: account({
        [`${list}.enable`]: true,
        [`${list}.method`]: 'deny',
        [`${list}.denied_list`]: ['DE', 'FR'],
      }),
      plans: [`account:me:${list}.denied_list ["DE","FR"] -> ["FR"]`],
    },
    {
      when: 'the country is not approved',
      cause: 'exit-country-blocked',
      values: { exitCountry: 'DE' },
      hands: account({
        [`${list}.enable`]: true,
        [`${list}.method`]: 'approve',
        [`${list}.approved_list`]: ['US'],
      }),
      plans: [`account:me:${list}.approved_list ["US"] -> ["US","DE"]`],
    },
    {
      when: 'the country is let in',
      cause: 'exit-country-blocked',
      values: { exitCountry: 'US' },
      hands: account({
        [`${list}.enable`]: true,
        [`${list}.method`]: 'approve',
        [`${list}.approved_list`]: ['US'],
      }),
      plans: [],
    },
    {
      when: 'nobody knows the country',
      cause: 'exit-country-blocked',
      hands: account({
        [`${list}.enable`]: true,
        [`${list}.method`]: 'deny',
        [`${list}.denied_list`]: ['DE'],
      }),
      plans: [],
    },
    {
      when: 'no credentials were given',
      cause: 'region-far',
      hands: account({}),
      plans: ['impossible: The account could not be asked: not there.'],
    },
    {
      when: 'nothing accuses and the account cannot be asked: said once',
      hands: account({}),
      plans: ['impossible: The account could not be asked: not there.'],
    },
    {
      when: 'the system has no way to it',
      cause: 'region-far',
      plans: [expect.stringMatching(/^impossible: /)],
    },
  ];
  it.each(rows)('$when', async ({ cause, values = {}, hands = {}, plans }) => {
    const told = { ...(cause === undefined ? {} : { cause }), values, hands };
    expect(await planned(restoreAccountSetting, told)).toEqual(plans);
  });
});

describe('system-updates', () => {
  const rows: readonly { when: string; told: Told; plans: readonly string[] }[] = [
    {
      when: 'there is a place for it',
      told: { hands: mayUpdate, cause: 'system-updates-pending' },
      plans: ['ask: system-updates.gnome'],
    },
    {
      when: 'there is no desktop',
      told: { hands: mayUpdate, desks: systems['no desktop'] },
      plans: ['{"by":"all"}', 'ask: system-updates.linux'],
    },
    {
      when: 'only the roots are old',
      told: { hands: mayUpdate, cause: 'root-store-old' },
      plans: ['{"by":"roots"}', 'ask: system-updates.gnome'],
    },
    {
      when: 'the roots are old on Windows',
      told: { hands: mayUpdate, cause: 'root-store-old', desks: systems['Windows 11'] },
      plans: ['ask: system-updates.windows'],
    },
    {
      when: 'an update is under way',
      told: { hands: mayUpdate, machine: updates(true) },
      plans: [expect.stringMatching(/^nothing-to-do: /)],
    },
  ];
  it.each(rows)('$when', async ({ told, plans }) => {
    expect(await planned(systemUpdates, told)).toEqual(plans);
  });
});

test('the login page is opened by a plain address, after what hides it is out of the way', async () => {
  const open = 'ask: sign-in-to-portal.any';
  expect(await planned(signInToPortal, { cause: 'captive-portal' })).toEqual([open]);
  expect(await planned(signInToPortal, { cause: 'captive-portal-hidden' })).toEqual([
    'ask: portal-tunnel-off.gnome, sign-in-to-portal.any, portal-tunnel-on.any',
  ]);
  const machine = { facts: { tunnels: { tunnels: [], programs: [] } } };
  expect(await planned(signInToPortal, { cause: 'captive-portal-hidden', machine })).toEqual([
    'ask: portal-lookup-automatic.gnome, sign-in-to-portal.any',
  ]);
  const [plan] = await signInToPortal.plan(situation({ cause: 'captive-portal' }));
  const steps = plan?.kind === 'guided' ? plan.steps : [];
  expect(steps.map(({ opens }) => opens)).toEqual(['http://captive.apple.com/hotspot-detect.html']);
});
