/** What the account's own settings say about joining, read from field names as the service spells them. */
import type { Account } from '../model/host-facts.ts';

const valueAt = ({ settings }: Account, ending: string): Account['settings'][string] | undefined =>
  Object.entries(settings).find(([field]) => field === ending || field.endsWith(`.${ending}`))?.[1];

const listAt = (account: Account, ending: string): readonly string[] => {
  const value = valueAt(account, ending);
  return typeof value === 'object' && value !== null ? value : [];
};

/** Words of the service for an account that cannot be used; "pending" has not been taken up yet. */
const CLOSED: ReadonlySet<string> = new Set([
  'inactive',
  'deactivated',
  'disabled',
  'locked',
  'suspended',
  'blocked',
]);

export const accountState = ({ status }: Account): 'open' | 'closed' | 'pending' | 'unknown' => {
  if (status === undefined) return 'unknown';
  const word = status.toLowerCase();
  if (word === 'pending') return 'pending';
  return CLOSED.has(word) ? 'closed' : 'open';
};

export interface CountryList {
  readonly method: 'approve' | 'deny';
  readonly countries: readonly string[];
}

const COUNTRIES = 'approved_or_denied_countries_or_regions';

/** The list of countries, if one is in force. */
export const countryList = (account: Account): CountryList | undefined => {
  const method = valueAt(account, `${COUNTRIES}.method`);
  if (valueAt(account, `${COUNTRIES}.enable`) !== true) return undefined;
  if (method === 'approve') {
    return { method, countries: listAt(account, `${COUNTRIES}.approved_list`) };
  }
  return method === 'deny'
    ? { method, countries: listAt(account, `${COUNTRIES}.denied_list`) }
    : undefined;
};

/** Undefined where the country is not known, or no list is in force; an empty list says nothing. */
export const isCountryRefused = (account: Account): boolean | undefined => {
  const list = countryList(account);
  const { exitCountry } = account;
  if (list === undefined || exitCountry === undefined || list.countries.length === 0) {
    return undefined;
  }
  const isListed = list.countries.includes(exitCountry.toUpperCase());
  return list.method === 'deny' ? isListed : !isListed;
};

/** False only where the account says so: the desktop app may not be used to join. */
export const isDesktopForbidden = (account: Account): boolean =>
  valueAt(account, 'in_meeting.join_from_desktop') === false;

/** Regions that the account has chosen itself; undefined where it left the choice to the service. */
export const chosenRegions = (account: Account): readonly string[] | undefined =>
  valueAt(account, 'in_meeting.custom_data_center_regions') === true
    ? listAt(account, 'in_meeting.data_center_regions')
    : undefined;

/**
 * Data centres within one continent of the countries they serve. Coarse on purpose: it only has to
 * tell "the near one is left out" from "one of the near ones is in".
 */
const NEAR_REGIONS: readonly (readonly [countries: string, regions: readonly string[]])[] = [
  [
    'AL AD AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK UA',
    ['DE', 'NL', 'IE'],
  ],
  ['US CA MX', ['US', 'CA', 'MX']],
  ['AR BO BR CL CO EC PE PY UY VE', ['LA']],
  ['AU NZ', ['AU']],
  ['JP KR', ['TY', 'HK']],
  ['HK TW MO', ['HK', 'TY', 'CN']],
  ['SG MY ID TH VN PH', ['SG', 'HK']],
  ['IN LK BD NP', ['IN', 'SG']],
];

/** Undefined for countries without a data centre nearby: there every region is far. */
export const nearRegions = (country: string): readonly string[] | undefined =>
  NEAR_REGIONS.find(([countries]) => countries.split(' ').includes(country.toUpperCase()))?.[1];

/** The account chose regions, and none of them is known to be near. */
export const leavesOutNear = (account: Account): boolean => {
  const regions = chosenRegions(account) ?? [];
  const near = account.exitCountry === undefined ? [] : (nearRegions(account.exitCountry) ?? []);
  return regions.length > 0 && !near.some((region) => regions.includes(region));
};
