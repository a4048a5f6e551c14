/**
 * Which resolvers do programs ask, and whom do local stubs ask in turn?
 *
 * `/etc/resolv.conf` is what programs obey. Services behind it (systemd-resolved,
 * NetworkManager's dnsmasq) are consulted only when that file points at this
 * computer: a service nobody asks is no fact about this computer's lookups.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { ConfiguredResolver, Resolvers } from '../../model/machine-facts.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { readRawLinks } from './links.ts';
import { isLoopback, parseResolvConf } from './parse-resolv-conf.ts';
import { parseResolved, resolvedProperties } from './parse-resolved.ts';
import type { ResolvedState } from './parse-resolved.ts';

/** A bus call takes 5 ms; a service that must first be started is not worth more than this. */
const busTimeoutMs = 700;

/** systemd-resolved listens here, and on .54 for its proxy (systemd-resolved.service(8)). */
const resolvedStubs = new Set(['127.0.0.53', '127.0.0.54']);

export const resolversReader =
  (host: Host): Reader<'resolvers'> =>
  async ({ signal }) => {
    const file = await host.files.read('/etc/resolv.conf');
    if (file.kind === 'unreadable') return skipped(`/etc/resolv.conf: ${file.why}`);
    const conf = parseResolvConf(textOf(file));
    // resolv.conf(5): without a nameserver line the one on the local machine is asked.
    const servers = conf.servers.length === 0 ? ['127.0.0.1'] : conf.servers;
    const behind = await upstreamsOf(host, servers, signal);
    const value: Resolvers = {
      resolvers: [...servers.map(asked), ...behind.resolvers],
      searchDomains: conf.searchDomains,
      ...(behind.dnssec === undefined ? {} : { dnssec: behind.dnssec }),
      ...(behind.dnsOverTls === undefined ? {} : { dnsOverTls: behind.dnsOverTls }),
      ...(conf.options.length === 0 ? {} : { options: conf.options }),
    };
    return measured(value);
  };

const asked = (address: string, order: number): ConfiguredResolver => ({
  address,
  port: 53,
  from: 'resolv.conf',
  isLocalStub: isLoopback(address),
  order,
  onlyDomains: [],
});

const upstreamsOf = async (
  host: Host,
  servers: readonly string[],
  signal: AbortSignal,
): Promise<ResolvedState> => {
  if (servers.some((server) => resolvedStubs.has(server))) {
    return (await fromResolvedBus(host, signal)) ?? (await fromFile(host, resolvedFile));
  }
  return servers.some(isLoopback) ? fromFile(host, networkManagerFile) : { resolvers: [] };
};

/** Kept by systemd-resolved and NetworkManager for programs that want the real servers. */
const resolvedFile = {
  path: '/run/systemd/resolve/resolv.conf',
  from: 'systemd-resolved',
} as const;
const networkManagerFile = {
  path: '/run/NetworkManager/no-stub-resolv.conf',
  from: 'networkmanager',
} as const;

const fromFile = async (
  host: Host,
  file: typeof resolvedFile | typeof networkManagerFile,
): Promise<ResolvedState> => {
  const { servers } = parseResolvConf(textOf(await host.files.read(file.path)));
  return {
    resolvers: servers
      .filter((address) => !isLoopback(address))
      .map((address) => ({
        address,
        port: 53,
        from: file.from,
        isLocalStub: false,
        onlyDomains: [],
      })),
  };
};

const fromResolvedBus = async (
  host: Host,
  signal: AbortSignal,
): Promise<ResolvedState | undefined> => {
  if (!(await host.files.exists('/run/dbus/system_bus_socket'))) return undefined;
  const args = [
    '--json=short',
    '--no-pager',
    'get-property',
    'org.freedesktop.resolve1',
    '/org/freedesktop/resolve1',
    'org.freedesktop.resolve1.Manager',
    ...resolvedProperties,
  ];
  const [result, links] = await Promise.all([
    host.run('busctl', args, { timeoutMs: busTimeoutMs, signal }),
    readRawLinks(host, signal),
  ]);
  if (result.kind !== 'ended' || result.code !== 0) return undefined;
  const names = 'links' in links ? (links.links ?? []) : [];
  return parseResolved(result.stdout, new Map(names.map(({ index, name }) => [index, name])));
};
