/**
 * Name servers of one interface that NetworkManager looks after, changed for as long as the connection
 * stands: the saved profile is not touched, so that connecting again or a restart undoes it anyway.
 *
 * `nmcli device modify` sets single values of the connection that holds right now and applies them
 * at once (measured with 1.42: live servers change, the profile keeps its own). Putting back writes the
 * former values the same way: `nmcli device reapply` would also sweep away what somebody else has set
 * meanwhile. Only the family that differs is written, for NetworkManager refuses name servers for a
 * family that is switched off.
 */
import type { LinkDns } from '../../../model/change.ts';
import { textOf } from '../../files.ts';
import type { Reading, SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { linkDnsObjection, listOf } from './link-servers.ts';
import { linkDnsOf, parseAppliedConnection } from './parse-applied-connection.ts';
import type { AppliedConnection } from './parse-applied-connection.ts';
import { unknown, value, writingOf } from './program-writing.ts';
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
    return applied.kind === 'unknown' ? applied : value(linkDnsOf(applied.value));
  },
  write: async (on, wanted, signal) => {
    const standing = await readApplied(host, on, signal);
    if (standing.kind === 'unknown') return { kind: 'refused', why: standing.why };
    if (isWithoutSource(standing.value, wanted)) {
      return { kind: 'refused', why: 'its addresses are fixed, so nothing hands out name servers' };
    }
    const now = linkDnsOf(standing.value);
    const words = [...familyWords('ipv4', now, wanted), ...familyWords('ipv6', now, wanted)];
    if (words.length === 0) return { kind: 'written' };
    const args = ['device', 'modify', on, ...words];
    return writingOf(
      'nmcli',
      await host.run('nmcli', args, { timeoutMs: modifyTimeoutMs, signal }),
    );
  },
});

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
): Promise<Reading<AppliedConnection>> => {
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
    : value(families);
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
