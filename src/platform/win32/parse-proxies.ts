/**
 * Section `proxy`: what the person set (WinINET: browsers, Zoom), what services use (WinHTTP), what
 * the company prescribes. The binary copy is the one that is obeyed where the two differ.
 */
import type { ProxySetting } from '../../model/machine-facts.ts';
import { asText, isObject, parseJson } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { parseProxy } from '../portable/parse-proxy.ts';
import { splitBypass } from '../portable/proxy-environment.ts';
import { decode } from './decode.ts';
import { parseProxyBlob, proxyFlags } from './proxy-blob.ts';
import { firstIn, numberIn } from './shapes.ts';

type From = ProxySetting['from'];

const none = { hasCredentials: false, isAutoDetect: false, bypass: [] } as const;

export const parseProxies = (data: JsonObject): readonly ProxySetting[] => {
  // 0: one setting for the computer, in HKLM; the person's own is not looked at.
  const isPerMachine = numberIn(firstIn(data['policy'])['ProxySettingsPerUser']) === 0;
  return [
    ...(isPerMachine
      ? parseWinInet(firstIn(data['machine']), {}, 'policy', 'HKLM Internet Settings')
      : parseWinInet(
          firstIn(data['user']),
          firstIn(data['userBlob']),
          'desktop',
          'Internet Settings',
        )),
    ...(['chrome', 'edge'] as const).flatMap((browser) => [
      ...parseBrowserPolicy(firstIn(data[browser]), `HKLM ${browser}`),
      ...parseBrowserPolicy(firstIn(data[`${browser}User`]), `HKCU ${browser}`),
    ]),
  ];
};

const parseWinInet = (
  values: JsonObject,
  blobs: JsonObject,
  from: From,
  place: string,
): readonly ProxySetting[] => {
  const blob = parseProxyBlob(asText(blobs['DefaultConnectionSettings']) ?? '');
  const flags = blob?.flags ?? flagsOf(values);
  const server = (asText(values['ProxyServer']) ?? shown(blob?.proxy)).trim();
  const bypassText = asText(values['ProxyOverride']) ?? shown(blob?.bypass);
  const pac = (asText(values['AutoConfigURL']) ?? shown(blob?.pacUrl)).trim();
  return [
    ...((flags & proxyFlags.pac) !== 0 && pac !== ''
      ? [automatic(from, `${place} AutoConfigURL`, pac)]
      : []),
    ...((flags & proxyFlags.detect) !== 0
      ? [{ from, key: `${place} AutoDetect`, ...none, isAutoDetect: true }]
      : []),
    ...((flags & proxyFlags.manual) !== 0
      ? serversIn(server).map(({ scheme, text }) => ({
          from,
          key: `${place} ProxyServer${scheme === '' ? '' : ` ${scheme}`}`,
          ...parseProxy(text, scheme === 'socks' ? 'socks' : 'http'),
          isAutoDetect: false,
          bypass: splitBypass(bypassText),
        }))
      : []),
  ];
};

/** Texts in a blob stand in the code page of the country, byte for byte. */
const shown = (text = ''): string => decode(Buffer.from(text, 'latin1'));

const flagsOf = (values: JsonObject): number =>
  (numberIn(values['ProxyEnable']) === 1 ? proxyFlags.manual : 0) |
  ((asText(values['AutoConfigURL']) ?? '') === '' ? 0 : proxyFlags.pac) |
  (numberIn(values['AutoDetect']) === 1 ? proxyFlags.detect : 0);

/** `host:port` for everything, or `http=a:1;https=b:2;socks=c:3`; FTP's is nobody's business here. */
const serversIn = (text: string): readonly { readonly scheme: string; readonly text: string }[] => {
  if (!text.includes('=')) return text === '' ? [] : [{ scheme: '', text }];
  return text.split(/[;\s]+/u).flatMap((part) => {
    const parts = /^(https?|socks)=(.+)$/iu.exec(part);
    return parts?.[1] === undefined
      ? []
      : [{ scheme: parts[1].toLowerCase(), text: parts[2] ?? '' }];
  });
};

const automatic = (from: From, key: string, url: string): ProxySetting => ({
  from,
  key,
  ...none,
  ...(URL.canParse(url) ? { pacUrl: url } : { problem: 'is no address of a file' }),
});

/** Chromium's policy names: ProxyMode and its companions, also nested as JSON in ProxySettings. */
const parseBrowserPolicy = (values: JsonObject, place: string): readonly ProxySetting[] => {
  const nested = parseJson(asText(values['ProxySettings']) ?? '');
  const policy = isObject(nested) ? nested : values;
  const from = 'policy';
  const key = `${place} ProxyMode`;
  const mode = asText(policy['ProxyMode']);
  if (mode === 'auto_detect') return [{ from, key, ...none, isAutoDetect: true }];
  if (mode === 'pac_script') return [automatic(from, key, asText(policy['ProxyPacUrl']) ?? '')];
  if (mode !== 'fixed_servers') return [];
  const bypass = splitBypass(asText(policy['ProxyBypassList']) ?? '');
  return serversIn(asText(policy['ProxyServer']) ?? '').map(({ scheme, text }) => ({
    from,
    key: `${key}${scheme === '' ? '' : ` ${scheme}`}`,
    ...parseProxy(text, scheme === 'socks' ? 'socks' : 'http'),
    isAutoDetect: false,
    bypass,
  }));
};

/** `netsh winhttp show advproxy`: translated lines, then a JSON object. Undefined without one (Windows 10). */
export const advancedProxyJson = (text: string): string | undefined => {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end <= start) return undefined;
  const parsed = parseJson(text.slice(start, end + 1));
  return isObject(parsed) ? JSON.stringify(parsed) : undefined;
};

/** A blank address is a single blank there. */
export const parseAdvancedProxy = (text: string): readonly ProxySetting[] | undefined => {
  const json = parseJson(advancedProxyJson(text) ?? '');
  if (!isObject(json)) return undefined;
  const from = 'winhttp';
  const server = (asText(json['Proxy']) ?? '').trim();
  const pac = (asText(json['AutoconfigUrl']) ?? '').trim();
  return [
    ...(json['AutoConfigIsEnabled'] === true && pac !== ''
      ? [automatic(from, 'WinHTTP AutoconfigUrl', pac)]
      : []),
    ...(json['ProxyIsEnabled'] === true
      ? serversIn(server).map(({ scheme, text: address }) => ({
          from: 'winhttp' as const,
          key: `WinHTTP Proxy${scheme === '' ? '' : ` ${scheme}`}`,
          ...parseProxy(address),
          isAutoDetect: false,
          bypass: splitBypass(asText(json['ProxyBypass']) ?? ''),
        }))
      : []),
  ];
};

/** The registry's copy, for Windows 10. */
export const parseWinHttpBlob = (data: JsonObject): readonly ProxySetting[] => {
  const blob = parseProxyBlob(asText(firstIn(data['winhttp'])['WinHttpSettings']) ?? '');
  if (blob === undefined || (blob.flags & proxyFlags.manual) === 0) return [];
  return serversIn(shown(blob.proxy)).map(({ scheme, text }) => ({
    from: 'winhttp',
    key: `WinHttpSettings${scheme === '' ? '' : ` ${scheme}`}`,
    ...parseProxy(text),
    isAutoDetect: false,
    bypass: splitBypass(shown(blob.bypass)),
  }));
};
