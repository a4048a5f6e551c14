/**
 * One plain HTTP question to a check page, asked the way a browser would ask it: by the system's own
 * lookup, over a new connection, no redirect followed. For "has the login page let us through yet?".
 */
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { PortalCheck } from '../../model/network-facts.ts';
import type { PortalExpectation } from '../../model/profile.ts';
import { judgePortalAnswer, pageText } from '../portal-answer.ts';

/** A login page answers at once, being next door; a check page on the internet within two seconds. */
const timeoutMs = 4_000;

/** Undefined: nobody answered. */
export const askPage = async (
  expected: PortalExpectation,
  signal: AbortSignal,
): Promise<PortalCheck['answer'] | undefined> => {
  try {
    const response = await headOf(expected.url, signal);
    const body = await pageText(response);
    return judgePortalAnswer(response.statusCode ?? 0, body, expected);
  } catch {
    return undefined;
  }
};

const headOf = (url: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { 'cache-control': 'no-cache', connection: 'close' };
    const sent = request(url, { agent: false, headers, signal }, resolve);
    // Not `AbortSignal.timeout`: in a combination it may be forgotten and never come (Node 20).
    const late = setTimeout(() => sent.destroy(new Error('no answer in time')), timeoutMs);
    sent.on('close', () => clearTimeout(late));
    sent.on('error', reject);
    sent.end();
  });
