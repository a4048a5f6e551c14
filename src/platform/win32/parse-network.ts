/** Section `network`: adapters, addresses, routes and neighbours, as CIM and the registry number them. */
import { isIP } from 'node:net';
import type { Link, LinkAddress, Neighbours, Route } from '../../model/machine-facts.ts';
import { asText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { isTunnelDescription, isVirtualSwitch } from './tunnel-names.ts';
import { isTrue, numberIn, rowsIn, rowsOf, setNumber } from './shapes.ts';

export interface Adapter {
  readonly index: number;
  readonly name: string;
  readonly description: string;
  readonly guid: string;
  readonly kind: Link['kind'];
  readonly isUp: boolean;
  readonly hasCarrier: boolean;
  readonly isHidden: boolean;
}

/** Undefined when the list itself could not be read. */
export const parseAdapters = (data: JsonObject): readonly Adapter[] | undefined =>
  rowsOf(data['adapters'])?.flatMap((row) => {
    const index = numberIn(row['InterfaceIndex']);
    const name = asText(row['Name']);
    if (index === undefined || name === undefined) return [];
    // IF_OPER_STATUS: 1 up, 2 down; MediaConnectState: 1 connected, 2 not; AdminStatus: 1 up, 2 down.
    const operational = numberIn(row['InterfaceOperationalStatus']);
    const media = numberIn(row['MediaConnectState']);
    return [
      {
        index,
        name,
        description: asText(row['InterfaceDescription']) ?? '',
        guid: (asText(row['InterfaceGuid']) ?? '').toUpperCase(),
        kind: kindOf(row),
        isUp: numberIn(row['InterfaceAdminStatus']) !== 2 && operational !== 6,
        hasCarrier: media === 1 || (media !== 2 && operational === 1),
        isHidden: isTrue(row['Hidden']),
      },
    ];
  });

/** IANA ifType, and NDIS_PHYSICAL_MEDIUM 9 (802.11), 8 (WWAN), 10 (Bluetooth). A tunnel may call itself Ethernet: its description tells. */
const kindOf = (row: JsonObject): Link['kind'] => {
  const type = numberIn(row['InterfaceType']);
  const medium = numberIn(row['NdisPhysicalMedium']);
  const description = asText(row['InterfaceDescription']) ?? '';
  if (type === 24) return 'loopback';
  if (isTunnelDescription(description) || type === 23 || type === 131) return 'tunnel';
  // Windows calls the host's end of a switch so, in every language, until somebody renames it.
  const isSwitchEnd = (asText(row['Name']) ?? '').startsWith('vEthernet (');
  if (isVirtualSwitch(description) || isSwitchEnd) return 'bridge';
  // Type 53 (virtual) alone says nothing; Wintun and the like use it.
  if (type === 53) return 'tunnel';
  if (medium === 9 || type === 71) return 'wifi';
  // Bluetooth calls itself Ethernet, and no cable is missing there.
  if (medium === 10) return 'other';
  if (medium === 8 || type === 243 || type === 244) return 'mobile';
  return type === 6 ? 'ethernet' : 'other';
};

export const parseLinks = (data: JsonObject): readonly Link[] | undefined => {
  const adapters = parseAdapters(data);
  if (adapters === undefined) return undefined;
  const rows = rowsIn(data['interfaces']);
  const known = new Set(adapters.map(({ index }) => index));
  // Loopback is no adapter of CIM's; it has an IP interface all the same.
  const others = rows.flatMap((row) => loopback(data, row, known));
  const links = [...adapters, ...new Map(others.map((one) => [one.index, one])).values()];
  return links
    .map((adapter): Link => {
      const mtuBytes = mtuOf(rows, adapter.index);
      return {
        name: adapter.name,
        kind: adapter.kind,
        isUp: adapter.isUp,
        hasCarrier: adapter.hasCarrier,
        ...(mtuBytes === undefined ? {} : { mtuBytes }),
        addresses: addressesOf(data, adapter.index),
      };
    })
    .filter(({ addresses }, at) => addresses.length > 0 || links[at]?.isHidden !== true);
};

const loopback = (
  data: JsonObject,
  row: JsonObject,
  known: ReadonlySet<number>,
): readonly Adapter[] => {
  const index = numberIn(row['InterfaceIndex']);
  const name = asText(row['InterfaceAlias']);
  if (index === undefined || name === undefined || known.has(index)) return [];
  const isHost = addressesOf(data, index).some(({ scope }) => scope === 'host');
  const kind = isHost || /^loopback/iu.test(name) ? 'loopback' : 'other';
  const isUp = numberIn(row['connected']) === 1;
  return [{ index, name, description: '', guid: '', kind, isUp, hasCarrier: isUp, isHidden: true }];
};

/** Address family 2 is IPv4, 23 IPv6 (ws2def.h). */
const mtuOf = (rows: readonly JsonObject[], index: number): number | undefined => {
  const mtus = rows
    .filter((row) => numberIn(row['InterfaceIndex']) === index)
    .toSorted((a, b) => (numberIn(a['family']) ?? 0) - (numberIn(b['family']) ?? 0))
    .flatMap((row) => setNumber(row['NlMtu']) ?? []);
  return mtus.find((mtu) => mtu > 0);
};

const addressesOf = (data: JsonObject, index: number): readonly LinkAddress[] =>
  rowsIn(data['addresses']).flatMap((row) => {
    const ip = (asText(row['IPAddress']) ?? '').split('%', 1)[0] ?? '';
    const prefixLength = numberIn(row['PrefixLength']);
    const version = isIP(ip);
    if (numberIn(row['InterfaceIndex']) !== index || version === 0) return [];
    // NL_DAD_STATE: 0 invalid, 1 tentative, 2 duplicate, 3 deprecated, 4 preferred.
    const state = numberIn(row['state']) ?? 4;
    return [
      {
        ip,
        prefixLength: prefixLength ?? (version === 4 ? 32 : 128),
        family: version === 4 ? 4 : 6,
        scope: scopeOf(ip),
        isUnusable: state < 3,
      },
    ];
  });

const scopeOf = (ip: string): LinkAddress['scope'] => {
  if (ip.startsWith('127.') || ip === '::1') return 'host';
  return /^fe[89ab]/iu.test(ip) || ip.startsWith('169.254.') ? 'link' : 'global';
};

/** The metric that decides is the route's and the interface's together. */
export const parseRoutes = (data: JsonObject): readonly Route[] | undefined => {
  const names = namesByIndex(data);
  return rowsOf(data['routes'])?.flatMap((row) => {
    const destination = asText(row['DestinationPrefix']) ?? '';
    const [network = '', length = ''] = destination.split('/');
    const index = numberIn(row['InterfaceIndex']);
    const isPrefix =
      /^\d{1,3}$/u.test(length) && Number(length) <= (isIP(network) === 6 ? 128 : 32);
    if (isIP(network) === 0 || !isPrefix || index === undefined) return [];
    const family = isIP(network) === 6 ? 6 : 4;
    const gateway = (asText(row['NextHop']) ?? '').split('%', 1)[0] ?? '';
    const device = names.get(index);
    const metric = metricOf(data, index, family, numberIn(row['RouteMetric']));
    return [
      {
        family,
        destination,
        ...(isIP(gateway) === 0 || gateway === '0.0.0.0' || gateway === '::' ? {} : { gateway }),
        ...(device === undefined ? {} : { device }),
        ...(metric === undefined ? {} : { metric }),
        kind: 'unicast',
        table: 'main',
      } satisfies Route,
    ];
  });
};

const metricOf = (
  data: JsonObject,
  index: number,
  family: 4 | 6,
  routeMetric: number | undefined,
): number | undefined => {
  const own = rowsIn(data['interfaces']).find(
    (row) =>
      numberIn(row['InterfaceIndex']) === index &&
      numberIn(row['family']) === (family === 4 ? 2 : 23),
  );
  const interfaceMetric = numberIn(own?.['InterfaceMetric']);
  return routeMetric === undefined ? undefined : routeMetric + (interfaceMetric ?? 0);
};

export const namesByIndex = (data: JsonObject): ReadonlyMap<number, string> =>
  new Map(
    [...rowsIn(data['interfaces']), ...rowsIn(data['adapters'])].flatMap((row) => {
      const index = numberIn(row['InterfaceIndex']);
      const name = asText(row['Name']) ?? asText(row['InterfaceAlias']);
      return index === undefined || name === undefined ? [] : [[index, name] as const];
    }),
  );

type NeighbourState = Neighbours['entries'][number]['state'];

/** NL_NEIGHBOR_STATE (nldef.h), and the words where a build prints those. */
const neighbourStates: readonly NeighbourState[] = [
  'failed',
  'incomplete',
  'probe',
  'delay',
  'stale',
  'reachable',
  'permanent',
];

export const parseNeighbours = (data: JsonObject): Neighbours['entries'] | undefined => {
  const names = namesByIndex(data);
  return rowsOf(data['neighbours'])?.flatMap((row) => {
    const ip = (asText(row['IPAddress']) ?? '').split('%', 1)[0] ?? '';
    const device = names.get(numberIn(row['InterfaceIndex']) ?? -1);
    if (isIP(ip) === 0 || device === undefined) return [];
    const mac = (asText(row['LinkLayerAddress']) ?? '').toLowerCase().replaceAll('-', ':');
    const isMac = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/u.test(mac) && !/^(?:00:){5}00$/u.test(mac);
    const state = neighbourStates[numberIn(row['state']) ?? -1] ?? 'none';
    return [{ ip, device, state, ...(isMac ? { mac } : {}) }];
  });
};
