/**
 * The administrator's credentials for the service's API: from the environment, or from a file that
 * nobody else can read. They are handed on as values and appear in no message of ours.
 *
 * Needed is a "Server-to-Server OAuth" app of the account (https://developers.zoom.us/docs/rooms/s2s-oauth/,
 * read November 2026); three values, valid until the app is switched off.
 */
import type { Host } from '../host.ts';
import { asText, isObject, parseJson } from '../json.ts';
import { privateText } from '../private-text.ts';

export interface AccountCredentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whose settings are asked, e-mail address or id; without it only the account's own. */
  readonly user?: string;
}

export type CredentialsFound =
  | { readonly kind: 'found'; readonly credentials: AccountCredentials }
  | { readonly kind: 'none'; readonly why: string };

const names = {
  accountId: 'LINECHECK_ZOOM_ACCOUNT_ID',
  clientId: 'LINECHECK_ZOOM_CLIENT_ID',
  clientSecret: 'LINECHECK_ZOOM_CLIENT_SECRET',
} as const;
const userName = 'LINECHECK_ZOOM_USER';
export const credentialsFileVariable = 'LINECHECK_ZOOM_CREDENTIALS';
const fileName = credentialsFileVariable;

/** Whoever undoes without our environment needs them as well. */
export const credentialVariables: readonly string[] = [...Object.values(names), userName, fileName];

export const readCredentials = async (
  host: Pick<Host, 'environment' | 'userId'>,
): Promise<CredentialsFound> => {
  const given = Object.entries(names).flatMap(([key, name]) => {
    const value = host.environment[name]?.trim() ?? '';
    return value === '' ? [] : [[key, value] as const];
  });
  const user = host.environment[userName]?.trim() ?? '';
  const path = host.environment[fileName] ?? '';
  if (given.length > 0) return complete(Object.fromEntries(given), user, 'the environment');
  if (path !== '') return inFile(path, host.userId, user);
  return { kind: 'none', why: 'no credentials for the account were given' };
};

const complete = (
  values: Readonly<Record<string, unknown>>,
  user: string,
  place: string,
): CredentialsFound => {
  const accountId = asText(values['accountId']) ?? '';
  const clientId = asText(values['clientId']) ?? '';
  const clientSecret = asText(values['clientSecret']) ?? '';
  const ownUser = user === '' ? (asText(values['user']) ?? '') : user;
  const missing = Object.entries({ accountId, clientId, clientSecret }).flatMap(([key, value]) =>
    isUsable(value) ? [] : [key],
  );
  if (missing.length > 0) {
    const why = `the credentials for the account in ${place} lack ${missing.join(' and ')}`;
    return { kind: 'none', why };
  }
  const credentials = { accountId, clientId, clientSecret };
  return {
    kind: 'found',
    credentials: ownUser === '' ? credentials : { ...credentials, user: ownUser },
  };
};

/** They travel in a header and in an address: printable ASCII without blanks, as the service gives them out. */
const isUsable = (value: string): boolean => /^[\x21-\x7e]{1,200}$/u.test(value);

const inFile = async (path: string, userId: number, user: string): Promise<CredentialsFound> => {
  const text = await privateText(path, { name: fileName, userId });
  if (text.kind === 'refused') return { kind: 'none', why: text.why };
  const value = parseJson(text.text);
  return isObject(value)
    ? complete(value, user, fileName)
    : {
        kind: 'none',
        why: `${fileName} must name a JSON file with accountId, clientId and clientSecret`,
      };
};
