/** What somebody wrote where a proxy's address belongs. */
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

export interface ProxyText {
  /** Scheme, host and port; never a user name or password. */
  readonly proxy?: string;
  readonly hasCredentials: boolean;
  readonly problem?: string;
}

/** curl's and the browsers' schemes; `socks5h` lets the proxy resolve names, `socks` means 5. */
const schemes: Readonly<Record<string, { readonly name: string; readonly port: number }>> = {
  http: { name: 'http', port: 80 },
  https: { name: 'https', port: 443 },
  socks: { name: 'socks5', port: 1080 },
  socks5: { name: 'socks5', port: 1080 },
  socks5h: { name: 'socks5', port: 1080 },
  socks4: { name: 'socks4', port: 1080 },
  socks4a: { name: 'socks4', port: 1080 },
};

export const parseProxy = (text: string, defaultScheme = 'http'): ProxyText => {
  const trimmed = text.trim();
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^@/]*)@)?([^/?#]*)(?:[/?#].*)?$/isu.exec(
    trimmed,
  );
  const hasCredentials = (parts?.[2] ?? '') !== '';
  const problem = (why: string): ProxyText => ({ hasCredentials, problem: why });
  if (parts === null) return problem('is no address of a proxy');
  const schemeName = (parts[1] ?? defaultScheme).toLowerCase();
  const scheme = Object.hasOwn(schemes, schemeName) ? schemes[schemeName] : undefined;
  if (scheme === undefined) return problem(`${schemeName}:// is no kind of proxy`);
  const authority = /^(\[[0-9a-f:.]+\]|[^:\s[\]]+)(?::(\d{0,5}))?$/iu.exec(parts[3] ?? '');
  const host = inAscii(authority?.[1] ?? '');
  if (authority === null) return problem('names no host');
  if (!isHost(host)) return problem('names no valid host');
  const port =
    authority?.[2] === undefined || authority[2] === '' ? scheme.port : Number(authority[2]);
  if (port < 1 || port > 65_535) return problem(`${port} is no port`);
  return { proxy: `${scheme.name}://${host.toLowerCase()}:${port}`, hasCredentials };
};

/** Browsers and desktops ask for `büro.example` as `xn--bro-hoa.example`; empty for what is no name. */
const inAscii = (host: string): string =>
  // oxlint-disable-next-line no-control-regex -- everything but ASCII is meant
  /^[\u0000-\u007f]*$/u.test(host) ? host : domainToASCII(host);

const isHost = (host: string): boolean =>
  host.startsWith('[')
    ? isIP(host.slice(1, -1)) === 6
    : /^[a-z0-9_](?:[a-z0-9_.-]{0,252})$/iu.test(host);
