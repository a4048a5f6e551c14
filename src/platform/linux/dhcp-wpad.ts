import type { ProxySetting } from '../../model/machine-facts.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import { parseDhclientWpad, parseNmcliWpad } from './parse-dhcp-wpad.ts';

/** `nmcli` asks a daemon that answers in some 30 ms; one that hangs must not hold the check. */
const nmcliTimeoutMs = 700;

const leaseFiles = ['/var/lib/dhcp/dhclient.leases', '/var/lib/dhclient/dhclient.leases'];

/** A proxy file that the network announces by DHCP. Asked only where somebody switched detection on. */
export const wpadByDhcp = async (
  host: Host,
  signal: AbortSignal,
): Promise<readonly ProxySetting[]> => {
  const [shown, ...leases] = await Promise.all([
    host.run('nmcli', ['-t', '-f', 'DHCP4', 'device', 'show'], {
      timeoutMs: nmcliTimeoutMs,
      signal,
    }),
    ...leaseFiles.map((path) => host.files.read(path)),
  ]);
  const pacUrl =
    (shown.kind === 'ended' ? parseNmcliWpad(shown.stdout) : undefined) ??
    leases.map((file) => parseDhclientWpad(textOf(file))).find((url) => url !== undefined);
  if (pacUrl === undefined) return [];
  const key = 'DHCP option 252';
  return [{ from: 'wpad', key, pacUrl, hasCredentials: false, isAutoDetect: false, bypass: [] }];
};
