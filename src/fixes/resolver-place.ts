/**
 * Where the name servers of this computer are set, as it stands: by the program that keeps them, else
 * in the file itself. Planned by what the hands offer, so one plan serves every system.
 */
import type { Change, FileState, LinkDns, Settings } from '../model/change.ts';
import type { Resolvers } from '../model/machine-facts.ts';
import { recordOf } from '../platform/linux/settings/resolvconf.ts';
import type { Situation } from './fix.ts';
import { measuredBy } from './reasons.ts';

type LinkSetting = 'dns.networkmanager' | 'dns.resolved' | 'dns.networksetup' | 'dns.windows';

export type ResolverPlace =
  | { readonly setting: LinkSetting; readonly on: string; readonly before: LinkDns }
  | { readonly setting: 'dns.resolvconf'; readonly on: string; readonly before: string | null }
  | { readonly setting: 'file.resolv-conf'; readonly on: string; readonly before: FileState };

/** Whoever is told about links is asked first: what stands in the file is only what they write there. */
const linkSettings: readonly LinkSetting[] = [
  'dns.networkmanager',
  'dns.resolved',
  'dns.networksetup',
  'dns.windows',
];

/** The record that is ours; see its handler. */
const ownRecord = 'lo.linecheck';

const file = '/etc/resolv.conf';

/** The interface of the default route; of several, the one with the smallest metric carries the traffic. */
export const defaultDevice = ({
  observations,
}: Pick<Situation, 'observations'>): string | undefined => {
  const routes = measuredBy(observations, 'routes').at(-1)?.value.routes ?? [];
  return routes
    .filter(
      ({ destination, kind }) => kind === 'unicast' && ['0.0.0.0/0', '::/0'].includes(destination),
    )
    .toSorted((a, b) => a.family - b.family || (a.metric ?? 0) - (b.metric ?? 0))
    .flatMap(({ device }) => device ?? [])[0];
};

const valueAt = async <Id extends LinkSetting | 'dns.resolvconf' | 'file.resolv-conf'>(
  { hands, signal }: Situation,
  setting: Id,
  on: string,
): Promise<{ readonly value: Settings[Id] } | undefined> => {
  const reading = await hands.settings[setting]?.read(on, signal);
  return reading?.kind === 'value' ? { value: reading.value } : undefined;
};

const linkPlace = async (situation: Situation): Promise<ResolverPlace | undefined> => {
  const device = defaultDevice(situation);
  if (device === undefined) return undefined;
  for (const setting of linkSettings) {
    const handler = situation.hands.settings[setting];
    if (handler === undefined) continue;
    const on =
      handler.placeOf === undefined ? device : await handler.placeOf(device, situation.signal);
    const found = on === undefined ? undefined : await valueAt(situation, setting, on);
    if (on !== undefined && found !== undefined) return { setting, on, before: found.value };
  }
  return undefined;
};

/** `isFileOnly`: the program that keeps the servers is dead itself, so that only the file helps. */
export const resolverPlace = async (
  situation: Situation,
  { isFileOnly = false } = {},
): Promise<ResolverPlace | undefined> => {
  if (!isFileOnly) {
    const link = await linkPlace(situation);
    if (link !== undefined) return link;
    const record = await valueAt(situation, 'dns.resolvconf', ownRecord);
    if (record !== undefined)
      return { setting: 'dns.resolvconf', on: ownRecord, before: record.value };
  }
  const conf = await valueAt(situation, 'file.resolv-conf', file);
  return conf === undefined
    ? undefined
    : { setting: 'file.resolv-conf', on: file, before: conf.value };
};

export interface WantedServers {
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  /** The family whose present servers are at fault; the other one stays as it is. */
  readonly replaces: readonly (4 | 6)[];
}

/** The change that makes these servers the ones that are asked. */
export const changeTo = (
  place: ResolverPlace,
  wanted: WantedServers,
  facts: Resolvers | undefined,
): Change => {
  const servers = [...wanted.v4, ...wanted.v6];
  switch (place.setting) {
    case 'dns.resolvconf':
      return { ...place, after: recordOf(servers) };
    case 'file.resolv-conf':
      return { ...place, after: withServers(place.before, servers, facts) };
    default:
      return { ...place, after: withFamilies(place, wanted) };
  }
};

type LinkPlace = Extract<ResolverPlace, { readonly setting: LinkSetting }>;

const withFamilies = (place: LinkPlace, { v4, v6, replaces }: WantedServers): LinkDns => {
  // Only NetworkManager knows "no server of this family, not even those that the network hands out".
  const none = place.setting === 'dns.networkmanager' ? [] : 'automatic';
  const family = (of: 4 | 6, list: readonly string[], standing: LinkDns['v4']) => {
    if (list.length > 0) return list;
    return replaces.includes(of) ? none : standing;
  };
  const { before } = place;
  return withoutRaw(
    place.setting,
    { ...before, v4: family(4, v4, before.v4), v6: family(6, v6, before.v6) },
    [...(v4.length > 0 ? [4 as const] : []), ...(v6.length > 0 ? [6 as const] : []), ...replaces],
  );
};

/** One list for both families: nothing that was said about the old one holds for a new one. */
const hasOneList: ReadonlySet<LinkSetting> = new Set(['dns.resolved', 'dns.networksetup']);

/** `raw` says how one family deviates from the plain meaning; of a family that is set anew it says nothing. */
export const withoutRaw = (
  setting: LinkSetting,
  { raw = {}, ...plain }: LinkDns,
  families: readonly (4 | 6)[],
): LinkDns => {
  const kept = Object.entries(raw).filter(([key]) => {
    const [, family] = /^(?:ip)?v([46])\b/u.exec(key) ?? [];
    return !hasOneList.has(setting) && !families.some((one) => String(one) === family);
  });
  return kept.length === 0 ? plain : { ...plain, raw: Object.fromEntries(kept) };
};

/** Other lines keep every byte; a link, or no file, gets a file with what the facts know of it. */
const withServers = (
  before: FileState,
  servers: readonly string[],
  facts: Resolvers | undefined,
): FileState => {
  const lines = servers.map((server) => `nameserver ${server}\n`);
  if (before?.kind !== 'file') {
    const { searchDomains = [], options = [] } = facts ?? {};
    const search = searchDomains.length === 0 ? [] : [`search ${searchDomains.join(' ')}\n`];
    const option = options.length === 0 ? [] : [`options ${options.join(' ')}\n`];
    const base64 = toBase64([...lines, ...search, ...option].join(''));
    return { kind: 'file', base64, mode: 0o644, uid: 0, gid: 0 };
  }
  // Latin-1 gives back every byte as it was, whatever it means.
  const text = Buffer.from(before.base64, 'base64').toString('latin1');
  const rows = text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const first = rows.findIndex(isServerLine);
  const at = first === -1 ? rows.length : first;
  const open = rows[at - 1]?.endsWith('\n') === false ? ['\n'] : [];
  const kept = rows.slice(at).filter((row) => !isServerLine(row));
  return {
    ...before,
    base64: toBase64([...rows.slice(0, at), ...open, ...lines, ...kept].join('')),
  };
};

const isServerLine = (row: string): boolean => /^nameserver[ \t]/u.test(row);

const toBase64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
