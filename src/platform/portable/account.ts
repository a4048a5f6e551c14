/**
 * What the service's account allows, by its own API: only with the administrator's credentials. Tells the
 * fields that bear on a call, which of them a higher level has locked, and with `LINECHECK_ZOOM_USER` that
 * person's own settings and state. The country a call leaves from is not in this API
 * (docs/design/015).
 */
import type { Account } from '../../model/host-facts.ts';
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import { asText, isObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Reader } from '../platform.ts';
import type { AccountApi, ApiAnswer } from './account-api.ts';
import { accountFields } from './account-fields.ts';
import { zoomAccountApi } from './account-setting.ts';
import type { FoundApi } from './account-setting.ts';
import { valueAt } from './account-target.ts';

export const accountReader =
  (host: Host, find: () => Promise<FoundApi> = () => zoomAccountApi(host)): Reader<'account'> =>
  async ({ profile, signal }) => {
    if (profile.id !== 'zoom') return skipped(`the account of ${profile.title} cannot be asked`);
    const found = await find();
    if (found.kind === 'none') return skipped(found.why);
    const { settings, person, problems } = await askAll(found.api, found.user, signal);
    if (settings.length === 0 && person === undefined) {
      return skipped(problems[0] ?? 'the account told nothing');
    }
    return measured(toAccount(settings, person, await lockedFields(found.api, signal)));
  };

const askAll = async (
  api: AccountApi,
  user: string | undefined,
  signal: AbortSignal,
): Promise<{
  settings: readonly JsonObject[];
  person: JsonObject | undefined;
  problems: readonly string[];
}> => {
  const whose = user === undefined ? [] : [`/users/${encodeURIComponent(user)}`];
  const bases = ['/accounts/me', ...whose];
  const paths = bases.flatMap((base) => [
    `${base}/settings`,
    `${base}/settings?option=meeting_security`,
  ]);
  const answers = await Promise.all([...paths, ...whose].map((path) => api.get(path, signal)));
  const person = whose.length === 0 ? undefined : answers.at(-1);
  return {
    // In this order the person's own settings come after those of the account, and win.
    settings: answers.slice(0, paths.length).flatMap(valuesIn),
    person: person?.kind === 'answer' ? person.value : undefined,
    problems: answers.flatMap((answer) => (answer.kind === 'answer' ? [] : [answer.why])),
  };
};

const valuesIn = (answer: ApiAnswer): readonly JsonObject[] =>
  answer.kind === 'answer' ? [answer.value] : [];

const toAccount = (
  settings: readonly JsonObject[],
  person: JsonObject | undefined,
  locked: readonly string[],
): Account => {
  const fields = settings.flatMap((group) =>
    accountFields.flatMap((field) => {
      const value = valueAt(group, field);
      return value === undefined || value === null ? [] : [[field, value] as const];
    }),
  );
  const status = asText(person?.['status']);
  const clientVersion = asText(person?.['last_client_version']);
  return {
    service: 'zoom',
    ...(status === undefined ? {} : { status }),
    settings: Object.fromEntries(fields),
    locked,
    ...(clientVersion === undefined ? {} : { clientVersion }),
  };
};

/** A lock on a group of fields locks each of them. Not told: nothing is known to be locked. */
const lockedFields = async (api: AccountApi, signal: AbortSignal): Promise<readonly string[]> => {
  const answers = await Promise.all(
    ['', '?option=meeting_security'].map((option) =>
      api.get(`/accounts/me/lock_settings${option}`, signal),
    ),
  );
  const locks = answers.flatMap(valuesIn).flatMap((value) => trueLeaves(value, ''));
  return accountFields.filter((field) =>
    locks.some((lock) => field === lock || field.startsWith(`${lock}.`)),
  );
};

/** Locks stand at most three levels deep; an answer that nests for ever is cut there. */
const trueLeaves = (value: JsonObject, prefix: string, depth = 0): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (inner === true) return [name];
    return isObject(inner) && depth < 3 ? trueLeaves(inner, name, depth + 1) : [];
  });
