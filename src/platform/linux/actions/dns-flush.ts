/**
 * Empties whatever on this computer remembers answers about names: systemd-resolved, nscd, and
 * dnsmasq, whether NetworkManager runs it or the system does. Those that are not there are passed
 * over; a cache that may not be emptied does not keep us from emptying the others.
 */
import { textOf } from '../../files.ts';
import type { Acting, ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { firstLine } from '../../answers.ts';

/** 10 ms each; a bus that must start a service first may take a second. */
const timeoutMs = 3_000;

/** The name NetworkManager gives its own dnsmasq on the bus. */
const managed = 'org.freedesktop.NetworkManager.dnsmasq';

const programs: readonly {
  readonly runs: string;
  readonly command: readonly [string, ...string[]];
}[] = [
  { runs: '/run/systemd/resolve/resolv.conf', command: ['resolvectl', 'flush-caches'] },
  { runs: '/run/nscd/socket', command: ['nscd', '--invalidate=hosts'] },
  {
    runs: '/run/NetworkManager/dnsmasq.pid',
    command: ['busctl', 'call', managed, '/uk/org/thekelleys/dnsmasq', managed, 'ClearCache'],
  },
];

/** Debian and others; the packages differ in where they put it. */
const dnsmasqPlaces = [
  '/run/dnsmasq/dnsmasq.pid',
  '/run/dnsmasq.pid',
  '/var/run/dnsmasq/dnsmasq.pid',
];

type Send = (pid: number, signal: 'SIGHUP') => void;

export const dnsFlush = (
  host: Host,
  send: Send = (pid, signal) => process.kill(pid, signal),
): NonNullable<ActionHandlers['dns.flush']> => ({
  needs: 'user',
  act: async (_how, signal): Promise<Acting> => {
    const troubles: string[] = [];
    let emptied = 0;
    const count = (trouble: string | undefined): void => {
      if (trouble === undefined) emptied += 1;
      else troubles.push(trouble);
    };
    for (const { runs, command } of programs) {
      if (await host.files.exists(runs)) count(await run(host, command, signal));
    }
    const pid = await dnsmasqPid(host);
    if (pid !== undefined) count(hangUp(send, pid));
    if (emptied > 0) return { kind: 'done' };
    const why = troubles[0] ?? 'no program on this computer remembers answers about names';
    return { kind: 'refused', why };
  },
});

const run = async (
  host: Host,
  [program, ...words]: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<string | undefined> => {
  const result = await host.run(program, words, { timeoutMs, signal });
  if (result.kind === 'ended' && result.code === 0) return undefined;
  return `${program}: ${result.kind === 'ended' ? firstLine(result.stderr) : result.kind}`;
};

/** The number in the file, if the process that has it now is a dnsmasq. */
const dnsmasqPid = async (host: Host): Promise<number | undefined> => {
  for (const place of dnsmasqPlaces) {
    const text = textOf(await host.files.read(place)).trim();
    if (!/^\d{1,7}$/u.test(text)) continue;
    const name = textOf(await host.files.read(`/proc/${text}/comm`)).trim();
    if (name === 'dnsmasq') return Number(text);
  }
  return undefined;
};

/** dnsmasq(8): SIGHUP empties the cache and reads its lists again; nothing ends. */
const hangUp = (send: Send, pid: number): string | undefined => {
  try {
    send(pid, 'SIGHUP');
    return undefined;
  } catch (error) {
    return `dnsmasq: ${error instanceof Error ? error.message : String(error)}`;
  }
};
