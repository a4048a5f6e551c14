/** Which setting of whose: `account:me:FIELD`, `group:ID:FIELD` or `user:ID-OR-EMAIL:FIELD`. */
import type { AccountValue } from '../../model/change.ts';
import { isObject, textsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { isAccountField } from './account-fields.ts';

export interface AccountTarget {
  readonly whose: 'account' | 'group' | 'user';
  readonly field: string;
  /** Below the API's address; an id goes in escaped, so that it can only ever be an id. */
  readonly path: string;
}

const folders = { account: 'accounts', group: 'groups', user: 'users' } as const;

export const accountTarget = (on: string): AccountTarget | undefined => {
  const parts = /^(account|group|user):([^:\s/?#\p{Cc}]{1,254}):([a-z0-9_.]+)$/u.exec(on);
  const [, whose, id = '', field = ''] = parts ?? [];
  if (whose !== 'account' && whose !== 'group' && whose !== 'user') return undefined;
  if (!isAccountField(field) || id === '.' || id === '..') return undefined;
  return { whose, field, path: settingsPath(whose, id, field) };
};

export const settingsPath = (whose: AccountTarget['whose'], id: string, field: string): string =>
  `/${folders[whose]}/${encodeURIComponent(id)}/settings${optionFor(field)}`;

/** The security settings are a list of their own, which comes only when asked for. */
const optionFor = (field: string): string =>
  field.startsWith('meeting_security.') ? '?option=meeting_security' : '';

/** The value of a dotted field: null where the answer does not name it, undefined where it has another shape. */
export const valueAt = (settings: JsonObject, field: string): AccountValue | undefined => {
  let here: unknown = settings;
  for (const key of field.split('.')) here = isObject(here) ? here[key] : undefined;
  if (here === undefined || here === null) return null;
  if (typeof here === 'boolean' || typeof here === 'string') return here;
  if (typeof here === 'number') return Number.isFinite(here) ? here : undefined;
  if (!Array.isArray(here)) return undefined;
  const texts = textsIn(here);
  return texts.length === here.length ? texts : undefined;
};

/**
 * What to send to set one field. A group inside a group (the country lists) is sent whole with
 * the one value exchanged: whether the service merges at that depth is not documented.
 */
export const bodyFor = (
  settings: JsonObject,
  field: string,
  value: Exclude<AccountValue, null>,
): JsonObject => {
  const [first = '', second = '', ...rest] = field.split('.');
  const [third] = rest;
  if (third === undefined) return { [first]: { [second]: value } };
  const outer = settings[first];
  const inner = isObject(outer) ? outer[second] : undefined;
  return { [first]: { [second]: { ...(isObject(inner) ? inner : {}), [third]: value } } };
};
