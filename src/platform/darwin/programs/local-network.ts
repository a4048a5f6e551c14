/**
 * Did macOS keep this program from the local network, or is the other end really gone? Since macOS 15 a
 * program started by an app without the grant gets EHOSTUNREACH for every address on its own network,
 * while Apple's own programs are exempt (Apple TN3179): if `nc` gets through where Node did not, the
 * trouble is ours and no word about the network. Only asked after such a failure, never to measure.
 */
import { BlockList, isIP } from 'node:net';
import type { Host } from '../../host.ts';
import { runTool } from '../tools.ts';

/** A neighbour answers within milliseconds; three seconds forgive a radio that sleeps. */
const waitSeconds = 3;

const local = new BlockList();
local.addSubnet('10.0.0.0', 8);
local.addSubnet('172.16.0.0', 12);
local.addSubnet('192.168.0.0', 16);
local.addSubnet('169.254.0.0', 16);
local.addSubnet('100.64.0.0', 10);
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');

/**
 * True: privacy it is (`local.privacy_macos`). False: `nc` fails too. Undefined: not to be told, which
 * is always so over UDP, where `nc -z` succeeds whatever happens.
 */
export const isHeldByPrivacy =
  (host: Host) =>
  async (question: {
    readonly ip: string;
    readonly port: number;
    readonly transport: 'tcp' | 'udp';
    readonly signal: AbortSignal;
  }): Promise<boolean | undefined> => {
    const { ip, port, transport, signal } = question;
    const address = ip.replace(/%\w+$/u, '');
    const family = isIP(address);
    if (family === 0 || transport === 'udp' || host.userId === 0) return undefined;
    if (!local.check(address, family === 6 ? 'ipv6' : 'ipv4')) return undefined;
    const args = ['-n', '-z', '-G', String(waitSeconds), ip, String(port)];
    const timeoutMs = (waitSeconds + 1) * 1_000;
    const result = await runTool(host, 'nc', args, { signal, timeoutMs });
    if (result.kind !== 'ended') return undefined;
    // Refused is an answer of the other end: it is there, and we were kept from it.
    return result.code === 0 || /Connection refused/u.test(result.stderr);
  };
