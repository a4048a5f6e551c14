/**
 * Lines of `ip -N -details route show`, as entries that can be written back. `-N` because names of
 * tables and protocols come from files that anybody may have changed. What a route has beyond the
 * usual (a source, a protocol, an MTU, several next hops) is kept as `raw`, the arguments that make
 * the very same route again (iproute2 6.1, measured for every word below).
 */
import { isIP } from 'node:net';
import type { RouteEntry } from '../../../model/change.ts';

const kinds: Readonly<Record<string, string>> = {
  '1': 'unicast',
  '6': 'blackhole',
  '7': 'unreachable',
  '8': 'prohibit',
  '9': 'throw',
};

/** Words that tell how the route fares now, not what it is. */
const passing = new Set(['linkdown', 'dead', 'offload', 'trap', 'offload_failed', 'rt_offload']);

export interface RouteLine {
  readonly entry: RouteEntry;
  /** Behind `ip route add` or `del`. */
  readonly args: readonly string[];
  /** Announced by a router or given for a time: it comes and goes without us. */
  readonly isPassing: boolean;
}

/**
 * `table` is the name it was asked for by; lines of other kinds (local, broadcast) are left out.
 * Undefined as soon as one line is not understood: it may be the one that is looked for, and "there
 * is no such route" would be put back as that.
 */
export const parseRouteLines = (
  text: string,
  family: 4 | 6,
  table: string,
): readonly RouteLine[] | undefined => {
  // A line cut off, or a device whose name is no UTF-8: neither can be written back.
  if ((text !== '' && !text.endsWith('\n')) || text.includes('\u{FFFD}')) return undefined;
  const lines = text
    // A further next hop stands on a line of its own, behind a tabulator.
    .replaceAll(/\r?\n\s+nexthop/gu, ' nexthop')
    .split('\n')
    .map((line) => line.split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) => lineOf(words, family, table));
  return lines.includes(undefined) ? undefined : lines.flatMap((line) => line ?? []);
};

const lineOf = (
  words: readonly string[],
  family: 4 | 6,
  table: string,
): readonly RouteLine[] | undefined => {
  const [number = '', dst = ''] = words;
  const kind = kinds[number];
  if (kind === undefined) return /^\d+$/u.test(number) ? [] : undefined;
  const destination = cidrOf(dst, family);
  if (destination === undefined) return undefined;
  const lasting = words.slice(2).filter((word) => !passing.has(word));
  // The kernel hangs every refusing IPv6 route on the loopback; nobody has to say so.
  const rest = kind === 'unicast' ? lasting : without(lasting, 'dev', 'lo');
  // The table is printed only when all of them are asked for.
  const said = withoutPair(withoutPair(rest, 'expires'), 'table');
  const hasHops = said.includes('nexthop');
  const wordAfter = (word: string): string | undefined =>
    hasHops || !said.includes(word) ? undefined : said[said.indexOf(word) + 1];
  const [gateway, device, metric] = [wordAfter('via'), wordAfter('dev'), wordAfter('metric')];
  if (metric !== undefined && !/^\d+$/u.test(metric)) return undefined;
  const args = [kind, destination, 'table', table, ...said];
  const entry: RouteEntry = {
    family,
    destination,
    ...(gateway === undefined ? {} : { gateway }),
    ...(device === undefined ? {} : { device }),
    ...(metric === undefined ? {} : { metric: Number(metric) }),
    table,
    kind,
  };
  const isUsual = beyondUsual(said, entry).length === 0;
  return [
    {
      entry: isUsual ? entry : { ...entry, raw: args.join(' ') },
      args,
      isPassing: rest.includes('expires'),
    },
  ];
};

const cidrOf = (dst: string, family: 4 | 6): string | undefined => {
  if (dst === 'default') return family === 4 ? '0.0.0.0/0' : '::/0';
  const most = family === 4 ? 32 : 128;
  const [, address = '', bits = `${most}`] = /^([^/]+)(?:\/(\d{1,3}))?$/u.exec(dst) ?? [];
  return isIP(address) === family && Number(bits) <= most ? `${address}/${bits}` : undefined;
};

const withoutPair = (words: readonly string[], word: string): readonly string[] => {
  const at = words.indexOf(word);
  return at === -1 ? words : words.toSpliced(at, 2);
};

const without = (words: readonly string[], word: string, value: string): readonly string[] => {
  const at = words.findIndex((one, index) => one === word && words[index + 1] === value);
  return at === -1 ? words : words.toSpliced(at, 2);
};

/** What `ip route add` would not choose by itself: RTPROT_BOOT is 3, a scope follows from the gateway. */
const beyondUsual = (words: readonly string[], entry: RouteEntry): readonly string[] => {
  const isOnLink = entry.family === 4 && entry.kind === 'unicast' && entry.gateway === undefined;
  const usual: readonly (readonly [string, string | undefined])[] = [
    ['via', entry.gateway],
    ['dev', entry.device],
    ['metric', entry.metric === undefined ? undefined : String(entry.metric)],
    ['proto', '3'],
    ['scope', isOnLink ? '253' : '0'],
    ['pref', 'medium'],
  ];
  return usual.reduce(
    (left, [word, value]) => (value === undefined ? left : without(left, word, value)),
    words,
  );
};

/** What makes an entry that has nothing beyond the usual. */
export const argsOf = (entry: RouteEntry): readonly string[] => {
  if (entry.raw !== undefined) return entry.raw.split(' ');
  return [
    entry.kind,
    entry.destination,
    ...(entry.gateway === undefined ? [] : ['via', entry.gateway]),
    ...(entry.device === undefined ? [] : ['dev', entry.device]),
    ...(entry.table === undefined ? [] : ['table', entry.table]),
    ...(entry.metric === undefined ? [] : ['metric', String(entry.metric)]),
  ];
};
