/**
 * Names, addresses of pages, paths and interfaces. Published names stay; of all others only what
 * says nothing about anybody stays: that two lie under the same domain, a known ending, the known
 * words in a path.
 */
import type { Addresses } from './redact-address.ts';
import type { Tokens } from './redact-tokens.ts';

export interface NamesAsk {
  readonly tokens: Tokens;
  readonly addresses: Addresses;
  /** Whole texts that stay: names and page addresses of the profile, names made up for this run. */
  readonly isPublished: (text: string) => boolean;
  /** The service's own domains: what stands before them may be a company's. */
  readonly domains: readonly string[];
  readonly isKnownWord: (text: string) => boolean;
}

export interface Names {
  host(text: string): string;
  url(text: string): string;
  path(text: string): string;
  device(text: string): string;
}

/** Endings that everybody shares. Countries are left out: they narrow down where somebody is. */
const ENDINGS = new Set(
  'com net org edu gov io dev app cloud info arpa local localdomain lan home internal corp intranet private test example invalid localhost onion'.split(
    ' ',
  ),
);

/** Names that stand for a role everywhere; `reflector` is what `source-addresses` calls the far end of the check. */
const ROLES = new Set([
  'reflector',
  'localhost',
  'wpad',
  'www',
  'in-addr',
  'ip6',
  'broadcasthost',
  'ipv4only.arpa',
]);

/** Operators of public infrastructure: certificate authorities, name servers, delivery networks, makers of filters. */
const PUBLIC_DOMAINS: readonly string[] =
  'digicert.com sectigo.com usertrust.com comodoca.com globalsign.com globalsign.net lencr.org letsencrypt.org entrust.net amazontrust.com godaddy.com starfieldtech.com pki.goog identrust.com quovadisglobal.com swisssign.net telesec.de cloudflare.com cloudflare-dns.com cloudflare.net cloudfront.net amazonaws.com akamai.net akamaiedge.net edgekey.net edgesuite.net fastly.net azureedge.net trafficmanager.net azure.com google.com gstatic.com dns.google googleapis.com apple.com icloud.com microsoft.com msftconnecttest.com msftncsi.com firefox.com mozilla.org quad9.net opendns.com nextdns.io adguard.com zscaler.net zscaler.com goskope.com netskope.com fortinet.com paloaltonetworks.com umbrella.com sophos.com forcepoint.com mcafee.com kaspersky.com eset.com avast.com norton.com bitdefender.com drweb.com stun.l.google.com measurementlab.net'.split(
    ' ',
  );

const LABEL = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/iu;

/** A name, perhaps with a leading `*.` or `.`; single labels are names only where one is expected. */
export const isHostName = (text: string): boolean => {
  const labels = bare(text).split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /[a-z]/iu.test(labels.at(-1) ?? '')
  );
};

const bare = (text: string): string => text.replace(/^\*?\.?/u, '').replace(/\.$/u, '');

/** Kernel names, and the adapters of Windows and macOS as the system itself calls them. */
const PLAIN_DEVICE =
  /^(?:lo|eth|en|wl|wlan|ww|wwan|usb|br|docker|virbr|veth|vnet|tun|tap|utun|ppp|wg|ipsec|awdl|llw|bridge|anpi|ap|stf|gif|bond|team|dummy|macvlan|vmnet|vboxnet|tailscale|zt|nordlynx|proton|CloudflareWARP|rmnet|ib|vlan)(?:[opsx]?\d{1,4}){0,2}(?:s\d{1,3})?(?:f\d{1,3})?(?:np?\d{1,3})?(?:[.:@]\d{1,4})?$/u;

const DEVICE_KIND =
  /^(?:wg|tun|tap|br|veth|docker|wlx|enx|ppp|utun|vpn|eth|wlan)(?=[-_.]|[\da-f]{6})/u;

export const startNames = (ask: NamesAsk): Names => {
  const { tokens, addresses, isPublished, isKnownWord } = ask;
  const domains = [...ask.domains, ...PUBLIC_DOMAINS];

  const host = (text: string): string => {
    const address = addresses.address(text) ?? addresses.range(text);
    if (address !== undefined) return address;
    const name = bare(text);
    if (name === '' || isPublished(name)) return text;
    const lead = text.slice(0, text.indexOf(name));
    return `${lead}${named(name.toLowerCase())}${text.endsWith('.') ? '.' : ''}`;
  };

  /** Label by label from the right, so that the same domain has the same stand-in below every host. */
  const named = (name: string): string => {
    if (isPublished(name) || ROLES.has(name)) return name;
    const domain = domains.find((one) => name === one || name.endsWith(`.${one}`));
    if (domain !== undefined) return underDomain(name, domain);
    const dot = name.indexOf('.');
    if (dot === -1) return ENDINGS.has(name) ? name : tokens.of('host', name);
    if (name.endsWith('.in-addr.arpa') || name.endsWith('.ip6.arpa')) return reversed(name);
    const first = name.slice(0, dot);
    const rest = named(name.slice(dot + 1));
    return `${ROLES.has(first) ? first : tokens.of('host', name)}.${rest}`;
  };

  const underDomain = (name: string, domain: string): string => {
    if (name === domain) return name;
    const before = name.slice(0, -domain.length - 1);
    const isPlain = before.split('.').every((label) => ROLES.has(label) || isKnownWord(label));
    return isPlain ? name : `${tokens.of('host', name)}.${domain}`;
  };

  const reversed = (name: string): string =>
    `${tokens.of('host', name)}.${name.split('.').slice(-2).join('.')}`;

  return { host, ...startPlaces(ask, host), device: (text) => deviceName(text, ask) };
};

/** Pages and files: what of them leads where. */
const startPlaces = (
  { tokens, isPublished, isKnownWord }: NamesAsk,
  host: (text: string) => string,
): Pick<Names, 'url' | 'path'> => {
  const url = (text: string): string => {
    if (isPublished(text)) return text;
    const match =
      /^([a-z][a-z\d+.-]*:\/\/)(?:([^/?#]*)@)?(\[[^\]]*\]|[^/?#:]*)(:\d{1,5})?([^?#]*)(\?[^#]*)?(#.*)?$/isu.exec(
        text,
      );
    if (match === null) return tokens.of('text', text);
    const [, scheme = '', login, server = '', port = '', way = '', query = '', part = ''] = match;
    return [
      isKnownWord(scheme.slice(0, -3)) ? scheme : `${tokens.of('text', scheme)}://`,
      login === undefined ? '' : `${kept(login, 'credentials')}@`,
      server.startsWith('[') ? `[${host(server.slice(1, -1))}]` : server === '' ? '' : host(server),
      port,
      path(way),
      query === '' ? '' : `?${kept(query.slice(1), 'query')}`,
      part === '' ? '' : `#${kept(part.slice(1), 'query')}`,
    ].join('');
  };

  /** What the first stage put in place of a secret says nothing more. */
  const kept = (text: string, kind: 'credentials' | 'query'): string =>
    /^(?:credentials|secret)-\d+$/u.test(text) || text === '' ? text : tokens.of(kind, text);

  const path = (text: string): string => {
    if (isPublished(text)) return text;
    const parts = text.split(/([\\/])/u);
    const isShare = text.startsWith(String.raw`\\`);
    return parts
      .map((part, at) => {
        if (part === '' || at % 2 === 1 || /^(?:~|\.{1,2}|[a-z]:)$/iu.test(part)) return part;
        const folder = parts[at - 2] ?? '';
        if (isShare && at === 4) return host(part);
        if (
          /^(?:home|users)$/iu.test(folder) &&
          !/^(?:user-\d+|shared|public|all users)$/iu.test(part)
        ) {
          return tokens.of('user', part);
        }
        return isKnownPhrase(part, isKnownWord) ? part : fileName(part);
      })
      .join('');
  };

  /** The ending of a file's name says what kind it is. */
  const fileName = (part: string): string => {
    const ending = /(?<=.)\.[a-z\d]{1,5}$/iu.exec(part)?.[0] ?? '';
    return `${tokens.of('name', part)}${ending !== '' && isKnownWord(ending.slice(1)) ? ending : ''}`;
  };

  return { url, path };
};

const deviceName = (text: string, { tokens, isKnownWord }: NamesAsk): string => {
  if (PLAIN_DEVICE.test(text)) return text;
  if (text.includes(' ') && isKnownPhrase(text, isKnownWord)) return text;
  if (isKnownWord(text) && !/\d/u.test(text)) return text;
  const kind = DEVICE_KIND.exec(text)?.[0];
  const token = tokens.of('interface', text);
  return kind === undefined ? token : `${kind}-${token.replace('interface-', '')}`;
};

/** `Ethernet 2`, `Program Files (x86)`; two numbers side by side may be half of a longer one. */
const isKnownPhrase = (text: string, isKnownWord: NamesAsk['isKnownWord']): boolean => {
  const words = text.split(/[\s*()#]+/u).filter((word) => word !== '');
  return words.filter((word) => /^\d+$/u.test(word)).length < 2 && words.every(isKnownWord);
};
