import { afterEach, describe, expect, test } from 'vitest';

import { CSRF_HEADER } from '../model/page-api.ts';
import { MOST_BODY_BYTES } from './read-json.ts';
import { ask, bodyOf, enter, post, raw, show, type Lines, type Shown } from './server.fixture.ts';

const open: Shown[] = [];

const shown = async (idleMs?: number): Promise<Shown> => {
  const server = await show(idleMs);
  open.push(server);
  return server;
};

afterEach(async () => {
  for (const server of open.splice(0)) await server.end('quit');
});

describe('who may ask', () => {
  const hosts: readonly { readonly when: string; readonly host: (port: number) => string }[] = [
    { when: 'a name was pointed here (DNS rebinding)', host: (port) => `rebind.example:${port}` },
    { when: 'the port is missing', host: () => '127.0.0.1' },
    { when: 'the port is another', host: (port) => `127.0.0.1:${port === 1 ? 2 : 1}` },
    { when: 'the port has a zero in front', host: (port) => `127.0.0.1:0${port}` },
    { when: 'the name has a dot at its end', host: (port) => `localhost.:${port}` },
    { when: 'it is a name below localhost', host: (port) => `evil.localhost:${port}` },
    { when: 'it begins with our name', host: (port) => `127.0.0.1.nip.example:${port}` },
    { when: 'it is another loopback address', host: (port) => `127.0.0.2:${port}` },
    { when: 'it is short for the address', host: (port) => `127.1:${port}` },
    { when: 'it is the address as one number', host: (port) => `2130706433:${port}` },
    { when: 'it is an address for all', host: (port) => `0.0.0.0:${port}` },
    { when: 'IPv4 is wrapped in IPv6', host: (port) => `[::ffff:127.0.0.1]:${port}` },
    { when: 'a login stands before it', host: (port) => `evil@127.0.0.1:${port}` },
    { when: 'two stand in one', host: (port) => `127.0.0.1:${port}, evil.example` },
    { when: 'it is empty', host: () => '' },
  ];

  test.each(hosts)('a request is misdirected when $when', async ({ host }) => {
    const server = await shown();
    const { cookie } = await enter(server);
    const reply = await ask(server, 'GET', '/api/session', { host: host(server.port), cookie });
    expect(reply.status).toBe(421);
    expect(reply.body).not.toContain('version');
  });

  test.each([
    {
      when: 'the second Host is another',
      lines: (port: number) => `Host: 127.0.0.1:${port}\r\nHost: evil.example`,
    },
    {
      when: 'the second Host is ours',
      lines: (port: number) => `Host: evil.example\r\nHost: 127.0.0.1:${port}`,
    },
    {
      when: 'Host is folded over two lines',
      lines: (port: number) => `Host: 127.0.0.1:${port}\r\n evil.example`,
    },
    {
      when: 'another Host stands behind more lines than Node counts',
      lines: (port: number) =>
        `Host: 127.0.0.1:${port}\r\n${'a:\r\n'.repeat(1500)}Host: evil.example`,
    },
    { when: 'there is none', lines: () => 'Accept: */*' },
  ])('a request is refused when $when', async ({ lines }) => {
    const { port } = await shown();
    const reply = await raw(port, `GET / HTTP/1.1\r\n${lines(port)}\r\nConnection: close\r\n\r\n`);
    expect([400, 421]).toContain(reply.status);
    expect(reply.body).not.toContain('doctype');
  });

  test('a request of the days before Host is refused', async () => {
    const { port } = await shown();
    expect((await raw(port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(421);
  });

  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('%s is us', async (name) => {
    const server = await shown();
    expect((await ask(server, 'GET', '/', { host: `${name}:${server.port}` })).status).toBe(200);
  });

  const foreign: readonly { readonly when: string; readonly headers: Lines }[] = [
    { when: 'another site asks', headers: { 'sec-fetch-site': 'cross-site' } },
    { when: 'another port of this computer asks', headers: { 'sec-fetch-site': 'same-site' } },
    { when: 'the browser says what no browser says', headers: { 'sec-fetch-site': '' } },
    { when: 'the page is another one', headers: { origin: 'http://evil.example' } },
    { when: 'the page has no origin (a file, a sandbox)', headers: { origin: 'null' } },
    { when: 'the origin has another port', headers: { origin: 'http://127.0.0.1:1' } },
  ];

  test.each(foreign)(
    'nobody is answered when $when, neither page nor data',
    async ({ headers }) => {
      const server = await shown();
      const { cookie } = await enter(server);
      for (const target of ['/', '/api/session', '/api/events', '/assets/page.js', '/open']) {
        const reply = await ask(server, 'GET', target, { cookie, ...headers });
        expect([target, reply.status]).toEqual([target, 403]);
      }
    },
  );

  test('https with our name is not our origin', async () => {
    const server = await shown();
    const reply = await post(server, (good) => ({
      ...good,
      origin: `https://127.0.0.1:${server.port}`,
    }));
    expect(reply.status).toBe(403);
  });

  test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is not spoken here',
    async (method) => {
      const server = await shown();
      const reply = await ask(server, method, '/api/check', {
        origin: server.origin,
        'access-control-request-method': 'POST',
      });
      expect(reply.status).toBe(405);
      expect(reply.headers['allow']).toBe('GET, POST');
      expect(
        Object.keys(reply.headers).filter((name) => name.startsWith('access-control')),
      ).toEqual([]);
    },
  );

  test.each(['CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'])(
    'it is no proxy',
    async (request) => {
      const { port } = await shown();
      expect((await raw(port, request)).status).not.toBe(200);
    },
  );

  test('it listens on this computer alone', async () => {
    const { port } = await shown();
    // Another address of the loopback network stands for every other address of the computer.
    await expect(raw(port, 'GET / HTTP/1.0\r\n\r\n', '127.0.0.2')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('changes', () => {
  test('are made by a POST of the page, with JSON and the word in the header', async () => {
    const server = await shown();
    const reply = await post(server, undefined, '{"service":"zoom"}');
    expect(reply.status).toBe(200);
    expect(server.bodies).toEqual([{ service: 'zoom' }]);
  });

  const spoilt: readonly {
    readonly when: string;
    readonly change: (good: Lines) => Lines;
    readonly status: number;
  }[] = [
    {
      when: 'the word is missing',
      change: (good) => ({ ...good, [CSRF_HEADER]: undefined }),
      status: 403,
    },
    { when: 'the word is wrong', change: (good) => ({ ...good, [CSRF_HEADER]: 'x' }), status: 403 },
    {
      when: 'the cookie stands for the word',
      change: (good) => ({ ...good, [CSRF_HEADER]: good['cookie'] }),
      status: 403,
    },
    { when: 'there is no cookie', change: (good) => ({ ...good, cookie: undefined }), status: 401 },
    { when: 'there is no origin', change: (good) => ({ ...good, origin: undefined }), status: 403 },
    {
      when: 'the address was typed',
      change: (good) => ({ ...good, 'sec-fetch-site': 'none' }),
      status: 403,
    },
    {
      when: 'a form sends it',
      change: (good) => ({ ...good, 'content-type': 'text/plain' }),
      status: 415,
    },
    {
      when: 'it says nothing of its kind',
      change: (good) => ({ ...good, 'content-type': undefined }),
      status: 415,
    },
    {
      when: 'it only looks like JSON',
      change: (good) => ({ ...good, 'content-type': 'application/jsonp' }),
      status: 415,
    },
    {
      when: 'it announces more than is read',
      change: (good) => ({ ...good, 'content-length': String(MOST_BODY_BYTES + 1) }),
      status: 413,
    },
  ];

  test.each(spoilt)('are refused when $when', async ({ change, status }) => {
    const server = await shown();
    expect((await post(server, change)).status).toBe(status);
    expect(server.bodies).toEqual([]);
  });

  test('cannot be asked for by GET', async () => {
    const server = await shown();
    const { cookie } = await enter(server);
    expect((await ask(server, 'GET', '/api/check', { cookie })).status).toBe(404);
    expect(server.bodies).toEqual([]);
  });

  test('a body that never says its length is cut off at the limit', async () => {
    const server = await shown();
    const chunk = `${(32 * 1024).toString(16)}\r\n${'x'.repeat(32 * 1024)}\r\n`;
    const reply = await post(
      server,
      (good) => ({ ...good, 'content-length': undefined, 'transfer-encoding': 'chunked' }),
      `${chunk.repeat(3)}0\r\n\r\n`,
    );
    expect(reply.status).toBe(413);
    expect(server.bodies).toEqual([]);
  });

  test.each(['{', '', '\u0000', '[1,'])('a body that is not JSON (%j) is refused', async (body) => {
    const server = await shown();
    expect((await post(server, undefined, body)).status).toBe(400);
  });

  test('a fault of ours tells the browser nothing of itself', async () => {
    const server = await shown();
    const reply = await post(server, undefined, '{}', '/api/break');
    expect(reply.status).toBe(500);
    expect(JSON.parse(bodyOf(reply))).toEqual({ error: 'fault' });
    expect(server.faults).toHaveLength(1);
  });
});
