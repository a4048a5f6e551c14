/** Which proxies this computer is told to use, and where a network that wants one usually keeps it. */
import { measuredIn, type Seen } from '../model/observation.ts';

export interface Proxy {
  readonly kind: 'http' | 'https' | 'socks5';
  readonly host: string;
  readonly port: number;
  /** As targets name it: `http://host:port`. */
  readonly text: string;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, socks5: 1080 };

/** Undefined for what is no proxy we can speak to. */
export const parseProxy = (text: string): Proxy | undefined => {
  const [, scheme = 'http', rest = ''] = /^(?:([a-z0-9]+):\/\/)?(.*)$/i.exec(text.trim()) ?? [];
  const kind = scheme.toLowerCase().replace(/^socks(5h)?$/, 'socks5');
  if (kind !== 'http' && kind !== 'https' && kind !== 'socks5') return undefined;
  // `http:` for parsing only: URLs of unknown schemes are not split into host and port.
  if (!URL.canParse(`http://${rest}`)) return undefined;
  const url = new URL(`http://${rest}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const written = /:(\d+)\/?$/.exec(rest)?.[1];
  const port = written === undefined ? DEFAULT_PORTS[kind] : Number(written);
  if (host === '' || port === undefined || port < 1 || port > 65_535) return undefined;
  return { kind, host, port, text: `${kind}://${url.hostname}:${port}` };
};

/** The proxies in an answer of `FindProxyForURL`, e.g. `PROXY a:3128; SOCKS b:1080; DIRECT`. */
export const proxiesInPacAnswer = (says: string): readonly string[] =>
  says.split(';').flatMap((part) => {
    const [, word = '', address = ''] = /^\s*([A-Za-z0-9]+)\s+(\S+)\s*$/.exec(part) ?? [];
    const scheme = PAC_WORDS[word.toUpperCase()];
    return scheme === undefined ? [] : [`${scheme}://${address}`];
  });

const PAC_WORDS: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS5: 'socks5',
};

/** More than this are never all in use for one service. */
const MOST_PROXIES = 4;

export const configuredProxies = (seen: Seen<'proxy-settings' | 'pac-file'>): readonly Proxy[] => {
  const set = measuredIn(seen['proxy-settings']).flatMap(({ value }) =>
    value.settings.flatMap(({ proxy }) => proxy ?? []),
  );
  const byFile = measuredIn(seen['pac-file']).flatMap(({ value }) =>
    value.answers.flatMap(({ says }) => proxiesInPacAnswer(says)),
  );
  const found = new Map<string, Proxy>();
  for (const text of [...set, ...byFile]) {
    const proxy = parseProxy(text);
    if (proxy !== undefined) found.set(proxy.text, proxy);
  }
  return [...found.values()].slice(0, MOST_PROXIES);
};

/** Squid's port and the usual alternative: two connections to the own router offend nobody. */
const USUAL_PORTS = [3128, 8080];

export const guessedProxies = (seen: Seen<'routes'>): readonly Proxy[] => {
  const gateways = measuredIn(seen.routes)
    .flatMap(({ value }) => value.routes)
    .flatMap(({ destination, gateway }) =>
      destination === '0.0.0.0/0' && gateway !== undefined ? [gateway] : [],
    );
  return [...new Set(gateways)]
    .slice(0, 1)
    .flatMap((host) => USUAL_PORTS.flatMap((port) => parseProxy(`http://${host}:${port}`) ?? []));
};
