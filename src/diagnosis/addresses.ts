/** Special addresses that no public service can have. */
import ipaddr from 'ipaddr.js';

import { remembering } from '../model/remembering.ts';

/** RFC 2544 benchmark range, used by tunnelling apps as made-up answers ("fake IP"). */
const FAKE_IP = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

export type AddressKind =
  | 'public'
  /** 0.0.0.0 or :: */
  | 'null'
  | 'loopback'
  | 'private'
  | 'fake-ip'
  /** RFC 6598 */
  | 'carrier-grade-nat'
  | 'link-local'
  /** 64:ff9b::/96, RFC 6052, or another translator's prefix is not told apart here */
  | 'nat64'
  | 'other';

const KINDS: Readonly<Record<string, AddressKind>> = {
  unicast: 'public',
  unspecified: 'null',
  loopback: 'loopback',
  private: 'private',
  uniqueLocal: 'private',
  carrierGradeNat: 'carrier-grade-nat',
  linkLocal: 'link-local',
  rfc6052: 'nat64',
};

export const kindOfAddress = remembering((ip): AddressKind => {
  if (!ipaddr.isValid(ip)) return 'other';
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4 && address.match(FAKE_IP)) return 'fake-ip';
  return KINDS[address.range()] ?? 'other';
});

/** An answer with which no public service can be reached, whatever a filter meant by it. */
export const isBogon = (ip: string): boolean =>
  ['null', 'loopback', 'link-local', 'other'].includes(kindOfAddress(ip));
