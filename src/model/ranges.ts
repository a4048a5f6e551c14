/** Where an address stands against the ranges a service publishes. */
import ipaddr from 'ipaddr.js';
import type { ServiceProfile } from './profile.ts';
import { remembering } from './remembering.ts';

/** RFC 6052: behind NAT64 the service's IPv4 address is the last four bytes. */
const NAT64_PREFIX = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** `published` is in today's list, `retired` once was, `unknown` says nothing: lists lag behind. */
export type RangeStanding = 'published' | 'retired' | 'unknown';

/** Strict: no octal, hexadecimal or shortened forms, which other programs read differently. */
const addressOf = remembering((ip): Address | undefined => {
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) return ipaddr.IPv4.parse(ip);
  return ip.includes(':') && ipaddr.IPv6.isValid(ip) ? ipaddr.IPv6.parse(ip) : undefined;
});

const withoutTranslation = (address: Address): Address => {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64_PREFIX) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
};

/** A range written as `address/length` whose host bits are zero; undefined for anything else. */
export const rangeOf = remembering((cidr): readonly [Address, number] | undefined => {
  const [ip = '', length = '', ...rest] = cidr.split('/');
  const address = addressOf(ip);
  if (address === undefined || rest.length > 0 || !/^\d{1,3}$/.test(length)) return undefined;
  const bits = Number(length);
  if (bits > (address.kind() === 'ipv4' ? 32 : 128)) return undefined;
  return networkOf(address, bits) === address.toNormalizedString() ? [address, bits] : undefined;
});

const networkOf = (address: Address, bits: number): string =>
  address.kind() === 'ipv4'
    ? ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/${bits}`).toNormalizedString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`).toNormalizedString();

/** Whether an address lies in a CIDR range; IPv4 inside NAT64 or mapped IPv6 counts as itself. */
export const isInRange = (cidr: string, ip: string): boolean => {
  const range = rangeOf(cidr);
  const given = addressOf(ip);
  if (range === undefined || given === undefined) return false;
  const address = withoutTranslation(given);
  return address.kind() === range[0].kind() && address.match(range[0], range[1]);
};

/**
 * A range list is never complete: Zoom's own IPv6 list lacks the live address of
 * its front door, so `unknown` must never be read as "does not belong to the service".
 */
export const isInRanges = (profile: Pick<ServiceProfile, 'media'>, ip: string): RangeStanding => {
  if (profile.media.ranges.some(({ cidr }) => isInRange(cidr, ip))) return 'published';
  return profile.media.retiredRanges.some((cidr) => isInRange(cidr, ip)) ? 'retired' : 'unknown';
};
