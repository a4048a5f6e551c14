import type { Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import type { Outcome } from '../model/outcome.ts';
import { exchange, type HttpAnswer, type HttpAsk } from './http-client.ts';
import {
  closedPort,
  companyCa,
  contextWith,
  leafFor,
  summary,
  tcpServer,
  tlsServer,
} from './loopback.fixture.ts';

const ask = (
  port: number,
  changes: Partial<HttpAsk> = {},
  scheme = 'http',
): Promise<Outcome<HttpAnswer>> =>
  exchange(
    {
      url: new URL(`${scheme}://zoom.us:${port}/page?x=1`),
      ip: '127.0.0.1',
      method: 'GET',
      maxBodyBytes: 10_000,
      deadlineMs: 500,
      ...changes,
    },
    contextWith(),
  );

const saying = (...parts: readonly (string | Buffer)[]): Promise<number> =>
  tcpServer((socket) => {
    socket.once('data', () => {
      for (const part of parts) socket.write(part);
    });
  });

const thenEnding = (text: string): Promise<number> =>
  tcpServer((socket) => socket.once('data', () => socket.end(text)));

describe('an answer', () => {
  it.each([
    { when: 'its length is told', said: 'Content-Length: 5\r\n\r\nhello', body: 'hello' },
    {
      when: 'it comes in chunks',
      said: 'Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nTrailer: x\r\n\r\n',
      body: 'hello',
    },
    { when: 'it is empty by length', said: 'Content-Length: 0\r\n\r\n', body: '' },
  ])('is read whole when $when, also byte by byte', async ({ said, body }) => {
    const text = `HTTP/1.1 200 OK\r\nServer: test\r\n${said}`;
    const whole = await ask(await saying(text));
    expect(whole.kind === 'measured' && whole.value.body.toString()).toBe(body);
    const drip = await tcpServer((socket) => {
      socket.once('data', () => {
        Array.from(text, (byte, index) => setTimeout(() => socket.write(byte), index));
      });
    });
    const slow = await ask(drip);
    expect(slow.kind === 'measured' && slow.value.body.toString()).toBe(body);
  });

  it.each([
    {
      when: 'a 204 has no body, whatever follows',
      said: 'HTTP/1.1 204 No Content\r\n\r\n',
      status: 204,
    },
    {
      when: 'a foretaste came before it',
      said: 'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n',
      status: 404,
    },
    {
      when: 'it says nothing but its status',
      said: 'HTTP/1.0 302\r\nLocation: x\r\n\r\n',
      status: 302,
      isEnded: true,
    },
    {
      when: 'it ends with the connection',
      said: 'HTTP/1.0 200 OK\r\n\r\nabc',
      status: 200,
      isEnded: true,
    },
  ])('is complete when $when', async ({ said, status, isEnded }) => {
    const outcome = await ask(await (isEnded === true ? thenEnding(said) : saying(said)));
    expect(outcome).toMatchObject({ kind: 'measured', value: { status } });
  });

  it('larger than wanted is cut, not waited for', async () => {
    const port = await saying(
      'HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n',
      'x'.repeat(50_000),
    );
    const outcome = await ask(port);
    expect(outcome.kind === 'measured' && outcome.value.body.length).toBe(10_000);
  });

  it('to HEAD has no body, however long it says that is', async () => {
    const port = await saying('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n');
    expect(await ask(port, { method: 'HEAD' })).toMatchObject({ kind: 'measured' });
  });
});

const endless = (socket: Socket): void => {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write(`X: ${'y'.repeat(9000)}\r\n`), 1);
    socket.on('close', () => clearInterval(timer));
  });
};

describe('a conversation that goes wrong', () => {
  it.each([
    { when: 'nothing is said', greet: () => undefined, expected: 'http.silent at read' },
    { when: 'headers never end', greet: endless, expected: 'http.oversized at read' },
    {
      when: 'it drips so slowly that it is no answer',
      greet: (socket: Socket) => socket.once('data', () => socket.write('HTTP')),
      expected: 'http.silent at read',
    },
    {
      when: 'the body stops half way',
      greet: (socket: Socket) =>
        socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')),
      expected: 'http.silent at body',
    },
    {
      when: 'it is closed before an answer',
      greet: (socket: Socket) => socket.once('data', () => socket.end()),
      expected: 'http.closed_early at read',
    },
    {
      when: 'it is closed inside the headers',
      greet: (socket: Socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nA: b')),
      expected: 'http.closed_early at read',
    },
    {
      when: 'it is closed inside the body',
      greet: (socket: Socket) =>
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')),
      expected: 'http.truncated at body',
    },
    {
      when: 'it is closed before the last chunk',
      greet: (socket: Socket) =>
        socket.once('data', () =>
          socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'),
        ),
      expected: 'http.truncated at body',
    },
    {
      when: 'it is reset',
      greet: (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
      expected: 'http.reset at read',
    },
    {
      when: 'it is another protocol',
      greet: (socket: Socket) => socket.write('220 mail.example ESMTP\r\n'),
      expected: 'http.not_http at read',
    },
    {
      when: 'a chunk has no size',
      greet: (socket: Socket) =>
        socket.once('data', () =>
          socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n'),
        ),
      expected: 'http.not_http at body',
    },
    {
      when: 'a chunk size never ends',
      greet: (socket: Socket) =>
        socket.once('data', () =>
          socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${'1'.repeat(5000)}`),
        ),
      expected: 'http.not_http at body',
    },
  ])('is a failure with its step: $when', async ({ greet, expected }) => {
    expect(summary(await ask(await tcpServer(greet)))).toBe(expected);
  });

  it('is a refused connection when nobody listens', async () => {
    expect(summary(await ask(await closedPort()))).toBe('tcp.refused at connect');
  });
});

describe('over TLS', () => {
  const page = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
  it.each([
    { when: 'the chain is trusted', pair: leafFor('zoom.us'), expected: 'measured' },
    {
      when: 'only the dates are wrong, because our clock may be',
      pair: leafFor('zoom.us', { fromDays: -60, toDays: -30 }),
      expected: 'measured',
    },
    {
      when: 'the name is another',
      pair: leafFor('portal.example'),
      expected: 'tls.name_mismatch at certificate',
    },
    {
      when: 'it signed itself',
      pair: leafFor('zoom.us', { isSelfSigned: true }),
      expected: 'tls.self_signed at certificate',
    },
    {
      when: 'nobody knows the issuer',
      pair: leafFor('zoom.us', { authority: companyCa }),
      expected: 'tls.unknown_ca at certificate',
    },
  ])('asks only where $when', async ({ pair, expected }) => {
    let asked = 0;
    const port = await tlsServer(pair, (socket) =>
      socket.once('data', () => {
        asked += 1;
        socket.write(page);
      }),
    );
    expect(summary(await ask(port, { deadlineMs: 2000 }, 'https'))).toBe(expected);
    expect(asked).toBe(expected === 'measured' ? 1 : 0);
  });
});
