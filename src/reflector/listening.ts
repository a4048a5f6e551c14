/** Opens ports on addresses, remembers which could not be had and why, and closes them again. */
import type { Socket } from 'node:dgram';
import type { Server } from 'node:http';

export interface Opened<Listener> {
  readonly listener: Listener;
  readonly port: number;
  readonly ip: string;
}

export const openAll = async <Listener>(
  ports: readonly number[],
  addresses: readonly string[],
  transport: 'udp' | 'tcp',
  problems: string[],
  open: (port: number, ip: string) => Promise<Listener>,
): Promise<readonly Opened<Listener>[]> => {
  const opened: Opened<Listener>[] = [];
  for (const port of new Set(ports)) {
    for (const ip of addresses) {
      try {
        opened.push({ listener: await open(port, ip), port, ip });
      } catch (error) {
        problems.push(`${transport} ${port} on ${ip}: ${reasonFor(error)}`);
      }
    }
  }
  return opened;
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'not allowed; ports below 1024 need more rights',
  EADDRINUSE: 'taken by another program',
  EADDRNOTAVAIL: 'this computer has no such address',
};

const reasonFor = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
};

export const portsOf = (opened: readonly Opened<unknown>[]): readonly number[] =>
  [...new Set(opened.map(({ port }) => port))].toSorted((a, b) => a - b);

/** One line per port, for a person. */
export const linesOf = (
  transport: string,
  opened: readonly Opened<unknown>[],
  what: string,
): readonly string[] =>
  portsOf(opened).map((port) => {
    const ips = opened.filter((one) => one.port === port).map(({ ip }) => ip);
    return `listening on ${transport} ${port} (${what}) at ${ips.join(', ')}`;
  });

/** Takes nobody new; what is open stays open. Resolves when that has ended, too. */
export const closeToNew = async (tcp: readonly Opened<Server>[]): Promise<void> => {
  await Promise.all(
    tcp.map(
      ({ listener }) =>
        new Promise<void>((resolve) => {
          listener.close(() => resolve());
          listener.closeIdleConnections();
        }),
    ),
  );
};

export const closeUdp = async (udp: readonly Opened<Socket>[]): Promise<void> => {
  await Promise.all(
    udp.map(({ listener }) => new Promise<void>((resolve) => void listener.close(() => resolve()))),
  );
};
