/**
 * Windows' `ping` by shape: everything it says is translated, but a reply holds an address, a size, a
 * time in milliseconds and a TTL, and the summary three counts in a row. A line with an address and
 * without a time is a refusal or a silence of somebody on the way.
 */
import { isIP } from 'node:net';

import type { PingAnswer, PingReply } from '../../platform.ts';

/** More is no round trip but damage. */
const longestRttMs = 60_000;

const address = /(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}/iu;

/**
 * `isSized`: packets that may not be fragmented. Then a refusal is most likely "too big", whose words
 * nobody can tell from those of others: no refusal is named.
 * Undefined when not even the summary's counts are there and no reply either.
 */
export const parsePing = (text: string, isSized = false): PingAnswer | undefined => {
  const lines = text.split(/\r?\n/u);
  const replies = lines.flatMap((line) => roundTrip(line) ?? []);
  const sent = counts(text);
  if (sent === undefined && replies.length === 0) return undefined;
  const refusal = !isSized && lines.some(isRefusal) ? 'host-unreachable' : undefined;
  return {
    sent: sent ?? replies.length,
    rttMs: replies,
    ...(refusal === undefined || replies.length > 0 ? {} : { refusal }),
  };
};

/** `bytes=32 time=12ms TTL=57`, `time<1ms`; IPv6 replies have no TTL and no size, only the time. */
const roundTrip = (line: string): number | undefined => {
  const time = /[=<]\s?(\d{1,5})\s?ms\b/iu.exec(line);
  if (time === null || !address.test(line)) return undefined;
  if (Number(time[1]) > longestRttMs) return undefined;
  // The summary's minimum, maximum and average stand in one line without an address.
  return /<\s?\d/u.test(time[0]) ? 0.5 : Number(time[1]);
};

/** `Packets: Sent = 4, Received = 4, Lost = 0 (0% loss)`: three counts where the first is the sum of the others. */
const counts = (text: string): number | undefined => {
  for (const line of text.split(/\r?\n/u)) {
    const numbers = [...line.matchAll(/=\s*(\d+)/gu)].map(([, number]) => Number(number));
    const [sent, received, lost] = numbers;
    if (sent !== undefined && received !== undefined && lost === sent - received) return sent;
  }
  return undefined;
};

/** Somebody answered, but not with a reply: an address, a colon, words, no time. */
const isRefusal = (line: string): boolean =>
  /^\S.*?:\s+\S/u.test(line) &&
  address.test(line.split(/:\s/u)[0] ?? '') &&
  !/\d\s?ms\b/iu.test(line) &&
  !/[=%]/u.test(line);

/** IPv6 is followed by a colon that is no part of it. */
const addressIn = (line: string): string | undefined => {
  const found = address.exec(line)?.[0] ?? '';
  return [found, found.slice(0, -1)].find((ip) => isIP(ip) !== 0);
};

/**
 * Each answer by itself: behind the heading one line for each echo, in their order, to the first empty line.
 * Words of a router cannot be told apart, so that "expired" is believed only where few hops were asked for.
 */
export const parsePingReplies = (text: string, hasFewHops: boolean): readonly PingReply[] => {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const heading = lines.findIndex((line) => line !== '');
  const end = lines.indexOf('', heading + 1);
  return lines.slice(heading + 1, end < 0 ? undefined : end).flatMap((line, sequence) => {
    const from = addressIn(line);
    if (from === undefined) return [];
    const rttMs = roundTrip(line);
    if (rttMs !== undefined) return [{ sequence, from, rttMs }];
    return hasFewHops && isRefusal(line) ? [{ sequence, from }] : [];
  });
};
