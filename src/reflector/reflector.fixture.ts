/** A reflector on loopback and the few ways to ask it something. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { request } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

import { parseGreeting, type ReflectorGreeting } from '../probes/reflector-greeting.ts';
import { stunRequest } from '../probes/stun-message.ts';
import { startReflector, type ReflectorAsk, type RunningReflector } from './reflector.ts';

export const freePorts = async (count: number): Promise<number[]> => {
  const sockets = Array.from({ length: count }, () => createSocket('udp4').bind(0, '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'listening')));
  const ports = sockets.map((socket) => socket.address().port);
  await Promise.all(sockets.map((socket) => once(socket.close(), 'close')));
  return ports;
};

export const start = async (changes: Partial<ReflectorAsk> = {}): Promise<RunningReflector> => {
  const [one = 0, two = 0, tcp = 0] = await freePorts(3);
  const started = await startReflector({
    address: '127.0.0.1',
    udpPorts: [one, two],
    tcpPorts: [tcp],
    version: '0.0.0',
    now: () => performance.now(),
    wallClock: () => Date.now(),
    ...changes,
  });
  // Free a moment ago, and as a UDP port: somebody else's connection may have got its number.
  if (started.kind !== 'running') return start(changes);
  onTestFinished(() => started.stop());
  return started;
};

/**
 * What comes back for this datagram, from a socket of its own; undefined for silence, proven by the
 * answer to a STUN question sent after it.
 */
export const ask = async (
  port: number,
  datagram: Buffer,
  from = '127.0.0.1',
): Promise<Buffer | undefined> => {
  const socket = createSocket({
    type: 'udp4',
    recvBufferSize: 1_000_000,
    sendBufferSize: 1_000_000,
  });
  await once(socket.bind(0, from), 'listening');
  const answer = once(socket, 'message');
  const last = stunRequest('rfc5389');
  socket.send(datagram, port, '127.0.0.1');
  socket.send(last, port, '127.0.0.1');
  const [heard]: readonly unknown[] = await answer;
  socket.close();
  if (!Buffer.isBuffer(heard)) return undefined;
  return heard.subarray(4, 20).equals(last.subarray(4, 20)) ? undefined : heard;
};

/** A token as a caller gets it. */
export const tokenOf = async (running: RunningReflector): Promise<Buffer> =>
  Buffer.from(greetingOf(await get(running, '/linecheck')).token, 'hex');

export const greetingOf = ({ body }: { readonly body: string }): ReflectorGreeting =>
  parseGreeting(body);

/** Waits for what another side will see in its own time; the test's own limit ends it. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await sleep(5);
};

/** A WebSocket to it, with whatever it is told to begin with. */
export const dial = (
  running: RunningReflector,
  path: string,
  protocol: string,
  scheme: 'wss' | 'ws' = 'wss',
): WebSocket => {
  const client = new WebSocket(`${scheme}://127.0.0.1:${running.tcpPorts[0]}${path}`, protocol, {
    rejectUnauthorized: false,
    maxPayload: 1 << 24,
  });
  client.on('error', () => undefined);
  onTestFinished(() => client.terminate());
  return client;
};

/** The status of the answer to an upgrade that was refused. */
export const refusalOf = async (client: WebSocket): Promise<number> => {
  const [, response] = await once(client, 'unexpected-response');
  return response.statusCode;
};

export const get = async (running: RunningReflector, path: string, method = 'GET') => {
  const asked = request({
    host: '127.0.0.1',
    port: running.tcpPorts[0],
    path,
    method,
    rejectUnauthorized: false,
    agent: false,
  });
  asked.end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const part of response) body += String(part);
  return { status: response.statusCode as number, body };
};
