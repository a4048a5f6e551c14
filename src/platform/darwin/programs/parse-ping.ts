/** The BSD `ping` and `ping6` of macOS. Sequence numbers begin at 0. */
import type { PingAnswer } from '../../platform.ts';
import { wholeLines } from '../../text-lines.ts';

/**
 * Undefined when the text is no run of ping at all, and when a line about an echo is in other words:
 * a reply that is not understood would pass for a lost one.
 */
export const parsePing = (stdout: string, stderr: string): PingAnswer | undefined => {
  const lines = wholeLines(stdout);
  if (!/^PING6?[ (]/mu.test(stdout) || lines.some(isStrange)) return undefined;
  const text = [...lines, ...wholeLines(stderr)].join('\n');
  const said = /^(\d+) packets transmitted/mu.exec(stdout)?.[1];
  const reportedMtuBytes = mtuIn(text);
  const refusal = refusals.find(([words]) => words.test(stdout))?.[1];
  return {
    sent: said === undefined ? highestSequence(lines) + 1 : Number(said),
    rttMs: roundTrips(stdout),
    ...(reportedMtuBytes === undefined ? {} : { reportedMtuBytes }),
    ...(refusal === undefined ? {} : { refusal }),
  };
};

/** Killed before its summary: what was answered, or given up, was surely sent. */
const highestSequence = (lines: readonly string[]): number =>
  Math.max(
    -1,
    ...lines.flatMap((line) => {
      const at = /icmp_seq[= ](\d{1,6})\b/u.exec(line)?.[1];
      return at === undefined ? [] : [Number(at)];
    }),
  );

/** More is no round trip but a clock that was set in between. */
const longestRttMs = 60_000;

const isStrange = (line: string): boolean =>
  /icmp_seq[= ]/u.test(line) &&
  !/^Request timeout for icmp_seq \d/u.test(line) &&
  line.search(reply) === -1;

/**
 * `64 bytes from 192.168.1.1: icmp_seq=0 ttl=64 time=2.3 ms`; ping6 puts a comma and says hlim. A comma
 * where the decimal point should be: a locale that was not ours to choose.
 */
const reply = /^\d+ bytes from \S+ icmp_seq=(\d+) (?:ttl|hlim)=\d+ time=(\d+(?:[.,]\d+)?) ms/gmu;

const roundTrips = (stdout: string): readonly number[] => {
  const bySequence = new Map<string, number>();
  for (const [, sequence, time = ''] of stdout.matchAll(reply)) {
    if (sequence === undefined || bySequence.has(sequence)) continue;
    bySequence.set(sequence, Number(time.replace(',', '.')));
  }
  return [...bySequence.values()].filter((rttMs) => rttMs <= longestRttMs);
};

/** `frag needed and DF set (MTU 1400)`; ping6: `Packet too big mtu = 1400`. */
const mtuIn = (text: string): number | undefined => {
  const mtu = Number(/(?:\(MTU |\bmtu = )(\d{2,5})\b/u.exec(text)?.[1] ?? Number.NaN);
  // RFC 791: every link carries 68 bytes.
  return mtu >= 68 && mtu <= 65_535 ? mtu : undefined;
};

/** Wording of pr_icmph in Apple's network_cmds, and of ping6. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/[Pp]rohibited by filter|Communication prohibited|Administratively/u, 'admin-prohibited'],
  [
    /Destination Host Unreachable|Address Unreachable|Dest Unreachable.*Address/u,
    'host-unreachable',
  ],
  [/Destination Net Unreachable|No Route to Destination/u, 'net-unreachable'],
  [/Port Unreachable/u, 'port-unreachable'],
  [/Protocol Unreachable/u, 'protocol-unreachable'],
  [/Time to live exceeded|Time to Live exceeded|hop limit/iu, 'ttl-exceeded'],
];
