/** What is said over plain HTTPS: the greeting with its token, and whether all is well. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { ReflectorGreeting } from '../probes/reflector-greeting.ts';
import type { ReflectorFeature } from '../probes/reflector-protocol.ts';
import { type Access, isAdmitted } from './access.ts';
import type { Rations } from './rations.ts';
import type { Stats } from './stats.ts';
import type { Tokens } from './tokens.ts';

/** What is open here, once everything is. */
export interface OpenPorts {
  readonly udpPorts: readonly number[];
  readonly tcpPorts: readonly number[];
  readonly portalPort?: number;
}

export interface Greeter {
  readonly tokens: Tokens;
  readonly rations: Rations;
  readonly stats: Stats;
  readonly version: string;
  readonly access: Access;
  readonly features: readonly ReflectorFeature[];
  readonly wallClock: () => number;
  ports(): OpenPorts;
  /** Tests under way are let end, new ones are sent away. */
  readonly isStopping: () => boolean;
}

/** Answers the paths of this file; false for any other. */
export const answerPlainly = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  greeter: Greeter,
): boolean => {
  if (request.method !== 'GET') return false;
  if (url.pathname === '/healthz') {
    say(response, greeter.isStopping() ? 503 : 200, greeter.isStopping() ? 'stopping\n' : 'ok\n');
    return true;
  }
  if (url.pathname !== '/linecheck') return false;
  const ip = request.socket.remoteAddress ?? '';
  if (greeter.isStopping()) say(response, 503);
  else if (isWelcome(greeter, url, ip)) {
    greeter.stats.greetings += 1;
    say(response, 200, greeting(ip, url, greeter));
  } else {
    say(response, 403);
  }
  return true;
};

/** By key, ticket or, for those who were greeted already, token. */
export const isWelcome = (greeter: Greeter, url: URL, ip: string): boolean => {
  const token = Buffer.from(url.searchParams.get('token') ?? '', 'hex');
  const isIn =
    isAdmitted(greeter.access, url.searchParams, ip, greeter.wallClock()) ||
    greeter.tokens.goodUntilMs(token, ip) !== undefined;
  if (!isIn) greeter.stats.strangers += 1;
  return isIn;
};

const greeting = (ip: string, url: URL, greeter: Greeter): ReflectorGreeting => {
  const { tokens, version, features } = greeter;
  const { udpPorts, tcpPorts, portalPort } = greeter.ports();
  const challenge = url.searchParams.get('challenge');
  return {
    service: 'linecheck-reflector',
    protocol: 1,
    version,
    token: tokens.issue(ip).toString('hex'),
    expiresInSeconds: tokens.lifeSeconds,
    udpPorts: [...udpPorts],
    tcpPorts: [...tcpPorts],
    seenAs: ip.replace(/^::ffff:/, ''),
    features: [...features],
    ...(portalPort === undefined ? {} : { portalPort }),
    ...(isChallenge(challenge) ? { challenge } : {}),
  };
};

/** Short and plain, so that saying it back can do no harm. */
export const isChallenge = (text: string | null): text is string =>
  text !== null && /^[a-z0-9]{1,64}$/.test(text);

/** Ends the connection with it: nobody has a second question. */
export const say = (
  response: ServerResponse,
  status: number,
  body: string | ReflectorGreeting = '',
): void => {
  const isText = typeof body === 'string';
  const text = isText ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(text);
};
