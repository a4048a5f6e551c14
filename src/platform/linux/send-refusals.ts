/**
 * Did this computer refuse to send its own packets? Counters of the kernel that
 * any user may read; two readings around a failure tell a local filter from a
 * network that swallows, without seeing a single rule.
 *
 * Measured on Linux 6.18, nftables output hook, without capabilities:
 * - TCP, drop: TCPRetransFail +1 for each SYN that is sent again (1 s, 3 s … after
 *   connect), IPv4 and IPv6 alike; OutRequests without OutTransmits at once. A SYN lost in
 *   the network, or for want of a neighbour, moves neither.
 * - TCP, reject: connection refused, mostly without TCPRetransFail; OutRequests run ahead
 *   of OutTransmits. A local TCP reset leaves no mark that the network's would not (IPv6).
 * - UDP, drop and reject: OutDiscards (Ip, Ip6) +1 a packet, beside EPERM on the socket.
 * - No route: OutNoRoutes. Blackhole, unreachable and prohibit routes: no counter at all.
 */
import { measured, skipped } from '../../model/outcome.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseSendRefusals } from './parse-send-refusals.ts';

export const sendRefusalsReader =
  (host: Host): Reader<'send-refusals'> =>
  async () => {
    const paths = ['/proc/net/netstat', '/proc/net/snmp', '/proc/net/snmp6'];
    const files = await Promise.all(paths.map((path) => host.files.read(path)));
    const [netstat = '', snmp = '', snmp6 = ''] = files.map(textOf);
    const facts = parseSendRefusals(netstat, snmp, snmp6);
    return facts === undefined ? skipped('the kernel shows no counters') : measured(facts);
  };
