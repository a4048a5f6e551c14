import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect } from 'node:tls';

import { expect, onTestFinished, test } from 'vitest';

import { ECHO_STREAM_PATH, ECHO_STREAM_PROTOCOL } from '../probes/reflector-protocol.ts';
import { NDT7_PROTOCOL } from './ndt7-ask.ts';
import { dial, get, refusalOf, start, tokenOf, until } from './reflector.fixture.ts';
import type { RunningReflector } from './reflector.ts';

const host = '127.0.0.1';

/** Opens, says so much, and waits until the other side has had enough. */
const sayAndWait = async (socket: Socket, words: string | Buffer): Promise<void> => {
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.resume();
  socket.write(words);
  // Not by `once`: whoever is cut off with words unread is told by a reset, which is no failure here.
  await new Promise((resolve) => socket.once('close', resolve));
};

const tcp = ({ tcpPorts }: RunningReflector): Socket => connectTcp({ host, port: tcpPorts[0]! });

const tls = async ({ tcpPorts }: RunningReflector): Promise<Socket> => {
  const socket = connect({ host, port: tcpPorts[0]!, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  return socket;
};

/** On a busy computer an honest caller, too, may be slower than the patience of these tests. */
const getSooner = async (running: RunningReflector): ReturnType<typeof get> =>
  get(running, '/healthz').catch(() => getSooner(running));

const schemes = [{ scheme: 'wss' as const }, { scheme: 'ws' as const }];

const impatient = { limits: { patienceMs: 200 } };

test.each([
  { when: 'silence instead of TLS', open: tcp, words: '' },
  { when: 'half a TLS hello', open: tcp, words: Buffer.from('160301020001', 'hex') },
  { when: 'plain HTTP', open: tcp, words: 'GET / HTTP/1.1\r\n\r\n' },
  { when: 'half a plain request', open: tcp, words: 'GET /linecheck/echo HTTP/1.1\r\nHost: x\r\n' },
  { when: 'one plain letter', open: tcp, words: 'G' },
  {
    when: 'a plain body that never comes',
    open: tcp,
    words: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n',
  },
  { when: 'endless plain headers', open: tcp, words: `GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}` },
  { when: 'plain garbage', open: tcp, words: Buffer.alloc(5000, 0x47) },
  { when: 'a plain tunnel', open: tcp, words: 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n' },
  { when: 'what begins like TURN, without test calls', open: tcp, words: Buffer.alloc(20) },
  {
    when: 'a plain upgrade to what nobody knows',
    open: tcp,
    words: 'GET /linecheck/echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
  },
  { when: 'silence inside TLS', open: tls, words: '' },
  { when: 'half a request', open: tls, words: 'GET /linecheck HTTP/1.1\r\nHost: x\r\n' },
  {
    when: 'a body that never comes',
    open: tls,
    words: 'POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n',
  },
  { when: 'endless headers', open: tls, words: `GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}` },
  { when: 'garbage', open: tls, words: Buffer.alloc(5000, 0xfe) },
  {
    when: 'an upgrade to what nobody knows',
    open: tls,
    words: 'GET /linecheck/echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
  },
])('$when is cut off, and others are served', async ({ open, words }) => {
  const running = await start(impatient);
  await sayAndWait(await open(running), words);
  expect(await getSooner(running)).toMatchObject({ status: 200, body: 'ok\n' });
  await until(() => running.stats.held.connections === 0);
});

test('a plain request that comes letter by letter does not outlast the patience', async () => {
  const running = await start(impatient);
  const socket = tcp(running);
  const letters = setInterval(() => void socket.write('G'), 20);
  onTestFinished(() => clearInterval(letters));
  await sayAndWait(socket, 'GET /');
  expect(socket.bytesRead).toBe(0);
  await until(() => running.stats.held.connections === 0);
});

test.each([
  { when: 'the greeting', path: '/linecheck' },
  { when: 'the health', path: '/healthz' },
  { when: 'the page', path: '/' },
  { when: 'the stream without an upgrade', path: ECHO_STREAM_PATH },
])('$when is not had in clear', async ({ path }) => {
  const running = await start({ key: 'secret' });
  const answer = await fetch(`http://${host}:${running.tcpPorts[0]}${path}?key=secret`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.text()).toBe('');
  expect(running.stats.greetings).toBe(0);
});

test('a capacity test is not had in clear', async () => {
  const running = await start();
  expect(await refusalOf(dial(running, '/ndt/v7/download', NDT7_PROTOCOL, 'ws'))).toBe(404);
});

test('a frame without mask and garbage after an upgrade end a capacity test', async () => {
  const running = await start();
  const client = dial(running, '/ndt/v7/upload', NDT7_PROTOCOL);
  await once(client, 'open');
  const socket: Socket = Reflect.get(client, '_socket');
  socket.write(Buffer.alloc(100, 0xff));
  expect((await once(client, 'close'))[0]).toBe(1002);
  await until(() => running.stats.held.ndt7Tests === 0);
});

test.each(schemes)('garbage after an upgrade ends a stream over $scheme', async ({ scheme }) => {
  const running = await start();
  const token = (await tokenOf(running)).toString('hex');
  const client = dial(running, `${ECHO_STREAM_PATH}?token=${token}`, ECHO_STREAM_PROTOCOL, scheme);
  await once(client, 'open');
  const socket: Socket = Reflect.get(client, '_socket');
  socket.write(Buffer.alloc(100, 0xff));
  expect((await once(client, 'close'))[0]).toBe(1002);
  await until(() => running.stats.held.streams === 0);
});

test.each([
  { when: 'at one time', limits: { connections: { perCaller: 5, inAll: 99 } } },
  { when: 'at one time in all', limits: { connections: { perCaller: 99, inAll: 5 } } },
  { when: 'in a row', limits: { newConnections: { perSecond: 0, burst: 5 } } },
])('connections of one caller $when are bounded', async ({ limits }) => {
  const running = await start({ limits });
  const sockets = Array.from({ length: 50 }, () => tcp(running));
  let cut = 0;
  for (const socket of sockets) {
    onTestFinished(() => void socket.destroy());
    socket
      .on('error', () => undefined)
      .on('close', () => (cut += 1))
      .resume();
  }
  await until(() => cut === 45);
  expect(running.stats).toMatchObject({ refusals: 45, held: { connections: 5 } });
});

test.each([
  { when: 'the greeting', path: '/linecheck' },
  { when: 'the page', path: '/' },
  { when: 'a test call', path: '/linecheck/call', method: 'POST' },
  { when: 'a stream', path: `${ECHO_STREAM_PATH}?token=00`, upgrade: true },
  { when: 'a capacity test', path: '/ndt/v7/upload', protocol: NDT7_PROTOCOL, upgrade: true },
])(
  'whoever asks for $when and is gone before the answer has no address and does no harm',
  async ({ path, method = 'GET', upgrade = false, protocol = ECHO_STREAM_PROTOCOL }) => {
    const running = await start();
    const wire = tcp(running);
    const socket = connect({ socket: wire, rejectUnauthorized: false });
    for (const end of [wire, socket]) end.on('error', () => undefined);
    await once(socket, 'secureConnect');
    const more = upgrade
      ? `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: ${protocol}\r\n`
      : '';
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`);
    // What was said is on its way already: the other side reads it from a connection that is no more.
    wire.resetAndDestroy();
    await until(() => running.stats.held.connections === 0);
    expect((await get(running, '/healthz')).status).toBe(200);
  },
);

test('everything is given back when a caller vanishes in the middle', async () => {
  const running = await start();
  const token = (await tokenOf(running)).toString('hex');
  const clients = [
    dial(running, '/ndt/v7/download', NDT7_PROTOCOL),
    dial(running, '/ndt/v7/upload', NDT7_PROTOCOL),
    dial(running, `${ECHO_STREAM_PATH}?token=${token}`, ECHO_STREAM_PROTOCOL),
    dial(running, `${ECHO_STREAM_PATH}?token=${token}`, ECHO_STREAM_PROTOCOL, 'ws'),
  ];
  await Promise.all(clients.map((client) => once(client, 'open')));
  for (const client of clients) client.terminate();
  await until(() => running.stats.held.connections === 0);
  expect(running.stats.held).toEqual({
    connections: 0,
    streams: 0,
    ndt7Tests: 0,
    waitingEchoes: 0,
  });
});
