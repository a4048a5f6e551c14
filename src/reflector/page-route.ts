/** The page of a reflector: the check that needs only a browser at `/`, the test call at `/call`. */
import { stationServices } from '../model/station-services.ts';
import { loadPageFiles } from '../ui/page-files.ts';
import type { Extra } from './tcp-port.ts';

/**
 * Nothing but our own files runs; this reflector is asked, and the page of the service that the person chose.
 * Media (WebRTC) is no matter of this policy. `wss:` of the own host stands in `'self'` only in newer browsers.
 */
const policyFor = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${host === '' ? '' : ` wss://${host}`} ${stationServices.map(({ origin }) => origin).join(' ')}`,
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=()',
  'cache-control': 'no-store',
  connection: 'close',
} as const;

/** A name or address with a port; anything else would only write into our own policy. */
const plainHost = (host = ''): string => (/^[\w.:[\]-]{1,260}$/.test(host) ? host : '');

/** The page as built into `folder`; an empty folder has no page, and nothing is served. */
export const servePage = async (folder: string): Promise<Extra> => {
  const files = await loadPageFiles(folder);
  const isBuilt = files.has('/index.html');
  return {
    answer: (request, response, { pathname }) => {
      const file = isBuilt ? files.get(pathname === '/call' ? '/' : pathname) : undefined;
      if (file === undefined || request.method !== 'GET') return false;
      response.writeHead(200, {
        ...headers,
        'content-security-policy': policyFor(plainHost(request.headers.host)),
        'content-type': file.mediaType,
        'content-length': file.bytes.byteLength,
      });
      response.end(file.bytes);
      return true;
    },
  };
};
