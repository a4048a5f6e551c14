/**
 * Section `dns`: whom programs ask. The cmdlet tells the list in force, the registry whether a
 * person or the network chose it, the name resolution policy which domains go elsewhere.
 */
import { isIP } from 'node:net';
import type { ConfiguredResolver, Resolvers } from '../../model/machine-facts.ts';
import { asText, isObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { listIn, numberIn, rowsIn, rowsOf, textsOf } from './shapes.ts';

/** What the resolvers reader needs to know of the links: index, name, whether packets can go there, in which order. */
export interface DnsLink {
  readonly index: number;
  readonly name: string;
  readonly guid: string;
  readonly isUsable: boolean;
  readonly metric: number;
}

/** Placeholders that Windows puts on links without IPv6 name servers (site-local, deprecated by RFC 3879). */
const isPlaceholder = (ip: string): boolean => /^fec0:0:0:ffff::[123]$/iu.test(ip);

export const parseResolvers = (
  data: JsonObject,
  links: readonly DnsLink[],
): Resolvers | undefined => {
  const rows = rowsOf(data['effective']);
  const isInRegistry = ['v4', 'v6'].some((family) => rowsOf(data[family]) !== undefined);
  if (rows === undefined && !isInRegistry) return undefined;
  const usable = links.filter(({ isUsable }) => isUsable).toSorted((a, b) => a.metric - b.metric);
  const perLink = usable.flatMap((link) =>
    (rows === undefined ? inRegistry(data, link) : inForce(rows, link))
      .filter((ip) => isIP(bare(ip)) !== 0 && !isPlaceholder(ip))
      .map((ip) => ({ ip, device: link.name })),
  );
  const seen = new Map(perLink.map((one) => [`${one.device} ${one.ip}`, one]));
  return {
    resolvers: [
      ...[...seen.values()].map(({ ip, device }, order) => resolver(ip, order, device)),
      ...splitResolvers(data),
    ],
    searchDomains: searchDomains(data, usable),
  };
};

const inForce = (rows: readonly JsonObject[], { index }: DnsLink): readonly string[] =>
  rows
    .filter((row) => numberIn(row['InterfaceIndex']) === index)
    .toSorted((a, b) => (numberIn(a['family']) ?? 0) - (numberIn(b['family']) ?? 0))
    .flatMap((row) => textsOf(row['ServerAddresses']));

/** Without the cmdlet: what a person chose goes before what the network hands out. */
const inRegistry = (data: JsonObject, { guid }: DnsLink): readonly string[] =>
  ['v4', 'v6'].flatMap((family) => {
    const row = rowsIn(data[family]).find(
      ({ name }) => asText(name)?.toUpperCase() === guid.toUpperCase(),
    );
    const values = isObject(row?.['values']) ? row['values'] : {};
    const chosen = ['ProfileNameServer', 'NameServer', 'DhcpNameServer', 'Dhcpv6DNSServers']
      .map((key) => serversIn(values[key]))
      .find((servers) => servers.length > 0);
    return chosen ?? [];
  });

const bare = (ip: string): string => ip.split('%', 1)[0] ?? '';

const resolver = (ip: string, order: number, device: string): ConfiguredResolver => ({
  address: ip,
  port: 53,
  from: 'win32',
  device,
  isLocalStub: isLoopback(ip),
  order,
  onlyDomains: [],
});

const isLoopback = (ip: string): boolean => ip.startsWith('127.') || ip === '::1';

/** Name resolution policy: a VPN's domains go to its own servers. A namespace of `.` is everything. */
const splitResolvers = (data: JsonObject): readonly ConfiguredResolver[] =>
  rowsIn(data['rules']).flatMap((row) => {
    const domains = textsOf(row['Namespace']).map((name) => name.replace(/^\./u, ''));
    const only = domains.filter((name) => name !== '');
    return serversIn(row['NameServers']).map((address, order) => ({
      address,
      port: 53,
      from: 'win32' as const,
      isLocalStub: isLoopback(address),
      ...(only.length === 0 ? { order } : {}),
      onlyDomains: only,
    }));
  });

/** A list, or one text with commas or blanks between. */
const serversIn = (value: unknown): readonly string[] =>
  listIn(value)
    .flatMap((item) => (asText(item) ?? '').split(/[\s,;]+/u))
    .filter((ip) => isIP(bare(ip)) !== 0);

const searchDomains = (data: JsonObject, usable: readonly DnsLink[]): readonly string[] => {
  const indexes = new Set(usable.map(({ index }) => index));
  const own = rowsIn(data['suffixes'])
    .filter((row) => indexes.has(numberIn(row['InterfaceIndex']) ?? -1))
    .flatMap((row) => textsOf(row['ConnectionSpecificSuffix']));
  const global = rowsIn(data['search']).flatMap((row) => textsOf(row['SuffixSearchList']));
  return [...new Set([...global, ...own])];
};

/** Folder of the hosts file: `DataBasePath`, `%SystemRoot%\System32\drivers\etc` unless somebody moved it. */
export const parseHostsFolder = (data: JsonObject): string | undefined =>
  asText(rowsIn(data['global'])[0]?.['DataBasePath']);
