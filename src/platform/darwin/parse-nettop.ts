/**
 * `nettop -L 1 -x -n`: comma-separated, columns found by their headings. The second column has none:
 * it is `name.pid`, the name cut short and itself full of dots and blanks, so the pid is behind the
 * last dot. Rows of connections follow the process they belong to.
 */
import { isIP } from 'node:net';
import type { Client } from '../../model/machine-facts.ts';
import { wholeLines } from '../text-lines.ts';

export interface ProcessBytes {
  readonly pid: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** Undefined for text without the heading. Bytes are totals since each connection began. */
export const parseNettopProcesses = (text: string): readonly ProcessBytes[] | undefined => {
  const lines = wholeLines(text);
  const columns = (lines.find((line) => line.startsWith('time,')) ?? '').split(',');
  const inAt = columns.indexOf('bytes_in');
  const outAt = columns.indexOf('bytes_out');
  if (inAt === -1 || outAt === -1) return undefined;
  return lines.flatMap((line) => {
    const fields = line.split(',');
    const pid = /^.+\.(\d+)$/u.exec(fields[1] ?? '')?.[1];
    // A name with a comma moves every column: better left out than wrong.
    if (pid === undefined || fields.length !== columns.length) return [];
    const [received = '', sent = ''] = [fields[inAt], fields[outAt]];
    if (!/^\d+$/u.test(received) || !/^\d+$/u.test(sent)) return [];
    return [{ pid: Number(pid), sentBytes: Number(sent), receivedBytes: Number(received) }];
  });
};

export interface ProgramBytes extends ProcessBytes {
  readonly name: string;
  readonly connections: number;
}

/** Without `-P`: each process with the connections that follow it, loopback's left out of their number. */
export const parseNettopPrograms = (text: string): readonly ProgramBytes[] => {
  const connections = new Map<number, number>();
  const rows: string[] = [];
  let pid: number | undefined;
  for (const line of wholeLines(text)) {
    const name = line.split(',')[1] ?? '';
    if (!name.includes('<->')) {
      rows.push(line);
      pid = Number(/^.+\.(\d+)$/u.exec(name)?.[1] ?? Number.NaN);
    } else if (pid !== undefined && peersIn(line).length > 0) {
      connections.set(pid, (connections.get(pid) ?? 0) + 1);
    }
  }
  const names = new Map(
    rows.flatMap((row): readonly [number, string][] => {
      const parts = /^(.+)\.(\d+)$/u.exec(row.split(',')[1] ?? '');
      return parts === null ? [] : [[Number(parts[2]), parts[1] ?? '']];
    }),
  );
  return (parseNettopProcesses([...rows, ''].join('\n')) ?? []).map((one) => ({
    ...one,
    name: names.get(one.pid) ?? '',
    connections: connections.get(one.pid) ?? 0,
  }));
};

type Peer = Client['peers'][number];

/** `tcp4 10.0.0.5:58455<->203.0.113.10:443`; IPv6 puts a dot before the port, `*` stands for nobody. */
export const parseNettopPeers = (text: string): readonly Peer[] =>
  withoutRepeats(wholeLines(text).flatMap(peersIn));

const peersIn = (line: string): readonly Peer[] => {
  const [, protocol = '', far = ''] = /\b(tcp|udp)[46] [^,<]*<->([^,\s]+)/u.exec(line) ?? [];
  return peerOf(protocol, far);
};

/** `lsof -F nPT`: `P` names the protocol, `n` both ends as `near->far`. */
export const parseLsofPeers = (text: string): readonly Peer[] => {
  let protocol = '';
  return withoutRepeats(
    wholeLines(text).flatMap((line) => {
      if (line.startsWith('P')) protocol = line.slice(1).toLowerCase();
      const far = /^n.*->(.+)$/u.exec(line)?.[1];
      return far === undefined ? [] : peerOf(protocol, far);
    }),
  );
};

const peerOf = (protocol: string, far: string): readonly Peer[] => {
  const [, rawIp = '', port = ''] = /^\[?([^\]]+?)\]?[.:](\d{1,5})$/u.exec(far) ?? [];
  const ip = rawIp.replace(/%\w+$/u, '');
  const transport = protocol === 'tcp' || protocol === 'udp' ? protocol : undefined;
  const isLocal = ip.startsWith('127.') || ip === '::1' || ip === '0.0.0.0' || ip === '::';
  if (transport === undefined || isIP(ip) === 0 || isLocal || Number(port) === 0) return [];
  return [{ ip, port: Number(port), transport }];
};

const withoutRepeats = (peers: readonly Peer[]): readonly Peer[] => [
  ...new Map(peers.map((peer) => [`${peer.transport} ${peer.ip} ${peer.port}`, peer])).values(),
];
