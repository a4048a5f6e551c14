/**
 * Name servers of one network service. macOS keeps one list for both families: set, it replaces what
 * the network hands out; the word `Empty` gives that back. A family without an address in the list
 * therefore reads as automatic, and only a list whose families are mixed needs its order kept beside.
 * An admin's account may do this without a password, a standard one never; the helper always may.
 */
import { isIP } from 'node:net';
import type { LinkDns } from '../../../model/change.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { parseServiceList } from '../parse-service-proxy.ts';
import { ask } from '../tools.ts';
import { findService, findServiceOn, objectionToServiceName } from './service.ts';
import { runSteps, unknown, value } from './writing.ts';

/** configd takes a moment to hand a change on. */
const timeoutMs = 10_000;

export const dnsNetworksetup = (host: Host): SettingHandler<LinkDns> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs: 3_000,
  placeOf: async (device, signal) => {
    const service = await findServiceOn(host, device, signal);
    return service.kind === 'value' ? service.value : undefined;
  },
  objection: (on, servers) => objectionToServiceName(on) ?? objectionToServers(servers),
  read: async (on, signal) => {
    const service = await findService(host, on, signal);
    return service.kind === 'unknown' ? service : readServers(host, service.value, signal);
  },
  write: async (on, servers, signal) => {
    const service = await findService(host, on, signal);
    if (service.kind === 'unknown') return { kind: 'refused', why: service.why };
    const list = listOf(servers);
    const args = ['-setdnsservers', service.value, ...(list.length === 0 ? ['Empty'] : list)];
    return runSteps(host, [['networksetup', args]], { signal, timeoutMs });
  },
});

const isListOf = (list: LinkDns['v4'], family: 4 | 6): boolean =>
  list === 'automatic' || (list.length > 0 && list.every((ip) => isIP(ip) === family));

const objectionToServers = ({ v4, v6, raw }: LinkDns): string | undefined => {
  if (!isListOf(v4, 4) || !isListOf(v6, 6)) return 'these are no name servers';
  const order = raw?.['order']?.split(' ') ?? [];
  const isSame = [...order].toSorted().join(' ') === inOrder({ v4, v6 }).toSorted().join(' ');
  return raw === undefined || isSame ? undefined : 'the order names other servers than the list';
};

const inOrder = ({ v4, v6 }: LinkDns): readonly string[] => [
  ...(v4 === 'automatic' ? [] : v4),
  ...(v6 === 'automatic' ? [] : v6),
];

const listOf = (servers: LinkDns): readonly string[] =>
  servers.raw?.['order']?.split(' ') ?? inOrder(servers);

const readServers = async (
  host: Host,
  service: string,
  signal: AbortSignal,
): Promise<Reading<LinkDns>> => {
  const said = await ask(host, 'networksetup', ['-getdnsservers', service], { signal });
  if (said.kind === 'unknown') return said;
  const list = parseServiceList(said.text);
  // Anything but addresses is a wording we do not know: not "automatic".
  if (list === undefined || !list.every((ip) => isIP(ip) !== 0)) {
    return unknown('networksetup named no addresses and did not say that there are none');
  }
  const [v4, v6] = [4, 6].map((family) => list.filter((ip) => isIP(ip) === family));
  const dns: LinkDns = {
    v4: v4 === undefined || v4.length === 0 ? 'automatic' : v4,
    v6: v6 === undefined || v6.length === 0 ? 'automatic' : v6,
  };
  const isMixed = inOrder(dns).join(' ') !== list.join(' ');
  return value(isMixed ? { ...dns, raw: { order: list.join(' ') } } : dns);
};
