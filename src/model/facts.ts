/**
 * Everything this program can come to know, one entry per probe: the single page.
 *
 * A probe fills its own entry; a cause may read only the entries it names.
 */
import type * as Host from './host-facts.ts';
import type * as Machine from './machine-facts.ts';
import type * as Network from './network-facts.ts';
import type * as Quality from './quality-facts.ts';

export interface Facts {
  // The computer.
  links: Machine.Links;
  routes: Machine.Routes;
  'route-to': Machine.RouteTo;
  neighbours: Machine.Neighbours;
  resolvers: Machine.Resolvers;
  'hosts-file': Machine.HostsFile;
  'proxy-settings': Machine.ProxySettings;
  tunnels: Machine.Tunnels;
  'local-firewall': Machine.LocalFirewall;
  'send-refusals': Machine.SendRefusals;
  processes: Machine.Processes;
  client: Machine.Client;
  clock: Machine.ClockState;
  'trust-store': Machine.TrustStore;
  wifi: Host.Wifi;
  'security-software': Host.SecuritySoftware;
  updates: Host.Updates;
  'browser-extensions': Host.BrowserExtensions;
  power: Host.Power;
  'device-holders': Host.DeviceHolders;
  account: Host.Account;
  // Names.
  'system-lookup': Network.SystemLookup;
  'dns-answer': Network.DnsAnswer;
  // The way to an address.
  gateway: Network.GatewayAnswer;
  'tcp-connect': Network.TcpConnect;
  'tls-handshake': Network.TlsHandshake;
  'http-exchange': Network.HttpExchange;
  'portal-check': Network.PortalCheck;
  'pac-file': Network.PacFile;
  'proxy-connect': Network.ProxyConnect;
  'path-latency': Network.PathLatency;
  'path-mtu': Network.PathMtu;
  'path-trace': Network.PathTrace;
  'port-mapping': Network.PortMapping;
  // Media.
  'udp-media': Network.UdpMedia;
  stun: Network.StunAnswer;
  quic: Network.QuicReach;
  // Quality, under a load like a call's.
  'line-load': Quality.LineLoad;
  'call-packets': Quality.CallPackets;
  stretches: Quality.Stretches;
  capacity: Quality.Capacity;
  'paced-stun': Quality.PacedStun;
  'source-addresses': Quality.SourceAddresses;
  endurance: Quality.Endurance;
  'nat-timeout': Quality.NatTimeout;
  // The service.
  'service-status': Network.ServiceStatus;
  'client-release': Network.ClientRelease;
}

export type FactId = keyof Facts;

/** Every probe id, in the order of the page above. */
export const factIds = [
  'links',
  'routes',
  'route-to',
  'neighbours',
  'resolvers',
  'hosts-file',
  'proxy-settings',
  'tunnels',
  'local-firewall',
  'send-refusals',
  'processes',
  'client',
  'clock',
  'trust-store',
  'wifi',
  'security-software',
  'updates',
  'browser-extensions',
  'power',
  'device-holders',
  'account',
  'system-lookup',
  'dns-answer',
  'gateway',
  'tcp-connect',
  'tls-handshake',
  'http-exchange',
  'portal-check',
  'pac-file',
  'proxy-connect',
  'path-latency',
  'path-mtu',
  'path-trace',
  'port-mapping',
  'udp-media',
  'stun',
  'quic',
  'line-load',
  'call-packets',
  'stretches',
  'capacity',
  'paced-stun',
  'source-addresses',
  'endurance',
  'nat-timeout',
  'service-status',
  'client-release',
] as const satisfies readonly FactId[];

/** Facts that only measuring under load brings: a check of mere reach has none of them. */
export const measuredUnderLoad: ReadonlySet<FactId> = new Set([
  'line-load',
  'call-packets',
  'stretches',
  'capacity',
  'paced-stun',
  'source-addresses',
  'endurance',
  'nat-timeout',
]);
