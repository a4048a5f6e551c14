/** Proxy settings of desktops and programs, each in its own dialect. */
import type { ProxySetting } from '../../model/machine-facts.ts';
import { parseIni } from '../ini.ts';
import { asText, isObject, parseJson } from '../json.ts';
import { endedText } from '../text-lines.ts';
import { parseProxy } from '../portable/parse-proxy.ts';
import { splitBypass } from '../portable/proxy-environment.ts';

const none = { hasCredentials: false, isAutoDetect: false } as const;

/** `gsettings list-recursively org.gnome.system.proxy`: one `schema key GVariant` a line. */
export const parseGsettingsProxy = (text: string): readonly ProxySetting[] => {
  const values = new Map(
    endedText(text)
      .split('\n')
      .flatMap((line) => {
        const parts = /^org\.gnome\.system\.proxy(\.[a-z]+)? ([a-z-]+) (.*)$/u.exec(line.trim());
        // GNOME keeps UTF-8 and nothing else: what is none was spoilt on its way here.
        if (parts === null || line.includes('\ufffd')) return [];
        return [[`${parts[1] ?? ''} ${parts[2]}`, unquote(parts[3] ?? '')]];
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

/** GVariant: single quotes, or double ones around a text with a single one; a backslash protects. */
const unquote = (text: string): string => {
  const inside = /^'(.*)'$|^"(.*)"$/u.exec(text);
  return inside === null ? text : (inside[1] ?? inside[2] ?? '').replaceAll(/\\(.)/gu, '$1');
};

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
  const isAddress = URL.canParse(url) && !url.includes('\ufffd');
  return isAddress ? { pacUrl: url } : { problem: 'is no address of a file' };
};

/**
 * `kioslaverc` `[Proxy Settings]`: ProxyType 0 none, 1 manual, 2 PAC, 3 WPAD, 4 environment. Port after
 * a blank. An administrator locks groups and keys with `[$i]` behind them.
 */
export const parseKioslaverc = (text: string): readonly ProxySetting[] => {
  const unlocked = endedText(text).replaceAll(/\[\$[ied]{1,3}\](?=\s*(?:=|$))/gmu, '');
  const settings = parseIni(unlocked).get('Proxy Settings');
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
      if (!/proxy/iu.test(name)) return [];
      const setting = { from: 'client', key, ...none, bypass: [] } as const;
      if (/bypass|exclu/iu.test(name)) return [];
      if (/pac|autoconf/iu.test(name)) {
        return /[.:]/u.test(value) ? [{ ...setting, ...pacOf(value) }] : [];
      }
      return isProxyAddress(name, value) ? [{ ...setting, ...parseProxy(value) }] : [];
    }),
  );

/** A path, a time, a version and the person's mail address have points and colons too. */
const isProxyAddress = (name: string, value: string): boolean =>
  /^[a-z][a-z0-9]*:\/\/[^/?#]+\/?$/iu.test(value) ||
  /^(?:[^\s/@]*@)?(?:\[[0-9a-f:.]+\]|(?=[^:]*[a-z.])[\w.-]+):\d{1,5}$/iu.test(value) ||
  (/server|host|addr/iu.test(name) && /^[\w-]+(?:\.[\w-]+)+$/u.test(value));

/** A Chromium policy file: ProxyMode direct, auto_detect, pac_script, fixed_servers, system; also nested in ProxySettings. */
export const parseChromePolicy = (text: string, path: string): readonly ProxySetting[] => {
  const parsed = parseJson(strict(text));
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
  // Of several the first is asked first; `direct://` is none.
  const first = (chosen ?? '').split(',')[0] ?? '';
  return /^\s*direct:/iu.test(first) ? [] : [{ ...setting, ...parseProxy(first), bypass }];
};

/**
 * Chromium takes a byte order mark, comments and a last comma (base::JSON_ALLOW_TRAILING_COMMAS in its
 * config_dir_policy_loader.cc); a file that is no UTF-8 it leaves alone.
 */
const strict = (text: string): string =>
  text.includes('\ufffd')
    ? ''
    : text
        .replace(/^\ufeff/u, '')
        .replaceAll(/("(?:[^"\\]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//gu, '$1')
        .replaceAll(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/gu, '$1');
