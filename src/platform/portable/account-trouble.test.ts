import type { ServerResponse } from 'node:http';
import { describe, expect, it, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { deadlineIn } from '../deadline.ts';
import { fakeHost } from '../host.fixture.ts';
import { accountApi } from './account-api.ts';
import { accountSetting } from './account-setting.ts';
import { accountReader } from './account.ts';
import { credentials, standIn, token } from './account.fixture.ts';
import type { Asked, Misbehaviour, StandIn } from './account.fixture.ts';

const signal = deadlineIn(50_000);
const regions = 'account:me:in_meeting.data_center_regions';

const handlerOf = ({ api }: Pick<StandIn, 'api'>) =>
  accountSetting(async () => ({ kind: 'api', api }));

const isToken = ({ path }: Asked): boolean => path === '/oauth/token';

const says =
  (
    status: number,
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Misbehaviour =>
  (asked, response) => {
    if (isToken(asked)) return false;
    response.writeHead(status, headers).end(body);
    return true;
  };

const slow: Misbehaviour = (asked) => !isToken(asked);
const trickling: Misbehaviour = (asked, response) => {
  if (isToken(asked)) return false;
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"in_meeting":');
  return true;
};
const huge: Misbehaviour = (asked, response) => {
  if (isToken(asked)) return false;
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  response.on('error', () => undefined);
  more();
  return true;
};
const onlyChanges =
  (misbehave: Misbehaviour): Misbehaviour =>
  (asked, response) =>
    asked.method === 'PATCH' && misbehave(asked, response);

describe('trouble with the API', () => {
  test.each([
    {
      when: 'the token is not taken',
      does: says(401, '{"code":124,"message":"Invalid access token."}'),
      why: /does not accept the token: Invalid access token\., code 124/,
    },
    {
      when: 'a permission is missing (403)',
      does: says(
        403,
        '{"code":104,"message":"Invalid access token, does not contain scopes:[account:read:settings:admin]."}',
      ),
      why: /lacks the permission account:read:settings:admin/,
    },
    {
      when: 'a permission is missing (400, as Zoom says it)',
      does: says(
        400,
        '{"code":4711,"message":"Invalid access token, does not contain scopes:[account:write:settings:admin, account:master]."}',
      ),
      why: /lacks the permission account:write:settings:admin, account:master/,
    },
    {
      when: 'it is forbidden',
      does: says(403, '{"code":200,"message":"Only available for paid accounts."}'),
      why: /may not do this: Only available for paid accounts/,
    },
    {
      when: 'the account is not known',
      does: says(404, '{"code":2001,"message":"Account does not exist"}'),
      why: /does not know this account/,
    },
    {
      when: 'the day is used up',
      does: says(429, '{"code":429,"message":"You have reached the maximum daily rate limit."}', {
        'retry-after': '4711',
      }),
      why: /try again in 4711 seconds/,
    },
    {
      when: 'the service is broken',
      does: says(503, 'upstream connect error', { 'content-type': 'text/plain' }),
      why: /in trouble \(status 503\)/,
    },
    {
      when: 'a login page answers in its place',
      does: says(200, '<html>Welcome to Hotel</html>', { 'content-type': 'text/html' }),
      why: /a web page, not what the API sends/,
    },
    { when: 'the answer is garbage', does: says(200, '{"in_meeting":{'), why: /not readable/ },
    { when: 'the answer is a list', does: says(200, '[]'), why: /not readable/ },
    {
      when: 'it is sent elsewhere',
      does: says(302, '', { location: 'https://evil.example/' }),
      why: /redirect.*not followed/,
    },
    { when: 'no answer comes', does: slow, why: /no whole answer within 1 seconds/ },
    { when: 'the answer stops half-way', does: trickling, why: /no whole answer within 1 seconds/ },
    { when: 'the answer has no end', does: huge, why: /the answer has no end/ },
    {
      when: 'the connection is torn',
      does: ((asked, response) => {
        if (isToken(asked)) return false;
        response.destroy();
        return true;
      }) as Misbehaviour,
      why: /connection failed/,
    },
  ])('is a clear sentence when $when', async ({ does, why }) => {
    // Whoever waits for the end waits a second; nobody else is hurried.
    const far = await standIn(does, why.source.includes('1 seconds') ? 1_000 : 60_000);
    const reading = await handlerOf(far).read(regions, signal);
    expect(reading).toEqual({ kind: 'unknown', why: expect.stringMatching(why) });
    const writing = await handlerOf(far).write(regions, ['DE'], signal);
    expect(writing).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
    expect(far.asked.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  test.each([
    {
      when: 'a clear no',
      does: says(400, '{"code":300,"message":"Invalid field."}'),
      kind: 'refused',
    },
    { when: 'a missing permission', does: says(403, '{}'), kind: 'refused' },
    { when: 'no answer', does: slow, kind: 'failed' },
    { when: 'trouble at the service', does: says(502, ''), kind: 'failed' },
    {
      when: 'a web page',
      does: says(200, '<html>', { 'content-type': 'text/html' }),
      kind: 'failed',
    },
  ])('after a change was sent: $when counts as $kind', async ({ does, kind }) => {
    const far = await standIn(onlyChanges(does), 1_000);
    expect((await handlerOf(far).write(regions, ['DE'], signal)).kind).toBe(kind);
  });

  it('passes when the service only wants to be asked more slowly', async () => {
    let times = 0;
    const far = await standIn((asked, response) => {
      if (isToken(asked) || times++ > 0) return false;
      response.writeHead(429, { 'retry-after': '1' }).end();
      return true;
    });
    expect((await handlerOf(far).read(regions, signal)).kind).toBe('value');
  });

  it('fetches a new token after the old one was taken away', async () => {
    let isTakenAway = false;
    const far = await standIn((asked, response) => {
      if (isToken(asked)) {
        isTakenAway = false;
        return false;
      }
      if (isTakenAway) response.writeHead(401).end('{}');
      return isTakenAway;
    });
    const handler = handlerOf(far);
    await handler.read(regions, signal);
    isTakenAway = true;
    expect((await handler.read(regions, signal)).kind).toBe('unknown');
    expect((await handler.read(regions, signal)).kind).toBe('value');
  });

  it('says that the credentials are wrong', async () => {
    const far = await standIn();
    const api = accountApi({ ...credentials, clientSecret: 'wrong' }, far.places);
    const reading = await handlerOf({ api }).read(regions, signal);
    expect(reading).toEqual({
      kind: 'unknown',
      why: 'the service does not accept the credentials: Invalid client_id or client_secret',
    });
  });

  it('sends no secret to somebody whose certificate is not genuine, whatever the environment says', async () => {
    const far = await standIn();
    const { tokenUrl, apiUrl, timeoutMs } = far.places;
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const api = accountApi(credentials, { tokenUrl, apiUrl, timeoutMs });
      const writing = await handlerOf({ api }).write(regions, ['DE'], signal);
      expect(writing).toEqual({ kind: 'refused', why: expect.stringContaining('not genuine') });
      expect(far.asked).toEqual([]);
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  it('never repeats a secret, even if the far end does', async () => {
    const echo = `${credentials.clientSecret} ${credentials.clientId} ${credentials.accountId} ${token} \u001b[31m`;
    const body = JSON.stringify({ code: 300, message: echo });
    const answers = await Promise.all(
      [
        says(400, body),
        (_asked: Asked, response: ServerResponse) => {
          response.writeHead(400).end(JSON.stringify({ reason: echo.replace(token, '') }));
          return true;
        },
      ].map(async (does) => handlerOf(await standIn(does)).read(regions, signal)),
    );
    const text = JSON.stringify(answers);
    expect(text).toContain('…');
    for (const secret of [...Object.values(credentials), token]) expect(text).not.toContain(secret);
    expect(text).not.toContain('\\u001b');
  });
});

test('the facts of an account are not guessed when nobody tells them', async () => {
  const { api } = await standIn(says(403, '{"code":1,"message":"no"}'));
  const read = accountReader(fakeHost(), async () => ({ kind: 'api', api }));
  expect(await read({ profile: zoom, signal })).toEqual({
    kind: 'skipped',
    why: 'the app of the account may not do this: no, code 1',
  });
});
