/**
 * One route of the active store, there or not; a restart brings back what belongs there. Named by
 * its own words (`model/route-words.ts`), the device by its number. Routes that Windows makes by
 * itself are left alone: they could not be put back as they were.
 */
import type { RouteEntry } from '../../../model/change.ts';
import { parseRouteWords } from '../../../model/route-words.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { numberIn } from '../shapes.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { interfaceIn, listInterfaces } from './interfaces.ts';

type Value = RouteEntry | null;

export const routeEntry = (host: Host): SettingHandler<Value> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 2_000,
  placeOf: async (device, signal) => {
    const found = await runSteps(host, [listInterfaces], signal);
    if (found.kind === 'stopped') return undefined;
    const index = interfaceIn(found.answers[0] ?? [], device)?.index;
    return index === undefined ? undefined : String(index);
  },
  objection: (on, value) => objectionTo(on, value),
  read: (on, signal) => readRoute(host, on, signal),
  write: async (on, value, signal) => {
    const current = await readRoute(host, on, signal);
    if (current.kind === 'unknown') return { kind: 'refused', why: current.why };
    const steps = [
      ...(current.value === null || isSame(current.value, value) ? [] : [removal(current.value)]),
      ...(value === null || isSame(current.value, value) ? [] : [addition(value)]),
    ];
    if (steps.length === 0) return { kind: 'written' };
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});

const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

const objectionTo = (on: string, value: Value): string | undefined => {
  const wanted = parseRouteWords(on);
  if (wanted === undefined || wanted.kind !== 'unicast') return 'that names no route of Windows';
  if (!/^\d{1,9}$/u.test(wanted.device ?? '')) return 'the interface is named by its number';
  if (value === null) return undefined;
  const isIt =
    value.destination === wanted.destination &&
    value.device === wanted.device &&
    value.kind === 'unicast' &&
    (wanted.gateway === undefined || value.gateway === wanted.gateway);
  return isIt ? undefined : 'that is another route';
};

const listRoutes = (destination: string): Step => ({
  run: 'Get-NetRoute',
  with: { PolicyStore: 'ActiveStore', AddressFamily: destination.includes(':') ? 'IPv6' : 'IPv4' },
  select: [
    'DestinationPrefix',
    'NextHop',
    'RouteMetric',
    'InterfaceIndex',
    'InterfaceMetric',
    'Protocol',
  ],
});

/** Made by a person or a program (a VPN): MIB_IPPROTO_NETMGMT. */
const isMade = (value: unknown): boolean => value === 3 || value === 'NetMgmt';

const readRoute = async (host: Host, on: string, signal: AbortSignal): Promise<Reading<Value>> => {
  const wanted = parseRouteWords(on);
  if (wanted === undefined) return { kind: 'unknown', why: 'that names no route' };
  const found = await runSteps(host, [listRoutes(wanted.destination)], signal);
  if (found.kind === 'stopped') return unknownFrom(found);
  const row = (found.answers[0] ?? []).find((one) => isRow(one, wanted));
  if (row === undefined) return { kind: 'value', value: null };
  if (!isMade(row['Protocol'])) {
    return { kind: 'unknown', why: 'Windows made this route itself: it could not be put back' };
  }
  const gateway = asText(row['NextHop']) ?? '';
  const metric = numberIn(row['RouteMetric']);
  return {
    kind: 'value',
    value: {
      family: wanted.family,
      destination: wanted.destination,
      ...(isNoGateway(gateway) ? {} : { gateway }),
      device: String(numberIn(row['InterfaceIndex'])),
      ...(metric === undefined ? {} : { metric }),
      kind: 'unicast',
    },
  };
};

const isNoGateway = (gateway: string): boolean =>
  gateway === '' || gateway === '0.0.0.0' || gateway === '::';

/** The metric of a fact is the route's and the interface's together; the route's own counts, too. */
const isRow = (row: JsonObject, wanted: RouteEntry): boolean => {
  const own = numberIn(row['RouteMetric']) ?? 0;
  const both = own + (numberIn(row['InterfaceMetric']) ?? 0);
  const gateway = asText(row['NextHop']) ?? '';
  return (
    row['DestinationPrefix'] === wanted.destination &&
    String(numberIn(row['InterfaceIndex'])) === wanted.device &&
    (wanted.gateway === undefined || gateway === wanted.gateway) &&
    (wanted.metric === undefined || wanted.metric === own || wanted.metric === both)
  );
};

const common = ({ family, destination, gateway, device }: RouteEntry): JsonObject => ({
  DestinationPrefix: destination,
  InterfaceIndex: Number(device),
  NextHop: gateway ?? (family === 6 ? '::' : '0.0.0.0'),
  PolicyStore: 'ActiveStore',
});

const removal = (entry: RouteEntry): Step => ({
  run: 'Remove-NetRoute',
  with: { ...common(entry), Confirm: false },
});

const addition = (entry: RouteEntry): Step => ({
  run: 'New-NetRoute',
  with: {
    ...common(entry),
    ...(entry.metric === undefined ? {} : { RouteMetric: entry.metric }),
  },
});
