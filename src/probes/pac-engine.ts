/**
 * Runs a proxy configuration file in QuickJS, away from this computer's own JavaScript.
 *
 * The file is a program from somebody else: it sees no files, no network and a limited
 * memory. What it may take in time is the business of whoever calls this, in a thread
 * that can be ended.
 */
import { networkInterfaces } from 'node:os';

import ipaddr from 'ipaddr.js';
import { createPacResolver } from 'pac-resolver';
import { QuickJS } from 'quickjs-wasi';

import type { PacReport } from './pac-task.ts';

export interface PacRun {
  readonly text: string;
  readonly urls: readonly string[];
  /** IPv4 address of a name, or null. */
  resolve(host: string): Promise<string | null>;
  tell(report: PacReport): void;
}

/** Real files need below one; a hundred times that is a bomb. */
const MEMORY_BYTES = 64 * 1024 * 1024;
/** A list of proxies longer than this is none. */
const MOST_CHARACTERS = 1000;

export const runPac = async (run: PacRun): Promise<void> => {
  const engine = await QuickJS.create({ memoryLimit: MEMORY_BYTES });
  run.tell({ kind: 'ready' });
  let find: (url: string) => Promise<unknown>;
  try {
    find = createPacResolver(engine, run.text, { sandbox: sandboxFor(run) });
  } catch (error) {
    return run.tell({ kind: 'failed', step: 'parse', message: messageOf(error) });
  }
  for (const url of run.urls) {
    try {
      const says = await find(url);
      if (typeof says !== 'string') throw new Error(`it answers ${typeof says}, not text`);
      run.tell({ kind: 'answer', url, says: says.slice(0, MOST_CHARACTERS) });
    } catch (error) {
      return run.tell({ kind: 'failed', step: 'evaluate', message: messageOf(error) });
    }
  }
  run.tell({ kind: 'done' });
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/**
 * The library's own versions ask the system from whatever thread they run in, and for
 * `myIpAddress` even a public server; these do not. They must be `async` functions: that
 * is how the library knows that it has to wait for them.
 */
const sandboxFor = (run: PacRun) => {
  const resolve = (host: string): Promise<string | null> =>
    ipaddr.IPv4.isValidFourPartDecimal(host) ? Promise.resolve(host) : run.resolve(host);
  return {
    alert: () => undefined,
    dnsResolve: async (host: unknown) => await resolve(String(host)),
    isResolvable: async (host: unknown) => (await resolve(String(host))) !== null,
    // oxlint-disable-next-line typescript/require-await
    myIpAddress: async () => myAddress(),
    isInNet: async (host: unknown, network: unknown, mask: unknown) => {
      const ip = await resolve(String(host));
      return ip !== null && isInNetwork(ip, String(network), String(mask));
    },
  };
};

/** What a browser would say: the first address that others could reach. */
const myAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';

const octetsOf = (text: string): readonly number[] | undefined =>
  ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.IPv4.parse(text).octets : undefined;

const isInNetwork = (ip: string, network: string, mask: string): boolean => {
  const [address, net, bits] = [octetsOf(ip), octetsOf(network), octetsOf(mask)];
  if (address === undefined || net === undefined || bits === undefined) return false;
  return bits.every((bit, i) => ((address[i] ?? 0) & bit) === ((net[i] ?? 0) & bit));
};
