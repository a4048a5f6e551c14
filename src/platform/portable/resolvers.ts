/** The resolvers Node itself would ask: what c-ares found, without interfaces or split DNS. */
import { getServers } from 'node:dns';
import { isIP } from 'node:net';
import { measured } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ConfiguredResolver, Resolvers } from '../../model/machine-facts.ts';

export const portableResolvers = (from: 'darwin' | 'win32'): Outcome<Resolvers> =>
  measured({
    resolvers: getServers().map((text, order) => toResolver(text, from, order)),
    searchDomains: [],
  });

/** `ip`, `ip:port` or `[ip]:port`. */
const toResolver = (text: string, from: 'darwin' | 'win32', order: number): ConfiguredResolver => {
  const parts = isIP(text) === 0 ? /^\[?(.+?)\]?:(\d+)$/u.exec(text) : null;
  const address = parts?.[1] ?? text;
  return {
    address,
    port: Number(parts?.[2] ?? 53),
    from,
    isLocalStub: address.startsWith('127.') || address === '::1',
    order,
    onlyDomains: [],
  };
};
