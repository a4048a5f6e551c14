/**
 * Links as Node itself sees them: only those that are up and have an address,
 * without kind or MTU. A tunnel without address stays invisible here.
 */
import { networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';
import { measured } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Link, LinkAddress, Links } from '../../model/machine-facts.ts';

export const portableLinks = (): Outcome<Links> =>
  measured({
    links: Object.entries(networkInterfaces()).map(([name, infos]) => toLink(name, infos ?? [])),
  });

const toLink = (name: string, infos: readonly NetworkInterfaceInfo[]): Link => ({
  name,
  kind: infos.some(({ internal }) => internal) ? 'loopback' : 'other',
  isUp: true,
  hasCarrier: true,
  addresses: infos.map(toAddress),
});

const toAddress = (info: NetworkInterfaceInfo): LinkAddress => ({
  ip: info.address,
  prefixLength: Number(info.cidr?.split('/')[1] ?? (info.family === 'IPv4' ? 32 : 128)),
  family: info.family === 'IPv4' ? 4 : 6,
  scope: info.internal ? 'host' : isLinkLocal(info.address) ? 'link' : 'global',
  isUnusable: false,
});

const isLinkLocal = (ip: string): boolean => /^fe[89ab]/iu.test(ip) || ip.startsWith('169.254.');
