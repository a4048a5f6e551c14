/** Is the client running, and whom does it talk to? Only processes of the same user let us look at their sockets. */
import type { Client } from '../../../model/machine-facts.ts';
import { isLoopback } from '../parse-resolv-conf.ts';
import { listProcesses, procText, socketInodes } from '../process-list.ts';
import { parseSocketTable } from './parse-sockets.ts';

/** The kernel cuts names to 15 characters. */
const nameLength = 15;

export const readRunning = (
  processNames: readonly string[],
): Pick<Client, 'isRunning' | 'peers'> => {
  const names = new Set(processNames.map((name) => name.slice(0, nameLength)));
  const processes = listProcesses().filter(({ name }) => names.has(name));
  const inodes = new Set(processes.flatMap(({ pid }) => socketInodes(pid) ?? []));
  const first = processes[0];
  return {
    isRunning: first !== undefined,
    // The table is that of the client's own network namespace: a sandbox may have another.
    peers: first === undefined || inodes.size === 0 ? [] : peersOf(first.pid, inodes),
  };
};

const peersOf = (pid: number, inodes: ReadonlySet<string>): Client['peers'] => {
  const rows = (['tcp', 'tcp6', 'udp', 'udp6'] as const).flatMap((table) =>
    (parseSocketTable(procText(`/proc/${pid}/net/${table}`)) ?? [])
      .filter(
        ({ inode, ip, state }) => inodes.has(inode) && (state === 1 || state === 2) && isPeer(ip),
      )
      .map(({ ip, port }) => ({
        ip,
        port,
        transport: table.startsWith('tcp') ? ('tcp' as const) : ('udp' as const),
      })),
  );
  const seen = new Map(rows.map((row) => [`${row.transport} ${row.ip} ${row.port}`, row]));
  return [...seen.values()];
};

const isPeer = (ip: string): boolean => ip !== '0.0.0.0' && ip !== '::' && !isLoopback(ip);
