import type { IncomingMessage } from 'node:http';

import type { Page } from './behaviour.ts';

/** An account of the service, for those who hold its administrator's credentials. */
export interface ServiceAccount {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By group of fields, as the API spells them. */
  readonly settings: Readonly<Record<string, Record<string, unknown>>>;
}

/** Given to whoever shows the right credentials. */
export const token = 'eyJzdiI6IjAwMDAwMSJ9.of-the-lab';
const json = { 'Content-Type': 'application/json;charset=UTF-8' };
const answer = (status: number, body: unknown): Page => ({
  status,
  headers: json,
  body: JSON.stringify(body),
});

/**
 * Zoom's token page (`POST zoom.us/oauth/token`, server-to-server OAuth) and the questions about an account's settings
 * at api.zoom.us; undefined for everything else. Shapes as the reader's own stand-in has them.
 */
export async function accountPage(
  account: ServiceAccount | undefined,
  host: string,
  url: URL,
  request: IncomingMessage,
): Promise<Page | undefined> {
  if (account === undefined) return undefined;
  if (host === 'zoom.us' && url.pathname === '/oauth/token') return tokenPage(account, request);
  if (host !== 'api.zoom.us') return undefined;
  if (request.headers.authorization !== `Bearer ${token}`)
    return answer(401, { code: 124, message: 'Invalid access token.' });
  const isSecurity = url.searchParams.get('option') === 'meeting_security';
  const { meeting_security: security = {}, ...others } = account.settings;
  switch (url.pathname) {
    case '/v2/accounts/me/settings':
      if (request.method === 'PATCH') return changed(account, await textOf(request));
      return answer(200, isSecurity ? { meeting_security: security } : others);
    case '/v2/accounts/me/lock_settings':
      return answer(200, {});
    default:
      return answer(404, { code: 2001, message: 'Account does not exist.' });
  }
}

async function tokenPage(account: ServiceAccount, request: IncomingMessage): Promise<Page> {
  const form = new URLSearchParams(await textOf(request));
  const basic = Buffer.from(`${account.clientId}:${account.clientSecret}`).toString('base64');
  const isRight =
    request.headers.authorization === `Basic ${basic}` &&
    form.get('grant_type') === 'account_credentials' &&
    form.get('account_id') === account.accountId;
  return isRight
    ? answer(200, { access_token: token, token_type: 'bearer', expires_in: 3599 })
    : answer(400, { reason: 'Invalid client_id or client_secret', error: 'invalid_client' });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Field by field, as the service does; what it answers has no body. */
function changed({ settings }: ServiceAccount, text: string): Page {
  const wanted: unknown = JSON.parse(text);
  for (const [group, fields] of Object.entries(Object(wanted)))
    Object.assign(settings[group] ?? {}, fields);
  return { status: 204, headers: {}, body: '' };
}
