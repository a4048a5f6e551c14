import { createHash } from 'node:crypto';
import { connect } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { asHtml } from '../report/html.ts';
import { someReport } from '../report/report.fixture.ts';
import { MOST_STREAMS } from './event-streams.ts';
import { ask, enter, show, type Shown } from './server.fixture.ts';

const open: Shown[] = [];

const shown = async (idleMs?: number): Promise<Shown> => {
  const server = await show(idleMs);
  open.push(server);
  return server;
};

afterEach(async () => {
  for (const server of open.splice(0)) await server.end('quit');
});

const streamOf = (server: Shown, cookie: string) =>
  new Promise<{ readonly text: () => string; readonly closed: Promise<void>; end(): void }>(
    (resolve) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(
          `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${cookie}\r\n\r\n`,
        ),
      );
      const closed = new Promise<void>((over) => {
        socket.on('close', () => over());
      });
      socket.on('data', (part) => {
        text += String(part);
        resolve({ text: () => text, closed, end: () => socket.destroy() });
      });
    },
  );

describe('what a browser is told', () => {
  test.each(['/', '/assets/page.js', '/nothing', '/api/session', '/open?token=x', '/api/nothing'])(
    '%s runs no stranger, is framed by nobody, shared with nobody and kept nowhere',
    async (target) => {
      const server = await shown();
      const { headers } = await ask(server, 'GET', target);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/u);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  test('the preview of a report has no rights, and only the page may frame it', async () => {
    const server = await shown();
    const { cookie } = await enter(server);
    const { headers } = await ask(server, 'GET', '/api/preview/r1', { cookie });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/^sandbox; default-src 'none'/u);
    expect(policy).not.toMatch(/script-src|unsafe|\*|https?:|data:/u);
    // The one style sheet of the report applies, and none that a text of strangers might bring.
    const [, style = ''] = /<style>([^]*?)<\/style>/u.exec(asHtml(someReport())) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("frame-ancestors 'self'");
  });
});

describe('files', () => {
  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//package.json',
    '//etc/passwd',
    '/etc/passwd',
    '/assets/',
    '/assets',
    '/assets/page.js%00.html',
    '/./assets/page.js',
    '/index.html/',
    `/${'a'.repeat(3000)}`,
  ])('nothing but the page is served: %s', async (target) => {
    const server = await shown();
    const reply = await ask(server, 'GET', target);
    expect([400, 404]).toContain(reply.status);
  });

  test('an address in full is refused, whoever it names', async () => {
    const server = await shown();
    expect((await ask(server, 'GET', `${server.origin}/assets/page.js`)).status).toBe(400);
    expect((await ask(server, 'GET', 'http://evil.example/')).status).toBe(400);
  });

  test.each([
    { target: '/api/history/20261101T100000Z-abc', status: 200 },
    { target: '/api/history/..', status: 400 },
    { target: '/api/history/a.json', status: 404 },
    { target: '/api/history/', status: 404 },
    { target: `/api/history/${'a'.repeat(200)}`, status: 404 },
  ])('an id is never a path: $target', async ({ target, status }) => {
    const server = await shown();
    const { cookie } = await enter(server);
    expect((await ask(server, 'GET', target, { cookie })).status).toBe(status);
  });
});

describe('lines that are held', () => {
  test('a page hears the state first, then what happens, and at last that it is over', async () => {
    const server = await shown();
    const { cookie } = await enter(server);
    const stream = await streamOf(server, cookie);
    server.send({ kind: 'suspicion', causes: ['evil\n\nevent: state\ndata: {}'] });
    await server.end('interrupted');
    await stream.closed;
    const events = stream.text().match(/^event: .*$/gmu);
    expect(events).toEqual(['event: state', 'event: suspicion', 'event: bye']);
    expect(stream.text()).toContain('"why":"interrupted"');
    expect(server.stops).toBe(1);
  });

  test('there are so many and no more', async () => {
    const server = await shown();
    const { cookie } = await enter(server);
    for (let count = 0; count < MOST_STREAMS; count += 1) await streamOf(server, cookie);
    const one = await streamOf(server, cookie);
    expect(one.text()).toContain('503');
  });

  test('nobody follows events without a session', async () => {
    const server = await shown();
    expect((await ask(server, 'GET', '/api/events')).status).toBe(401);
  });

  test('headers beyond all measure are refused', async () => {
    const server = await shown();
    expect((await ask(server, 'GET', '/', { 'x-long': 'a'.repeat(20_000) })).status).toBe(431);
  });
});

describe('the end', () => {
  test('comes by itself when no page is open and nothing runs', async () => {
    const server = await shown(10);
    server.clockMs = 11;
    await expect(server.ended).resolves.toBe('idle');
  });

  test('waits while something runs', async () => {
    const server = await shown(10);
    server.isBusy = true;
    // The server must have met what it serves before it can know that it works.
    await enter(server);
    server.clockMs = 50;
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
    server.isBusy = false;
    // Idle time is counted from the last sign of work, not from the start.
    expect(server.stops).toBe(0);
    server.clockMs = 100;
    await expect(server.ended).resolves.toBe('idle');
  });
});
