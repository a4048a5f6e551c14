import { createSocket } from 'node:dgram';

import { decode, type Packet } from 'dns-packet';
import { describe, expect, it } from 'vitest';

import { deadlineIn } from '../platform/deadline.ts';
import { address, ask, quickly, replyTo, type Reply, resolver } from './dns-server.fixture.ts';
import {
  closedPort,
  leafFor,
  summary,
  tcpServer,
  tlsServer,
  udpServer,
} from './loopback.fixture.ts';

describe('an answer', () => {
  it('brings addresses, aliases, the shortest life and how long it took', async () => {
    const port = await resolver((question) =>
      replyTo(question, {
        answers: [
          { type: 'CNAME', name: 'zoom.us', ttl: 20, data: 'eu01web.zoom.us' },
          { type: 'A', name: 'eu01web.zoom.us', ttl: 60, data: '170.114.52.2' },
        ],
      }),
    );
    expect(await ask(port)).toMatchObject({
      kind: 'measured',
      value: {
        rcode: 'NOERROR',
        addresses: ['170.114.52.2'],
        aliases: ['eu01web.zoom.us'],
        ttlSeconds: 20,
        attempts: 1,
        isTruncated: false,
        extendedErrors: [],
      },
    });
  });

  it.each([
    { when: 'the name does not exist', rcode: 3, expected: 'dns.nxdomain at answer' },
    { when: 'the server failed', rcode: 2, expected: 'dns.servfail at answer' },
    { when: 'the server refuses', rcode: 5, expected: 'dns.refused at answer' },
    { when: 'the server did not understand, twice', rcode: 1, expected: 'dns.formerr at answer' },
    { when: 'the server cannot do that, twice', rcode: 4, expected: 'dns.notimp at answer' },
    { when: 'the code is a rare one', rcode: 9, expected: 'dns.other_rcode at answer' },
    { when: 'there is no address', rcode: 0, expected: 'dns.nodata at answer' },
  ])('is told apart when $when', async ({ rcode, expected }) => {
    const port = await resolver((question) => replyTo(question, { rcode }));
    const outcome = await ask(port);
    expect(summary(outcome)).toBe(expected);
    expect(outcome).toMatchObject({ failure: { value: { rcode: expect.any(String) } } });
  });

  it('keeps the explanation that the resolver gives (RFC 8914)', async () => {
    const port = await resolver((question) =>
      replyTo(question, {
        rcode: 2,
        additionals: [
          {
            type: 'OPT',
            name: '.',
            udpPayloadSize: 1232,
            extendedRcode: 0,
            ednsVersion: 0,
            flags: 0,
            flag_do: false,
            options: [{ code: 15, data: Buffer.from('\0\x09no DNSKEY', 'latin1') } as never],
          },
        ],
      }),
    );
    expect(await ask(port)).toMatchObject({
      failure: { value: { extendedErrors: [{ code: 9, text: 'no DNSKEY' }] } },
    });
  });

  it('of a server too old for EDNS is found by asking again without', async () => {
    const port = await resolver((question) =>
      (question.additionals ?? []).length > 0
        ? replyTo(question, { rcode: 1 })
        : replyTo(question, { answers: address() }),
    );
    expect(await ask(port)).toMatchObject({ kind: 'measured', value: { attempts: 2 } });
  });

  it('that comes after a repetition counts from the first question', async () => {
    let asked = 0;
    const port = await resolver((question) => {
      asked += 1;
      return asked === 1 ? undefined : replyTo(question, { answers: address() });
    });
    const outcome = await quickly(port, { deadlineMs: 2500 });
    expect(outcome).toMatchObject({ kind: 'measured', value: { attempts: 2 } });
    expect(outcome.kind === 'measured' && outcome.value.rttMs).toBeGreaterThan(990);
  });

  it('that is three seconds late is slow, not dead', async () => {
    const port = await udpServer((message, from, socket) => {
      setTimeout(() => {
        try {
          socket.send(replyTo(decode(message), { answers: address() }), from.port, from.address);
        } catch {
          // Copies of the question are answered after the test is over.
        }
      }, 3000);
    });
    const outcome = await ask(port);
    expect(outcome.kind === 'measured' && outcome.value.rttMs).toBeGreaterThan(2990);
  });
});

describe('questions', () => {
  it('say when signatures are not to be checked, and reach the size they are padded to', async () => {
    const questions: { readonly bytes: number; readonly isUnchecked: boolean }[] = [];
    const port = await udpServer((message, from, socket) => {
      questions.push({
        bytes: message.length,
        isUnchecked: (message.readUInt16BE(2) & 0x10) !== 0,
      });
      socket.send(replyTo(decode(message), { answers: address() }), from.port, from.address);
    });
    await ask(port, { isCheckingDisabled: true });
    await ask(port, { paddedToBytes: 1400 });
    expect(questions[0]).toMatchObject({ isUnchecked: true });
    expect(questions[1]).toEqual({ bytes: 1400, isUnchecked: false });
  });
});

describe('no answer', () => {
  it('is silence after the deadline', async () => {
    const port = await resolver(() => undefined);
    expect(summary(await quickly(port))).toBe('dns.timeout at read');
  });

  it('is a closed port when the computer there says so', async () => {
    expect(summary(await quickly(await closedPort()))).toBe('dns.port_closed at read');
  });

  it('is skipped when the check is over', async () => {
    const port = await resolver(() => undefined);
    expect((await quickly(port, { signal: deadlineIn(30) })).kind).toBe('skipped');
  });
});

const bothTransports = async (
  udp: Reply,
  tcp: Parameters<typeof tcpServer>[0],
): Promise<number> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = await tcpServer(tcp);
    const isFree = await udpOn(port, udp);
    if (isFree) return port;
  }
  throw new Error('no port that is free for both');
};

const udpOn = (port: number, reply: Reply): Promise<boolean> => {
  const socket = createSocket('udp4');
  socket.unref();
  socket.on('message', (message, from) => {
    const answer = reply(decode(message) as Packet & { id: number });
    if (answer !== undefined) socket.send(answer, from.port, from.address);
  });
  return new Promise<boolean>((resolve) => {
    socket.on('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => resolve(true));
  });
};

const prefixed = (message: Buffer): Buffer =>
  Buffer.concat([Buffer.from([message.length >> 8, message.length & 255]), message]);

const truncated = (question: Packet): Buffer => {
  const message = Buffer.from(replyTo(question));
  message[2] = (message[2] ?? 0) | 0x02;
  return message;
};

describe('over TCP', () => {
  it('an answer may arrive byte by byte', async () => {
    const port = await tcpServer((socket) => {
      socket.on('data', (data) => {
        const reply = prefixed(replyTo(decode(data.subarray(2)), { answers: address() }));
        [...reply].forEach((byte, index) =>
          setTimeout(() => socket.write(Buffer.from([byte])), index),
        );
      });
    });
    expect(await ask(port, { transport: 'tcp' })).toMatchObject({ kind: 'measured' });
  });

  it.each([
    {
      when: 'it is rubbish',
      greet: (answer: (data: Buffer) => void) => answer(prefixed(Buffer.from('rubbish'))),
    },
  ])('is garbage when $when', async ({ greet }) => {
    const port = await tcpServer((socket) => {
      socket.on('data', () => greet((data) => socket.write(data)));
    });
    expect(summary(await ask(port, { transport: 'tcp' }))).toBe('dns.garbage at read');
  });

  it('a refused connection is a closed port', async () => {
    expect(summary(await ask(await closedPort(), { transport: 'tcp' }))).toBe(
      'dns.port_closed at connect',
    );
  });

  it('completes what UDP had to cut, and says that it was cut', async () => {
    const port = await bothTransports(truncated, (socket) =>
      socket.on('data', (data) =>
        socket.write(prefixed(replyTo(decode(data.subarray(2)), { answers: address() }))),
      ),
    );
    expect(await ask(port)).toMatchObject({
      kind: 'measured',
      value: { isTruncated: true, addresses: ['170.114.52.2'] },
    });
  });

  it('that fails after a cut answer is truncation, with what UDP had said', async () => {
    const port = await resolver(truncated);
    const outcome = await ask(port);
    expect(summary(outcome)).toBe('dns.truncated at tcp');
    expect(outcome).toMatchObject({
      failure: {
        value: { isTruncated: true },
        detail: { message: expect.stringContaining('dns.port_closed') },
      },
    });
  });
});

const answering = (name: string, status = 200) =>
  tlsServer(leafFor(name), (socket) => {
    socket.once('data', (data) => {
      const body = data.subarray(data.indexOf('\r\n\r\n') + 4);
      const reply = replyTo(decode(body), { answers: address() });
      socket.write(
        `HTTP/1.1 ${status} OK\r\nContent-Type: application/dns-message\r\nContent-Length: ${reply.length}\r\n\r\n`,
      );
      socket.write(reply);
    });
  });

const secure = async (port: number) =>
  ask(port, {
    transport: 'https',
    resolver: `https://dns.example:${port}/dns-query`,
    at: '127.0.0.1',
  });

describe('encrypted', () => {
  it('brings the same answer', async () => {
    expect(await secure(await answering('dns.example'))).toMatchObject({
      kind: 'measured',
      value: { addresses: ['170.114.52.2'] },
    });
  });

  it.each([
    {
      when: 'somebody else answers in its name',
      name: 'portal.example',
      status: 200,
      expected: 'tls.name_mismatch at certificate',
    },
    {
      when: 'it is out of order',
      name: 'dns.example',
      status: 503,
      expected: 'http.server at status',
    },
  ])('fails with a reason when $when', async ({ name, status, expected }) => {
    expect(summary(await secure(await answering(name, status)))).toBe(expected);
  });
});
