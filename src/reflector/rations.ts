/** How much one address gets, so that a forged or greedy one costs its owner and us little. */
import ipaddr from 'ipaddr.js';

export interface Rations {
  /** False when this address has had enough for now. */
  takeStun(ip: string): boolean;
  takeEcho(ip: string, bytes: number): boolean;
  takeConnection(ip: string): boolean;
}

interface Ration {
  readonly perSecond: number;
  /** What somebody who was quiet may take at once. */
  readonly burst: number;
}

/** One check sends up to three STUN questions to each of a dozen ports, within a second. */
const STUN: Ration = { perSecond: 10, burst: 80 };
/** All forged addresses together: below 1 Mbit/s of answers. */
const STUN_OF_ALL: Ration = { perSecond: 2000, burst: 4000 };
/** A call at 250 packets/s of 1200 bytes is 300 kB/s; room for a few of them from one office. */
const ECHO_BYTES: Ration = { perSecond: 2_500_000, burst: 5_000_000 };
const CONNECTIONS: Ration = { perSecond: 10, burst: 60 };

/** Remembered addresses; the longest unseen are forgotten first. Some 200 bytes each. */
const MOST_ADDRESSES = 20_000;

export const makeRations = (now: () => number): Rations => {
  const stun = makeBuckets(STUN, now);
  const stunOfAll = makeBuckets(STUN_OF_ALL, now);
  const echo = makeBuckets(ECHO_BYTES, now);
  const connections = makeBuckets(CONNECTIONS, now);
  return {
    takeStun: (ip) => stun(ownerOf(ip), 1) && stunOfAll('all', 1),
    takeEcho: (ip, bytes) => echo(ownerOf(ip), bytes),
    takeConnection: (ip) => connections(ownerOf(ip), 1),
  };
};

const makeBuckets = ({ perSecond, burst }: Ration, now: () => number) => {
  const buckets = new Map<string, { left: number; atMs: number }>();
  return (owner: string, amount: number): boolean => {
    const atMs = now();
    const known = buckets.get(owner) ?? { left: burst, atMs };
    const left = Math.min(burst, known.left + ((atMs - known.atMs) / 1000) * perSecond);
    const isEnough = left >= amount;
    // Deleted and set again, so that the map stays in the order of last use.
    buckets.delete(owner);
    buckets.set(owner, { left: isEnough ? left - amount : left, atMs });
    if (buckets.size > MOST_ADDRESSES) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    return isEnough;
  };
};

/** Whoever has one IPv6 address has 2^64 of them. */
const ownerOf = (ip: string): string => {
  const address = ipaddr.process(ip.replace(/%.*$/, ''));
  return address instanceof ipaddr.IPv6 ? address.parts.slice(0, 4).join(':') : address.toString();
};
