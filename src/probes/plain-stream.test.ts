import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { streamCall } from './call-stream.ts';
import { openPlainStream } from './plain-stream.ts';
import { contextFor, planFor } from './probe.fixture.ts';
import { habitualReflector } from './speed-server.fixture.ts';
import { voice } from './stream-shapes.ts';

const ip = '127.0.0.1';
const secretive = { host: ip, port: 443, key: 'never-in-clear' };

/** Somebody on the way, and what it was told. */
const farEnd = async (act: (socket: Socket) => void) => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    socket.once('data', (part) => {
      heard.push(String(part));
      act(socket);
    });
  });
  await once(server.listen(0, ip), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, heard };
};

const opening = (port: number) =>
  openPlainStream(secretive, { ip, port, token: 'ab'.repeat(16) }, contextFor(planFor()));

test.each([
  {
    when: 'a page answers instead',
    act: (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'),
    is: 'http.websocket_stripped',
  },
  { when: 'it is reset', act: (socket: Socket) => void socket.resetAndDestroy(), is: 'http.reset' },
  { when: 'it is closed', act: (socket: Socket) => void socket.end(), is: 'http.closed_early' },
  {
    when: 'what answers is no HTTP',
    act: (socket: Socket) => void socket.end('SSH-2.0-x\r\n'),
    is: 'http.not_http',
  },
])('where $when, that is said, and the key was not', async ({ act, is }) => {
  const { port, heard } = await farEnd(act);
  expect(await opening(port)).toMatchObject({ kind: 'failed', failure: { class: is } });
  expect(heard.join('')).toContain('token=abab');
  expect(heard.join('')).not.toContain('never-in-clear');
});

test('a reflector that does not promise it is not asked', async () => {
  const reflector = await habitualReflector({ features: ['stream'], tcpPorts: [9] });
  const plan = planFor({ options: { reflector, mode: 'enough' } });
  const { outcome } = await streamCall(
    {
      reflector,
      end: { ip, port: 9 },
      transport: 'tcp',
      shape: voice,
      leastMs: 100,
      mostMs: 100,
      isClear: () => true,
    },
    contextFor(plan),
  );
  expect(outcome).toMatchObject({ kind: 'skipped', why: expect.stringMatching(/too old/) });
});

test('a closed port is refused', async () => {
  expect(await opening(9)).toMatchObject({ failure: { class: 'tcp.refused', step: 'connect' } });
});

test('an answer that never comes ends with the check', async () => {
  const stopping = new AbortController();
  const { port } = await farEnd(() => stopping.abort());
  const context = { ...contextFor(planFor()), signal: stopping.signal };
  const end = { ip, port, token: 'ab'.repeat(16) };
  expect(await openPlainStream(secretive, end, context)).toMatchObject({ kind: 'skipped' });
});
