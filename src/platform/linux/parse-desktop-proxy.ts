/** Proxy settings of desktops and programs, each in its own dialect. */
import type { ProxySetting } from '../../model/machine-facts.ts';
import { parseIni } from '../ini.ts';
import { asText, isObject, parseJson } from '../json.ts';
import { parseProxy } from '../portable/parse-proxy.ts';
import { splitBypass } from '../portable/proxy-environment.ts';

const none = { hasCredentials: false, isAutoDetect: false } as const;

/** `gsettings list-recursively org.gnome.system.proxy`: one `schema key GVariant` a line. */
export const parseGsettingsProxy = (text: string): readonly ProxySetting[] => {
  const values = new Map(
    text.split('\n').flatMap((line) => {
      const parts = /^org\.gnome\.system\.proxy(\.[a-z]+)? ([a-z-]+) (.*)$/u.exec(line.trim());
      return parts === null ? [] : [[`${parts[1] ?? ''} ${parts[2]}`, unquote(parts[3] ?? '')]];
    }),
  );
  const bypass = [...(values.get(' ignore-hosts') ?? '').matchAll(/'([^']*)'/gu)].map(
    ([, host]) => host ?? '',
  );
  const mode = values.get(' mode');
  const from = 'desktop';
  if (mode === 'auto') return [automatic('org.gnome.system.proxy', values.get(' autoconfig-url'))];
  if (mode !== 'manual') return [];
  return ['https', 'http', 'socks'].flatMap((kind) => {
    const host = values.get(`.${kind} host`) ?? '';
    const port = values.get(`.${kind} port`) ?? '0';
    // An empty host or port 0 is how GNOME writes "not set".
    if (host === '' || port === '0') return [];
    const proxy = parseProxy(`${bracketed(host)}:${port}`, kind === 'socks' ? 'socks5' : 'http');
    const hasCredentials =
      proxy.hasCredentials || values.get(`.${kind} use-authentication`) === 'true';
    const key = `org.gnome.system.proxy.${kind}`;
    return [{ from, key, ...proxy, hasCredentials, isAutoDetect: false, bypass }];
  });
};

const unquote = (text: string): string =>
  text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1) : text;

const bracketed = (host: string): string =>
  host.includes(':') && !host.includes('/') && !host.startsWith('[') ? `[${host}]` : host;

const automatic = (key: string, url: string | undefined): ProxySetting => ({
  from: 'desktop',
  key,
  ...none,
  ...pacOf(url),
  // Automatic without an address means: find one by WPAD.
  isAutoDetect: url === undefined || url === '',
  bypass: [],
});

const pacOf = (url: string | undefined): { pacUrl?: string; problem?: string } => {
  if (url === undefined || url === '') return {};
  return URL.canParse(url) ? { pacUrl: url } : { problem: 'is no address of a file' };
};

/** `kioslaverc` `[Proxy Settings]`: ProxyType 0 none, 1 manual, 2 PAC, 3 WPAD, 4 environment. Port after a blank. */
export const parseKioslaverc = (text: string): readonly ProxySetting[] => {
  const settings = parseIni(text).get('Proxy Settings');
  const type = settings?.get('ProxyType');
  const key = 'kioslaverc ProxyType';
  if (type === '2')
    return [automatic('kioslaverc Proxy Config Script', settings?.get('Proxy Config Script'))];
  if (type === '3') return [automatic(key, '')];
  if (type !== '1') return [];
  const bypass = splitBypass(settings?.get('NoProxyFor') ?? '');
  return ['httpsProxy', 'httpProxy', 'socksProxy'].flatMap((name) => {
    const value = (settings?.get(name) ?? '').trim().replace(/\s+(?=\d+$)/u, ':');
    if (value === '') return [];
    const proxy = parseProxy(value, name === 'socksProxy' ? 'socks5' : 'http');
    return [{ from: 'desktop', key: `kioslaverc ${name}`, ...proxy, isAutoDetect: false, bypass }];
  });
};

/**
 * `zoomus.conf` (Qt). The names of its proxy keys are not published, so any key that
 * speaks of a proxy and holds an address is reported under its own name; switches and
 * empty values are not.
 */
export const parseZoomProxy = (text: string): readonly ProxySetting[] =>
  [...parseIni(text)].flatMap(([heading, pairs]) =>
    [...pairs].flatMap(([name, raw]): readonly ProxySetting[] => {
      const value = raw.replaceAll(/^"(.*)"$/gu, '$1');
      const key = `zoomus.conf [${heading}] ${name}`;
      if (!/proxy/iu.test(name) || !/[.:]/u.test(value)) return [];
      const setting = { from: 'client', key, ...none, bypass: [] } as const;
      if (/bypass|exclu/iu.test(name)) return [];
      if (/pac|autoconf/iu.test(name)) return [{ ...setting, ...pacOf(value) }];
      return [{ ...setting, ...parseProxy(value) }];
    }),
  );

/** A Chromium policy file: ProxyMode direct, auto_detect, pac_script, fixed_servers, system; also nested in ProxySettings. */
export const parseChromePolicy = (text: string, path: string): readonly ProxySetting[] => {
  const parsed = parseJson(text);
  const root = isObject(parsed) ? parsed : {};
  const policy = isObject(root['ProxySettings']) ? root['ProxySettings'] : root;
  const setting = { from: 'policy', key: `${path} ProxyMode`, ...none, bypass: [] } as const;
  const mode = asText(policy['ProxyMode']);
  if (mode === 'auto_detect') return [{ ...setting, isAutoDetect: true }];
  if (mode === 'pac_script') return [{ ...setting, ...pacOf(asText(policy['ProxyPacUrl'])) }];
  const server = asText(policy['ProxyServer']);
  if (mode !== 'fixed_servers' || server === undefined) return [];
  const bypass = splitBypass(asText(policy['ProxyBypassList']) ?? '');
  // `http=a:1;https=b:2` or one address for all.
  const chosen = /https=([^;]+)/u.exec(server)?.[1] ?? server.replace(/^\w+=/u, '').split(';')[0];
  return [{ ...setting, ...parseProxy(chosen ?? ''), bypass }];
};
