/**
 * The administrator's credentials for the service's API: from the environment, or from a file that
 * nobody else can read. They are handed on as values and appear in no message of ours.
 *
 * Needed is a "Server-to-Server OAuth" app of the account (https://developers.zoom.us/docs/rooms/s2s-oauth/,
 * read November 2026); three values, valid until the app is switched off.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Host } from '../host.ts';
import { asText, isObject, parseJson } from '../json.ts';

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
const fileName = 'LINECHECK_ZOOM_CREDENTIALS';

/** Three short values; more is another file. */
const maxBytes = 16 * 1024;

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
  const text = await privateText(path, userId);
  if (text.kind === 'refused') return { kind: 'none', why: text.why };
  const value = parseJson(text.text);
  return isObject(value)
    ? complete(value, user, fileName)
    : {
        kind: 'none',
        why: `${fileName} must name a JSON file with accountId, clientId and clientSecret`,
      };
};

/** Judged on the open file, so that nobody can exchange it between looking and reading. */
const privateText = async (
  path: string,
  userId: number,
): Promise<{ kind: 'text'; text: string } | { kind: 'refused'; why: string }> => {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { mode, uid, size } = await file.stat();
      const why = objectionTo({ mode, uid, size, userId });
      if (why !== undefined) return { kind: 'refused', why: `${fileName}: ${why}` };
      return { kind: 'text', text: await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { kind: 'refused', why: `${fileName}: the file cannot be read (${code})` };
  }
};

const objectionTo = (file: {
  readonly mode: number;
  readonly uid: number;
  readonly size: number;
  readonly userId: number;
}): string | undefined => {
  if ((file.mode & constants.S_IFMT) !== constants.S_IFREG) return 'this is not a file';
  if (file.size > maxBytes) return 'the file is too large';
  // Windows has no such bits (-1: no user id); a person's own folders there are closed to others.
  if (file.userId === -1) return undefined;
  if ((file.mode & 0o077) !== 0) {
    return 'others on this computer may read the file, so it is not used; close it to them (chmod 600)';
  }
  return file.uid === file.userId || file.uid === 0
    ? undefined
    : 'the file belongs to somebody else, so it is not used';
};
