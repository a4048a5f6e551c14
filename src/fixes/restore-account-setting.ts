/**
 * One setting of the service's account, by its own API and with the administrator's credentials: a list of
 * data centres that leaves out the near one, or a list of countries that leaves this one out. Changed is the
 * one field, the whole list is kept for undoing, and the API's own word proves it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { AccountValue, Change } from '../model/change.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { factNow } from './guides/notices.ts';
import { namedIn } from './guides/said.ts';

const countries = 'meeting_security.approved_or_denied_countries_or_regions';

type Found =
  | { readonly kind: 'value'; readonly value: AccountValue }
  | { readonly kind: 'unknown'; readonly why: string };

const placeOf = (field: string): string => `account:me:${field}`;

const read = async ({ hands, signal }: Situation, field: string): Promise<Found> => {
  const handler = hands.settings['account.setting'];
  return handler === undefined
    ? { kind: 'unknown', why: 'the account cannot be reached from this system' }
    : handler.read(placeOf(field), signal);
};

const changing = (field: string, before: AccountValue, after: AccountValue): FixPlan => {
  const change: Change = { setting: 'account.setting', on: placeOf(field), before, after };
  return { kind: 'changes', changes: [change] };
};

const impossible = (why: string): readonly FixPlan[] => [
  {
    kind: 'impossible',
    because: { message: 'restore-account-setting.unknown', values: { why }, from: [] },
  },
];

const isList = (value: AccountValue): value is readonly string[] => Array.isArray(value);

const codesIn = ({ finding }: Situation, keys: readonly string[]): readonly string[] =>
  namedIn(finding, keys).filter((text) => /^[A-Z]{2}$/u.test(text));

/** Narrow: the near data centre joins the list. Broad: the service chooses among all of them. */
const regionPlans = async (situation: Situation): Promise<readonly FixPlan[]> => {
  const chosen = await read(situation, 'in_meeting.custom_data_center_regions');
  if (chosen.kind === 'unknown') return impossible(chosen.why);
  if (chosen.value !== true) return [];
  const list = await read(situation, 'in_meeting.data_center_regions');
  const now = list.kind === 'value' && isList(list.value) ? list.value : undefined;
  const near = codesIn(situation, ['near']);
  const missing = near.find((code) => now?.includes(code) === false);
  return [
    ...(now === undefined || missing === undefined
      ? []
      : [changing('in_meeting.data_center_regions', now, [...now, missing])]),
    changing('in_meeting.custom_data_center_regions', true, false),
  ];
};

const listOf = (value: AccountValue): readonly string[] => (isList(value) ? value : []);

const countryPlans = async (situation: Situation): Promise<readonly FixPlan[]> => {
  const isOn = await read(situation, `${countries}.enable`);
  if (isOn.kind === 'unknown') return impossible(isOn.why);
  const [named] = codesIn(situation, ['exitCountry']);
  const country = named ?? (await factNow(situation, 'account'))?.exitCountry;
  if (isOn.value !== true || country === undefined) return [];
  const method = await read(situation, `${countries}.method`);
  const isApproving = method.kind === 'value' && method.value === 'approve';
  const field = `${countries}.${isApproving ? 'approved_list' : 'denied_list'}`;
  const list = await read(situation, field);
  if (method.kind === 'unknown' || list.kind === 'unknown') return [];
  const now = listOf(list.value);
  if (now.includes(country) === isApproving) return [];
  const after = isApproving ? [...now, country] : now.filter((code) => code !== country);
  return [changing(field, list.value, after)];
};

export const restoreAccountSetting = defineFix({
  id: 'restore-account-setting',
  mends: ['region-far', 'exit-country-blocked'],
  risk: 'low',
  waitSeconds: 30,
  provenBy: ['account'],
  async plan(situation) {
    if (situation.profile.id !== 'zoom') return [];
    switch (situation.finding?.cause) {
      case 'region-far':
        return regionPlans(situation);
      case 'exit-country-blocked':
        return countryPlans(situation);
      default: {
        // An account that cannot be asked says so once, not once for each setting.
        const plans = [...(await regionPlans(situation)), ...(await countryPlans(situation))];
        return plans.filter(
          (plan, index) => plans.findIndex((one) => isDeepStrictEqual(one, plan)) === index,
        );
      }
    }
  },
});
