/** Name servers on loopback, one reply function each, and questions to them. */
import { decode, encode, type Packet } from 'dns-packet';

import type { DnsAnswer } from '../model/network-facts.ts';
import type { Outcome } from '../model/outcome.ts';
import type { TargetOf } from '../model/target.ts';
import { dnsAnswer } from './dns-answer.ts';
import { askOverUdp, type DnsAsk } from './dns-client.ts';
import { contextWith, udpServer } from './loopback.fixture.ts';

export type Reply = (question: Packet & { readonly id: number }) => Buffer | undefined;

export const replyTo = (
  question: Packet,
  changes: Partial<Packet> & { readonly rcode?: number } = {},
): Buffer => {
  const { rcode = 0, ...rest } = changes;
  return encode({
    type: 'response',
    id: question.id ?? 0,
    flags: 0x0180 | rcode,
    questions: question.questions ?? [],
    ...rest,
  });
};

export const address = (data = '170.114.52.2'): NonNullable<Packet['answers']> => [
  { type: 'A', name: 'zoom.us', ttl: 60, data },
];

export const resolver = (reply: Reply): Promise<number> =>
  udpServer((message, from, socket) => {
    const answer = reply(decode(message) as Packet & { id: number });
    if (answer !== undefined) socket.send(answer, from.port, from.address);
  });

const target = (port: number, changes: Partial<TargetOf<'name-by-resolver'>> = {}) =>
  ({
    kind: 'name-by-resolver',
    role: 'signalling',
    name: 'zoom.us',
    type: 'A',
    resolver: '127.0.0.1',
    port,
    transport: 'udp',
    ...changes,
  }) as const;

export const ask = (
  port: number,
  changes: Partial<TargetOf<'name-by-resolver'>> = {},
): Promise<Outcome<DnsAnswer>> => dnsAnswer.run(target(port, changes), contextWith());

export const quickly = (port: number, changes: Partial<DnsAsk> = {}): Promise<Outcome<DnsAnswer>> =>
  askOverUdp({
    question: { name: 'zoom.us', type: 'A' },
    ip: '127.0.0.1',
    port,
    deadlineMs: 600,
    signal: new AbortController().signal,
    now: () => performance.now(),
    ...changes,
  });
