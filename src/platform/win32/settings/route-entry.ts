/**
 * One route of the active store, there or not; a restart brings back what belongs there. Named by
 * its own words (`model/route-words.ts`); the device is its name, which may hold blanks here, or its
 * number. Routes that Windows makes by itself are left alone: they could not be put back as they were.
 */
import type { RouteEntry } from '../../../model/change.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { numberIn } from '../shapes.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { interfaceIn, listInterfaces, noSuchInterface, objectionToName } from './interfaces.ts';

type Value = RouteEntry | null;

export const routeEntry = (host: Host): SettingHandler<Value> => ({
  needs: 'admin',
  lasts: 'until-restart',
  settlesMs: 2_000,
  objection: (on, value) => objectionTo(on, value),
  read: (on, signal) => readRoute(host, on, signal),
  write: async (on, value, signal) => {
    const current = await readRoute(host, on, signal);
    if (current.kind === 'unknown') return { kind: 'refused', why: current.why };
    if (isSame(current.value, value)) return { kind: 'written' };
    const list = await runSteps(host, [listInterfaces], signal);
    const rows = list.kind === 'done' ? (list.answers[0] ?? []) : [];
    const index = indexOf(rows, parseWords(on)?.device ?? '');
    if (index === undefined) return { kind: 'refused', why: noSuchInterface };
    const steps = [
      ...(current.value === null ? [] : [removal(current.value, index)]),
      ...(value === null ? [] : [addition(value, index)]),
    ];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});

interface Words {
  readonly family: 4 | 6;
  readonly destination: string;
  readonly gateway?: string;
  readonly device: string;
  readonly metric?: number;
}

/** `10.0.0.0/8 via 192.168.1.7 dev Ethernet 2 table main metric 35` */
const parseWords = (text: string): Words | undefined => {
  const parts =
    /^([0-9a-f.:]+\/\d{1,3})(?: via ([0-9a-f.:]+))? dev (.+?)(?: table main)?(?: metric (\d{1,9}))?$/isu.exec(
      text,
    );
  const [, destination, gateway, device, metric] = parts ?? [];
  if (destination === undefined || device === undefined) return undefined;
  return {
    family: destination.includes(':') ? 6 : 4,
    destination,
    ...(gateway === undefined ? {} : { gateway }),
    device,
    ...(metric === undefined ? {} : { metric: Number(metric) }),
  };
};

const indexOf = (rows: readonly JsonObject[], device: string): number | undefined =>
  interfaceIn(rows, device)?.index ?? (/^\d{1,9}$/u.test(device) ? Number(device) : undefined);

const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

const objectionTo = (on: string, value: Value): string | undefined => {
  const wanted = parseWords(on);
  if (wanted === undefined) return 'that names no route of Windows';
  if (objectionToName(wanted.device) !== undefined) return objectionToName(wanted.device);
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
  const wanted = parseWords(on);
  if (wanted === undefined) return { kind: 'unknown', why: 'that names no route' };
  const steps = [listInterfaces, listRoutes(wanted.destination)];
  const found = await runSteps(host, steps, signal);
  if (found.kind === 'stopped') return unknownFrom(found);
  const index = indexOf(found.answers[0] ?? [], wanted.device);
  if (index === undefined) return { kind: 'unknown', why: noSuchInterface };
  const row = (found.answers[1] ?? []).find((one) => isRow(one, wanted, index));
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
      device: wanted.device,
      ...(metric === undefined ? {} : { metric }),
      kind: 'unicast',
    },
  };
};

const isNoGateway = (gateway: string): boolean =>
  gateway === '' || gateway === '0.0.0.0' || gateway === '::';

/** The metric of a fact is the route's and the interface's together; the route's own counts, too. */
const isRow = (row: JsonObject, wanted: Words, index: number): boolean => {
  const own = numberIn(row['RouteMetric']) ?? 0;
  const both = own + (numberIn(row['InterfaceMetric']) ?? 0);
  const gateway = asText(row['NextHop']) ?? '';
  return (
    row['DestinationPrefix'] === wanted.destination &&
    numberIn(row['InterfaceIndex']) === index &&
    (wanted.gateway === undefined || gateway === wanted.gateway) &&
    (wanted.metric === undefined || wanted.metric === own || wanted.metric === both)
  );
};

const common = ({ family, destination, gateway }: RouteEntry, index: number): JsonObject => ({
  DestinationPrefix: destination,
  InterfaceIndex: index,
  NextHop: gateway ?? (family === 6 ? '::' : '0.0.0.0'),
  PolicyStore: 'ActiveStore',
});

const removal = (entry: RouteEntry, index: number): Step => ({
  run: 'Remove-NetRoute',
  with: { ...common(entry, index), Confirm: false },
});

const addition = (entry: RouteEntry, index: number): Step => ({
  run: 'New-NetRoute',
  with: {
    ...common(entry, index),
    ...(entry.metric === undefined ? {} : { RouteMetric: entry.metric }),
  },
});
