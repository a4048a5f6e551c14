/** What systemd-resolved says about one link: `DNS` a(iay), `DNSEx` a(iayqs), `Domains` a(sb), a line each. */
import { asList, asNumber, asText } from '../../json.ts';
import { toAddress } from '../parse-resolved.ts';

export interface ResolvedLink {
  /** In the order they are asked; port and certificate name as resolvectl(1) takes them. */
  readonly servers: readonly string[];
  /** `~` before those that only route questions; the root is `~.`. */
  readonly domains: readonly string[];
  /** systemd-networkd looks after it. */
  readonly isManaged: boolean;
}

export const parseResolvedLink = (
  lines: readonly unknown[],
  isManaged: boolean,
): ResolvedLink | undefined => {
  const [plain, extended, domains] = lines;
  if (lines.length !== 3 || !Array.isArray(plain) || !Array.isArray(domains)) return undefined;
  const servers = (Array.isArray(extended) ? extended : plain).map(serverOf);
  const names = domains.map(domainOf);
  // What is left out would be gone after putting back.
  if (servers.includes(undefined) || names.includes(undefined)) return undefined;
  return {
    servers: servers.flatMap((server) => server ?? []),
    domains: names.flatMap((name) => name ?? []),
    isManaged,
  };
};

const serverOf = (entry: unknown): string | undefined => {
  const [family, bytes, port, name] = asList(entry);
  const address = toAddress(asNumber(family), asList(bytes));
  // A port of its own is written `ip:port`, which no other part of this program knows how to compare.
  if (address === undefined || (asNumber(port) ?? 0) !== 0) return undefined;
  const certificate = asText(name) ?? '';
  return certificate === '' ? address : `${address}#${certificate}`;
};

const domainOf = (entry: unknown): string | undefined => {
  const [name, isRouteOnly] = asList(entry);
  if (typeof name !== 'string' || typeof isRouteOnly !== 'boolean') return undefined;
  return `${isRouteOnly ? '~' : ''}${name}`;
};
