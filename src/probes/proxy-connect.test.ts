import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import type { ProxySetting } from '../model/machine-facts.ts';
import { measured } from '../model/outcome.ts';
import type { TargetOf } from '../model/target.ts';
import { contextFor, observed, planFor, platformFor } from './probe.fixture.ts';
import { proxyConnect } from './proxy-connect.ts';
import { parseProxy, proxiesInPacAnswer } from './proxy-list.ts';
import { schemesIn } from './proxy-tunnel.ts';

let pem: { private: string; cert: string };
beforeAll(async () => {
  const extensions = [
    { name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: 'example.test' }] },
  ];
  pem = await generate([{ name: 'commonName', value: 'example.test' }], {
    keyType: 'ec',
    extensions,
  });
});

const listening = async (serve: (socket: Socket) => void): Promise<number> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const tlsServer = async (): Promise<number> => {
  const server = createTlsServer({ key: pem.private, cert: pem.cert });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Answers each request with this text and leaves the connection open. */
const saying = (text: string | Buffer) =>
  listening((socket) => {
    socket.once('data', () => void socket.write(text));
  });

const splice = (socket: Socket, port: number): void => {
  const far = connect(port, '127.0.0.1');
  far.on('error', () => socket.destroy());
  socket.pipe(far).pipe(socket);
};

const target = (port: number, scheme = 'http'): TargetOf<'proxy'> => ({
  kind: 'proxy',
  role: 'signalling',
  proxy: `${scheme}://127.0.0.1:${port}`,
  host: 'example.test',
  port: 443,
});

const run = (port: number, scheme?: string) =>
  proxyConnect.run(target(port, scheme), contextFor(planFor(), platformFor({}, {}, [pem.cert])));

describe('a proxy that lets us through', () => {
  test('by CONNECT: the far end greets with its own certificate', async () => {
    const far = await tlsServer();
    const port = await listening((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 Connection established\r\nVia: 1.1 box (squid)\r\n\r\n');
        splice(socket, far);
      });
    });
    expect(await run(port)).toMatchObject({
      kind: 'measured',
      value: {
        status: 200,
        via: '1.1 box (squid)',
        tls: { isNameMatching: true, chainsToPublicRoot: true },
      },
    });
  });

  test('by SOCKS 5', async () => {
    const far = await tlsServer();
    const asked: Buffer[] = [];
    const port = await listening((socket) => {
      socket.once('data', (greeting) => {
        asked.push(greeting);
        socket.write(Buffer.from([5, 0]));
        socket.once('data', (request) => {
          asked.push(request);
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          splice(socket, far);
        });
      });
    });
    expect(await run(port, 'socks5')).toMatchObject({
      kind: 'measured',
      value: { status: 200, tls: { isNameMatching: true } },
    });
    expect(asked[1]?.subarray(5, -2).toString()).toBe('example.test');
  });

  test('through TLS to the proxy itself', async () => {
    const far = await tlsServer();
    const server = createTlsServer({ key: pem.private, cert: pem.cert }, (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        splice(socket, far);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await run(port, 'https')).toMatchObject({
      kind: 'measured',
      value: { status: 200, tls: { isNameMatching: true } },
    });
  });

  test('and then resets the greeting: the tunnel stood, and that is said', async () => {
    const port = await listening((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.once('data', () => socket.resetAndDestroy());
      });
    });
    expect(await run(port)).toMatchObject({
      kind: 'measured',
      value: { status: 200, tlsFailure: 'tls.reset' },
    });
  });
});

describe('a proxy that does not', () => {
  test.each([
    {
      when: 'it wants a login, in several headers',
      says: 'HTTP/1.1 407 Auth\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm="a, b"\r\n\r\nlog in',
      failure: {
        class: 'http.proxy_auth',
        value: { status: 407, schemes: ['Negotiate', 'NTLM', 'Basic'], bodyStart: 'log in' },
      },
    },
    {
      when: 'it forbids',
      says: 'HTTP/1.1 403 Forbidden\r\nServer: squid/5.7\r\n\r\nCategory: \u001b[31mmeetings',
      failure: {
        class: 'http.proxy_denied',
        value: { status: 403, server: 'squid/5.7', bodyStart: 'Category:  [31mmeetings' },
      },
    },
    {
      when: 'it cannot reach the far end',
      says: 'HTTP/1.1 503 Service Unavailable\r\n\r\n',
      failure: { class: 'http.proxy_denied', value: { status: 503 } },
    },
    { when: 'it speaks something else', says: '220 mail\r\n', failure: { class: 'http.not_http' } },
    {
      when: 'the status line is none',
      says: 'HTTP/1.1 two hundred\r\n\r\n',
      failure: { class: 'http.not_http' },
    },
    {
      when: 'its head never ends',
      says: `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(10_000)}`,
      failure: { class: 'http.oversized' },
    },
  ])('because $when', async ({ says, failure }) => {
    expect(await run(await saying(says))).toMatchObject({ kind: 'failed', failure });
  });

  test('because it hangs up', async () => {
    const port = await listening((socket) => socket.once('data', () => socket.end()));
    expect(await run(port)).toMatchObject({ failure: { class: 'http.closed_early' } });
  });

  test('because nobody listens there', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await run(port)).toMatchObject({
      failure: { class: 'http.proxy_down', step: 'connect', detail: { code: 'ECONNREFUSED' } },
    });
  });

  test('because SOCKS says no', async () => {
    const port = await listening((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([5, 0]));
        socket.once('data', () => socket.write(Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0])));
      });
    });
    expect(await run(port, 'socks5')).toMatchObject({
      failure: { class: 'http.proxy_denied', value: { status: 403 } },
    });
  });

  test('because SOCKS wants a login', async () => {
    expect(await run(await saying(Buffer.from([5, 255])), 'socks5')).toMatchObject({
      failure: { class: 'http.proxy_auth', value: { schemes: ['SOCKS5'] } },
    });
  });
});

test('credentials of the environment are used and never reported', async () => {
  const heard: string[] = [];
  const port = await listening((socket) => {
    socket.once('data', (request) => {
      heard.push(request.toString());
      socket.write('HTTP/1.1 403 no\r\n\r\n');
    });
  });
  process.env['ALL_PROXY'] = `http://me:s%40cret@127.0.0.1:${port}`;
  onTestFinished(() => void delete process.env['ALL_PROXY']);
  const outcome = await run(port);
  expect(heard[0]).toContain(Buffer.from('me:s@cret').toString('base64'));
  expect(JSON.stringify(outcome)).not.toContain('cret');
});

const setting = (proxy: string): ProxySetting => ({
  from: 'environment',
  key: 'HTTPS_PROXY',
  proxy,
  hasCredentials: false,
  isAutoDetect: false,
  bypass: [],
});

describe('where proxy-connect looks', () => {
  const computer = { kind: 'computer' } as const;
  const routes = observed(
    'routes',
    computer,
    measured({
      routes: [
        {
          family: 4,
          destination: '0.0.0.0/0',
          gateway: '192.0.2.1',
          kind: 'unicast',
          table: 'main',
        },
      ],
    }),
  );

  test('each proxy of the settings and of the file, to door, media and control', () => {
    const seen = [
      observed('proxy-settings', computer, measured({ settings: [setting('http://p.test:3128')] })),
      observed(
        'pac-file',
        { kind: 'url', role: 'proxy', url: 'http://w/wpad.dat' },
        measured({
          url: 'http://w/wpad.dat',
          bytes: 1,
          fetchMs: 1,
          answers: [
            { url: 'https://example.test/', says: 'PROXY p.test:3128; SOCKS s.test; DIRECT' },
          ],
        }),
      ),
    ];
    const targets = proxyConnect.targets(planFor({ seen })) as readonly TargetOf<'proxy'>[];
    expect(
      targets.map(({ role, proxy, host, port }) => `${role} ${host}:${port} ${proxy}`),
    ).toEqual([
      'signalling example.test:443 http://p.test:3128',
      'media media.example.test:443 http://p.test:3128',
      'control control.test:443 http://p.test:3128',
      'signalling example.test:443 socks5://s.test:1080',
      'media media.example.test:443 socks5://s.test:1080',
      'control control.test:443 socks5://s.test:1080',
    ]);
  });

  test('nowhere without settings, until somebody has a reason', () => {
    expect(proxyConnect.targets(planFor({ seen: [routes] }))).toEqual([]);
    const chosen = proxyConnect.targets(planFor({ seen: [routes], chosen: ['proxy-connect'] }));
    expect(chosen).toMatchObject([
      { proxy: 'http://192.0.2.1:3128', host: 'example.test' },
      { proxy: 'http://192.0.2.1:8080', host: 'example.test' },
    ]);
  });
});

test.each([
  { text: 'http://p:3128', proxy: 'http://p:3128' },
  { text: 'p:3128', proxy: 'http://p:3128' },
  { text: 'p', proxy: 'http://p:80' },
  { text: 'http://[2001:db8::1]:3128', proxy: 'http://[2001:db8::1]:3128' },
  { text: 'socks5h://s', proxy: 'socks5://s:1080' },
  { text: 'https://p:443/', proxy: 'https://p:443' },
  { text: 'ftp://p:21', proxy: undefined },
  { text: 'http://p:99999', proxy: undefined },
  { text: '', proxy: undefined },
])('"$text" is the proxy $proxy', ({ text, proxy }) => {
  expect(parseProxy(text)?.text).toBe(proxy);
});

test('an answer of a configuration file names its proxies in order', () => {
  expect(proxiesInPacAnswer('PROXY a:1; direct;SOCKS5 b:2 ; HTTPS c:3;nonsense;PROXY')).toEqual([
    'http://a:1',
    'socks5://b:2',
    'https://c:3',
  ]);
});

test('schemes are told from their parameters', () => {
  expect(
    schemesIn(['Negotiate', 'Basic realm="x, y z", charset="UTF-8"', 'Digest a=b, NTLM']),
  ).toEqual(['Negotiate', 'Basic', 'Digest', 'NTLM']);
});
