/** A stand-in for Zoom's token page and REST API: HTTPS on loopback, Zoom's shapes, and each thing that can go wrong. */
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterAll } from 'vitest';
import { accountApi } from './account-api.ts';
import type { AccountApi, ApiPlaces } from './account-api.ts';
import type { AccountCredentials } from './account-credentials.ts';

export const credentials: AccountCredentials = {
  accountId: 'acct-6gBJVO5TzexKYTb',
  clientId: 'client-id-77',
  clientSecret: 'very$ecret/"value"',
};

export const token = 'eyJzdiI6IjAwMDAwMSJ9.token-of-one-hour';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

/** Undefined: the stand-in's own answer. */
export type Misbehaviour = (asked: Asked, response: ServerResponse) => boolean;

export interface StandIn {
  readonly places: ApiPlaces;
  readonly api: AccountApi;
  readonly asked: Asked[];
  readonly settings: Record<string, Record<string, unknown>>;
  readonly port: number;
}

/** One for all: making a key takes half a second. */
const certificate = generate([{ name: 'commonName', value: 'api.zoom.us' }], {
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
});

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
});

const isGranted = ({ authorization }: Asked): boolean => authorization === `Bearer ${token}`;

const basic = `Basic ${Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64')}`;

const answer = (response: ServerResponse, status: number, body?: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

export const standIn = async (
  misbehave: Misbehaviour = () => false,
  timeoutMs = 5_000,
): Promise<StandIn> => {
  const pem = await certificate;
  const asked: Asked[] = [];
  const settings: StandIn['settings'] = {
    in_meeting: {
      custom_data_center_regions: true,
      data_center_regions: ['AU', 'IN'],
      p2p_connetion: true,
    },
    meeting_security: {
      approved_or_denied_countries_or_regions: {
        enable: true,
        method: 'deny',
        denied_list: ['DE', 'FR'],
        approved_list: [],
      },
    },
  };
  const server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    const one = async (): Promise<void> => {
      const body = await readBody(request);
      const question: Asked = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        body,
      };
      asked.push(question);
      if (!misbehave(question, response)) behave(question, response, settings);
    };
    void one();
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const places = {
    tokenUrl: `https://127.0.0.1:${port}/oauth/token`,
    apiUrl: `https://127.0.0.1:${port}/v2`,
    roots: [pem.cert],
    timeoutMs,
  };
  return { places, api: accountApi(credentials, places), asked, settings, port };
};

const behave = (asked: Asked, response: ServerResponse, settings: StandIn['settings']): void => {
  if (asked.path === '/oauth/token') {
    const isRight =
      asked.authorization === basic &&
      asked.body === `grant_type=account_credentials&account_id=${credentials.accountId}`;
    if (!isRight) {
      answer(response, 400, {
        reason: 'Invalid client_id or client_secret',
        error: 'invalid_client',
      });
      return;
    }
    answer(response, 200, {
      access_token: token,
      token_type: 'bearer',
      expires_in: 3599,
      scope: 'account:read:admin',
    });
    return;
  }
  if (!isGranted(asked)) {
    answer(response, 401, { code: 124, message: 'Invalid access token.' });
    return;
  }
  behaveAsApi(asked, response, settings);
};

const behaveAsApi = (
  asked: Asked,
  response: ServerResponse,
  settings: StandIn['settings'],
): void => {
  const { in_meeting: meeting = {}, meeting_security: security = {} } = settings;
  const isSecurity = asked.path.endsWith('?option=meeting_security');
  if (asked.method === 'PATCH') {
    const body = JSON.parse(asked.body) as Record<string, Record<string, unknown>>;
    for (const [name, values] of Object.entries(body))
      Object.assign((settings[name] ??= {}), values);
    answer(response, 204);
  } else if (asked.path.startsWith('/v2/accounts/me/lock_settings')) {
    answer(
      response,
      200,
      isSecurity
        ? { meeting_security: { approved_or_denied_countries_or_regions: true } }
        : { in_meeting: { group_hd: false } },
    );
  } else if (asked.path.startsWith('/v2/accounts/me/settings')) {
    answer(response, 200, isSecurity ? { meeting_security: security } : { in_meeting: meeting });
  } else if (asked.path.startsWith('/v2/users/jchill%40example.com/settings')) {
    answer(response, 200, isSecurity ? {} : { in_meeting: { data_center_regions: ['US'] } });
  } else if (asked.path === '/v2/users/jchill%40example.com') {
    answer(response, 200, { id: 'x', status: 'inactive', last_client_version: '5.9.6.4993(mac)' });
  } else {
    answer(response, 404, { code: 1001, message: 'User does not exist: nobody@example.com.' });
  }
};
