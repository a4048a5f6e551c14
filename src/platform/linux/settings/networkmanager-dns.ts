/**
 * Name servers of one interface that NetworkManager looks after, changed for as long as the connection
 * stands: the saved profile is not touched, so that connecting again or a restart undoes it anyway.
 *
 * `nmcli device modify` sets single values of the connection that holds right now and applies them
 * at once (measured with 1.42: live servers change, the profile keeps its own). Putting back writes the
 * former values the same way: `nmcli device reapply` would also sweep away what somebody else has set
 * meanwhile. Only the family that differs is written, for NetworkManager refuses name servers for a
 * family that is switched off.
 *
 * That settings are applied does not say that their servers are asked (see servers-in-force.ts): writing
 * waits for them and pushes where they do not come, reading tells what stands there instead.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import type { LinkDns, Texts } from '../../../model/change.ts';
import { textOf } from '../../files.ts';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { linkDnsObjection, listOf } from './link-servers.ts';
import { linkDnsOf, parseAppliedConnection } from './parse-applied-connection.ts';
import type { AppliedConnection, Family } from './parse-applied-connection.ts';
import { unknown, value, writingOf } from './program-writing.ts';
import { deviatingServers } from './servers-in-force.ts';
import { askBus, firstOf } from './system-bus.ts';

const service = 'org.freedesktop.NetworkManager';
const root = '/org/freedesktop/NetworkManager';

/** Applying waits for the interface, 100 ms measured; a slow computer may take seconds. */
const modifyTimeoutMs = 15_000;

const rawKeys = { 'ipv4.ignore-auto-dns': /^no$/u, 'ipv6.ignore-auto-dns': /^no$/u };

export const networkManagerDns = (host: Host): SettingHandler<LinkDns> => ({
  // Its own rules (polkit) let whoever sits at the computer do this without a password.
  needs: 'user',
  lasts: 'until-restart',
  settlesMs: 2_000,
  objection: (on, wanted) => linkDnsObjection(on, wanted, rawKeys),
  read: async (on, signal) => {
    const applied = await readApplied(host, on, signal);
    if (applied.kind === 'unknown') return applied;
    const settings = linkDnsOf(applied.value);
    const deviating = await deviatingServers(host, on, applied.value, signal);
    return value(withRaw(settings, { ...settings.raw, ...deviating }));
  },
  write: async (on, wanted, signal) => {
    const standing = await readApplied(host, on, signal);
    if (standing.kind === 'unknown') return { kind: 'refused', why: standing.why };
    if (isWithoutSource(standing.value, wanted)) {
      return { kind: 'refused', why: 'its addresses are fixed, so nothing hands out name servers' };
    }
    const now = linkDnsOf(standing.value);
    const words = [...familyWords('ipv4', now, wanted), ...familyWords('ipv6', now, wanted)];
    const writing = await modify(host, on, words, signal);
    return writing.kind === 'written' ? broughtIntoForce(host, on, signal) : writing;
  },
  // The right settings of either side, and not in force: killed before writing was done with it.
  isTorn: (current, { before, after }) => {
    const settings = settingsOf(current);
    const isOneSide = [before, after].some((side) => isDeepStrictEqual(settingsOf(side), settings));
    return isOneSide && !isDeepStrictEqual(settings, current);
  },
});

const withRaw = ({ v4, v6 }: LinkDns, raw: Texts): LinkDns => ({
  v4,
  v6,
  ...(Object.keys(raw).length === 0 ? {} : { raw }),
});

/** Without what is in force instead. */
const settingsOf = (link: LinkDns): LinkDns => {
  const raw = Object.entries(link.raw ?? {}).filter(([key]) => !key.endsWith('.in-force'));
  return withRaw(link, Object.fromEntries(raw));
};

const modify = async (
  host: Host,
  device: string,
  words: readonly string[],
  signal: AbortSignal,
): Promise<Writing> => {
  if (words.length === 0) return { kind: 'written' };
  const args = ['device', 'modify', device, ...words];
  return writingOf('nmcli', await host.run('nmcli', args, { timeoutMs: modifyTimeoutMs, signal }));
};

/** In force after 50 ms, measured; a busy computer with a slow DHCP server may take two seconds. */
const inForceMs = 2_000;

/** Each look starts four programs. */
const lookAgainMs = 150;

/** Two leases of the same second are what goes wrong. */
const nextSecondMs = 1_100;

/** One has always been enough; the second is for a push that itself fell into the trap. */
const pushes = 3;

const broughtIntoForce = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<Writing> => {
  for (let push = 0; ; push += 1) {
    const deviating = await lastDeviation(host, device, signal);
    if (Object.keys(deviating).length === 0) return { kind: 'written' };
    if (push === pushes || signal.aborted) {
      const [servers = ''] = Object.values(deviating);
      return { kind: 'failed', why: `NetworkManager still has ${servers || 'no servers'} asked` };
    }
    await pushOn(host, device, deviating, signal);
  }
};

/** What deviates when its time is over; nothing as soon as nothing does. */
const lastDeviation = async (host: Host, device: string, signal: AbortSignal): Promise<Texts> => {
  for (let waitedMs = 0; ; waitedMs += lookAgainMs) {
    const applied = await readApplied(host, device, signal);
    // What cannot be read is for the caller to find out, who reads in any case.
    if (applied.kind === 'unknown') return {};
    const deviating = await deviatingServers(host, device, applied.value, signal);
    const isOver = Object.keys(deviating).length === 0 || waitedMs >= inForceMs || signal.aborted;
    if (isOver) return deviating;
    await pause(lookAgainMs, signal);
  }
};

/** Changes how long it waits for DHCP, and back: nothing that shows, and left halfway no harm. */
const pushOn = async (
  host: Host,
  device: string,
  deviating: Texts,
  signal: AbortSignal,
): Promise<void> => {
  const applied = await readApplied(host, device, signal);
  if (applied.kind === 'unknown') return;
  const { v4, v6 } = applied.value;
  const wordsFor = (secondsOf: (family: Family) => number): readonly string[] => [
    ...('ipv4.in-force' in deviating ? ['ipv4.dhcp-timeout', String(secondsOf(v4))] : []),
    ...('ipv6.in-force' in deviating ? ['ipv6.dhcp-timeout', String(secondsOf(v6))] : []),
  ];
  await modify(host, device, wordsFor(otherTimeout), signal);
  await pause(nextSecondMs, signal);
  await modify(
    host,
    device,
    wordsFor((family) => family.dhcpTimeoutSeconds),
    signal,
  );
};

/** Another number of about the same meaning; 0 stands for NetworkManager's 45 seconds. */
const otherTimeout = ({ dhcpTimeoutSeconds: seconds }: Family): number =>
  seconds <= 1 ? 45 : seconds - 1;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});

/** Automatic where nothing is: the computer would be left without any name server. */
const isWithoutSource = ({ v4, v6 }: AppliedConnection, wanted: LinkDns): boolean =>
  (wanted.v4 === 'automatic' && !v4.isAutomatic) || (wanted.v6 === 'automatic' && !v6.isAutomatic);

const familyWords = (
  name: 'ipv4' | 'ipv6',
  standing: LinkDns,
  wanted: LinkDns,
): readonly string[] => {
  const stateOf = (link: LinkDns) => {
    const servers = name === 'ipv4' ? link.v4 : link.v6;
    const isOpen = servers === 'automatic' || link.raw?.[`${name}.ignore-auto-dns`] === 'no';
    return { list: listOf(servers).join(' '), isIgnoring: isOpen ? 'no' : 'yes' };
  };
  const [now, then] = [stateOf(standing), stateOf(wanted)];
  if (now.list === then.list && now.isIgnoring === then.isIgnoring) return [];
  return [`${name}.dns`, then.list, `${name}.ignore-auto-dns`, then.isIgnoring];
};

const readApplied = async (
  host: Host,
  device: string,
  signal: AbortSignal,
): Promise<Reading<AppliedConnection & { readonly path: string }>> => {
  const found = await askBus(host, signal, 'call', [
    service,
    root,
    service,
    'GetDeviceByIpIface',
    's',
    device,
  ]);
  const path = asText(firstOf(found));
  if (path === undefined)
    return unknown(`NetworkManager: ${found.lines ? 'no such device' : found.why}`);
  const obstacle = await whyNotObeyed(host, signal);
  if (obstacle !== undefined) return unknown(obstacle);
  const interfaceName = `${service}.Device`;
  const applied = await askBus(host, signal, 'call', [
    service,
    path,
    interfaceName,
    'GetAppliedConnection',
    'u',
    '0',
  ]);
  if (applied.lines === undefined) return unknown(`NetworkManager: ${applied.why}`);
  const families = parseAppliedConnection(applied.lines[0]);
  return families === undefined
    ? unknown('NetworkManager described its connection in a way we do not understand')
    : value({ ...families, path });
};

/** Where programs do not ask what NetworkManager decides, changing it there would change nothing. */
const whyNotObeyed = async (host: Host, signal: AbortSignal): Promise<string | undefined> => {
  const words = [service, `${root}/DnsManager`, `${service}.DnsManager`, 'Mode', 'RcManager'];
  const { lines = [] } = await askBus(host, signal, 'get-property', words);
  const [mode = 'default', keeper = 'symlink'] = lines.map(asText);
  if (mode === 'none') return 'NetworkManager is told to leave name servers alone';
  // resolved and dnsmasq are handed the servers over the bus, whoever writes the file.
  if (mode !== 'default') return undefined;
  if (keeper === 'unmanaged') return 'NetworkManager does not keep /etc/resolv.conf';
  const target = await host.files.linkTarget('/etc/resolv.conf');
  const file = await host.files.read('/etc/resolv.conf');
  // It is only written once there is a server to write.
  const isMissing = file.kind === 'absent' && target === '';
  const isSigned = /Generated by NetworkManager/u.test(textOf(file));
  const isTheirs = isMissing || isSigned || target.includes('NetworkManager');
  const isHandedOn = keeper === 'resolvconf' || keeper === 'netconfig';
  return isTheirs || isHandedOn
    ? undefined
    : 'somebody other than NetworkManager keeps /etc/resolv.conf';
};
