/**
 * Addresses of this network become other addresses of the same kind: whoever judges the report still
 * sees family, private or public, and which addresses share a prefix of which length, and nothing
 * else (the construction of Crypto-PAn: Xu, Fan, Ammar, Moon 2002, keyed by HMAC). What the service
 * and the default controls publish stays, and so do addresses that mean the same everywhere.
 */
import ipaddr from 'ipaddr.js';

import type { Tokens } from './redact-tokens.ts';

export interface Addresses {
  /** Undefined for a text that is no address. */
  address(text: string): string | undefined;
  /** `address/length`. */
  range(text: string): string | undefined;
}

/** `keep` bits stay; `whole`: all of them, because the address names nobody. */
interface Kind {
  readonly bits: string;
  readonly keep: number;
}

const WHOLE = 1000;

const kindOf = (cidr: string, keep: number): Kind => {
  const [ip = '', length] = cidr.split('/');
  return { bits: bitsOf(ipaddr.parse(ip).toByteArray()).slice(0, Number(length)), keep };
};

function bitsOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
}

/** The special ranges of IANA's registries, most special first; what is left is public. */
const kinds4: readonly Kind[] = [
  ...[
    '0.0.0.0/8',
    '127.0.0.0/8',
    '192.0.0.0/24',
    '192.88.99.0/24',
    '198.18.0.0/15',
    '224.0.0.0/3',
  ].map((cidr) => kindOf(cidr, WHOLE)),
  kindOf('10.0.0.0/8', 8),
  kindOf('100.64.0.0/10', 10),
  kindOf('169.254.0.0/16', 16),
  kindOf('172.16.0.0/12', 12),
  kindOf('192.168.0.0/16', 16),
  ...['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'].map((cidr) => kindOf(cidr, 24)),
  kindOf('0.0.0.0/0', 8),
];

const kinds6: readonly Kind[] = [
  ...['::/128', '::1/128', 'ff00::/8', '100::/64'].map((cidr) => kindOf(cidr, WHOLE)),
  // The IPv4 address inside is mapped for itself.
  kindOf('::ffff:0:0/96', 96),
  kindOf('64:ff9b::/96', 96),
  kindOf('fe80::/10', 64),
  kindOf('fc00::/7', 8),
  kindOf('2001::/23', 23),
  kindOf('2001:db8::/32', 32),
  kindOf('2002::/16', 16),
  kindOf('2000::/3', 16),
  kindOf('::/0', 16),
];

const isKind =
  (bits: string) =>
  (kind: Kind): boolean =>
    bits.startsWith(kind.bits);

const bytesOf = (bits: string): number[] =>
  (bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2));

const FOUR_NUMBERS = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/u;
const GROUPS = /^(?=.*:.*:)[\da-f:.]{2,45}$/iu;

/** Looked at by its letters first: nearly every text that comes here is no address. */
const parsed = (text: string): readonly number[] | undefined => {
  if (FOUR_NUMBERS.test(text)) {
    const bytes = text.split('.').map(Number);
    return bytes.every((byte) => byte <= 255) ? bytes : undefined;
  }
  return GROUPS.test(text) && ipaddr.IPv6.isValid(text)
    ? ipaddr.IPv6.parse(text).toByteArray()
    : undefined;
};

const written = (bits: string): string => ipaddr.fromByteArray(bytesOf(bits)).toString();

/** Turns bits round, behind those that say what kind of address it is. */
const startMapping = (tokens: Tokens, stays: PublishedSet): ((bits: string) => string) => {
  const blocks = new Map<string, string>();
  /** 256 bits that decide, for one octet behind one prefix, which of its bits are turned round. */
  const block = (id: string): string => {
    const before = blocks.get(id);
    if (before !== undefined) return before;
    const made = bitsOf([...Buffer.from(tokens.digest('digest', id), 'hex')]);
    blocks.set(id, made);
    return made;
  };
  const turned = (bits: string, keep: number, round: number): string => {
    let result = bits.slice(0, keep);
    for (let at = keep; at < bits.length; at += 1) {
      const octet = at - (at % 8);
      const path = Number.parseInt(`1${bits.slice(octet, at)}`, 2);
      // The first free bit is always turned: no address may stand for itself.
      const isTurned =
        at === keep || block(`${bits.length} ${round} ${bits.slice(0, octet)}`)[path] === '1';
      result += (bits[at] === '1') === isTurned ? '0' : '1';
    }
    return result;
  };
  const mapped = (bits: string): string => {
    const kinds = bits.length === 32 ? kinds4 : kinds6;
    const kind = kinds.find(isKind(bits));
    if (kind === undefined || kind.keep >= bits.length || stays.has(bits)) return bits;
    if (kind.keep === 96) {
      const inner = bits.slice(96);
      return bits.slice(0, 96) + mapped(inner);
    }
    // A stand-in must be of the same kind and nobody's published address: else once more.
    for (let round = 0; round < 16; round += 1) {
      const result = turned(bits, kind.keep, round);
      if (kinds.find(isKind(result)) === kind && !stays.has(result)) return result;
    }
    return bits.slice(0, kind.keep) + '0'.repeat(bits.length - kind.keep);
  };
  return mapped;
};

/** `published` are ranges and single addresses that stay as they are. */
export const startAddresses = (tokens: Tokens, published: readonly string[]): Addresses => {
  const known = new Map<string, string | undefined>();
  const stays = publishedSet(published);
  const mapped = startMapping(tokens, stays);
  const noted = (was: string, becomes: string): string =>
    was === becomes
      ? was
      : tokens.note(was.includes(':') ? 'address-6' : 'address-4', was, becomes);
  const address = (text: string): string | undefined => {
    if (known.has(text)) return known.get(text);
    const bytes = parsed(text);
    const bits = bytes === undefined ? undefined : bitsOf(bytes);
    const other = bits === undefined ? undefined : mapped(bits);
    const result =
      other === undefined ? undefined : other === bits ? text : noted(text, written(other));
    known.set(text, result);
    return result;
  };
  const range = (text: string): string | undefined => {
    const [ip = '', length = '', ...rest] = text.split('/');
    const bytes = parsed(ip);
    if (bytes === undefined || rest.length > 0 || !/^\d{1,3}$/u.test(length)) return undefined;
    const bits = bitsOf(bytes);
    const size = Number(length);
    if (size > bits.length) return undefined;
    // Routes that hold published addresses must go on doing so.
    if (stays.touches(bits.slice(0, size), bits.length)) return text;
    const isNetwork = !bits.slice(size).includes('1');
    if (!isNetwork) return `${address(ip) ?? ip}/${length}`;
    const other = mapped(bits).slice(0, size).padEnd(bits.length, '0');
    return other === bits ? text : noted(text, `${written(other)}/${length}`);
  };
  return { address, range };
};

interface PublishedSet {
  has(bits: string): boolean;
  /** A range inside a published one, or around it. */
  touches(prefix: string, width: number): boolean;
}

/** By length of the prefix: a look-up for each length that occurs instead of one for each range. */
const publishedSet = (published: readonly string[]): PublishedSet => {
  const prefixes = new Map<number, { readonly lengths: Set<number>; readonly all: Set<string> }>();
  for (const text of published) {
    const [ip = '', length] = text.split('/');
    const bytes = parsed(ip);
    if (bytes === undefined) continue;
    const bits = bitsOf(bytes);
    const prefix = bits.slice(0, length === undefined ? bits.length : Number(length));
    const family = prefixes.get(bits.length) ?? {
      lengths: new Set<number>(),
      all: new Set<string>(),
    };
    family.lengths.add(prefix.length);
    family.all.add(prefix);
    prefixes.set(bits.length, family);
  }
  const covers = (prefix: string, width: number): boolean => {
    const family = prefixes.get(width);
    return (
      family !== undefined &&
      [...family.lengths].some(
        (length) => length <= prefix.length && family.all.has(prefix.slice(0, length)),
      )
    );
  };
  return {
    has: (bits) => covers(bits, bits.length),
    touches: (prefix, width) =>
      covers(prefix, width) ||
      [...(prefixes.get(width)?.all ?? [])].some((one) => one.startsWith(prefix)),
  };
};
