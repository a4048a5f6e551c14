import { describe, expect, it } from 'vitest';

import { measured, type Outcome } from '../model/outcome.ts';
import type { HttpExchange, PortalCheck, ServiceStatus } from '../model/network-facts.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { zoom } from '../profiles/zoom.ts';
import { clientRelease } from './client-release.ts';
import { httpExchange } from './http-exchange.ts';
import {
  contextWith,
  leafFor,
  planWith,
  summary,
  tcpServer,
  tlsServer,
} from './loopback.fixture.ts';
import { observed } from './probe.fixture.ts';
import { portalCheck } from './portal-check.ts';
import { serviceStatus } from './service-status.ts';

const http = (answer: string): Promise<number> =>
  tcpServer((socket) => socket.once('data', () => socket.end(answer)));

const https = (name: string, answer: (request: string) => string): Promise<number> =>
  tlsServer(leafFor(name), (socket) =>
    socket.once('data', (data) => socket.end(answer(data.toString('latin1')))),
  );

const ok = (body: string, headers = ''): string =>
  `HTTP/1.1 200 OK\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const resolved = (name: string, ip = '127.0.0.1') =>
  observed(
    'system-lookup',
    { kind: 'name', role: 'status', name },
    measured({ addresses: [ip], lookupMs: 1 }),
  );

const check = async (
  port: number,
  promised: { status: number; body?: string },
): Promise<Outcome<PortalCheck>> => {
  const url = `http://check.example:${port}/`;
  const profile: ServiceProfile = {
    ...zoom,
    controls: { ...zoom.controls, portal: [{ url, ...promised }] },
  };
  return portalCheck.run(
    { kind: 'url', role: 'portal-check', url, at: '127.0.0.1' },
    contextWith({ plan: planWith([], { profile }) }),
  );
};

describe('a portal check', () => {
  const page = '<HTML><BODY>Success</BODY></HTML>';
  it.each([
    {
      when: 'the promised 204 came',
      said: 'HTTP/1.1 204 No Content\r\n\r\n',
      promised: { status: 204 },
      answer: 'exact',
    },
    {
      when: 'the promised page came',
      said: ok(`${page}\n`),
      promised: { status: 200, body: page },
      answer: 'exact',
    },
    {
      when: 'a 204 became an empty 200',
      said: ok(''),
      promised: { status: 204 },
      answer: 'stripped',
    },
    {
      when: 'the page came without its body',
      said: ok(''),
      promised: { status: 200, body: page },
      answer: 'stripped',
    },
    {
      when: 'it was sent elsewhere',
      said: 'HTTP/1.1 302 Found\r\nLocation: http://login.hotel.example/\r\nContent-Length: 0\r\n\r\n',
      promised: { status: 204 },
      answer: 'replaced',
    },
    {
      when: 'a login page came with status 200',
      said: ok('<form>'),
      promised: { status: 200, body: page },
      answer: 'replaced',
    },
    {
      when: 'the network says 511',
      said: 'HTTP/1.1 511 Network Authentication Required\r\n\r\n',
      promised: { status: 204 },
      answer: 'replaced',
    },
    {
      when: 'it forbids',
      said: 'HTTP/1.1 403 Forbidden\r\n\r\nno',
      promised: { status: 204 },
      answer: 'replaced',
    },
  ])('is $answer when $when', async ({ said, promised, answer }) => {
    expect(await check(await http(said), promised)).toMatchObject({
      kind: 'measured',
      value: { answer },
    });
  });

  it.each([
    { when: 'a proxy wants a password', status: 407, expected: 'http.proxy_auth at status' },
    { when: 'a proxy cannot reach the page', status: 503, expected: 'http.server at status' },
    { when: 'the page has had enough of us', status: 429, expected: 'http.rate_limited at status' },
    { when: 'a law forbids it', status: 451, expected: 'http.legal_block at status' },
  ])('is no portal when $when', async ({ status, expected }) => {
    expect(summary(await check(await http(`HTTP/1.1 ${status} x\r\n\r\n`), { status: 204 }))).toBe(
      expected,
    );
  });
});

const ask = (port: number): Promise<Outcome<HttpExchange>> =>
  httpExchange.run(
    { kind: 'url', role: 'revocation', url: `http://ocsp.example:${port}/`, at: '127.0.0.1' },
    contextWith(),
  );

describe('an exchange', () => {
  it.each([
    { when: 'clocks agree', offsetMs: 0, age: '', skewMs: 0 },
    {
      when: 'we are three years behind',
      offsetMs: 1095 * 86_400_000,
      age: '',
      skewMs: 1095 * 86_400_000,
    },
    {
      when: 'a cache gave an hour old answer and says so',
      offsetMs: -3_600_000,
      age: 'Age: 3600\r\n',
      skewMs: 0,
    },
  ])('tells how far the clocks are apart: $when', async ({ offsetMs, age, skewMs }) => {
    const date = new Date(Date.now() + offsetMs).toUTCString();
    const outcome = await ask(
      await http(`HTTP/1.1 200 OK\r\nDate: ${date}\r\n${age}Content-Length: 0\r\n\r\n`),
    );
    const found = outcome.kind === 'measured' ? outcome.value.dateSkewMs : undefined;
    expect(Math.abs((found ?? Number.NaN) - skewMs)).toBeLessThan(1000);
  });

  it.each(['', 'Date: yesterday\r\n'])(
    'leaves the clock out without a readable date (%j)',
    async (header) => {
      const outcome = await ask(
        await http(`HTTP/1.1 503 x\r\n${header}Server: nginx\r\nContent-Length: 0\r\n\r\n`),
      );
      expect(outcome).toMatchObject({ kind: 'measured', value: { status: 503, server: 'nginx' } });
      expect(outcome.kind === 'measured' && 'dateSkewMs' in outcome.value).toBe(false);
    },
  );
});

const read = async (
  answer: (request: string) => string,
  kind: 'statuspage' | 'webex' = 'statuspage',
): Promise<Outcome<ServiceStatus>> => {
  const port = await https('status.example', answer);
  const url = `https://status.example:${port}/api/v2/summary.json`;
  const profile: ServiceProfile = { ...zoom, status: [{ url, kind }] };
  return serviceStatus.run(
    { kind: 'url', role: 'status', url, at: '127.0.0.1' },
    contextWith({ plan: planWith([resolved('status.example')], { profile }) }),
  );
};

describe('a status page', () => {
  const summaryPage = JSON.stringify({
    page: { updated_at: '2026-11-23T12:00:00Z' },
    status: { indicator: 'major', description: 'Partial System Outage' },
    incidents: [{ name: 'Users cannot join' }, 'rubbish', null],
  });

  it('is read', async () => {
    expect(await read(() => ok(summaryPage))).toEqual(
      measured({
        indicator: 'major',
        description: 'Partial System Outage',
        incidents: ['Users cannot join'],
        updatedAt: '2026-11-23T12:00:00Z',
      }),
    );
  });

  it('is followed to where it moved, once', async () => {
    let requests = 0;
    const outcome = await read((request) => {
      requests += 1;
      return request.startsWith('GET /moved')
        ? ok(summaryPage)
        : 'HTTP/1.1 302 Found\r\nLocation: /moved\r\nContent-Length: 0\r\n\r\n';
    });
    expect(outcome.kind).toBe('measured');
    expect(requests).toBe(2);
  });

  it.each([
    {
      when: 'it moves for ever',
      answer: 'HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n',
      expected: 'http.blocked_page at status',
    },
    {
      when: 'it is a block page',
      answer: ok('<html>blocked'),
      expected: 'http.blocked_page at parse',
    },
    {
      when: 'it is another document',
      answer: ok('{"status":[]}'),
      expected: 'http.blocked_page at parse',
    },
    {
      when: 'its words are new',
      answer: ok('{"status":{"indicator":"__proto__"}}'),
      expected: 'http.blocked_page at parse',
    },
    {
      when: 'the page itself is down',
      answer: 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n',
      expected: 'http.server at status',
    },
  ])('is no evidence when $when', async ({ answer, expected }) => {
    expect(summary(await read(() => answer))).toBe(expected);
  });

  it('is not followed to a host whose address nobody knows', async () => {
    const outcome = await read(
      () =>
        'HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n',
    );
    expect(outcome.kind).toBe('skipped');
  });

  it.each([
    { status: 'operational', components: [], indicator: 'none' },
    { status: 'operational', components: [{ status: 'major_outage' }], indicator: 'critical' },
  ])('of Webex counts its worst part ($indicator)', async ({ indicator, ...document }) => {
    expect(await read(() => ok(JSON.stringify(document)), 'webex')).toMatchObject({
      value: { indicator },
    });
  });
});

const targetsWith = (installs: number) =>
  clientRelease.targets(
    planWith([
      resolved('zoom.us', '170.114.52.2'),
      observed(
        'client',
        { kind: 'computer' },
        measured({
          installs: Array.from({ length: installs }, () => ({
            path: '/opt/zoom',
            from: 'deb' as const,
            problems: [],
          })),
          isRunning: false,
          peers: [],
          policies: [],
          dataProblems: [],
        }),
      ),
    ]),
  );

describe('the newest release', () => {
  it.each([
    { when: 'the app is installed', installs: 1, count: 1 },
    { when: 'it is not', installs: 0, count: 0 },
  ])('is asked for only where there is an app: $when', ({ installs, count }) => {
    expect(targetsWith(installs)).toHaveLength(count);
  });

  it.each([
    {
      when: 'the answer names one',
      body: '{"result":{"downloadVO":{"zoom":{"version":"6.6.11.5382"}}}}',
      expected: 'measured',
    },
    { when: 'the answer is a page', body: '<html>', expected: 'http.blocked_page at parse' },
    {
      when: 'the version is none',
      body: '{"result":{"downloadVO":{"zoom":{"version":"<b>"}}}}',
      expected: 'http.blocked_page at parse',
    },
  ])('is known when $when', async ({ body, expected }) => {
    let asked = '';
    const port = await https('zoom.us', (request) => {
      asked = request.split('\r\n')[0] ?? '';
      return ok(body);
    });
    const url = `https://zoom.us:${port}/rest/download?os=win`;
    const outcome = await clientRelease.run(
      { kind: 'url', role: 'download', url, at: '127.0.0.1' },
      contextWith(),
    );
    expect(summary(outcome)).toBe(expected);
    expect(asked).toBe('GET /rest/download?os=linux HTTP/1.1');
  });
});
