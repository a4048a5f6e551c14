/**
 * NetworkManager's `Device.GetAppliedConnection` (`a{sa{sv}}t`): what holds right now, which
 * `nmcli device modify` changes; the saved profile is another matter.
 */
import type { LinkDns } from '../../../model/change.ts';
import { asList, asNumber, asText, isObject, textsIn } from '../../json.ts';
import { fromHexGroups } from '../parse-routes.ts';

/** Only these methods are handed name servers by the network; of a fixed address nothing is automatic. */
const automaticMethods: ReadonlySet<string> = new Set(['auto', 'dhcp']);

/** Methods that configure a family; of any other (`disabled`, `ignore`, `shared`) the servers are not ours to judge. */
const usedMethods: ReadonlySet<string> = new Set([...automaticMethods, 'manual']);

export interface Family {
  readonly servers: readonly string[];
  readonly isIgnoringAutomatic: boolean;
  readonly isAutomatic: boolean;
  readonly isUsed: boolean;
  /** 0: what NetworkManager is configured to, 45 by default. */
  readonly dhcpTimeoutSeconds: number;
}

export interface AppliedConnection {
  readonly v4: Family;
  readonly v6: Family;
}

/** Undefined for anything that is no connection. */
export const parseAppliedConnection = (data: unknown): AppliedConnection | undefined => {
  const [settings] = asList(data);
  if (!isObject(settings)) return undefined;
  const v4 = familyOf(settings['ipv4'], 4);
  const v6 = familyOf(settings['ipv6'], 6);
  return v4 === undefined || v6 === undefined ? undefined : { v4, v6 };
};

const familyOf = (setting: unknown, family: 4 | 6): Family | undefined => {
  // A connection without this family's setting (a bridge's port) is not asked for names.
  const values = isObject(setting) ? setting : {};
  const valueOf = (key: string): unknown => {
    const entry = values[key];
    return isObject(entry) ? entry['data'] : undefined;
  };
  const servers = serversIn(valueOf('dns-data'), valueOf('dns'), family);
  if (servers === undefined) return undefined;
  const method = asText(valueOf('method')) ?? '';
  return {
    servers,
    isIgnoringAutomatic: valueOf('ignore-auto-dns') === true,
    isAutomatic: automaticMethods.has(method),
    isUsed: usedMethods.has(method),
    dhcpTimeoutSeconds: asNumber(valueOf('dhcp-timeout')) ?? 0,
  };
};

/** `dns-data` has texts and exists since 1.42; before, IPv4 is numbers in network byte order, IPv6 bytes. */
const serversIn = (texts: unknown, old: unknown, family: 4 | 6): readonly string[] | undefined => {
  if (texts !== undefined) {
    const said = textsIn(texts);
    return Array.isArray(texts) && said.length === texts.length ? said : undefined;
  }
  const servers = asList(old).map((entry) => (family === 4 ? v4Of(entry) : v6Of(entry)));
  const known = servers.flatMap((server) => server ?? []);
  return known.length === servers.length ? known : undefined;
};

/** As a computer with the low byte first (every PC) prints a number that stands in memory as 10.9.0.1. */
const v4Of = (entry: unknown): string | undefined => {
  const number = asNumber(entry);
  if (number === undefined || number < 0 || number > 0xffff_ffff) return undefined;
  return [0, 8, 16, 24].map((shift) => (number >>> shift) & 255).join('.');
};

const v6Of = (entry: unknown): string | undefined => {
  const bytes = asList(entry).map((byte) => Number(byte).toString(16).padStart(2, '0'));
  return fromHexGroups(bytes.join(''));
};

/**
 * A list stands for "these and none that the network hands out". What deviates stands in `raw`, so
 * that a plan which drops `raw` gets the plain meaning.
 */
export const linkDnsOf = ({ v4, v6 }: AppliedConnection): LinkDns => {
  const raw = { ...deviation('ipv4', v4), ...deviation('ipv6', v6) };
  return {
    v4: isPlainlyAutomatic(v4) ? 'automatic' : v4.servers,
    v6: isPlainlyAutomatic(v6) ? 'automatic' : v6.servers,
    ...(Object.keys(raw).length === 0 ? {} : { raw }),
  };
};

const isPlainlyAutomatic = ({ servers, isIgnoringAutomatic, isAutomatic }: Family): boolean =>
  isAutomatic && servers.length === 0 && !isIgnoringAutomatic;

const deviation = (name: 'ipv4' | 'ipv6', family: Family): Record<string, string> =>
  isPlainlyAutomatic(family) || family.isIgnoringAutomatic
    ? {}
    : { [`${name}.ignore-auto-dns`]: 'no' };
