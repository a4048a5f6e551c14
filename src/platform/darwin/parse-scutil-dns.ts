/**
 * `scutil --dns`: two sections, the resolvers every program asks and those for sockets bound to an
 * interface. Effective is resolver #1 of the first section; a resolver with a `domain` answers for
 * that domain only (VPNs add such as `Supplemental`); `options : mdns` is Bonjour, no name server.
 */
import { isIP } from 'node:net';
import { wholeLines } from '../text-lines.ts';

export interface RawResolver {
  /** With the `%en0` of link-local ones: without it nobody could ask them. */
  readonly servers: readonly string[];
  readonly port: number;
  readonly domain?: string;
  readonly searchDomains: readonly string[];
  readonly device?: string;
  readonly isMdns: boolean;
  readonly isSupplemental: boolean;
  readonly hasOrder: boolean;
}

export interface DnsConfiguration {
  readonly general: readonly RawResolver[];
  readonly scoped: readonly RawResolver[];
}

/** Undefined for text that is no such configuration. */
export const parseScutilDns = (text: string): DnsConfiguration | undefined => {
  const sections = text
    .split(/^(?=DNS configuration)/mu)
    .filter((section) => section.startsWith('DNS configuration'));
  if (sections.length === 0) return undefined;
  const resolvers = sections.map((section) => ({
    isScoped: section.startsWith('DNS configuration (for scoped queries)'),
    found: section
      .split(/^resolver #\d+\s*$/mu)
      .slice(1)
      .map(resolverOf),
  }));
  return {
    general: resolvers.filter(({ isScoped }) => !isScoped).flatMap(({ found }) => found),
    scoped: resolvers.filter(({ isScoped }) => isScoped).flatMap(({ found }) => found),
  };
};

const resolverOf = (block: string): RawResolver => {
  const pairs = wholeLines(block).flatMap((line): readonly (readonly [string, string])[] => {
    const parts = /^\s+([a-z_ ]+?)(?:\[\d+\])?\s*: (.*?)\s*$/u.exec(line);
    return parts?.[1] === undefined ? [] : [[parts[1], parts[2] ?? '']];
  });
  const all = (key: string): readonly string[] =>
    pairs.filter(([name]) => name === key).map(([, value]) => value);
  const port = Number(all('port')[0] ?? 53);
  const domain = all('domain')[0];
  const device = /\((\w+)\)/u.exec(all('if_index')[0] ?? '')?.[1];
  return {
    servers: all('nameserver').filter((ip) => isIP(ip) !== 0),
    port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : 53,
    ...(domain === undefined ? {} : { domain }),
    searchDomains: all('search domain'),
    ...(device === undefined ? {} : { device }),
    isMdns: (all('options')[0] ?? '').split(' ').includes('mdns'),
    isSupplemental: /\bSupplemental\b/u.test(all('flags')[0] ?? ''),
    hasOrder: all('order').length > 0,
  };
};
