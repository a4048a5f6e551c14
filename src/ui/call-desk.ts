/**
 * Takes the browser's offer of a test call to the reflector. The page could not do it by itself: a browser
 * believes no reflector that signs its own certificate, and this page may ask nobody but this server.
 */
import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

import * as v from 'valibot';

import type { CallRefusal, CallWelcome, HolderAnswer } from '../model/page-call.ts';
import { deadlineIn } from '../platform/deadline.ts';
import type { Platform } from '../platform/platform.ts';
import type { Reflector } from '../probes/probe.ts';
import { openTrustedTls } from '../probes/reflector-session.ts';
import { zoom } from '../profiles/zoom.ts';

/** A handshake and one question over the line of a satellite; the page waits half a minute. */
const DEADLINE_MS = 10_000;
const LARGEST_ANSWER_BYTES = 65_536;

const answerSchema = v.object({
  sdp: v.pipe(v.string(), v.maxLength(LARGEST_ANSWER_BYTES)),
  turn: v.object({
    username: v.pipe(v.string(), v.maxLength(200)),
    credential: v.pipe(v.string(), v.maxLength(200)),
  }),
});

export const takeOffer = async (
  platform: Platform,
  reflector: Reflector | undefined,
  sdp: string,
): Promise<CallWelcome | CallRefusal> => {
  if (reflector === undefined) return { refused: 'not-offered' };
  const signal = deadlineIn(DEADLINE_MS);
  try {
    const [address] = await lookup(reflector.host, { all: true });
    const ip = isIP(reflector.host) === 0 ? address?.address : reflector.host;
    if (ip === undefined) return { refused: 'unreachable' };
    const { status, text } = await post(platform, reflector, ip, JSON.stringify({ sdp }), signal);
    if (status !== 200) return refusalFor(status);
    const { sdp: answer, turn } = v.parse(answerSchema, JSON.parse(text));
    return { sdp: answer, turn: { ...turn, urls: turnUrls(reflector) } };
  } catch {
    // No name, no way, no trust, no sense in the answer: for a call it is all the same.
    return { refused: 'unreachable' };
  }
};

const post = async (
  platform: Platform,
  reflector: Reflector,
  ip: string,
  body: string,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> => {
  const socket = await openTrustedTls(reflector, { ip, port: reflector.port }, platform, signal);
  const cut = (): void => void socket.destroy(new Error('no answer in time'));
  signal.addEventListener('abort', cut, { once: true });
  try {
    const query = reflector.key === undefined ? '' : `?key=${encodeURIComponent(reflector.key)}`;
    const asked = request({
      host: reflector.host,
      path: `/linecheck/call${query}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      createConnection: () => socket,
    });
    asked.on('error', () => undefined);
    asked.end(body);
    const [response]: readonly unknown[] = await once(asked, 'response', { signal });
    if (!(response instanceof IncomingMessage)) throw new Error('no answer');
    let text = '';
    for await (const part of response.setEncoding('utf8')) {
      text += String(part);
      if (text.length > LARGEST_ANSWER_BYTES) throw new Error('it sends far too much');
    }
    return { status: response.statusCode ?? 0, text };
  } finally {
    signal.removeEventListener('abort', cut);
    socket.destroy();
  }
};

const refusalFor = (status: number): CallRefusal => {
  if (status === 429 || status === 503) return { refused: 'busy' };
  if (status === 404 || status === 405 || status === 501) return { refused: 'not-offered' };
  return { refused: status === 403 ? 'denied' : 'unreachable' };
};

/** TLS first, as real apps fall back; the browser refuses it where the certificate is one that only we know. */
const turnUrls = ({ host, port, sha256 }: Reflector): readonly string[] => {
  const at = `${host.includes(':') ? `[${host}]` : host}:${port}?transport=tcp`;
  return sha256 === undefined ? [`turns:${at}`, `turn:${at}`] : [`turn:${at}`];
};

/** Looking through other programs' open files takes a moment; nobody waits for it longer than that. */
const HOLDERS_MS = 3000;

export const deviceHolders = async (platform: Platform): Promise<HolderAnswer> => {
  const outcome = await platform.readers['device-holders']({
    profile: zoom,
    signal: deadlineIn(HOLDERS_MS),
  });
  return { holders: outcome.kind === 'measured' ? outcome.value.holders : [] };
};
