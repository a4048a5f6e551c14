/**
 * Which proxies this computer was told to use, by whom, and how each one did.
 *
 * A proxy that was merely found by looking for one is kept apart: that it fails is no
 * symptom, and that it works does not mean that the client uses it.
 */
import type { ProxySetting } from '../model/machine-facts.ts';
import { measuredIn, type Observation, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';

export type ProxyEvidence = Seen<'proxy-settings' | 'pac-file' | 'proxy-connect'>;

export interface ConfiguredProxy {
  /** As targets write it: `http://host:port`. */
  readonly proxy: string;
  readonly from: ProxySetting['from'] | 'pac';
  /** Variable, key or file that names it. */
  readonly key: string;
  readonly hasCredentials: boolean;
  readonly observed: { readonly id: string };
}

/** Variables and keys that only rule plain web pages: meetings never use those. */
const PLAIN_ONLY = /(^|[ .])http_?proxy$|\.proxy\.http$/i;

/** `zoom.us`, `.zoom.us`, `*.zoom.us` and `*` take the service past the proxy. */
const isBypassed = (bypass: readonly string[], { domains }: ServiceProfile): boolean =>
  bypass.some((entry) => {
    const plain = entry
      .trim()
      .toLowerCase()
      .replace(/^\*?\.?/, '');
    return entry.trim() === '*' || domains.includes(plain);
  });

/** Without a scheme, a proxy speaks HTTP. */
const normalised = (proxy: string): string => {
  const text = proxy.replace(/\/$/, '');
  return /^[a-z0-9]+:\/\//i.test(text) ? text : `http://${text}`;
};

const fromSettings = (
  seen: Seen<'proxy-settings'>,
  profile: ServiceProfile,
): readonly ConfiguredProxy[] =>
  measuredIn(seen['proxy-settings']).flatMap((observed) =>
    observed.value.settings.flatMap(({ proxy, from, key, hasCredentials, bypass }) =>
      proxy === undefined || PLAIN_ONLY.test(key) || isBypassed(bypass, profile)
        ? []
        : [{ proxy: normalised(proxy), from, key, hasCredentials, observed }],
    ),
  );

/** `PROXY a:3128; SOCKS b:1080; DIRECT` */
const proxiesIn = (says: string): readonly string[] =>
  says.split(';').flatMap((part) => {
    const [, word = '', address = ''] = /^\s*(\w+)\s+(\S+)/.exec(part) ?? [];
    const scheme = /^SOCKS/i.test(word) ? 'socks5' : /^HTTPS$/i.test(word) ? 'https' : 'http';
    return address === '' ? [] : [`${scheme}://${address}`];
  });

/** A file counts as set if its address is, or if somebody switched discovery (WPAD) on. */
export const isFileSet = (seen: Seen<'proxy-settings'>, url: string): boolean =>
  measuredIn(seen['proxy-settings']).some(({ value }) =>
    value.settings.some(
      ({ pacUrl, isAutoDetect }) => pacUrl === url || (isAutoDetect && isDiscovered(url)),
    ),
  );

/** Where discovery looks: `http://wpad…/wpad.dat`. */
const isDiscovered = (url: string): boolean => /^https?:\/\/wpad[./:]/i.test(url);

/** A name of the service, as its file was asked about it. */
const isOwnUrl = (url: string, { domains, hosts }: ServiceProfile): boolean => {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return (
    hosts.some(({ name }) => name === host) ||
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
  );
};

/** What the file says of the service: where everything else goes is no way of the client's. */
const fromPac = (
  seen: Seen<'proxy-settings' | 'pac-file'>,
  profile: ServiceProfile,
): readonly ConfiguredProxy[] =>
  measuredIn(seen['pac-file'])
    .filter(({ value }) => isFileSet(seen, value.url))
    .flatMap((observed) =>
      [
        ...new Set(
          observed.value.answers.flatMap(({ url, says }) =>
            isOwnUrl(url, profile) ? proxiesIn(says) : [],
          ),
        ),
      ].map((proxy) => ({
        proxy,
        from: 'pac' as const,
        key: observed.value.url,
        hasCredentials: false,
        observed,
      })),
    );

export const configuredProxies = (
  seen: Seen<'proxy-settings' | 'pac-file'>,
  profile: ServiceProfile,
): readonly ConfiguredProxy[] => [...fromSettings(seen, profile), ...fromPac(seen, profile)];

export type ProxyTry = Observation<'proxy-connect'>;

export const proxyOf = ({ target }: ProxyTry): string =>
  target.kind === 'proxy' ? normalised(target.proxy) : '';

export const hostBehind = ({ target }: ProxyTry): string =>
  target.kind === 'proxy' ? target.host : '';

const roleBehind = ({ target }: ProxyTry): string => ('role' in target ? target.role : '');

const HTTPS = 443;

/**
 * Tries at hosts of the service on the port that proxies let through; the others are
 * controls. That a proxy refuses 8801 is its default (Squid's `SSL_ports`), and 443 serves.
 */
export const isForService = (one: ProxyTry): boolean =>
  ['signalling', 'helper', 'media'].includes(roleBehind(one)) &&
  one.target.kind === 'proxy' &&
  one.target.port === HTTPS;

export const isControl = (one: ProxyTry): boolean => roleBehind(one) === 'control';

export const isForSignalling = (one: ProxyTry): boolean => roleBehind(one) === 'signalling';

/** Tries through proxies that are set on this computer. */
export const configuredTries = (
  seen: ProxyEvidence,
  profile: ServiceProfile,
): readonly ProxyTry[] => {
  const configured = new Set(configuredProxies(seen, profile).map(({ proxy }) => proxy));
  return seen['proxy-connect'].filter((one) => configured.has(proxyOf(one)));
};

/** Tries through proxies that nobody set: found in the usual places. */
export const guessedTries = (seen: ProxyEvidence, profile: ServiceProfile): readonly ProxyTry[] => {
  const configured = new Set(configuredTries(seen, profile));
  return seen['proxy-connect'].filter((one) => !configured.has(one));
};

/** The far end showed a certificate for its name that this computer accepts. */
export const hasTunnel = ({ outcome }: ProxyTry): boolean =>
  outcome.kind === 'measured' &&
  outcome.value.tls !== undefined &&
  outcome.value.tls.isNameMatching &&
  (outcome.value.tls.chainsToPublicRoot || outcome.value.tls.chainsToSystemRoot);

export const failedAs = ({ outcome }: ProxyTry, ...classes: readonly string[]): boolean =>
  outcome.kind === 'failed' && classes.includes(outcome.failure.class);

/** 502, 503 and 504 say that the proxy could not get there; 403 and the like that it would not. */
export const couldNotReach = ({ outcome }: ProxyTry): boolean =>
  outcome.kind === 'failed' && (outcome.failure.value?.status ?? 0) >= 500;

/** The tunnel was promised and then cut: the same refusal, given later. */
export const isCutInside = ({ outcome }: ProxyTry): boolean =>
  outcome.kind === 'measured' && outcome.value.tls === undefined;

/**
 * A try that failed and should not have. Media machines are retired without notice, so
 * there only a plain "no" counts, not that the proxy could not get through to one.
 */
export const isTrouble = (one: ProxyTry): boolean =>
  isForService(one) &&
  one.outcome.kind !== 'skipped' &&
  !hasTunnel(one) &&
  (isForSignalling(one) || !(couldNotReach(one) || isCutInside(one)));

/** Nobody is there to ask: unknown name, refused, silent. */
export const isDown = (one: ProxyTry): boolean =>
  one.outcome.kind === 'failed' &&
  (one.outcome.failure.class === 'http.proxy_down' ||
    ['resolve', 'connect'].includes(one.outcome.failure.step));

/** A program listens there and speaks HTTP: it is a proxy, whatever it thinks of us. */
export const isProxyAnswer = (one: ProxyTry): boolean =>
  one.outcome.kind === 'measured' || failedAs(one, 'http.proxy_auth', 'http.proxy_denied');

/** The address in words a person finds again in the settings. */
export const addressIn = (proxy: string): string => proxy.replace(/^[a-z0-9]+:\/\//i, '');

export interface Disagreement {
  readonly bad: readonly ConfiguredProxy[];
  /** Settings of another place that work; empty where the direct way does. */
  readonly good: readonly ConfiguredProxy[];
}

/** Places that only the meeting client reads. */
const isClientsOwn = ({ from }: ConfiguredProxy): boolean => from === 'client';

/**
 * Two places that name different proxies, one of which fails and another works; or a
 * proxy in the client's own file that fails while the direct way, which everybody else
 * here takes, works. A place that sets nothing is no disagreement with one that does.
 */
export const findDisagreement = (
  seen: ProxyEvidence,
  profile: ServiceProfile,
  isDirectOpen: boolean,
): Disagreement | undefined => {
  const configured = configuredProxies(seen, profile);
  const tries = configuredTries(seen, profile).filter(isForSignalling);
  const working = new Set(tries.filter(hasTunnel).map(proxyOf));
  const failing = new Set(
    tries.filter((one) => one.outcome.kind === 'failed' && !working.has(proxyOf(one))).map(proxyOf),
  );
  const bad = configured.filter(({ proxy }) => failing.has(proxy));
  const good = configured.filter(({ proxy }) => working.has(proxy));
  if (bad.length === 0) return undefined;
  if (good.some((one) => bad.every(({ from }) => from !== one.from))) return { bad, good };
  return good.length === 0 && isDirectOpen && bad.every(isClientsOwn)
    ? { bad, good: [] }
    : undefined;
};
