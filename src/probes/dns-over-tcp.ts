/** The same question over TCP: what truncated answers need, and what boxes that only know UDP forget. */
import { randomInt } from 'node:crypto';
import type { Socket } from 'node:net';

import type { DnsAnswer } from '../model/network-facts.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import { type DnsAsk, outcomeOf } from './dns-client.ts';
import { encodeQuestion, readAnswer } from './dns-message.ts';
import { failedBy, silence } from './failure.ts';
import { CONNECT_DEADLINE_MS, openTcp } from './tcp-socket.ts';
import { within } from './within.ts';

export const askOverTcp = async (ask: DnsAsk): Promise<Outcome<DnsAnswer>> => {
  const { ip, port, deadlineMs, signal, now } = ask;
  const startMs = now();
  const opened = await openTcp({
    ip,
    port,
    deadlineMs: Math.min(deadlineMs, CONNECT_DEADLINE_MS),
    signal,
    now,
  });
  if (opened.kind === 'skipped') return opened;
  if (opened.kind === 'failed') {
    const { class: failureClass, step, detail } = opened.failure;
    return failed(failureClass === 'tcp.refused' ? 'dns.port_closed' : failureClass, step, detail);
  }
  const { socket } = opened.value;
  return exchangeOver(socket, ask, startMs).finally(() => socket.destroy());
};

/** RFC 1035 4.2.2: each message is preceded by its length. */
const exchangeOver = (
  socket: Socket,
  ask: DnsAsk,
  startMs: number,
): Promise<Outcome<DnsAnswer>> => {
  const { question, deadlineMs, signal, now } = ask;
  const id = randomInt(0x1_0000);
  const elapsedMs = () => now() - startMs;
  const where = (step: string) => ({ layer: 'dns', step, elapsedMs: elapsedMs() }) as const;
  const limits = {
    deadlineMs: Math.max(1, deadlineMs - elapsedMs()),
    signal,
    late: () => silence<DnsAnswer>(where('read')),
  };
  return within<DnsAnswer>(limits, (settle) => {
    let received = Buffer.alloc(0);
    const rubbish = (why: string) =>
      settle(failed('dns.garbage', 'read', { message: why, elapsedMs: Math.round(elapsedMs()) }));
    socket.on('error', (error) => settle(failedBy(error, where('read'))));
    socket.on('end', () =>
      settle(
        failed('dns.garbage', 'read', {
          message: 'the connection was closed before an answer',
          elapsedMs: Math.round(elapsedMs()),
        }),
      ),
    );
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2) return;
      const length = received.readUInt16BE(0);
      if (received.length < 2 + length) return;
      const reading = readAnswer(received.subarray(2, 2 + length), question, id);
      if (reading.kind === 'answer') {
        settle(outcomeOf(reading.facts, question, { rttMs: elapsedMs(), attempts: 1 }));
      } else rubbish(reading.kind === 'garbage' ? reading.why : 'an answer to another question');
    });
    const message = encodeQuestion(question, id);
    const prefix = Buffer.alloc(2);
    prefix.writeUInt16BE(message.length);
    socket.write(Buffer.concat([prefix, message]));
    return () => undefined;
  });
};
