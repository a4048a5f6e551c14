/**
 * Who may talk to the server at all, decided before anything of a request is obeyed.
 *
 * A page of any site can make the browser send requests to 127.0.0.1 (Zoom's own helper, CVE-2019-13450),
 * and a name under a stranger's control can be pointed there (DNS rebinding, CVE-2018-5702). Neither can
 * choose the Host, Origin or Sec-Fetch-Site header that the browser sends: those three decide.
 */
import type { IncomingMessage } from 'node:http';

export type Ruling =
  | { readonly kind: 'pass'; readonly method: 'GET' | 'POST'; readonly url: URL }
  | { readonly kind: 'refuse'; readonly status: number; readonly why: string };

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders' | 'headers'>;

/** The names of this computer for itself. Exact: no trailing dot, no other spelling of the address. */
const hostsFor = (port: number): readonly string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) =>
    // A browser leaves out the port that is usual.
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );

const refuse = (status: number, why: string): Ruling => ({ kind: 'refuse', status, why });

export const rule = (asked: Asked, port: number): Ruling => {
  const host = onlyHost(asked);
  // 421 Misdirected Request (RFC 9110, 15.5.20): somebody reached us by a name that is not ours.
  if (host === undefined || !hostsFor(port).includes(host)) return refuse(421, 'wrong host');
  const { method } = asked;
  if (method !== 'GET' && method !== 'POST') return refuse(405, 'only GET and POST');
  const why = whyForeign(asked, method, host);
  if (why !== undefined) return refuse(403, why);
  const url = targetOf(asked.url ?? '', host);
  return url === undefined ? refuse(400, 'no such address') : { kind: 'pass', method, url };
};

/** Node takes the first of several; a proxy or a cache on the way may have taken the last. */
const onlyHost = ({ rawHeaders }: Asked): string | undefined => {
  const hosts = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() === 'host' ? [rawHeaders[index + 1] ?? ''] : [],
  );
  return hosts.length === 1 ? hosts[0]?.toLowerCase() : undefined;
};

/** `none`: the person typed or opened the address. Browsers too old to send the header send Origin with a POST. */
const whyForeign = (
  { headers }: Asked,
  method: 'GET' | 'POST',
  host: string,
): string | undefined => {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOwn = origin === `http://${host}`;
  if (origin === undefined ? method === 'POST' : !isOwn) return 'wrong origin';
  const sites = method === 'POST' ? ['same-origin'] : ['same-origin', 'none'];
  if (site !== undefined && !(typeof site === 'string' && sites.includes(site))) {
    return 'asked by another site';
  }
  return undefined;
};

/** No address of ours is nearly as long. */
const LONGEST_TARGET = 1000;

/** Only the plain form, in plain letters: nothing to decode, so nothing to decode twice. */
const targetOf = (target: string, host: string): URL | undefined => {
  const isPlain = /^\/(?!\/)[\w\-./]*(?:\?[\w\-.=&]*)?$/u.test(target);
  if (!isPlain || target.length > LONGEST_TARGET || /\/\.\.?(?:\/|\?|$)/u.test(target)) {
    return undefined;
  }
  return new URL(target, `http://${host}`);
};
