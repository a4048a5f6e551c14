/**
 * Answers of systemd-resolved over `busctl --json=short`. Each property comes as
 * one line `{"type":…,"data":…}`; addresses are byte lists beside an interface index.
 */
import type { ConfiguredResolver, Resolvers } from '../../model/machine-facts.ts';
import { asList, asNumber, asText, isObject, parseJson } from '../json.ts';
import { fromHexGroups } from './parse-routes.ts';

/** The properties, in the order they are asked for. */
export const resolvedProperties = ['DNS', 'Domains', 'DNSSEC', 'DNSOverTLS'] as const;

export interface ResolvedState {
  readonly resolvers: readonly ConfiguredResolver[];
  readonly dnssec?: NonNullable<Resolvers['dnssec']>;
  readonly dnsOverTls?: NonNullable<Resolvers['dnsOverTls']>;
}

export const parseResolved = (
  text: string,
  deviceNames: ReadonlyMap<number, string>,
): ResolvedState | undefined => {
  const values = text.split('\n').flatMap((line) => {
    const parsed = parseJson(line);
    return isObject(parsed) ? [parsed['data']] : [];
  });
  // A missing line would shift every later one into the wrong meaning.
  if (values.length !== resolvedProperties.length) return undefined;
  const [servers, domains, dnssec, dnsOverTls] = values;
  if (!Array.isArray(servers) || !Array.isArray(domains)) return undefined;
  const restriction = restrictionOf(domains);
  return {
    resolvers: asList(servers).flatMap((entry) => toResolver(entry, deviceNames, restriction)),
    ...dnssecOf(asText(dnssec)),
    ...dnsOverTlsOf(asText(dnsOverTls)),
  };
};

const toResolver = (
  entry: unknown,
  deviceNames: ReadonlyMap<number, string>,
  restriction: (link: number) => readonly string[] | null,
): readonly ConfiguredResolver[] => {
  const [index, family, bytes] = asList(entry);
  const address = toAddress(asNumber(family), asList(bytes));
  const link = asNumber(index) ?? 0;
  const device = deviceNames.get(link);
  const onlyDomains = restriction(link);
  if (address === undefined || onlyDomains === null) return [];
  return [
    {
      address,
      port: 53,
      from: 'systemd-resolved',
      isLocalStub: false,
      onlyDomains,
      ...(device === undefined ? {} : { device }),
    },
  ];
};

export const toAddress = (
  family: number | undefined,
  bytes: readonly unknown[],
): string | undefined => {
  const isBytes = bytes.every(
    (byte) => Number.isInteger(byte) && Number(byte) >= 0 && Number(byte) <= 255,
  );
  if (!isBytes) return undefined;
  // AF_INET 2, AF_INET6 10.
  if (family === 2 && bytes.length === 4) return bytes.join('.');
  if (family === 10 && bytes.length === 16) {
    return fromHexGroups(bytes.map((byte) => Number(byte).toString(16).padStart(2, '0')).join(''));
  }
  return undefined;
};

/**
 * `a(isb)`: interface, domain, route-only. systemd-resolved.service(8): a link with
 * route-only domains is asked about its domains alone; where any link carries the
 * catch-all `~.`, no other link is asked about the rest. Null: never asked at all.
 */
const restrictionOf = (domains: unknown): ((link: number) => readonly string[] | null) => {
  const entries = asList(domains).map(asList);
  const catchAll = new Set(entries.filter(([, name]) => name === '.').map(([index]) => index));
  return (link) => {
    const own = entries.filter(([index]) => index === link);
    const isRestricted =
      !catchAll.has(link) &&
      (catchAll.size > 0 || own.some(([, , isRouteOnly]) => isRouteOnly === true));
    if (!isRestricted) return [];
    const names = own.flatMap(([, name]) => (typeof name === 'string' ? [name] : []));
    return names.length === 0 ? null : names;
  };
};

const dnssecOf = (word: string | undefined): Pick<ResolvedState, 'dnssec'> =>
  word === 'yes' || word === 'allow-downgrade' || word === 'no' ? { dnssec: word } : {};

const dnsOverTlsOf = (word: string | undefined): Pick<ResolvedState, 'dnsOverTls'> =>
  word === 'yes' || word === 'opportunistic' || word === 'no' ? { dnsOverTls: word } : {};
