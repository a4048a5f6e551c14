/**
 * The same addresses, or the same ports, in one spelling: sorted, neighbours joined. Firewalls
 * print lists their own way (nftables joins what touches), so a rule that is to be recognised
 * again must be compared in a form that does not depend on who printed it.
 */
import ipaddr from 'ipaddr.js';

interface Span {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** The fewest CIDR ranges that hold exactly these, IPv4 first. What is no range or address is left out. */
export const coverOf = (ranges: readonly string[]): readonly string[] =>
  ([32, 128] as const).flatMap((bits) =>
    joined(ranges.flatMap(spanOf).filter((span) => span.bits === bits)).flatMap(cidrsOf),
  );

/** `first-last`, `address/length` or a single address. */
const spanOf = (range: string): readonly Span[] => {
  const [first = '', last] = range.split('-');
  const [ip = '', length] = first.split('/');
  const value = valueOf(ip);
  if (value === undefined) return [];
  const bits = ip.includes(':') ? 128 : 32;
  if (last !== undefined) {
    const end = valueOf(last);
    return end === undefined || end < value ? [] : [{ bits, first: value, last: end }];
  }
  const kept = length === undefined ? bits : Number(length);
  if (!Number.isInteger(kept) || kept < 0 || kept > bits) return [];
  const size = 1n << BigInt(bits - kept);
  const start = value - (value % size);
  return [{ bits, first: start, last: start + size - 1n }];
};

const valueOf = (ip: string): bigint | undefined => {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ip) && !(ip.includes(':') && ipaddr.IPv6.isValid(ip))) {
    return undefined;
  }
  return ipaddr
    .parse(ip)
    .toByteArray()
    .reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
};

const joined = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = result.at(-1);
    if (before === undefined || span.first > before.last + 1n) result.push(span);
    else if (span.last > before.last) result[result.length - 1] = { ...before, last: span.last };
  }
  return result;
};

const cidrsOf = ({ bits, first, last }: Span): readonly string[] => {
  const result: string[] = [];
  let at = first;
  while (at <= last) {
    let length = bits as number;
    // The largest block that starts here and does not pass the end.
    while (length > 0) {
      const size = 1n << BigInt(bits - length + 1);
      if (at % size !== 0n || at + size - 1n > last) break;
      length -= 1;
    }
    result.push(`${written(at, bits)}/${length}`);
    at += 1n << BigInt(bits - length);
  }
  return result;
};

const written = (value: bigint, bits: 32 | 128): string => {
  const bytes = Array.from({ length: bits / 8 }, (_, index) =>
    Number((value >> BigInt(bits - 8 * (index + 1))) & 0xffn),
  );
  return ipaddr.fromByteArray(bytes).toString();
};

/** Ports as firewalls take them, e.g. `443`, `8801-8810`: sorted, neighbours joined. */
export const portsOf = (ports: readonly number[]): readonly string[] => {
  const spans: [number, number][] = [];
  for (const port of [...new Set(ports)].toSorted((a, b) => a - b)) {
    const before = spans.at(-1);
    if (before !== undefined && port === before[1] + 1) before[1] = port;
    else spans.push([port, port]);
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
};

/** `8801-8803` as three numbers. */
export const numbersOf = (ports: readonly string[]): readonly number[] =>
  ports.flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
