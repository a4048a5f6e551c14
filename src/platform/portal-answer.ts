/** Whether a check page said what it promises. One rule, for Node's sockets and for curl past a tunnel. */
import type { IncomingMessage } from 'node:http';

import type { PortalCheck } from '../model/network-facts.ts';

export interface ExpectedAnswer {
  readonly status: number;
  readonly body?: string;
}

/** As much as tells a login page from the promised word. */
const bodyStartLength = 200;
const longestHeader = 300;

export interface PageAnswer {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
  readonly server: string | undefined;
  readonly ip: string;
  readonly tookMs: number;
}

/** What a check page answered, judged, with as much of it as a report may need. */
export const portalCheckOf = (
  { status, body, location, server, ip, tookMs }: PageAnswer,
  expected: ExpectedAnswer,
): PortalCheck => ({
  answer: judgePortalAnswer(status, body, expected),
  status,
  ...(location === undefined ? {} : { location: location.slice(0, longestHeader) }),
  ...(server === undefined ? {} : { server: server.slice(0, longestHeader) }),
  bodyStart: body.slice(0, bodyStartLength),
  ip,
  tookMs,
});

/** Proxies that turn 204 into an empty 200, or drop the body, strip; any other difference replaces. */
export const judgePortalAnswer = (
  status: number,
  body: string,
  expected: ExpectedAnswer,
): PortalCheck['answer'] => {
  const said = body.trim();
  if (status === expected.status && said === (expected.body?.trim() ?? '')) return 'exact';
  const isOk = status === expected.status || (status >= 200 && status < 300);
  return isOk && said === '' ? 'stripped' : 'replaced';
};

/** Longer than every promised answer; how a wrong one ends does not matter. */
const maxCharacters = 64 * 1024;

/** The page behind a head, as far as it tells anything. */
export const pageText = async (response: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of response.setEncoding('utf8')) {
    text += String(part);
    if (text.length > maxCharacters) break;
  }
  return text;
};
