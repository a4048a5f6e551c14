/**
 * Name servers of one interface; the families are independent. What a person chose stands in the
 * registry (`NameServer`), what the network hands out beside it (`DhcpNameServer`), and the cmdlet
 * that shows the list in force cannot tell the two apart. Back to automatic goes by `netsh` with the
 * number of the interface, because `-ResetServerAddresses` resets both families. Settings for
 * encrypted names are kept raw: two sources disagree on what their bits mean.
 */
import { isIP } from 'node:net';
import type { LinkDns, Texts } from '../../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import type { JsonObject } from '../../json.ts';
import { runNative } from '../native.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';
import { dohSteps, readDoh } from './dns-encrypted.ts';
import { whyDnsIsTaken } from './dns-owners.ts';
import { interfaceIn, listInterfaces, noSuchInterface, toGuid } from './interfaces.ts';
import type { Interface } from './interfaces.ts';
import { readValues, valuesIn, writeValue } from './registry.ts';

const services = 'HKLM:\\SYSTEM\\CurrentControlSet\\Services';
const families = ['v4', 'v6'] as const;
type Family = (typeof families)[number];
const protocol = { v4: 'Tcpip', v6: 'Tcpip6' } as const;

/** The service that answers names reads its settings again within a second or two. */
const settlesMs = 5_000;

const keyOf = (family: Family, guid: string): string =>
  `${services}\\${protocol[family]}\\Parameters\\Interfaces\\${guid}`;

export const windowsDns = (host: Host): SettingHandler<LinkDns> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  placeOf: async (device, signal) => {
    const found = await runSteps(host, [listInterfaces], signal);
    return found.kind === 'done' ? interfaceIn(found.answers[0] ?? [], device)?.guid : undefined;
  },
  objection: (on, value) => {
    if (toGuid(on) === undefined) return 'this is no GUID of an interface';
    const wrong = families.find((family) => !isList(value[family], family === 'v4' ? 4 : 6));
    return wrong === undefined ? undefined : `${wrong} holds no list of addresses of that family`;
  },
  read: (on, signal) => readDns(host, on, signal),
  write: (on, value, signal) => writeDns(host, on, value, signal),
});

const isList = (value: LinkDns['v4'], version: 4 | 6): boolean =>
  value === 'automatic' || (value.length > 0 && value.every((ip) => isIP(ip) === version));

const readDns = async (host: Host, on: string, signal: AbortSignal): Promise<Reading<LinkDns>> => {
  const guid = toGuid(on) ?? '';
  const steps = families.map((family) =>
    readValues(keyOf(family, guid), ['NameServer', 'ProfileNameServer']),
  );
  const found = await runSteps(host, [listInterfaces, ...steps], signal);
  if (found.kind === 'stopped') return unknownFrom(found);
  if (interfaceIn(found.answers[0] ?? [], on) === undefined) {
    return { kind: 'unknown', why: noSuchInterface };
  }
  const encrypted = await readDoh(host, guid, signal);
  if (encrypted.kind === 'unknown') return encrypted;
  const lists = families.map((_, at) => listIn(found.answers[at + 1] ?? []));
  const [v4, v6] = lists;
  if (v4 === undefined || v6 === undefined || v4 === 'profile' || v6 === 'profile') {
    return { kind: 'unknown', why: 'its name servers are set for this one Wi-Fi network' };
  }
  const raw: Texts = {
    ...(v4.text === undefined ? {} : { 'v4 NameServer': v4.text }),
    ...(v6.text === undefined ? {} : { 'v6 NameServer': v6.text }),
    ...encrypted.value,
  };
  const value = { v4: v4.servers, v6: v6.servers };
  return { kind: 'value', value: Object.keys(raw).length === 0 ? value : { ...value, raw } };
};

interface Servers {
  readonly servers: LinkDns['v4'];
  /** Only when it is not written as the cmdlet writes it, with commas. */
  readonly text?: string;
}

const listIn = (rows: readonly JsonObject[]): Servers | 'profile' => {
  const values = valuesIn(rows);
  const textOf = (name: string): string => values.find((one) => one.name === name)?.text ?? '';
  if (textOf('ProfileNameServer').trim() !== '') return 'profile';
  const text = textOf('NameServer');
  const servers = text.split(/[\s,]+/u).filter((ip) => ip !== '');
  if (servers.length === 0) return { servers: 'automatic' };
  return servers.join(',') === text ? { servers } : { servers, text };
};

const writeDns = async (
  host: Host,
  on: string,
  value: LinkDns,
  signal: AbortSignal,
): Promise<Writing> => {
  const current = await readDns(host, on, signal);
  if (current.kind === 'unknown') return { kind: 'refused', why: current.why };
  const found = await runSteps(host, [listInterfaces], signal);
  const one = found.kind === 'done' ? interfaceIn(found.answers[0] ?? [], on) : undefined;
  if (one === undefined) return { kind: 'refused', why: noSuchInterface };
  // From automatic to a list of our own: not where somebody else decides. Back again is always allowed.
  const isNew = families.some(
    (family) => current.value[family] === 'automatic' && value[family] !== 'automatic',
  );
  const taken = isNew ? await whyDnsIsTaken(host, one.index, signal) : undefined;
  if (taken !== undefined) return { kind: 'refused', why: taken };
  for (const family of families) {
    if (String(current.value[family]) === String(value[family])) continue;
    const writing = await writeFamily(host, one, family, value, signal);
    if (writing.kind !== 'written') return writing;
  }
  const steps = dohSteps(one.guid, current.value.raw ?? {}, value.raw ?? {});
  return steps.length === 0
    ? { kind: 'written' }
    : writingFrom(await runSteps(host, steps, signal), steps);
};

const writeFamily = async (
  host: Host,
  { index, guid }: Interface,
  family: Family,
  value: LinkDns,
  signal: AbortSignal,
): Promise<Writing> => {
  const servers = value[family];
  if (servers === 'automatic') return toAutomatic(host, index, family, signal);
  const text = value.raw?.[`${family} NameServer`];
  const exact =
    text === undefined || text === null
      ? undefined
      : writeValue(keyOf(family, guid), 'NameServer', 'String', text);
  const steps: readonly Step[] = [
    {
      run: 'Set-DnsClientServerAddress',
      with: { InterfaceIndex: index, ServerAddresses: servers },
    },
    ...(exact === undefined ? [] : [exact]),
  ];
  return writingFrom(await runSteps(host, steps, signal), steps);
};

/** Words that netsh takes are English everywhere; what it answers is not, so its status counts. */
const toAutomatic = async (
  host: Host,
  index: number,
  family: Family,
  signal: AbortSignal,
): Promise<Writing> => {
  const way = family === 'v4' ? 'ipv4' : 'ipv6';
  const args = ['interface', way, 'set', 'dnsservers', `name=${index}`, 'source=dhcp'];
  const result = await runNative(host, 'netsh.exe', args, signal, 10_000);
  if (result.kind === 'ended' && result.code === 0) return { kind: 'written' };
  return { kind: 'failed', why: 'netsh could not set the name servers back to automatic' };
};
