/**
 * The addresses to listen on when nobody named one.
 *
 * One socket per address, because an answer must come from the address that was asked: a
 * UDP socket bound to "all" lets the routing table choose, and a caller behind a connected
 * socket would never see it.
 */
import { networkInterfaces } from 'node:os';

import ipaddr from 'ipaddr.js';

/** Addresses a caller elsewhere could use come first: the first one goes into the line to paste. */
export const ownAddresses = (): readonly string[] => {
  const all = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    // A link-local address has no meaning without the interface of the caller.
    .filter((ip) => ipaddr.process(ip).range() !== 'linkLocal');
  return [...new Set(all)].toSorted((left, right) => farness(left) - farness(right));
};

const farness = (ip: string): number => {
  const address = ipaddr.process(ip);
  const range = address.range();
  const kind = range === 'unicast' ? 0 : range === 'loopback' ? 4 : 2;
  // IPv4 first: more callers have it.
  return kind + (address.kind() === 'ipv6' ? 1 : 0);
};
