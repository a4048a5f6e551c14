import { createSocket } from 'node:dgram';

import { decode, encode, type Packet } from 'dns-packet';
import { describe, expect, it } from 'vitest';

import { encodeQuestion, readAnswer } from './dns-message.ts';
import { address, quickly, replyTo, resolver } from './dns-server.fixture.ts';
import { summary, udpServer } from './loopback.fixture.ts';

/** A message whose compression pointers form a chain through the whole of it. */
const pointerChain = (id: number): Buffer => {
  const message = Buffer.alloc(16_000);
  message.writeUInt16BE(id, 0);
  message.writeUInt16BE(0x8180, 2);
  message.writeUInt16BE(1, 4);
  message.writeUInt16BE(1300, 6);
  for (let offset = 12; offset < message.length - 1; offset += 2) {
    message.writeUInt16BE(0xc000 | Math.max(0, offset - 2), offset);
  }
  return message;
};

const header = (question: Packet): Buffer => replyTo(question).subarray(0, 12);

describe('what is not an answer', () => {
  it.each([
    {
      when: 'a name that points at itself',
      reply: (question: Packet) =>
        Buffer.concat([header(question), Buffer.from([0xc0, 12, 0, 1, 0, 1])]),
    },
    {
      when: 'a name that runs past the end',
      reply: (question: Packet) => Buffer.concat([header(question), Buffer.from([63, 97, 97])]),
    },
    {
      when: 'a long chain of pointers',
      reply: (question: Packet) => pointerChain(question.id ?? 0),
    },
    {
      when: 'a count of 65535 records that are not there',
      reply: (question: Packet) => {
        const message = Buffer.from(replyTo(question));
        message.writeUInt16BE(65_535, 6);
        return message;
      },
    },
    { when: 'two bytes', reply: (question: Packet) => header(question).subarray(0, 2) },
    {
      when: 'a question sent back',
      reply: (question: Packet) => encode({ ...question, type: 'query' }),
    },
    {
      when: 'an answer with another number',
      reply: (question: Packet) =>
        replyTo({ ...question, id: ((question.id ?? 0) + 1) & 0xffff }, { answers: address() }),
    },
    {
      when: 'an answer to another question',
      reply: (question: Packet) =>
        replyTo(
          { ...question, questions: [{ type: 'A', name: 'other.example', class: 'IN' }] },
          { answers: address() },
        ),
    },
    {
      when: 'plain text',
      reply: () => Buffer.from('HTTP/1.1 302 Found\r\nLocation: http://portal/\r\n\r\n'),
    },
  ])('is garbage and no crash: $when', async ({ reply }) => {
    const port = await resolver((question) => reply(question));
    expect(summary(await quickly(port))).toBe('dns.garbage at read');
  });

  it('does not keep a proper answer behind it from being taken', async () => {
    const port = await udpServer((message, from, socket) => {
      const question = decode(message);
      const forged = { ...question, id: ((question.id ?? 0) + 1) & 0xffff };
      socket.send(replyTo(forged, { answers: address('6.6.6.6') }), from.port, from.address);
      socket.send(Buffer.from([0, 0, 1]), from.port, from.address);
      socket.send(replyTo(question, { answers: address() }), from.port, from.address);
    });
    expect(await quickly(port)).toMatchObject({ value: { addresses: ['170.114.52.2'] } });
  });

  it('is not taken from an address that was not asked', async () => {
    const port = await udpServer((message, from, socket) => {
      // From another port of the same host: the connected socket must not even see it.
      const other = createSocket('udp4');
      const forged = replyTo(decode(message), { answers: address('6.6.6.6') });
      other.send(forged, from.port, from.address, () => {
        other.close();
        socket.send(replyTo(decode(message), { answers: address() }), from.port, from.address);
      });
    });
    expect(await quickly(port)).toMatchObject({ value: { addresses: ['170.114.52.2'] } });
  });

  it('is refused whole when it is larger than any honest answer', () => {
    const question = { name: 'zoom.us', type: 'A' } as const;
    const message = Buffer.concat([
      replyTo(decode(encodeQuestion(question, 7))),
      Buffer.alloc(60_000),
    ]);
    expect(readAnswer(message, question, 7).kind).toBe('garbage');
  });
});

/** UDP and TCP on one port. */
