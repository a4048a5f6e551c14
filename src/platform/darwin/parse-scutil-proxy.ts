/** `scutil --proxy`: the proxies in force, whichever service, profile or VPN they came from. */
import type { ProxySetting } from '../../model/machine-facts.ts';
import { parseProxy } from '../portable/parse-proxy.ts';
import { asWord, parseScutilDictionary, wordsIn } from './parse-scutil-dictionary.ts';
import type { ScutilDictionary } from './parse-scutil-dictionary.ts';

/** Key in the dictionary, and the scheme of a proxy that is named without one. */
const kinds = [
  ['HTTPS', 'http'],
  ['HTTP', 'http'],
  ['SOCKS', 'socks5'],
] as const;

/** Undefined when the text is not the dictionary it should be; a dictionary without proxies has none set. */
export const parseScutilProxy = (text: string): readonly ProxySetting[] | undefined => {
  const values = parseScutilDictionary(text);
  if (values === undefined) return undefined;
  const bypass = [
    ...wordsIn(values['ExceptionsList']),
    ...(values['ExcludeSimpleHostnames'] === '1' ? ['<local>'] : []),
  ];
  return [
    ...kinds.flatMap(([kind, scheme]) => fixed(values, kind, scheme, bypass)),
    ...automatic(values, bypass),
    ...(values['ProxyAutoDiscoveryEnable'] === '1'
      ? [
          {
            from: 'desktop' as const,
            key: 'scutil ProxyAutoDiscoveryEnable',
            hasCredentials: false,
            isAutoDetect: true,
            bypass,
          },
        ]
      : []),
  ];
};

const fixed = (
  values: ScutilDictionary,
  kind: string,
  scheme: string,
  bypass: readonly string[],
): readonly ProxySetting[] => {
  if (values[`${kind}Enable`] !== '1') return [];
  const host = asWord(values[`${kind}Proxy`]);
  const port = asWord(values[`${kind}Port`]);
  const isIpv6 = host.includes(':') && !host.startsWith('[');
  const address = `${isIpv6 ? `[${host}]` : host}${port === '' ? '' : `:${port}`}`;
  const proxy = parseProxy(address, scheme);
  return [
    {
      from: 'desktop',
      key: `scutil ${kind}Proxy`,
      ...proxy,
      hasCredentials: proxy.hasCredentials || asWord(values[`${kind}User`]) !== '',
      isAutoDetect: false,
      bypass,
    },
  ];
};

const automatic = (
  values: ScutilDictionary,
  bypass: readonly string[],
): readonly ProxySetting[] => {
  if (values['ProxyAutoConfigEnable'] !== '1') return [];
  const url = asWord(values['ProxyAutoConfigURLString']);
  const setting = {
    from: 'desktop',
    key: 'scutil ProxyAutoConfigURLString',
    hasCredentials: /:\/\/[^/@]*@/u.test(url),
    isAutoDetect: false,
    bypass,
  } as const;
  return URL.canParse(url)
    ? [{ ...setting, pacUrl: url.replace(/\/\/[^/@\s]*@/u, '//') }]
    : [{ ...setting, problem: 'is no address of a proxy script' }];
};
