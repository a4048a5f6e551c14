import { afterEach, describe, expect, test } from 'vitest';

import { TOKEN_MS } from './secrets.ts';
import { ask, bodyOf, enter, show, type Shown } from './server.fixture.ts';

const open: Shown[] = [];

const shown = async (idleMs?: number): Promise<Shown> => {
  const server = await show(idleMs);
  open.push(server);
  return server;
};

afterEach(async () => {
  for (const server of open.splice(0)) await server.end('quit');
});

describe('the way in', () => {
  test('the launch address opens the page once and hands out a cookie that no script and no other site gets', async () => {
    const server = await shown();
    const { pathname, search } = new URL(server.launchUrl);
    const first = await ask(server, 'GET', `${pathname}${search}`, { 'sec-fetch-site': 'none' });
    expect(first.status).toBe(303);
    expect(first.headers['location']).toBe('/');
    expect(first.headers['set-cookie']).toMatch(
      /^linecheck-\d+=[\w-]{43}; Path=\/api\/; HttpOnly; SameSite=Strict$/u,
    );
    const second = await ask(server, 'GET', `${pathname}${search}`);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body).toContain('works only once');
  });

  test.each([
    { when: 'it is guessed', target: () => '/open?token=AAAA', late: 0 },
    { when: 'it is missing', target: () => '/open', late: 0 },
    { when: 'it is minutes old', target: (token: string) => `/open?token=${token}`, late: 1 },
  ])('the token opens nothing when $when', async ({ target, late }) => {
    const server = await shown();
    server.clockMs = late * (TOKEN_MS + 1);
    const token = new URL(server.launchUrl).searchParams.get('token') ?? '';
    const reply = await ask(server, 'GET', target(token));
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('a HEAD, as link checkers send it, neither opens the page nor uses the token up', async () => {
    const server = await shown();
    const { pathname, search } = new URL(server.launchUrl);
    expect((await ask(server, 'HEAD', `${pathname}${search}`)).status).toBe(405);
    expect((await ask(server, 'GET', `${pathname}${search}`)).status).toBe(303);
  });

  test.each([
    { when: 'there is no cookie', cookie: () => undefined },
    { when: 'the cookie is guessed', cookie: (good: string) => `${good.slice(0, -3)}AAA` },
    { when: 'the cookie is empty', cookie: (good: string) => good.replace(/=.*/u, '=') },
    {
      when: 'it is the cookie of another port',
      cookie: (good: string) => good.replace(/-\d+=/u, '-1='),
    },
  ])('nothing is read when $when', async ({ cookie }) => {
    const server = await shown();
    const session = await enter(server);
    const reply = await ask(server, 'GET', '/api/session', { cookie: cookie(session.cookie) });
    expect(reply.status).toBe(401);
    expect(JSON.parse(bodyOf(reply))).toEqual({ error: 'no-session' });
  });

  test('two servers keep their sessions apart', async () => {
    const [one, other] = [await shown(), await shown()];
    const { cookie } = await enter(one);
    await enter(other);
    expect((await ask(other, 'GET', '/api/session', { cookie })).status).toBe(401);
  });
});
