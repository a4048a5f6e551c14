/**
 * Addresses and routes of one interface, as words that `ip addr add` and `ip route add` take again.
 * What is not understood makes the whole answer undefined: IPv6 would be switched off, and what was
 * left out would not come back.
 */
import { isIPv6 } from 'node:net';
import { asNumber, asText, isObject, objectsIn, parseJson } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { wholeLines } from '../../text-lines.ts';

export interface SetAddresses {
  readonly addresses: readonly string[];
  /** A router or a manager gave some for a time; these are not in the list. */
  readonly hasPassing: boolean;
}

/** `ip -json -6 addr show dev NAME`. */
export const parseSetAddresses = (text: string): SetAddresses | undefined => {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed) || !parsed.every(isObject)) return undefined;
  const found = parsed.flatMap((link) => objectsIn(link['addr_info']));
  const global = found.filter((address) => address['scope'] !== 'link');
  const lasting = global.filter((address) => !isPassing(address));
  const addresses = lasting.flatMap((address) => wordsOf(address) ?? []);
  if (addresses.length < lasting.length) return undefined;
  return { addresses, hasPassing: lasting.length < global.length };
};

const forever = 4_294_967_295;

const isPassing = (address: JsonObject): boolean =>
  address['dynamic'] === true || asNumber(address['valid_life_time']) !== forever;

const wordsOf = (address: JsonObject): string | undefined => {
  const local = asText(address['local']) ?? '';
  const length = asNumber(address['prefixlen']) ?? -1;
  if (!isIPv6(local) || !Number.isInteger(length) || length < 0 || length > 128) return undefined;
  const preferred = asNumber(address['preferred_life_time']) ?? forever;
  return [
    `${local}/${length}`,
    ...['nodad', 'noprefixroute', 'home', 'mngtmpaddr'].filter((flag) => address[flag] === true),
    ...(preferred === forever ? [] : ['preferred_lft', String(preferred)]),
  ].join(' ');
};

/**
 * `ip -N -details -6 route show dev NAME table all`: those that a person or a program made. The
 * kernel's own (protocol 2) come with the addresses, a router's have an end, table 255 is the local one.
 */
export const parseSetRoutes = (text: string): readonly string[] | undefined => {
  if ((text !== '' && !text.endsWith('\n')) || text.includes('\u{FFFD}')) return undefined;
  const lines = wholeLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!lines.every((line) => /^\d+ \S+ /u.test(line))) return undefined;
  const routes = lines
    .filter((line) => line.startsWith('1 ') && !/ proto 2(?: |$)/u.test(line))
    .filter((line) => !/ (?:expires|table 255)(?: |$)/u.test(line))
    .map((line) => line.replace(/^1 default /u, 'unicast ::/0 ').replace(/^1 /u, 'unicast '))
    // A single address is printed without its length.
    .map((line) => line.replace(/^unicast ([0-9a-f:.]+) /iu, 'unicast $1/128 '))
    .map((line) => line.replaceAll(/ (?:linkdown|dead)(?= |$)/gu, ''));
  return routes.every((line) => routeLine.test(line)) ? routes : undefined;
};

/** What we read ourselves, and what a journal may hold. */
export const routeLine = /^unicast [0-9a-f:.]+\/\d{1,3}(?: [a-z0-9_:.][a-z0-9_:.-]*)*$/iu;
