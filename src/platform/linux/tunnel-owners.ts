/**
 * Who holds a tunnel up? NetworkManager, a systemd unit or wg-quick, in the words that the setting
 * `tunnel.connection` takes. Asked only where a tunnel stands; a program of its own (a company's
 * client) has no name here, and then a person must switch it.
 */
import type { Host } from '../host.ts';
import {
  parseActiveTunnels,
  parseConnectionAddresses,
  parseTunnelUnits,
} from './parse-tunnel-owners.ts';

/** All answer in some ten milliseconds when they run at all; the first second belongs to the check. */
const timeoutMs = 800;

export type TunnelOwners = (device: string, addresses: readonly string[]) => string | undefined;

export const tunnelOwners = async (host: Host, signal: AbortSignal): Promise<TunnelOwners> => {
  const [managed, units] = await Promise.all([
    networkManagerTunnels(host, signal),
    unitsOf(host, signal),
  ]);
  const configured = new Set(await host.files.list('/etc/wireguard'));
  return (device, addresses) => {
    const byManager = managed.find(
      (one) => one.device === device || one.addresses.some((ip) => addresses.includes(ip)),
    );
    if (byManager !== undefined) return `networkmanager:${byManager.uuid}`;
    const own = units.find((unit) => unit === `wg-quick@${device}.service`);
    if (own !== undefined) return `systemd:${own}`;
    const dialled = units.filter((unit) => unit.startsWith('openvpn'));
    // One unit and one tunnel of its kind belong together; of several nobody could tell.
    if (dialled.length === 1 && /^(?:tun|tap)/u.test(device)) return `systemd:${dialled[0]}`;
    return configured.has(`${device}.conf`) ? `wg-quick:${device}` : undefined;
  };
};

interface Managed {
  readonly uuid: string;
  readonly device: string;
  readonly addresses: readonly string[];
}

const networkManagerTunnels = async (
  host: Host,
  signal: AbortSignal,
): Promise<readonly Managed[]> => {
  if (!(await host.files.exists('/run/NetworkManager'))) return [];
  const args = ['-t', '-f', 'UUID,TYPE,DEVICE', 'connection', 'show', '--active'];
  const result = await host.run('nmcli', args, { timeoutMs, signal });
  const found =
    result.kind === 'ended' && result.code === 0 ? parseActiveTunnels(result.stdout) : [];
  return Promise.all(
    found.map(async ({ uuid, type, device }) => ({
      uuid,
      // For a VPN that is the device it dials through; its own is known by its addresses.
      device: type === 'vpn' ? '' : device,
      addresses: type === 'vpn' ? await addressesOf(host, uuid, signal) : [],
    })),
  );
};

const addressesOf = async (
  host: Host,
  uuid: string,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const args = ['-e', 'no', '-g', 'IP4.ADDRESS,IP6.ADDRESS', 'connection', 'show', 'uuid', uuid];
  const result = await host.run('nmcli', args, { timeoutMs, signal });
  return result.kind === 'ended' && result.code === 0
    ? parseConnectionAddresses(result.stdout)
    : [];
};

const unitsOf = async (host: Host, signal: AbortSignal): Promise<readonly string[]> => {
  if (!(await host.files.exists('/run/systemd/system'))) return [];
  const shapes = ['wg-quick@*.service', 'openvpn@*.service', 'openvpn-client@*.service'];
  const args = ['list-units', '--plain', '--no-legend', '--full', '--state=active', ...shapes];
  const result = await host.run('systemctl', args, { timeoutMs, signal });
  return result.kind === 'ended' && result.code === 0 ? parseTunnelUnits(result.stdout) : [];
};
