/**
 * One HTTP/1.1 request to one address, over TCP or TLS of our own making.
 *
 * Certificates: the chain must end in a root of either list and the name must match;
 * dates are not insisted on, because a wrong clock is one of the things to be found and
 * nothing secret is sent. Every step and the whole have deadlines: a server that drips
 * one byte a second is as silent as one that sends none.
 */
import type { Socket } from 'node:net';

import type { Failure, FailureClass } from '../model/failure.ts';
import type { TlsHandshake } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import { failedBy, silence } from './failure.ts';
import { type HttpHead, readHttp } from './http-message.ts';
import type { ProbeContext } from './probe.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';
import { bothRoots } from './tls-chain.ts';
import { HANDSHAKE_DEADLINE_MS, shakeHands } from './tls-client.ts';
import { within } from './within.ts';

export interface HttpAsk {
  readonly url: URL;
  /** The address to connect to; names are never resolved here. */
  readonly ip: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly accept?: string;
  readonly body?: { readonly type: string; readonly bytes: Buffer };
  /** More is cut off, not an error. */
  readonly maxBodyBytes: number;
  readonly deadlineMs: number;
  /** False for addresses that people gave by themselves (a private PAC server …). */
  readonly isTrustNeeded?: boolean;
}

export interface HttpAnswer extends HttpHead {
  readonly body: Buffer;
  readonly connectMs: number;
  /** From the request's departure to the first byte of the answer. */
  readonly firstByteMs: number;
  readonly tookMs: number;
  /** By this computer's clock, when the first byte came. */
  readonly firstByteAtMs: number;
  readonly tls?: TlsHandshake;
}

/** What a request needs of a probe's context. */
export type HttpContext = Pick<ProbeContext, 'signal' | 'now' | 'wallClock' | 'platform'>;

/** A browser's name: some filters answer programs differently, and we want what a person would get. */
const USER_AGENT = 'Mozilla/5.0 (compatible; linecheck)';

export const exchange = async (
  ask: HttpAsk,
  context: HttpContext,
): Promise<Outcome<HttpAnswer>> => {
  const startMs = context.now();
  const port = Number(ask.url.port) || (ask.url.protocol === 'https:' ? 443 : 80);
  const { signal, now } = context;
  const deadlineMs = Math.min(ask.deadlineMs, CONNECT_DEADLINE_MS);
  const opened = await openTcp({ ip: ask.ip, port, deadlineMs, signal, now });
  if (opened.kind !== 'measured') return passOn(opened);
  const { connectMs } = opened.value;
  if (ask.url.protocol !== 'https:') {
    return converse({ ask, context, startMs, connectMs, socket: opened.value.socket });
  }
  const { outcome, socket } = await shakeHands({
    ...opened.value,
    name: ask.url.hostname.replace(/^\[|\]$/g, ''),
    hello: 'small',
    deadlineMs: HANDSHAKE_DEADLINE_MS,
    roots: bothRoots(context.platform),
    ...context,
  });
  if (outcome.kind !== 'measured' || socket === undefined) return passOn(outcome);
  const distrust = ask.isTrustNeeded === false ? undefined : distrustOf(outcome.value);
  if (distrust !== undefined) {
    socket.destroy();
    return failed(distrust, 'certificate', { message: outcome.value.chain[0]?.issuer ?? '' });
  }
  return converse({ ask, context, startMs, connectMs, socket, tls: outcome.value });
};

/** A failure of an earlier step, without the values that belong to that step. */
export const passOn = (outcome: Outcome<unknown>): Outcome<never> => {
  if (outcome.kind === 'failed') {
    const { class: failureClass, step, detail }: Failure = outcome.failure;
    return failed(failureClass, step, detail);
  }
  return outcome.kind === 'skipped'
    ? outcome
    : failed('unclassified', 'probe', { message: 'a success was passed on as a failure' });
};

/** Why a chain would not do for an ordinary program, dates aside. */
export const distrustOf = (tls: TlsHandshake): FailureClass | undefined => {
  if (!tls.chainsToPublicRoot && !tls.chainsToSystemRoot) {
    if (tls.isIntermediateMissing) return 'tls.missing_intermediate';
    return tls.chain.length === 1 && tls.chain[0]?.isSelfIssued === true
      ? 'tls.self_signed'
      : 'tls.unknown_ca';
  }
  return tls.isNameMatching ? undefined : 'tls.name_mismatch';
};

interface Conversation {
  readonly ask: HttpAsk;
  readonly context: HttpContext;
  readonly startMs: number;
  readonly connectMs: number;
  readonly socket: Socket;
  readonly tls?: TlsHandshake;
}

const converse = (conversation: Conversation): Promise<Outcome<HttpAnswer>> => {
  const { ask, context, startMs, connectMs, socket, tls } = conversation;
  const { now, wallClock, signal } = context;
  const reader = readHttp(ask.method, ask.maxBodyBytes);
  const sentMs = now();
  let firstByteMs: number | undefined;
  let firstByteAtMs = 0;
  const answer = (): Partial<HttpAnswer> => ({
    ...reader.head,
    body: reader.body,
    connectMs: tenths(connectMs),
    tookMs: tenths(now() - startMs),
    ...(firstByteMs === undefined ? {} : { firstByteMs: tenths(firstByteMs), firstByteAtMs }),
    ...(tls === undefined ? {} : { tls }),
  });
  const where = () =>
    ({
      layer: 'http',
      step: reader.head === undefined ? 'read' : 'body',
      elapsedMs: now() - sentMs,
    }) as const;
  const limits = {
    deadlineMs: Math.max(1, ask.deadlineMs - (sentMs - startMs)),
    signal,
    late: () => silence<HttpAnswer>(where(), answer()),
  };
  return within<HttpAnswer>(limits, (settle) => {
    const advance = (progress: ReturnType<typeof reader.push>): void => {
      if (progress.kind === 'wrong') {
        const detail = { message: progress.why, elapsedMs: tenths(now() - sentMs) };
        settle(failed<HttpAnswer>(progress.class, where().step, detail, answer()));
      } else if (progress.kind === 'done') settle(complete(answer()));
    };
    socket.on('error', (error) => settle(failedBy<HttpAnswer>(error, where(), answer())));
    socket.on('data', (chunk: Buffer) => {
      firstByteMs ??= now() - sentMs;
      if (firstByteAtMs === 0) firstByteAtMs = wallClock();
      advance(reader.push(chunk));
    });
    socket.on('end', () => advance(reader.end()));
    // A TLS peer that vanishes without close_notify ends in `close` alone.
    socket.on('close', () => advance(reader.end()));
    socket.write(requestOf(ask));
    return () => socket.destroy();
  });
};

const complete = (answer: Partial<HttpAnswer>): Outcome<HttpAnswer> => {
  const { status, httpVersion, headers, body, connectMs, tookMs, firstByteMs, firstByteAtMs, tls } =
    answer;
  return status === undefined ||
    httpVersion === undefined ||
    headers === undefined ||
    body === undefined ||
    connectMs === undefined ||
    tookMs === undefined ||
    firstByteMs === undefined ||
    firstByteAtMs === undefined
    ? failed('unclassified', 'probe', { message: 'an answer without a head' })
    : measured({
        status,
        httpVersion,
        headers,
        body,
        connectMs,
        tookMs,
        firstByteMs,
        firstByteAtMs,
        ...(tls === undefined ? {} : { tls }),
      });
};

const requestOf = ({ url, method, accept, body }: HttpAsk): Buffer => {
  const lines = [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    `User-Agent: ${USER_AGENT}`,
    `Accept: ${accept ?? '*/*'}`,
    'Cache-Control: no-cache',
    'Connection: close',
    ...(body === undefined
      ? []
      : [`Content-Type: ${body.type}`, `Content-Length: ${body.bytes.length}`]),
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
    body?.bytes ?? Buffer.alloc(0),
  ]);
};

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
