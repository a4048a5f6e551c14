/**
 * Zoom's REST API with server-to-server OAuth: `POST /oauth/token` with Basic authentication and
 * `grant_type=account_credentials`; tokens live an hour, there is no refresh token
 * (https://developers.zoom.us/docs/rooms/s2s-oauth/, read November 2026). Trouble is a sentence,
 * and no sentence holds a secret: what the far end says is cleaned of them before it is quoted.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { asNumber, asText, isObject, parseJson } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { AccountCredentials } from './account-credentials.ts';
import { askApi } from './account-request.ts';
import type { ApiQuestion, ApiReply } from './account-request.ts';

export type ApiAnswer =
  | { readonly kind: 'answer'; readonly value: JsonObject }
  /** A clear no, or no question asked: nothing has changed. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Lost on the way: a change may have been made. */
  | { readonly kind: 'failed'; readonly why: string };

export interface AccountApi {
  get(path: string, signal: AbortSignal): Promise<ApiAnswer>;
  patch(path: string, body: JsonObject, signal: AbortSignal): Promise<ApiAnswer>;
}

export interface ApiPlaces {
  readonly tokenUrl: string;
  readonly apiUrl: string;
  readonly roots?: readonly string[];
  readonly timeoutMs: number;
}

/** 6 s a question: the API answers in half a second; longer makes a person wait for what is a side question. */
export const zoomApi: ApiPlaces = {
  tokenUrl: 'https://zoom.us/oauth/token',
  apiUrl: 'https://api.zoom.us/v2',
  timeoutMs: 6_000,
};

/** A rate per second is over after one; a limit per day is not waited for. */
const worthWaitingSeconds = 3;

export const accountApi = (credentials: AccountCredentials, places: ApiPlaces): AccountApi => {
  const secrets = new Set([credentials.clientSecret, credentials.clientId, credentials.accountId]);
  const clean = cleanerOf(secrets);
  let token: Promise<ApiAnswer> | undefined;
  const tokenFor = async (signal: AbortSignal): Promise<string | ApiAnswer> => {
    token ??= fetchToken(credentials, places, clean, signal);
    const answer = await token;
    const value = answer.kind === 'answer' ? asText(answer.value['access_token']) : undefined;
    if (value === undefined) {
      token = undefined;
      return answer.kind === 'answer' ? { kind: 'refused', why: noToken } : answer;
    }
    secrets.add(value);
    return value;
  };
  const ask = async (
    method: 'GET' | 'PATCH',
    path: string,
    body: JsonObject | undefined,
    signal: AbortSignal,
  ): Promise<ApiAnswer> => {
    const bearer = await tokenFor(signal);
    if (typeof bearer !== 'string') return bearer;
    const reply = await patiently({
      method,
      url: `${places.apiUrl}${path}`,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${bearer}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...rootsOf(places),
      timeoutMs: places.timeoutMs,
      signal,
    });
    // Switched off or run out meanwhile: the next question fetches a new one.
    if (reply.kind === 'answered' && reply.status === 401) token = undefined;
    return judge(reply, clean);
  };
  return {
    get: (path, signal) => ask('GET', path, undefined, signal),
    patch: (path, body, signal) => ask('PATCH', path, body, signal),
  };
};

const noToken = 'the service accepted the credentials but gave no token';

const rootsOf = (places: ApiPlaces): Pick<ApiQuestion, 'roots'> =>
  places.roots === undefined ? {} : { roots: places.roots };

const fetchToken = async (
  { accountId, clientId, clientSecret }: AccountCredentials,
  places: ApiPlaces,
  clean: (text: string) => string,
  signal: AbortSignal,
): Promise<ApiAnswer> => {
  const form = new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId });
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const reply = await patiently({
    method: 'POST',
    url: places.tokenUrl,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: form.toString(),
    ...rootsOf(places),
    timeoutMs: places.timeoutMs,
    signal,
  });
  if (reply.kind === 'answered' && [400, 401, 403].includes(reply.status)) {
    const said = saidIn(reply.body, clean);
    return { kind: 'refused', why: `the service does not accept the credentials${said}` };
  }
  const answer = judge(reply, clean);
  // Without a token nothing can have changed.
  return answer.kind === 'failed' ? { kind: 'refused', why: answer.why } : answer;
};

/** 429 means that the question was not looked at, so asking once more does no harm. */
const patiently = async (question: ApiQuestion): Promise<ApiReply> => {
  const reply = await askApi(question);
  if (reply.kind !== 'answered' || reply.status !== 429) return reply;
  const seconds = secondsToWait(reply.retryAfter) ?? 1;
  if (seconds > worthWaitingSeconds) return reply;
  try {
    await sleep(seconds * 1000, undefined, { signal: question.signal });
  } catch {
    return reply;
  }
  return askApi(question);
};

/** RFC 9110, 10.2.3: seconds or a date. */
const secondsToWait = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/u.test(text.trim())) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
};

const judge = (reply: ApiReply, clean: (text: string) => string): ApiAnswer => {
  if (reply.kind === 'lost') {
    const why = `the service's API did not answer: ${clean(reply.why)}`;
    return reply.isSent ? { kind: 'failed', why } : { kind: 'refused', why };
  }
  if (reply.status === 204) return { kind: 'answer', value: {} };
  if (reply.status >= 200 && reply.status < 300) {
    const value = parseJson(reply.body);
    // A page of somebody in between: whether the question went on to the service nobody knows.
    return isObject(value)
      ? { kind: 'answer', value }
      : { kind: 'failed', why: `the answer is ${kindOf(reply)}, not what the API sends` };
  }
  const why = whyRefused(reply, clean);
  return reply.status >= 500 ? { kind: 'failed', why } : { kind: 'refused', why };
};

type Answered = Extract<ApiReply, { kind: 'answered' }>;

const kindOf = ({ type, body }: Answered): string =>
  /html/iu.test(type) || /^\s*</u.test(body) ? 'a web page' : 'not readable';

const whyRefused = (reply: Answered, clean: (text: string) => string): string => {
  const { status } = reply;
  const said = saidIn(reply.body, clean);
  const scopes = /scopes?:?\s*\[([^\]]{1,300})\]/iu.exec(said)?.[1];
  if (scopes !== undefined) return `the app of the account lacks the permission ${scopes}`;
  if (status === 429) {
    const seconds = secondsToWait(reply.retryAfter);
    const when = seconds === undefined ? 'later' : `in ${seconds} seconds`;
    return `the service limits how often it may be asked; try again ${when}`;
  }
  if (status === 401) return `the service does not accept the token${said}`;
  if (status === 403) return `the app of the account may not do this${said}`;
  if (status === 404) return `the service does not know this account, group or user${said}`;
  if (status >= 300 && status < 400) {
    return 'the question was sent elsewhere (a redirect), as login pages of a network do; it was not followed';
  }
  if (status >= 500) return `the service itself is in trouble (status ${status})`;
  return `the service refused (status ${status})${said}`;
};

/** Zoom says `{"code":…,"message":…}`, its token page `{"reason":…,"error":…}`. */
const saidIn = (body: string, clean: (text: string) => string): string => {
  const value = parseJson(body);
  if (!isObject(value)) return '';
  const text = asText(value['message']) ?? asText(value['reason']) ?? asText(value['error']) ?? '';
  const code = asNumber(value['code']);
  const words = [
    ...(text === '' ? [] : [clean(text)]),
    ...(code === undefined ? [] : [`code ${code}`]),
  ];
  return words.length === 0 ? '' : `: ${words.join(', ')}`;
};

/** What a server says may repeat our secrets, hold escape sequences, or be a book. */
const cleanerOf =
  (secrets: ReadonlySet<string>) =>
  (text: string): string => {
    let cleaned = text;
    for (const secret of secrets) cleaned = cleaned.split(secret).join('…');
    return cleaned
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .slice(0, 200);
  };
