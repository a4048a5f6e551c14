/**
 * Which resolvers do programs ask? `scutil --dns` is what the system itself resolves by; files such
 * as /etc/resolv.conf are written for old programs and decide nothing. Resolvers of other interfaces
 * (the router's, while a VPN answers) are told without an order: nobody asks them by itself.
 */
import { measured } from '../../model/outcome.ts';
import type { ConfiguredResolver, Resolvers } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { portableResolvers } from '../portable/resolvers.ts';
import { parseScutilDns } from './parse-scutil-dns.ts';
import type { DnsConfiguration, RawResolver } from './parse-scutil-dns.ts';
import { ask } from './tools.ts';

export const resolversReader =
  (host: Host): Reader<'resolvers'> =>
  async ({ signal }) => {
    const said = await ask(host, 'scutil', ['--dns'], { signal });
    const parsed = said.kind === 'said' ? parseScutilDns(said.text) : undefined;
    return parsed === undefined ? portableResolvers('darwin') : measured(toResolvers(parsed));
  };

export const toResolvers = ({ general, scoped }: DnsConfiguration): Resolvers => {
  const first = general[0];
  // Not the default one when it only supplements: then this computer has no resolver for all names.
  const isDefault =
    first !== undefined && !first.isMdns && !first.isSupplemental && !first.hasOrder;
  const asked = isDefault ? described(first, []) : [];
  const split = general
    .slice(isDefault ? 1 : 0)
    .filter(({ isMdns, domain }) => !isMdns && domain !== undefined)
    .flatMap((resolver) => described(resolver, [resolver.domain ?? '']));
  const known = new Set([...asked, ...split].map(({ address }) => address));
  const others = scoped
    .flatMap((resolver) => described(resolver, []))
    .filter(({ address }) => !known.has(address));
  return {
    resolvers: [...asked.map((resolver, order) => ({ ...resolver, order })), ...split, ...others],
    searchDomains: isDefault ? searchDomainsOf(first) : [],
  };
};

/** A default resolver with a `domain` means the domain to search (configd before macOS 13). */
const searchDomainsOf = ({ searchDomains, domain }: RawResolver): readonly string[] =>
  searchDomains.length > 0 || domain === undefined ? searchDomains : [domain];

const described = (
  { servers, port, device }: RawResolver,
  onlyDomains: readonly string[],
): readonly ConfiguredResolver[] =>
  servers.map((address) => ({
    address,
    port,
    from: 'darwin',
    ...(device === undefined ? {} : { device }),
    isLocalStub: address.startsWith('127.') || address === '::1',
    onlyDomains,
  }));
