/** Byte counters of the kernel: of interfaces from `/proc/net/dev`, of TCP connections from `ss -H -t -i -n -p`. */
import { isIP } from 'node:net';
import { isLoopback } from './parse-resolv-conf.ts';

export interface MovedBytes {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** By interface, without loopback: what programs tell each other on the computer burdens no line. */
export const parseDeviceBytes = (text: string): ReadonlyMap<string, MovedBytes> =>
  new Map(
    text.split('\n').flatMap((line) => {
      // Eight counters received, eight sent, bytes first; a line cut off has fewer.
      const parts = /^\s*([^\s:]+):\s*(\d+(?:\s+\d+){15})\s*$/u.exec(line);
      const counts = (parts?.[2] ?? '').split(/\s+/u).map(Number);
      const [receivedBytes, sentBytes] = [counts[0], counts[8]];
      const device = parts?.[1];
      // The kernel takes any bytes as a name; one that is no UTF-8 could be another's.
      if (device === undefined || device === 'lo' || device.includes('\ufffd')) return [];
      return receivedBytes === undefined || sentBytes === undefined
        ? []
        : [[device, { sentBytes, receivedBytes }]];
    }),
  );

export interface ConnectionBytes extends MovedBytes {
  /** Both ends as printed: the same text in a second listing is the same connection. */
  readonly ends: string;
  readonly pid: number;
}

const states =
  'ESTAB|SYN-SENT|SYN-RECV|FIN-WAIT-1|FIN-WAIT-2|TIME-WAIT|UNCONN|CLOSE-WAIT|LAST-ACK|LISTEN|CLOSING';
const recordStart = new RegExp(`^(?=(?:${states}) +\\d+ +\\d+ +\\S+:\\d+ +\\S+:\\d+ )`, 'mu');

/**
 * Connections that leave this computer and whose program ss may name: an ordinary user
 * learns only of his own. A program's name is cut to 15 bytes and printed raw: it may hold
 * quotes, line breaks, even `",pid=1,fd=3)`, and is believed for nothing but its length.
 */
export const parseConnectionBytes = (text: string): readonly ConnectionBytes[] => {
  // A listing cut off ends within a number: its last record would count too little.
  const records = text.split(recordStart).slice(0, text.endsWith('\n') ? undefined : -1);
  const parsed = records.flatMap((record) => parseRecord(record) ?? []);
  const ownAddresses = new Set(parsed.map(({ here }) => here));
  return parsed
    .filter(({ there }) => !isLoopback(there) && !ownAddresses.has(there))
    .flatMap(({ ends, pid, moved }) =>
      pid === undefined || moved === undefined ? [] : [{ ends, pid, ...moved }],
    );
};

interface Parsed {
  readonly ends: string;
  readonly here: string;
  readonly there: string;
  readonly pid: number | undefined;
  readonly moved: MovedBytes | undefined;
}

const parseRecord = (record: string): Parsed | undefined => {
  const [, , , local = '', peer = ''] = record.split(/ +/u, 5);
  const here = addressOf(local);
  const there = addressOf(peer);
  if (here === undefined || there === undefined) return undefined;
  return { ends: `${local} ${peer}`, here, there, pid: pidOf(record), moved: movedOf(record) };
};

/** `192.0.2.1:443`, `[2001:db8::1]:443`, `[fe80::1]%eth0:443`; `[::ffff:192.0.2.1]:443` is IPv4. */
const addressOf = (end: string): string | undefined => {
  const address = /^\[?(?:::ffff:(?=\d+\.))?([\da-f.:]+)\]?(?:%[^\s:]+)?:\d+$/u.exec(end)?.[1];
  return address === undefined || isIP(address) === 0 ? undefined : address;
};

/**
 * Of several programs that share a connection the first: parent and child, mostly. Greedy on
 * purpose: the longest name that fits is the true one, for the shortest text between the
 * names of two entries has 16 characters.
 */
const pidOf = (record: string): number | undefined => {
  const pid = /users:\(\("[\s\S]{0,15}",pid=(\d+),fd=\d+\)/u.exec(record)?.[1];
  return pid === undefined || !Number.isSafeInteger(Number(pid)) ? undefined : Number(pid);
};

/**
 * The last indented line: a name with a line break could forge an earlier one. ss leaves out
 * counters that are 0. `bytes_sent` counts retransmissions too and exists since Linux 4.19;
 * before, `bytes_acked` is nearest.
 */
const movedOf = (record: string): MovedBytes | undefined => {
  const line = record.split('\n').findLast((one) => /^\t.* (?:rto|cwnd|mss):\d/u.test(one));
  if (line === undefined) return undefined;
  const count = (key: string): number | undefined => {
    const digits = new RegExp(` ${key}:(\\d{1,15})(?!\\d)`, 'u').exec(line)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  return {
    sentBytes: count('bytes_sent') ?? count('bytes_acked') ?? 0,
    receivedBytes: count('bytes_received') ?? 0,
  };
};
