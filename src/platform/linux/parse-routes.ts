/** `ip -json route` in its forms, and the kernel's tables for a computer without `ip`. */
import { isIP } from 'node:net';
import type { Route } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';
import { asDevice, asNumber, asText, isObject, objectsIn, parseJson, textsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';

type Family = 4 | 6;

const kinds = new Set(['blackhole', 'unreachable', 'prohibit']);

/** Broadcast, multicast, local and anycast entries say nothing about the way out. */
const kindOf = (type: string): Route['kind'] | undefined =>
  type === 'unicast'
    ? 'unicast'
    : type === 'blackhole' || type === 'unreachable' || type === 'prohibit'
      ? type
      : undefined;

/** Linux puts this metric on its built-in "no route" entries: they stand for an empty table. */
const nullRouteMetric = 4_294_967_295;

/** Undefined when the text is not the list it should be. */
export const parseRoutes = (text: string, family: Family): readonly Route[] | undefined => {
  // With no route at all some versions print nothing instead of an empty list.
  const parsed = text.trim() === '' ? [] : parseJson(text);
  if (!Array.isArray(parsed)) return undefined;
  return objectsIn(parsed).flatMap((entry) => routesOf(entry, family));
};

const routesOf = (entry: JsonObject, family: Family): readonly Route[] => {
  const kind = kindOf(asText(entry['type']) ?? 'unicast');
  const destination = toCidr(asText(entry['dst']), family);
  const metric = asNumber(entry['metric']);
  const table = asText(entry['table']) ?? 'main';
  if (kind === undefined || destination === undefined || metric === nullRouteMetric) return [];
  if (table === 'local') return [];
  const common = {
    family,
    destination,
    kind,
    table,
    ...(metric === undefined ? {} : { metric }),
  };
  if (kinds.has(kind)) return [common];
  const hops = objectsIn(entry['nexthops']);
  return (hops.length > 0 ? hops : [entry])
    .filter((hop) => !textsIn(hop['flags']).includes('dead'))
    .map((hop) => ({ ...common, ...wayOf(hop) }));
};

const wayOf = (hop: JsonObject): { gateway?: string; device?: string } => {
  const via = isObject(hop['via']) ? asText(hop['via']['host']) : undefined;
  const gateway = asText(hop['gateway']) ?? via;
  const device = asDevice(hop['dev']);
  return {
    ...(gateway === undefined ? {} : { gateway }),
    ...(device === undefined ? {} : { device }),
  };
};

const toCidr = (dst: string | undefined, family: Family): string | undefined => {
  if (dst === undefined) return undefined;
  if (dst === 'default') return family === 4 ? '0.0.0.0/0' : '::/0';
  const most = family === 4 ? 32 : 128;
  const [, address = '', bits = `${most}`] = /^([^/]+)(?:\/(\d{1,3}))?$/u.exec(dst) ?? [];
  const isPrefix = isIP(address) === family && Number(bits) <= most;
  return isPrefix ? `${address}/${bits}` : undefined;
};

/**
 * `/proc/net/route`: IPv4, main table only, little-endian hexadecimal. Undefined without the heading
 * that the kernel writes above an empty table too.
 */
export const parseProcRoute = (text: string): readonly Route[] | undefined =>
  /^Iface\s+Destination\s/u.test(text) ? rowsOf(text) : undefined;

const rowsOf = (text: string): readonly Route[] =>
  text.split('\n').flatMap((line) => {
    const [device, dst, gateway, flags, , , metric, mask] = line.trim().split(/\s+/u);
    const destination = fromLittleEndian(dst);
    const bits = maskLength(mask);
    const flagBits = Number.parseInt(flags ?? '', 16);
    if (device === undefined || destination === undefined || bits === undefined) return [];
    // RTF_UP; RTF_REJECT (0x200) marks what is refused.
    if (Number.isNaN(flagBits) || (flagBits & 1) === 0) return [];
    const isRefused = (flagBits & 0x200) !== 0;
    // A blackhole and a `throw` look alike here, without device and mark (Linux 6.18); neither is a way.
    if (device === '*' && !isRefused) return [];
    const via = fromLittleEndian(gateway);
    return [
      {
        family: 4 as const,
        destination: `${destination}/${bits}`,
        kind: isRefused ? ('unreachable' as const) : ('unicast' as const),
        table: 'main',
        ...(isRefused || asDevice(device) === undefined ? {} : { device }),
        ...(via === undefined || via === '0.0.0.0' ? {} : { gateway: via }),
        ...(Number.isNaN(Number(metric)) ? {} : { metric: Number(metric) }),
      },
    ];
  });

const fromLittleEndian = (hex: string | undefined): string | undefined =>
  hex !== undefined && /^[0-9a-f]{8}$/iu.test(hex)
    ? [...Buffer.from(hex, 'hex')].toReversed().join('.')
    : undefined;

const maskLength = (hex: string | undefined): number | undefined => {
  const mask = fromLittleEndian(hex);
  if (mask === undefined) return undefined;
  const bits = mask
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/u.test(bits) ? bits.replaceAll('0', '').length : undefined;
};

/**
 * `/proc/net/ipv6_route`: all tables without saying which; local entries (RTF_LOCAL) left out. It has
 * no heading and is empty without IPv6; undefined for a text that has not one line of its form.
 */
export const parseProcIpv6Route = (text: string): readonly Route[] | undefined => {
  const lines = wholeLines(text);
  const isTable =
    text === '' || lines.some((line) => /^(?:[\da-f]{32} [\da-f]{2} ){2}/u.test(line));
  return isTable ? rowsOfSix(lines) : undefined;
};

const rowsOfSix = (lines: readonly string[]): readonly Route[] =>
  lines.flatMap((line) => {
    const [dst, length, , , gateway, metric, , , flags, device] = line.trim().split(/\s+/u);
    const destination = fromHexGroups(dst);
    const bits = Number.parseInt(length ?? '', 16);
    const flagBits = Number.parseInt(flags ?? '', 16);
    if (destination === undefined || device === undefined) return [];
    if (!(bits >= 0 && bits <= 128) || Number.isNaN(flagBits)) return [];
    // RTF_UP 0x1, RTF_REJECT 0x200, RTF_LOCAL 0x80000000, RTF_ANYCAST 0x100000; multicast is ff00::/8.
    if (flagBits >= 0x8000_0000 || (flagBits & 0x10_0000) !== 0) return [];
    // What refuses is not marked as up (Linux 6.18).
    if ((flagBits & 0x201) === 0) return [];
    const metricValue = Number.parseInt(metric ?? '', 16);
    if (metricValue === nullRouteMetric || destination.startsWith('ff')) return [];
    const isRefused = (flagBits & 0x200) !== 0;
    const via = fromHexGroups(gateway);
    return [
      {
        family: 6 as const,
        destination: `${destination}/${bits}`,
        kind: isRefused ? ('unreachable' as const) : ('unicast' as const),
        table: 'main',
        ...(isRefused || asDevice(device) === undefined ? {} : { device }),
        ...(via === undefined || via === '::' ? {} : { gateway: via }),
        ...(Number.isNaN(metricValue) ? {} : { metric: metricValue }),
      },
    ];
  });

/** 32 hexadecimal digits to the usual text, shortened as `new URL` shortens it. */
export const fromHexGroups = (hex: string | undefined): string | undefined => {
  if (hex === undefined || !/^[0-9a-f]{32}$/iu.test(hex)) return undefined;
  const groups = hex.match(/.{4}/gu) ?? [];
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
};
