/**
 * How much one caller gets and how much all of them together, so that a forged or greedy one
 * costs its owner and us little.
 *
 * A caller is an IPv4 address or an IPv6 /64: whoever has one address of the latter has 2^64.
 */
import ipaddr from 'ipaddr.js';

import type { Stats } from './stats.ts';

export interface Ration {
  readonly perSecond: number;
  /** What somebody who was quiet may take at once. */
  readonly burst: number;
}

/** Tests and connections under way at one time. */
export interface Most {
  readonly perCaller: number;
  readonly inAll: number;
}

export interface Limits {
  readonly stun: Ration;
  readonly stunOfAll: Ration;
  readonly echoBytes: Ration;
  readonly echoBytesOfAll: Ration;
  readonly echoPackets: Ration;
  readonly echoPacketsOfAll: Ration;
  /** Echoes whose token was not seen before or is wrong: each costs a hash. */
  readonly tokenChecks: Ration;
  readonly newConnections: Ration;
  readonly newTests: Ration;
  readonly connections: Most;
  readonly streams: Most;
  readonly ndt7Tests: Most;
  /** Echoes asked to wait; per token, not per caller. */
  readonly waitingEchoes: Most;
  /** No single capacity test is sent faster, bits per second. */
  readonly ndt7RateBps: number;
  /** Whoever holds a connection for so long without a whole question only holds it. */
  readonly patienceMs: number;
}

export const usualLimits: Limits = {
  // One check sends up to three STUN questions to each of a dozen ports, within a second.
  stun: { perSecond: 10, burst: 80 },
  // All forged addresses together: below 1 Mbit/s of answers.
  stunOfAll: { perSecond: 2000, burst: 4000 },
  // A call at 250 packets/s of 1200 bytes is 300 kB/s; room for a few of them from one office.
  echoBytes: { perSecond: 2_500_000, burst: 5_000_000 },
  // A gigabit line's worth.
  echoBytesOfAll: { perSecond: 100_000_000, burst: 100_000_000 },
  // Ten video streams or fifty voice streams from one office.
  echoPackets: { perSecond: 5000, burst: 10_000 },
  // More than one core can answer: beyond it the kernel drops, and every test would look lossy.
  echoPacketsOfAll: { perSecond: 250_000, burst: 250_000 },
  // At some 4 µs each, a tenth of a core.
  tokenChecks: { perSecond: 20_000, burst: 20_000 },
  newConnections: { perSecond: 10, burst: 60 },
  // A check makes four or five; somebody who repeats it does so within minutes.
  newTests: { perSecond: 1, burst: 30 },
  // An office behind one address; each costs some 50 kB.
  connections: { perCaller: 100, inAll: 2000 },
  streams: { perCaller: 20, inAll: 500 },
  // Both ways at once is two. More than a few dozen at a time would measure each other.
  ndt7Tests: { perCaller: 6, inAll: 40 },
  waitingEchoes: { perCaller: 16, inAll: 2000 },
  ndt7RateBps: Number.POSITIVE_INFINITY,
  // Three round trips of a satellite fit in many times.
  patienceMs: 10_000,
};

type Held = 'connections' | 'streams' | 'ndt7Tests';

interface Bucket {
  left: number;
  atMs: number;
}

/** What one caller has left; held by whoever asks for it a hundred times a second, so that nothing is looked up. */
export interface Account {
  readonly stun: Bucket;
  readonly echoBytes: Bucket;
  readonly echoPackets: Bucket;
  readonly newConnections: Bucket;
  readonly newTests: Bucket;
  readonly held: Record<Held, number>;
}

export interface Rations {
  readonly limits: Limits;
  accountOf(ip: string): Account;
  /** False when this caller, or everybody, has had enough for now. */
  takeStun(ip: string): boolean;
  takeEcho(account: Account, bytes: number, atMs: number): boolean;
  takeTokenCheck(): boolean;
  takeConnection(ip: string): boolean;
  takeTest(ip: string): boolean;
  /** A place among those held at one time; the answer gives it back. Undefined when there is none. */
  hold(what: Held, ip: string): (() => void) | undefined;
}

/** Remembered callers; the longest unseen are forgotten first. Some 400 bytes each. */
const MOST_ACCOUNTS = 20_000;

const full = ({ burst }: Ration, atMs: number): Bucket => ({ left: burst, atMs });

const take = (bucket: Bucket, ration: Ration, amount: number, atMs: number): boolean => {
  const grown = bucket.left + ((atMs - bucket.atMs) / 1000) * ration.perSecond;
  const left = grown < ration.burst ? grown : ration.burst;
  const isEnough = left >= amount;
  bucket.left = isEnough ? left - amount : left;
  bucket.atMs = atMs;
  return isEnough;
};

export const makeRations = (now: () => number, limits: Limits, stats: Stats): Rations => {
  const startMs = now();
  const accountOf = makeAccounts(limits, now);
  const all = {
    stun: full(limits.stunOfAll, startMs),
    echoBytes: full(limits.echoBytesOfAll, startMs),
    echoPackets: full(limits.echoPacketsOfAll, startMs),
    tokenChecks: full(limits.tokenChecks, startMs),
  };
  const once = (isGranted: boolean): boolean => {
    if (!isGranted) stats.refusals += 1;
    return isGranted;
  };
  return {
    limits,
    accountOf,
    takeStun: (ip) => {
      const atMs = now();
      return once(
        take(accountOf(ip).stun, limits.stun, 1, atMs) && take(all.stun, limits.stunOfAll, 1, atMs),
      );
    },
    takeEcho: (account, bytes, atMs) =>
      once(
        take(account.echoPackets, limits.echoPackets, 1, atMs) &&
          take(account.echoBytes, limits.echoBytes, bytes, atMs) &&
          take(all.echoPackets, limits.echoPacketsOfAll, 1, atMs) &&
          take(all.echoBytes, limits.echoBytesOfAll, bytes, atMs),
      ),
    takeTokenCheck: () => once(take(all.tokenChecks, limits.tokenChecks, 1, now())),
    takeConnection: (ip) =>
      once(take(accountOf(ip).newConnections, limits.newConnections, 1, now())),
    takeTest: (ip) => once(take(accountOf(ip).newTests, limits.newTests, 1, now())),
    hold: makeHolding(limits, accountOf, stats),
  };
};

const makeHolding = (limits: Limits, accountOf: Rations['accountOf'], stats: Stats) => {
  return (what: Held, ip: string): (() => void) | undefined => {
    const { held } = accountOf(ip);
    if (held[what] >= limits[what].perCaller || stats.held[what] >= limits[what].inAll) {
      stats.refusals += 1;
      return undefined;
    }
    held[what] += 1;
    stats.held[what] += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      held[what] -= 1;
      stats.held[what] -= 1;
    };
  };
};

const makeAccounts = (limits: Limits, now: () => number): Rations['accountOf'] => {
  const accounts = new Map<string, Account>();
  const open = (): Account => {
    const atMs = now();
    return {
      stun: full(limits.stun, atMs),
      echoBytes: full(limits.echoBytes, atMs),
      echoPackets: full(limits.echoPackets, atMs),
      newConnections: full(limits.newConnections, atMs),
      newTests: full(limits.newTests, atMs),
      held: { connections: 0, streams: 0, ndt7Tests: 0 },
    };
  };
  return (ip) => {
    const owner = ownerOf(ip);
    const account = accounts.get(owner) ?? open();
    // Deleted and set again, so that the map stays in the order of last use.
    accounts.delete(owner);
    accounts.set(owner, account);
    if (accounts.size > MOST_ACCOUNTS) {
      const [oldest] = accounts.keys();
      if (oldest !== undefined) accounts.delete(oldest);
    }
    return account;
  };
};

const ownerOf = (ip: string): string => {
  const address = ipaddr.process(ip.replace(/%.*$/, ''));
  return address instanceof ipaddr.IPv6 ? address.parts.slice(0, 4).join(':') : address.toString();
};
