/** `curl --include` followed by its own figures as one line of JSON (`--write-out`). */
import { isIP } from 'node:net';
import type { PortalCheck } from '../../../model/network-facts.ts';
import { type ExpectedAnswer, portalCheckOf } from '../../portal-answer.ts';
import { asNumber, asText, isObject, parseJson } from '../../json.ts';

/** Undefined when no complete answer came. */
export const parseCurl = (
  stdout: string,
  expected: ExpectedAnswer = { status: 204 },
): PortalCheck | undefined => {
  const end = stdout.lastIndexOf('\n{');
  const figures = parseJson(stdout.slice(end + 1));
  if (end === -1 || !isObject(figures)) return undefined;
  const ip = asText(figures['remote_ip']);
  const status = asNumber(figures['http_code']);
  const seconds = asNumber(figures['time_total']);
  if (ip === undefined || isIP(ip) === 0 || status === undefined || status === 0) return undefined;
  if (seconds === undefined || seconds < 0) return undefined;
  const { headers, body } = splitAnswer(stdout.slice(0, end));
  const location = headerIn(headers, 'location');
  const server = headerIn(headers, 'server');
  return portalCheckOf({ status, body, location, server, ip, tookMs: seconds * 1000 }, expected);
};

/** Informational answers (100, 103) come before the real one. */
const splitAnswer = (text: string): { readonly headers: string; readonly body: string } => {
  const [headers = '', ...rest] = text.split(/\r?\n\r?\n/u);
  const body = rest.join('\n\n');
  return /^HTTP\/\S+ 1\d\d/u.test(headers) && body !== '' ? splitAnswer(body) : { headers, body };
};

const headerIn = (headers: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.+?)\\s*$`, 'imu').exec(headers)?.[1];
