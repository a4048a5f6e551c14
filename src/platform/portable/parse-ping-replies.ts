/** Each answer by itself in the output of iputils' and of Apple's `ping -n`; both print a line for each. */
import { isIP } from 'node:net';

import type { PingReply } from '../platform.ts';

/** More is no round trip but a clock that was set in between. */
const LONGEST_RTT_MS = 60_000;
/** A run of ours sends some hundred; the rest of an endless output is nobody's answer. */
const MOST_REPLIES = 5000;

/** `64 bytes from 192.0.2.1: icmp_seq=3 ttl=64 time=0.05 ms`; Apple's ping6 puts a comma and says hlim. */
const ECHO = /^\d+ bytes from (\S+?)[:,]? icmp_seq[= ](\d+) .*?time[=<](\d+(?:\.\d+)?) ms/u;
/** `From 192.0.2.1 icmp_seq=1 Time to live exceeded`, over IPv6 `Time exceeded: Hop limit`. */
const EXPIRED = /^From (\S+?):? icmp_seq=(\d+) Time (?:to live )?exceeded/iu;
/** Apple's, without a number: `36 bytes from 192.0.2.1: Time to live exceeded`. */
const EXPIRED_UNNUMBERED = /^\d+ bytes from (\S+?)[:,]? Time to live exceeded/iu;

/** The first answer to each echo, in the order of the echoes. */
export const parsePingReplies = (stdout: string, firstSequence: number): readonly PingReply[] => {
  const found = new Map<number, PingReply>();
  let unnumbered = 0;
  for (const line of stdout.split('\n')) {
    if (found.size >= MOST_REPLIES) break;
    const echo = ECHO.exec(line);
    const expired = echo === null ? EXPIRED.exec(line) : null;
    const other = echo === null && expired === null ? EXPIRED_UNNUMBERED.exec(line) : null;
    const from = (echo ?? expired ?? other)?.[1]?.replace(/%.*$/u, '');
    if (from === undefined || isIP(from) === 0) continue;
    const numbered = (echo ?? expired)?.[2];
    const sequence = numbered === undefined ? unnumbered++ : Number(numbered) - firstSequence;
    const rttMs = echo === null ? undefined : Number(echo[3]);
    const isSound = sequence >= 0 && (rttMs === undefined || rttMs <= LONGEST_RTT_MS);
    if (!isSound || found.has(sequence)) continue;
    found.set(sequence, { sequence, from, ...(rttMs === undefined ? {} : { rttMs }) });
  }
  return [...found.values()].toSorted((a, b) => a.sequence - b.sequence);
};
