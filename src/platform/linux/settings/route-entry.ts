/**
 * One route of the kernel, there or not. Named by its own words (`model/route-words.ts`); put back
 * with every attribute it had. Routes are forgotten when the computer restarts, and whoever made
 * one (a container service, a VPN) makes it again then.
 */
import type { RouteEntry } from '../../../model/change.ts';
import { parseRouteWords } from '../../../model/route-words.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { isInterfaceName } from './interface-name.ts';
import { unknown, unreadable, value, writingOf } from './program-writing.ts';
import { argsOf, parseRouteLines, type RouteLine } from './route-lines.ts';

/** A table with a whole internet in it (900 000 routes) takes `ip` some seconds to print. */
const timeoutMs = 10_000;

export const routeEntry = (host: Host): SettingHandler<RouteEntry | null> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 0,
  objection: (on, entry) => {
    const wanted = parseRouteWords(on);
    if (wanted === undefined) return 'that names no route';
    return objectionToParts(wanted) ?? objectionToEntry(wanted, entry);
  },
  read: async (on, signal) => {
    const line = await findLine(host, on, signal);
    if (line.kind === 'unknown') return line;
    if (line.value?.isPassing === true) {
      return unknown('a router announces this route: it could not be put back as it was');
    }
    return value(line.value?.entry ?? null);
  },
  write: async (on, entry, signal) => {
    const line = await findLine(host, on, signal);
    if (line.kind === 'unknown') return { kind: 'refused', why: line.why };
    const standing = line.value;
    if (entry !== null && JSON.stringify(standing?.entry) === JSON.stringify(entry)) {
      return { kind: 'written' };
    }
    if (standing !== undefined) {
      const gone = await change(host, 'del', standing.entry.family, standing.args, signal);
      if (gone.kind !== 'written') return gone;
    }
    if (entry === null) return { kind: 'written' };
    return change(host, 'add', entry.family, argsOf(entry), signal);
  },
});

const objectionToParts = ({ device, gateway, table }: RouteEntry): string | undefined => {
  if (device !== undefined && !isInterfaceName(device)) return 'no interface can have that name';
  if (gateway !== undefined && !/^[0-9a-f.:]+$/iu.test(gateway)) return 'that is no gateway';
  if (table === 'local' || table === '255') return 'that table is the kernel’s own';
  return table === undefined || /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/u.test(table)
    ? undefined
    : 'no table can have that name';
};

const objectionToEntry = (wanted: RouteEntry, entry: RouteEntry | null): string | undefined => {
  if (entry === null) return undefined;
  const { kind, destination, family, raw } = entry;
  if (kind !== wanted.kind || destination !== wanted.destination || family !== wanted.family) {
    return 'the words name another route';
  }
  const isOption = raw?.split(' ').some((word) => word.startsWith('-')) ?? false;
  if (raw !== undefined && (isOption || !raw.startsWith(`${kind} ${destination} `))) {
    return 'the words name another route';
  }
  return objectionToParts(entry);
};

const findLine = async (
  host: Host,
  on: string,
  signal: AbortSignal,
): Promise<Reading<RouteLine | undefined>> => {
  const wanted = parseRouteWords(on);
  if (wanted === undefined) return unknown('that names no route');
  const table = wanted.table ?? 'main';
  const args = ['-N', '-details', `-${wanted.family}`, 'route', 'show', 'table', table];
  const result = await host.run('ip', args, { timeoutMs, signal });
  // A table is made with its first route.
  if (result.kind === 'ended' && /table does not exist/u.test(result.stderr)) {
    return value(undefined);
  }
  const trouble = unreadable('ip', result);
  if (trouble !== undefined || result.kind !== 'ended') return trouble ?? unknown('no answer');
  const lines = parseRouteLines(result.stdout, wanted.family, table);
  return lines === undefined
    ? unknown('ip printed routes in a way we do not understand')
    : value(lines.find(({ entry }) => isMeant(wanted, entry)));
};

/** IPv6 routes have a metric in any case; unsaid it is 1024 (IP6_RT_PRIO_USER). */
const isMeant = (wanted: RouteEntry, entry: RouteEntry): boolean =>
  entry.kind === wanted.kind &&
  entry.destination === wanted.destination &&
  (wanted.gateway === undefined || entry.gateway === wanted.gateway) &&
  (wanted.device === undefined || entry.device === wanted.device) &&
  (entry.metric === wanted.metric || (wanted.metric === undefined && entry.metric === 1024));

const change = async (
  host: Host,
  what: 'add' | 'del',
  family: 4 | 6,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Writing> =>
  writingOf(
    'ip',
    await host.run('ip', [`-${family}`, 'route', what, ...args], { timeoutMs, signal }),
  );
