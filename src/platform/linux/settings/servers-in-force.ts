/**
 * Whether the name servers that NetworkManager hands to the computer are those of the connection it says
 * it applied.
 *
 * NetworkManager 1.42 begins DHCP anew whenever name servers are changed. If the new lease then equals the
 * one it still keeps, to the second of its end, it takes nothing over, and stays with the servers of before
 * or with none at all while its settings are the new ones (measured: two changes within one second; its log
 * ends with `lease update` and no commit). Applying the same settings again changes nothing; a change to
 * any other value of the family, more than a second later, does.
 */
import { asList, asNumber, asText, isObject, objectsIn, textsIn } from '../../json.ts';
import type { Host } from '../../host.ts';
import { familyOf } from './link-servers.ts';
import type { AppliedConnection, Family } from './parse-applied-connection.ts';
import { askBus } from './system-bus.ts';

const service = 'org.freedesktop.NetworkManager';

/** `NM_DEVICE_STATE_ACTIVATED`; on the way there nothing has to be in force yet. */
const activated = 100;

/** What is in force for each family that should not be as it is: addresses between blanks, empty for none. */
export const deviatingServers = async (
  host: Host,
  device: string,
  { path, v4, v6 }: AppliedConnection & { readonly path: string },
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> => {
  const words = [service, path, `${service}.Device`, 'State', 'Dhcp4Config'];
  const { lines = [] } = await askBus(host, signal, 'get-property', words);
  if (asNumber(lines[0]) !== activated) return {};
  const handedOut = await serversOfLease(host, asText(lines[1]), signal);
  const standing = await serversOfDevice(host, device, signal);
  if (standing === undefined) return {};
  const ofFamily = (family: 4 | 6) => standing.filter((server) => familyOf(server) === family);
  return {
    ...(isInForce(v4, ofFamily(4), handedOut) ? {} : { 'ipv4.in-force': ofFamily(4).join(' ') }),
    // What a router advertises is in no list of its own.
    ...(isInForce(v6, ofFamily(6), undefined) ? {} : { 'ipv6.in-force': ofFamily(6).join(' ') }),
  };
};

/** Only what cannot be otherwise: a network may hand out servers in ways that nobody lists. */
const isInForce = (
  { servers, isUsed, isAutomatic, isIgnoringAutomatic }: Family,
  standing: readonly string[],
  handedOut: readonly string[] | undefined,
): boolean => {
  if (!isUsed) return true;
  const listed = servers.map(addressOf);
  if (!listed.every((server) => standing.includes(server))) return false;
  const isClosed = !isAutomatic || isIgnoringAutomatic;
  if (isClosed) return standing.every((server) => listed.includes(server));
  if (handedOut === undefined) return true;
  const isAnyThere = handedOut.length === 0 || handedOut.some((one) => standing.includes(one));
  return (
    isAnyThere && standing.every((server) => listed.includes(server) || handedOut.includes(server))
  );
};

const addressOf = (server: string): string => server.split(/[#%]/u, 1)[0]?.toLowerCase() ?? '';

/** Undefined where servers are set for the whole computer (`global-dns`) and for no interface. */
const serversOfDevice = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> => {
  const words = [service, '/org/freedesktop/NetworkManager/DnsManager', `${service}.DnsManager`];
  const { lines } = await askBus(host, signal, 'get-property', [...words, 'Configuration']);
  if (lines === undefined || !Array.isArray(lines[0])) return undefined;
  const entries = objectsIn(lines[0]);
  if (entries.some((entry) => asText(dataOf(entry['interface'])) === undefined)) return undefined;
  return entries
    .filter((entry) => asText(dataOf(entry['interface'])) === device)
    .flatMap((entry) => textsIn(dataOf(entry['nameservers'])).map(addressOf));
};

const serversOfLease = async (
  host: Host,
  path: string | undefined,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> => {
  if (path === undefined || path === '/') return undefined;
  const words = [service, path, `${service}.DHCP4Config`, 'Options'];
  const { lines } = await askBus(host, signal, 'get-property', words);
  const [options] = asList(lines);
  if (!isObject(options)) return undefined;
  const servers = (asText(dataOf(options['domain_name_servers'])) ?? '').split(' ');
  // An address that NetworkManager would not ask.
  return servers.filter((server) => familyOf(server) === 4 && server !== '0.0.0.0');
};

const dataOf = (entry: unknown): unknown => (isObject(entry) ? entry['data'] : undefined);
