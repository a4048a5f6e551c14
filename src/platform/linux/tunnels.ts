/**
 * Which tunnels stand, and what do they own? Judged by the kernel's lookup and
 * routes, not by names: a tunnel without routes is idle, and WireGuard's default
 * route hides in a policy table. IPsec without an interface shows only as a program.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { LinkAddress, Route, Tunnels } from '../../model/machine-facts.ts';
import { noAnswer } from '../answers.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { ipTimeoutMs, radioOf, readRawLinks } from './links.ts';
import { kindOf } from './parse-links.ts';
import type { RawLink } from './parse-links.ts';
import { parseLookups } from './parse-route-to.ts';
import { listProcesses } from './process-list.ts';
import { knownAmong } from './processes.ts';
import { routesReader } from './routes.ts';
import { tunnelOwners, type TunnelOwners } from './tunnel-owners.ts';

type Tunnel = Tunnels['tunnels'][number];

/** Devices the kernel makes by itself when a tunnel module is loaded. */
const fallbackDevices = new Set([
  'gre0',
  'gretap0',
  'erspan0',
  'tunl0',
  'sit0',
  'ip6tnl0',
  'ip6gre0',
  'ip_vti0',
  'ip6_vti0',
]);

/** A VPN with a route per blocked network can have thousands; the first ones tell the story. */
const maxRanges = 200;

export const tunnelsReader =
  (host: Host): Reader<'tunnels'> =>
  async (question) => {
    const [links, routes, defaults] = await Promise.all([
      readRawLinks(host, question.signal),
      routesReader(host)(question),
      readDefaults(host, question.signal),
    ]);
    if ('result' in links) return noAnswer('ip', links.result);
    if (links.links === undefined) return skipped('ip printed no list of links');
    const known = routes.kind === 'measured' ? routes.value.routes : [];
    const kinds = await Promise.all(
      links.links.map(async (link) => ({ link, kind: kindOf(link, await radioOf(host, link)) })),
    );
    const tunnels = kinds
      .filter(({ link, kind }) => kind === 'tunnel' && !fallbackDevices.has(link.name))
      .map(({ link }) => toTunnel(link, known, defaults));
    return measured({
      tunnels: tunnels.some(({ isUp }) => isUp)
        ? withOwners(tunnels, await tunnelOwners(host, question.signal))
        : tunnels,
      programs: knownAmong(listProcesses())
        .filter(({ kind }) => kind === 'vpn')
        .map(({ name, pid }) => ({ name, pid })),
    });
  };

const withOwners = (tunnels: readonly Tunnel[], ownerOf: TunnelOwners): readonly Tunnel[] =>
  tunnels.map((tunnel) => {
    const connection = ownerOf(tunnel.name, tunnel.addresses);
    return connection === undefined ? tunnel : { ...tunnel, connection };
  });

interface Defaults {
  readonly v4: ReadonlySet<string>;
  readonly v6: ReadonlySet<string>;
}

/**
 * Addresses in both halves of the IPv4 space, so that the 0.0.0.0/1 pair counts as a
 * default route and one half alone does not. Only looked up, never sent to.
 */
const probesV4 = ['9.255.255.1', '193.0.0.1'];
const probesV6 = ['2001:4860::1', '2a00:1450::1'];

/** One batch for the four lookups: a refused one prints nothing and the next follows (`-force`). */
const readDefaults = async (host: Host, signal: AbortSignal): Promise<Defaults> => {
  const result = await host.run('ip', ['-json', '-force', '-batch', '-'], {
    timeoutMs: ipTimeoutMs,
    signal,
    input: [...probesV4, ...probesV6].map((ip) => `route get ${ip}\n`).join(''),
  });
  const found = parseLookups(result.kind === 'ended' ? result.stdout : '');
  const deviceFor = (ip: string): string => found.get(ip) ?? '';
  return { v4: both(probesV4.map(deviceFor)), v6: both(probesV6.map(deviceFor)) };
};

const both = ([low, high]: readonly string[]): ReadonlySet<string> =>
  new Set(low !== undefined && low === high && low !== '' ? [low] : []);

const toTunnel = (link: RawLink, routes: readonly Route[], defaults: Defaults): Tunnel => ({
  name: link.name,
  kind: tunnelKind(link),
  isUp: link.isUp,
  ...(link.mtuBytes === undefined ? {} : { mtuBytes: link.mtuBytes }),
  addresses: link.addresses.map(({ ip }) => ip),
  hasDefaultRouteV4: defaults.v4.has(link.name),
  hasDefaultRouteV6: defaults.v6.has(link.name),
  routedRanges: [...new Set(rangesThrough(link, routes))].slice(0, maxRanges),
});

const rangesThrough = (link: RawLink, routes: readonly Route[]): readonly string[] => {
  const own = new Set(link.addresses.map(ownNetwork));
  return routes
    .filter(({ device, destination }) => device === link.name && !isDefault(destination))
    .map(({ destination }) => destination)
    .filter((range) => !range.startsWith('fe80:') && !own.has(range));
};

const isDefault = (range: string): boolean => range === '0.0.0.0/0' || range === '::/0';

/** The network that comes with an address: no sign of anybody routing anything. IPv4 only, IPv6 ones are rarer and harmless. */
const ownNetwork = ({ ip, prefixLength, family }: LinkAddress): string => {
  if (family === 6) return `${ip}/${prefixLength}`;
  const value = ip.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(value / size) * size;
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join('.')}/${prefixLength}`;
};

const tunnelKind = (link: RawLink): Tunnel['kind'] => {
  if (link.infoKind === 'tun') return link.tunType === 'tap' ? 'tap' : 'tun';
  if (link.infoKind === 'wireguard' || link.infoKind === 'amneziawg') return 'wireguard';
  if (link.infoKind === 'ovpn' || link.infoKind === 'ovpn-dco') return 'tun';
  if (link.infoKind === 'ppp' || link.linkType === 'ppp') return 'ppp';
  return ['vti', 'vti6', 'xfrm'].includes(link.infoKind) ? 'ipsec' : 'other';
};
