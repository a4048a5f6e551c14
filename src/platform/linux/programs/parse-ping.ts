/**
 * iputils' `ping -n`: replies, refusals, the final count; versions since 2015 word them alike. Since
 * 2020 it has translations, in which replies and counts keep their shape and refusals do not.
 */
import type { PingAnswer } from '../../platform.ts';

/** Undefined when the text is no run of ping at all, or counts replies that were not understood. */
export const parsePing = (stdout: string, stderr: string): PingAnswer | undefined => {
  if (!/^PING \S+/mu.test(stdout)) return undefined;
  const replies = repliesIn(stdout);
  const { sent, received } = countsIn(stdout) ?? { sent: highestIn(stdout), received: 0 };
  if (received > 0 && replies.size === 0) return undefined;
  const reportedMtuBytes = mtuIn(stdout) ?? mtuIn(stderr);
  const refusal = refusalIn(stdout);
  return {
    sent,
    rttMs: [...replies.values()].filter((rttMs) => rttMs <= longestRttMs),
    ...(reportedMtuBytes === undefined ? {} : { reportedMtuBytes }),
    ...(refusal === undefined ? {} : { refusal }),
  };
};

/** More is no round trip but a clock that was set, or bent by faketime, in between. */
const longestRttMs = 60_000;

/**
 * A reply that came twice (`DUP!`) counts once; `<1` never occurs on Linux, but costs nothing. What
 * stands behind the figure shows that it is whole: milliseconds, in letters of the language.
 */
const repliesIn = (stdout: string): ReadonlyMap<string, number> => {
  const bySequence = new Map<string, number>();
  for (const [, sequence, time] of stdout.matchAll(
    /icmp_seq=(\d+) ttl=\d+ [^\s=<]+[=<](\d+(?:\.\d+)?)(?= ?(?:ms|\P{ASCII}))/gu,
  )) {
    if (sequence !== undefined && !bySequence.has(sequence)) bySequence.set(sequence, Number(time));
  }
  return bySequence;
};

/** `3 packets transmitted, 2 received, …` in any language: one number in each of the first two parts. */
const countsIn = (
  stdout: string,
): { readonly sent: number; readonly received: number } | undefined => {
  const line = /^--- .+ ---\r?\n(.+)$/mu.exec(stdout)?.[1] ?? '';
  const [sent, received] = line
    .split(/[,，]\s*/u)
    .map((part) => Number(/^\D*(\d{1,9})\D*$/u.exec(part)?.[1] ?? Number.NaN));
  return sent === undefined || received === undefined || !(received <= sent)
    ? undefined
    : { sent, received };
};

/** Killed before its summary: what was answered was surely sent, and what has a number too. */
const highestIn = (stdout: string): number => {
  const numbers = [...stdout.matchAll(/icmp_seq=(\d+)/gu)].map(([, sequence]) => Number(sequence));
  return Math.max(0, ...numbers.filter((number) => number <= highestSequence));
};

/** 16 bits in the packet (RFC 792). */
const highestSequence = 65_535;

/** `(mtu = 1300)` from a router, `mtu=1300` or `mtu: 1300` from the own kernel; German writes MTU. */
const mtuIn = (text: string): number | undefined => {
  const mtu = Number(/\bmtu ?[=:] ?(\d{2,5})(?=\D)/iu.exec(text)?.[1] ?? Number.NaN);
  // RFC 791: every link carries 68 bytes.
  return mtu >= 68 && mtu <= 65_535 ? mtu : undefined;
};

/** Wording of iputils' ping_common and ping6_common, both address families. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [
    /Packet filtered|[Aa]dministratively prohibited|Communication Administratively/u,
    'admin-prohibited',
  ],
  [/Host Prohibited|Net(?:work)? Prohibited/u, 'admin-prohibited'],
  [/Destination Host Unreachable|Address unreachable/u, 'host-unreachable'],
  [/Destination Net(?:work)? Unreachable|unreachable: No route/u, 'net-unreachable'],
  [/Port [Uu]nreachable/u, 'port-unreachable'],
  [/Protocol Unreachable/u, 'protocol-unreachable'],
  [/Time to live exceeded|Hop limit/u, 'ttl-exceeded'],
  [/Source address failed|Reject route/u, 'admin-prohibited'],
];

const refusalIn = (stdout: string): string | undefined => {
  const line = stdout
    .split('\n')
    .find((row) => /^From \S+/u.test(row) && !/Frag needed|too big/u.test(row));
  return line === undefined ? undefined : refusals.find(([words]) => words.test(line))?.[1];
};
