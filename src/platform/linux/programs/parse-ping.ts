/** iputils' `ping -n` in English: replies, refusals, the final count; versions since 2015 word them alike. */
import type { PingAnswer } from '../../platform.ts';

/** Undefined when the text is no run of ping at all. */
export const parsePing = (stdout: string, stderr: string): PingAnswer | undefined => {
  const text = `${stdout}\n${stderr}`;
  if (!/^PING \S+/mu.test(stdout)) return undefined;
  const rttMs = roundTrips(stdout);
  const said = Number(/^(\d+) packets transmitted/mu.exec(stdout)?.[1] ?? Number.NaN);
  // Killed before its summary: what was answered was surely sent, and what has a number too.
  const highest = [...stdout.matchAll(/icmp_seq=(\d+)/gu)].map(([, sequence]) => Number(sequence));
  const sent = Number.isNaN(said) ? Math.max(0, ...highest) : said;
  const reportedMtuBytes = mtuIn(text);
  const refusal = refusalIn(stdout);
  return {
    sent,
    rttMs,
    ...(reportedMtuBytes === undefined ? {} : { reportedMtuBytes }),
    ...(refusal === undefined ? {} : { refusal }),
  };
};

/** More is no round trip but a clock that was set, or bent by faketime, in between. */
const longestRttMs = 60_000;

/** A reply that came twice (`DUP!`) counts once; `<1` never occurs on Linux, but costs nothing. */
const roundTrips = (stdout: string): readonly number[] => {
  const bySequence = new Map<string, number>();
  for (const [, sequence, time] of stdout.matchAll(
    /icmp_seq=(\d+) ttl=\d+ time[=<](\d+(?:\.\d+)?) ms/gu,
  )) {
    if (sequence !== undefined && !bySequence.has(sequence)) bySequence.set(sequence, Number(time));
  }
  return [...bySequence.values()].filter((rttMs) => rttMs <= longestRttMs);
};

/** `(mtu = 1300)` from a router, `mtu=1300` or `mtu: 1300` from the own kernel. */
const mtuIn = (text: string): number | undefined => {
  const mtu = Number(/\bmtu ?[=:] ?(\d{2,5})\b/u.exec(text)?.[1] ?? Number.NaN);
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
