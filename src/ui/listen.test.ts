import { connect } from 'node:net';

import { describe, expect, test } from 'vitest';

import { closeAll, limits, listenOnLoopback, portOf } from './listen.ts';

const sent = (port: number, host: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, host, () => socket.write(text));
    socket.on('data', (part) => {
      heard += String(part);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });

describe('listening', () => {
  test.each([
    { when: 'the head of a request never ends', text: 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ' },
    { when: 'nothing is ever said', text: '' },
    {
      when: 'the body never comes',
      text: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n1',
    },
  ])('a line is taken back when $when', async ({ text }) => {
    const servers = await listenOnLoopback(0, {
      ...limits,
      headersTimeout: 50,
      requestTimeout: 50,
      connectionsCheckingInterval: 10,
    });
    for (const server of servers) server.on('request', (request) => request.resume());
    const port = servers[0] === undefined ? 0 : portOf(servers[0]);
    await expect(sent(port, '127.0.0.1', text)).resolves.not.toContain('200');
    await closeAll(servers);
  });

  test('real patience ends within seconds', () => {
    const { headersTimeout, requestTimeout, connectionsCheckingInterval } = limits;
    for (const ms of [headersTimeout, requestTimeout, connectionsCheckingInterval]) {
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(10_000);
    }
  });

  test('a port that is taken is refused, whichever of the two addresses has it', async () => {
    const servers = await listenOnLoopback(0);
    const port = servers[0] === undefined ? 0 : portOf(servers[0]);
    await expect(listenOnLoopback(port)).rejects.toThrow('EADDRINUSE');
    const [first] = servers;
    await closeAll(first === undefined || servers.length < 2 ? [] : [first]);
    await expect(listenOnLoopback(port)).rejects.toThrow('EADDRINUSE');
    await closeAll(servers);
  });

  test('every address is one of this computer alone', async () => {
    const servers = await listenOnLoopback(0);
    const addresses = servers.map((server) => Object(server.address())['address']);
    expect(['127.0.0.1', '::1'].slice(0, addresses.length)).toEqual(addresses);
    await closeAll(servers);
  });
});
