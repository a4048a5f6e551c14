import * as v from 'valibot';

import type { Facts } from '../../model/facts.ts';
import { counted, family, flag, list, number, optional, text, type FactSchema } from './words.ts';

const links = v.object({
  links: v.array(
    v.object({
      name: text,
      kind: v.picklist([
        'ethernet',
        'wifi',
        'mobile',
        'loopback',
        'tunnel',
        'bridge',
        'container',
        'other',
      ]),
      isUp: flag,
      hasCarrier: flag,
      mtuBytes: optional(number),
      addresses: v.array(
        v.object({
          ip: text,
          prefixLength: counted,
          family,
          scope: v.picklist(['global', 'link', 'host']),
          isUnusable: flag,
        }),
      ),
    }),
  ),
}) satisfies FactSchema<Facts['links']>;

const routes = v.object({
  routes: v.array(
    v.object({
      family,
      destination: text,
      gateway: optional(text),
      device: optional(text),
      metric: optional(number),
      kind: v.picklist(['unicast', 'blackhole', 'unreachable', 'prohibit']),
      table: text,
    }),
  ),
}) satisfies FactSchema<Facts['routes']>;

const routeTo = v.object({
  device: optional(text),
  gateway: optional(text),
  source: optional(text),
  mtuBytes: optional(number),
  kind: v.picklist(['unicast', 'local', 'blackhole', 'unreachable', 'prohibit', 'none']),
}) satisfies FactSchema<Facts['route-to']>;

const neighbours = v.object({
  entries: v.array(
    v.object({
      ip: text,
      device: text,
      mac: optional(text),
      state: v.picklist([
        'reachable',
        'stale',
        'delay',
        'probe',
        'failed',
        'incomplete',
        'permanent',
        'none',
      ]),
    }),
  ),
}) satisfies FactSchema<Facts['neighbours']>;

const resolvers = v.object({
  resolvers: v.array(
    v.object({
      address: text,
      port: counted,
      from: v.picklist(['resolv.conf', 'systemd-resolved', 'networkmanager', 'darwin', 'win32']),
      device: optional(text),
      isLocalStub: flag,
      order: optional(number),
      onlyDomains: list,
    }),
  ),
  searchDomains: list,
  options: optional(list),
  dnssec: optional(v.picklist(['yes', 'allow-downgrade', 'no'])),
  dnsOverTls: optional(v.picklist(['yes', 'opportunistic', 'no'])),
}) satisfies FactSchema<Facts['resolvers']>;

const hostsFile = v.object({
  path: text,
  entries: v.array(v.object({ address: text, names: list, line: counted })),
}) satisfies FactSchema<Facts['hosts-file']>;

const proxySettings = v.object({
  settings: v.array(
    v.object({
      from: v.picklist(['environment', 'desktop', 'client', 'policy', 'winhttp', 'wpad', 'system']),
      key: text,
      proxy: optional(text),
      hasCredentials: flag,
      pacUrl: optional(text),
      isAutoDetect: flag,
      bypass: list,
      problem: optional(text),
    }),
  ),
}) satisfies FactSchema<Facts['proxy-settings']>;

const tunnels = v.object({
  tunnels: v.array(
    v.object({
      name: text,
      kind: v.picklist(['tun', 'tap', 'wireguard', 'ppp', 'ipsec', 'other']),
      isUp: flag,
      mtuBytes: optional(number),
      addresses: list,
      hasDefaultRouteV4: flag,
      hasDefaultRouteV6: flag,
      routedRanges: list,
      connection: optional(text),
    }),
  ),
  programs: v.array(v.object({ name: text, pid: counted })),
}) satisfies FactSchema<Facts['tunnels']>;

const localFirewall = v.object({
  managers: v.array(
    v.object({
      name: v.picklist([
        'nftables',
        'iptables',
        'ufw',
        'firewalld',
        'windows',
        'alf',
        'pf',
        'other',
      ]),
      state: v.picklist(['active', 'inactive', 'unreadable', 'absent']),
      why: optional(text),
    }),
  ),
  hits: v.array(
    v.object({
      manager: text,
      rule: text,
      action: v.picklist(['drop', 'reject']),
      what: v.picklist([
        'everything',
        'service-tcp',
        'media-tcp',
        'media-udp',
        'all-udp',
        'dns',
        'program',
      ]),
      families: optional(v.array(family)),
      exceptDevices: list,
    }),
  ),
}) satisfies FactSchema<Facts['local-firewall']>;

export const machineFacts = {
  links,
  routes,
  'route-to': routeTo,
  neighbours,
  resolvers,
  'hosts-file': hostsFile,
  'proxy-settings': proxySettings,
  tunnels,
  'local-firewall': localFirewall,
};
