/**
 * A route in its own words, which is how a `route.entry` is named: enough to find it again and
 * nothing that changes by itself. `unreachable 170.114.0.0/16 table main`,
 * `10.0.0.0/8 via 192.168.1.7 dev eth0 table main metric 50`. No word holds a blank: no system lets
 * an interface have one here but Windows, where the device is the interface's index.
 */
import type { RouteEntry } from './change.ts';

type Words = Omit<RouteEntry, 'raw' | 'family'>;

export const routeWords = ({ kind, destination, gateway, device, table, metric }: Words): string =>
  [
    ...(kind === 'unicast' ? [] : [kind]),
    destination,
    ...(gateway === undefined ? [] : ['via', gateway]),
    ...(device === undefined ? [] : ['dev', device]),
    ...(table === undefined ? [] : ['table', table]),
    ...(metric === undefined ? [] : ['metric', String(metric)]),
  ].join(' ');

const kinds = new Set(['unicast', 'blackhole', 'unreachable', 'prohibit', 'throw']);

/** Undefined for words that name no route. */
export const parseRouteWords = (text: string): RouteEntry | undefined => {
  const words = text.split(' ');
  const kind = kinds.has(words[0] ?? '') ? (words.shift() ?? 'unicast') : 'unicast';
  const destination = words.shift() ?? '';
  if (!/^[0-9a-f.:]+\/\d{1,3}$/iu.test(destination) || words.length % 2 !== 0) return undefined;
  const named = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) named.set(words[at] ?? '', words[at + 1] ?? '');
  const [gateway, device, table] = ['via', 'dev', 'table'].map((word) => named.get(word));
  const metric = named.get('metric');
  const known = ['via', 'dev', 'table', 'metric'].filter((word) => named.has(word));
  if (known.length * 2 !== words.length || [...named.values()].includes('')) return undefined;
  if (metric !== undefined && !/^\d{1,10}$/u.test(metric)) return undefined;
  return {
    family: destination.includes(':') ? 6 : 4,
    destination,
    ...(gateway === undefined ? {} : { gateway }),
    ...(device === undefined ? {} : { device }),
    ...(metric === undefined ? {} : { metric: Number(metric) }),
    ...(table === undefined ? {} : { table }),
    kind,
  };
};
