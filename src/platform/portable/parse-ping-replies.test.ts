import { expect, test } from 'vitest';

import { parsePingReplies as parseWindows } from '../win32/programs/parse-ping.ts';
import { parsePingReplies } from './parse-ping-replies.ts';

test.each([
  {
    when: 'iputils, one of three lost and one doubled',
    first: 1,
    text: [
      'PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.',
      '64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=0.050 ms',
      '64 bytes from 192.0.2.1: icmp_seq=3 ttl=64 time=12 ms',
      '64 bytes from 192.0.2.1: icmp_seq=3 ttl=64 time=13 ms (DUP!)',
    ],
    replies: [
      { sequence: 0, from: '192.0.2.1', rttMs: 0.05 },
      { sequence: 2, from: '192.0.2.1', rttMs: 12 },
    ],
  },
  {
    when: 'iputils, expired on the way',
    first: 1,
    text: [
      'From 10.0.0.1 icmp_seq=1 Time to live exceeded',
      'From 2001:db8::1 icmp_seq=2 Time exceeded: Hop limit',
      'From 10.0.0.9 icmp_seq=3 Destination Host Unreachable',
    ],
    replies: [
      { sequence: 0, from: '10.0.0.1' },
      { sequence: 1, from: '2001:db8::1' },
    ],
  },
  {
    when: 'Apple, an answer and one expired without a number',
    first: 0,
    text: [
      '64 bytes from 192.0.2.1: icmp_seq=0 ttl=64 time=2.345 ms',
      'Request timeout for icmp_seq 1',
      '36 bytes from 10.0.0.1: Time to live exceeded',
    ],
    replies: [{ sequence: 0, from: '192.0.2.1', rttMs: 2.345 }],
  },
  {
    when: 'Apple’s ping6',
    first: 0,
    text: ['16 bytes from fe80::1%en0, icmp_seq=4 hlim=64 time=3.5 ms'],
    replies: [{ sequence: 4, from: 'fe80::1', rttMs: 3.5 }],
  },
  {
    when: 'lies: no address, a number before the first, a time that is none',
    first: 1,
    text: [
      '64 bytes from me: icmp_seq=1 ttl=64 time=1 ms',
      '64 bytes from 192.0.2.1: icmp_seq=0 ttl=64 time=1 ms',
      '64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=99999999 ms',
    ],
    replies: [],
  },
])('$when', ({ text, first, replies }) => {
  expect(parsePingReplies(text.join('\n'), first)).toEqual(replies);
});

const windows = (...lines: readonly string[]): string =>
  ['', 'Pinging 192.168.1.1 with 32 bytes of data:', ...lines, '', 'Ping statistics'].join('\r\n');

test.each([
  {
    when: 'an answer, a silence, an answer',
    text: windows(
      'Reply from 192.168.1.1: bytes=32 time=12ms TTL=64',
      'Request timed out.',
      'Reply from 192.168.1.1: bytes=32 time<1ms TTL=64',
    ),
    hasFewHops: false,
    replies: [
      { sequence: 0, from: '192.168.1.1', rttMs: 12 },
      { sequence: 2, from: '192.168.1.1', rttMs: 0.5 },
    ],
  },
  {
    when: 'expired, where it was asked for',
    text: windows(
      'Antwort von 10.0.0.1: Die Gültigkeitsdauer wurde bei der Übertragung überschritten.',
    ),
    hasFewHops: true,
    replies: [{ sequence: 0, from: '10.0.0.1' }],
  },
  {
    when: 'a refusal, where nothing can have expired',
    text: windows('Reply from 192.168.1.5: Destination host unreachable.'),
    hasFewHops: false,
    replies: [],
  },
])('Windows: $when', ({ text, hasFewHops, replies }) => {
  expect(parseWindows(text, hasFewHops)).toEqual(replies);
});
