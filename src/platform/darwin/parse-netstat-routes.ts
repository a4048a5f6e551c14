/**
 * `netstat -rn -f inet|inet6`. Destinations are shortened (`10`, `192.168.1`, `128.0/1`), flags say
 * what a row is (netstat(1)): H host, R reject, B blackhole, L link-level, W cloned, m multicast,
 * b broadcast, I scoped to its interface: used only by sockets that are bound to it.
 */
import { isIP } from 'node:net';
import type { Route } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';
import { withoutScope } from './lines.ts';

type Family = 4 | 6;

/** Undefined for text without the table's heading: unknown is not "no routes". */
export const parseNetstatRoutes = (text: string, family: Family): readonly Route[] | undefined => {
  const lines = wholeLines(text);
  const at = lines.findIndex((line) => /^Destination\s+Gateway\s+Flags\b/u.test(line));
  if (at === -1) return undefined;
  const columns = (lines[at] ?? '').trim().split(/\s+/u);
  const deviceAt = columns.indexOf('Netif');
  if (deviceAt === -1) return undefined;
  return lines.slice(at + 1).flatMap((line) => {
    const fields = line.trim().split(/\s+/u);
    const [dst = '', gateway = '', flags = ''] = fields;
    return routeOf({ dst, gateway, flags, device: fields[deviceAt] ?? '' }, family);
  });
};

interface Row {
  readonly dst: string;
  readonly gateway: string;
  readonly flags: string;
  readonly device: string;
}

const routeOf = ({ dst, gateway, flags, device }: Row, family: Family): readonly Route[] => {
  const destination = destinationOf(dst, flags, family);
  if (destination === undefined || device === '' || !flags.includes('U')) return [];
  // Neighbours, clones, multicast, broadcast and the computer's own addresses lead nowhere.
  if (/[LWmb]/u.test(flags) || device === 'lo0') return [];
  const via = withoutScope(gateway);
  return [
    {
      family,
      destination,
      ...(isIP(via) !== family ? {} : { gateway: via }),
      device,
      kind: flags.includes('R') ? 'unreachable' : flags.includes('B') ? 'blackhole' : 'unicast',
      table: flags.includes('I') ? 'scoped' : 'main',
    },
  ];
};

const destinationOf = (dst: string, flags: string, family: Family): string | undefined => {
  if (dst === 'default') return family === 4 ? '0.0.0.0/0' : '::/0';
  const [first = '', bits] = withoutScope(dst).split('/');
  if (family === 6) {
    if (isIP(first) !== 6 || /^ff/iu.test(first)) return undefined;
    return `${first}/${bits ?? 128}`;
  }
  if (!/^\d{1,3}(?:\.\d{1,3}){0,3}$/u.test(first)) return undefined;
  const bytes = first.split('.');
  const ip = [...bytes, '0', '0', '0'].slice(0, 4).join('.');
  const length = bits ?? (flags.includes('H') ? 32 : bytes.length * 8);
  const isMulticast = Number(bytes[0]) >= 224;
  return isIP(ip) === 4 && Number(length) <= 32 && !isMulticast ? `${ip}/${length}` : undefined;
};
