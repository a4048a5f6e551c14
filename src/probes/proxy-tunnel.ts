/**
 * Asks a proxy for a tunnel: CONNECT (RFC 9110 §9.3.6) or SOCKS 5 (RFC 1928, 1929).
 *
 * What comes back is untrusted text from a box that may be no proxy at all: it is read
 * to a limit, and what is not the protocol is said to be so.
 */
import type { Socket } from 'node:net';

import type { ProxyConnect } from '../model/network-facts.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Credentials } from '../platform/proxy-credentials.ts';
import { parseHead } from './http-head.ts';
import { receive } from './socket-reader.ts';

/** Of the answer to a request for a tunnel; the times are the caller's to add. */
export type TunnelAnswer = Pick<
  ProxyConnect,
  'status' | 'via' | 'server' | 'schemes' | 'bodyStart'
>;

export interface TunnelQuestion {
  readonly socket: Socket;
  readonly host: string;
  readonly port: number;
  readonly credentials?: Credentials;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Real proxies send a few hundred bytes; negotiation schemes carry tokens of some kilobytes. */
const MOST_HEAD_BYTES = 32_768;
/** Enough for the sentence of an error page; waiting for more of it would only cost time. */
const BODY = { mostBytes: 4096, deadlineMs: 300 };
const BODY_CHARACTERS = 200;

export const connectByHttp = async (question: TunnelQuestion): Promise<Outcome<TunnelAnswer>> => {
  const { socket, deadlineMs, signal, now } = question;
  socket.write(connectRequest(question));
  const heard = await receive({
    socket,
    enough: (bytes) => bytes.includes('\r\n\r\n') || !looksLikeHttp(bytes),
    mostBytes: MOST_HEAD_BYTES,
    deadlineMs,
    signal,
    now,
  });
  if (heard.kind !== 'measured') return withoutValue(heard);
  const head = parseHead(heard.value.bytes);
  if (head === undefined) {
    const message = heard.value.bytes.subarray(0, 60).toString('latin1');
    return failed('http.not_http', 'read', { message });
  }
  const isOpen = head.status >= 200 && head.status < 300;
  const body = isOpen ? '' : await bodyAfter(question, head.rest);
  const [via] = head.valuesOf('via');
  const [server] = head.valuesOf('server');
  return measured({
    status: head.status,
    schemes: schemesIn(head.valuesOf('proxy-authenticate')),
    bodyStart: body.slice(0, BODY_CHARACTERS),
    ...(via === undefined ? {} : { via }),
    ...(server === undefined ? {} : { server }),
  });
};

const connectRequest = ({ host, port, credentials }: TunnelQuestion): string => {
  const at = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const basic =
    credentials === undefined
      ? []
      : [
          `Proxy-Authorization: Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`,
        ];
  // Some filters answer an unknown program with a page of their own, so we say what browsers say first.
  const agent = 'User-Agent: Mozilla/5.0 (compatible; linecheck)';
  return [`CONNECT ${at} HTTP/1.1`, `Host: ${at}`, agent, ...basic, '', ''].join('\r\n');
};

/** True while the bytes may still become an HTTP status line. */
const looksLikeHttp = (bytes: Buffer): boolean => {
  const start = 'HTTP/1.';
  const length = Math.min(bytes.length, start.length);
  return bytes.subarray(0, length).toString('latin1') === start.slice(0, length);
};

const bodyAfter = async (question: TunnelQuestion, rest: Buffer): Promise<string> => {
  const { socket, signal, now } = question;
  if (rest.length >= BODY_CHARACTERS) return readable(rest);
  const more = await receive({ socket, enough: () => false, ...BODY, signal, now });
  // It always ends in a failure of some kind (closed, silent, too much); what came before is what we want.
  const bytes = more.kind === 'failed' ? more.failure.value?.bytes : undefined;
  return readable(Buffer.concat([rest, bytes ?? Buffer.alloc(0)]));
};

const readable = (bytes: Buffer): string =>
  // Control characters could do things to a terminal.
  // oxlint-disable-next-line no-control-regex
  bytes.toString('utf8').replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');

/** One header may name several schemes, and several headers one each: names are what stands before parameters. */
export const schemesIn = (values: readonly string[]): readonly string[] => {
  const names = values.flatMap((value) =>
    value
      // Quoted text may hold anything; commas separate parameters, too: a scheme is a first word that is no `name=value`.
      .replaceAll(/"[^"]*"/g, '')
      .split(',')
      .map((part) => /^\s*([A-Za-z][\w-]*)(?:\s|$)(?!\s*=)/.exec(part)?.[1])
      .filter((name) => name !== undefined),
  );
  return [...new Set(names)].slice(0, 10);
};

/** RFC 1928 §6, as the HTTP status that says the same. */
const SOCKS_STATUS: Readonly<Record<number, number>> = { 0: 200, 2: 403, 7: 405, 8: 405 };
const SOCKS_REASONS = [
  'succeeded',
  'general failure',
  'not allowed by ruleset',
  'network unreachable',
  'host unreachable',
  'connection refused',
  'TTL expired',
  'command not supported',
  'address type not supported',
];

export const connectBySocks = async (question: TunnelQuestion): Promise<Outcome<TunnelAnswer>> => {
  const { socket, host, port, credentials } = question;
  const answerOf = (status: number, bodyStart: string, schemes: readonly string[] = []) =>
    measured<TunnelAnswer>({ status, schemes, bodyStart });

  socket.write(Buffer.from(credentials === undefined ? [5, 1, 0] : [5, 2, 0, 2]));
  const method = await socksBytes(question, 2);
  if (method.kind !== 'measured') return withoutValue(method);
  if (method.value[0] !== 5) return failed('http.not_http', 'read', { message: 'not SOCKS 5' });
  if (method.value[1] === 2 && credentials !== undefined) {
    socket.write(socksCredentials(credentials));
    const verdict = await socksBytes(question, 2);
    if (verdict.kind !== 'measured') return withoutValue(verdict);
    if (verdict.value[1] !== 0) return answerOf(407, 'wrong user name or password', ['SOCKS5']);
  } else if (method.value[1] !== 0) {
    return answerOf(407, 'wants a user name and password', ['SOCKS5']);
  }
  const name = Buffer.from(host, 'latin1').subarray(0, 255);
  const number = Buffer.from([port >> 8, port & 255]);
  socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, number]));
  const reply = await socksReply(question);
  if (reply.kind !== 'measured') return withoutValue(reply);
  const code = reply.value[1] ?? 1;
  return answerOf(SOCKS_STATUS[code] ?? 502, SOCKS_REASONS[code] ?? `SOCKS reply ${code}`);
};

/** Length, then bytes (RFC 1929 §2). */
const field = (text: string): Buffer => {
  const bytes = Buffer.from(text).subarray(0, 255);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
};

const socksCredentials = ({ user, password }: Credentials): Buffer => {
  return Buffer.concat([Buffer.from([1]), field(user), field(password)]);
};

const socksBytes = (question: TunnelQuestion, count: number): Promise<Outcome<Buffer>> =>
  bytesUntil(question, (bytes) => bytes.length >= count);

/** The bound address in a reply has three possible lengths (RFC 1928 §6). */
const socksReply = (question: TunnelQuestion): Promise<Outcome<Buffer>> =>
  bytesUntil(question, (bytes) => {
    if (bytes.length < 5) return false;
    const address = bytes[3] === 1 ? 4 : bytes[3] === 4 ? 16 : 1 + (bytes[4] ?? 0);
    return bytes.length >= 4 + address + 2;
  });

const bytesUntil = async (
  { socket, deadlineMs, signal, now }: TunnelQuestion,
  enough: (bytes: Buffer) => boolean,
): Promise<Outcome<Buffer>> => {
  const heard = await receive({ socket, enough, mostBytes: 600, deadlineMs, signal, now });
  return heard.kind === 'measured' ? measured(heard.value.bytes) : withoutValue(heard);
};

/** The half-read bytes are of no use to anybody further up. */
const withoutValue = (outcome: Outcome<unknown>): Outcome<never> => {
  if (outcome.kind !== 'failed') return skipped('stopped before the proxy answered');
  const { class: failureClass, step, detail } = outcome.failure;
  return failed(failureClass, step, detail);
};
