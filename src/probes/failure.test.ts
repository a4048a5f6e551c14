import { describe, expect, it } from 'vitest';

import { type Circumstance, classify, classOfStatus, silence } from './failure.ts';
import { closedPort, summary, tcpServer } from './loopback.fixture.ts';
import { openTcp } from './tcp-socket.ts';

const error = (fields: object, message = 'text that nobody may rely on'): Error =>
  Object.assign(new Error(message), fields);

const classOf = (fields: object, where: Partial<Circumstance> = {}, message?: string): string =>
  classify(error(fields, message), { layer: 'tcp', step: 'connect', elapsedMs: 50, ...where })
    .class;

describe('errors that a kernel gives, by errno, syscall and time', () => {
  it.each([
    { when: 'refused', fields: { code: 'ECONNREFUSED' }, expected: 'tcp.refused' },
    { when: 'given up by the kernel', fields: { code: 'ETIMEDOUT' }, expected: 'tcp.timeout' },
    {
      when: 'reset while connecting',
      fields: { code: 'ECONNRESET', errno: -104, syscall: 'connect' },
      expected: 'tcp.reset_on_connect',
    },
    {
      when: 'reset while reading',
      fields: { code: 'ECONNRESET', errno: -104, syscall: 'read' },
      where: { step: 'read' },
      expected: 'tcp.reset_after_data',
    },
    {
      when: 'ICMP says no host',
      fields: { code: 'EHOSTUNREACH' },
      expected: 'net.host_unreachable',
    },
    {
      when: 'no route',
      fields: { code: 'ENETUNREACH' },
      where: { elapsedMs: 0.4 },
      expected: 'net.net_unreachable',
    },
    {
      when: 'the interface went down',
      fields: { code: 'ENETDOWN' },
      expected: 'net.net_unreachable',
    },
    {
      when: 'a firewall with odd taste',
      fields: { code: 'ENOPROTOOPT' },
      expected: 'net.proto_unreachable',
    },
    {
      when: 'a route of type prohibit',
      fields: { code: 'EACCES', errno: -13, syscall: 'connect' },
      where: { isWithinCall: true },
      expected: 'local.route_policy',
    },
    {
      when: 'ICMPv6 administratively prohibited, which has the same errno',
      fields: { code: 'EACCES', errno: -13, syscall: 'connect' },
      where: { isWithinCall: false },
      expected: 'net.host_unreachable',
    },
    {
      when: 'the Windows firewall',
      fields: { code: 'EACCES', errno: -4092, syscall: 'connect' },
      expected: 'local.firewall_windows',
    },
    {
      when: 'a route of type blackhole',
      fields: { code: 'EINVAL' },
      expected: 'local.route_policy',
    },
    {
      when: 'a route of type unreachable',
      fields: { code: 'EHOSTUNREACH', syscall: 'connect' },
      where: { isWithinCall: true },
      expected: 'local.route_policy',
    },
    { when: 'a local packet filter', fields: { code: 'EPERM' }, expected: 'local.firewall' },
    { when: 'an address that left', fields: { code: 'EADDRNOTAVAIL' }, expected: 'local.bind' },
    { when: 'no files left', fields: { code: 'EMFILE' }, expected: 'local.exhausted' },
    { when: 'no buffers left', fields: { code: 'ENOBUFS' }, expected: 'local.exhausted' },
    { when: 'something new', fields: { code: 'ENEWTHING' }, expected: 'unclassified' },
    { when: 'no code at all', fields: {}, expected: 'unclassified' },
  ])('$when is $expected', ({ fields, where, expected }) => {
    expect(classOf(fields, where)).toBe(expected);
  });

  it.each([
    {
      when: 'ICMP says the port is closed',
      fields: { code: 'ECONNREFUSED' },
      expected: 'udp.port_unreachable',
    },
    {
      when: 'ICMP says prohibited',
      fields: { code: 'EHOSTUNREACH', syscall: 'recvmsg' },
      expected: 'udp.admin_prohibited',
    },
    { when: 'no route', fields: { code: 'ENETUNREACH' }, expected: 'udp.no_route' },
    {
      when: 'a local drop rule',
      fields: { code: 'EPERM', syscall: 'send' },
      expected: 'udp.local_firewall',
    },
    {
      when: 'larger than the interface takes',
      fields: { code: 'EMSGSIZE' },
      expected: 'udp.too_big',
    },
  ])('over UDP, $when is $expected', ({ fields, expected }) => {
    expect(classOf(fields, { layer: 'udp', step: 'read' })).toBe(expected);
  });
});

describe('the system lookup', () => {
  it.each([
    {
      when: 'the name does not exist',
      fields: { code: 'ENOTFOUND', errno: -3008 },
      expected: 'dns.nxdomain',
    },
    {
      when: 'it has no address',
      fields: { code: 'ENOTFOUND', errno: -3007 },
      expected: 'dns.nodata',
    },
    {
      when: 'any of five troubles',
      fields: { code: 'EAI_AGAIN', errno: -3001 },
      expected: 'dns.unavailable',
    },
    { when: 'it gave up', fields: { code: 'EAI_FAIL' }, expected: 'dns.unavailable' },
    { when: 'memory ran out', fields: { code: 'EAI_MEMORY' }, expected: 'local.exhausted' },
    { when: 'no files are left', fields: { code: 'EMFILE' }, expected: 'local.exhausted' },
  ])('$when: $expected', ({ fields, expected }) => {
    expect(
      classOf({ syscall: 'getaddrinfo', ...fields }, { layer: 'lookup', step: 'resolve' }),
    ).toBe(expected);
  });

  it.each([
    { code: 'ENODATA', expected: 'dns.nodata' },
    { code: 'ESERVFAIL', expected: 'dns.servfail' },
    { code: 'EREFUSED', expected: 'dns.refused' },
    { code: 'EFORMERR', expected: 'dns.formerr' },
    { code: 'ENOTIMP', expected: 'dns.notimp' },
    { code: 'ETIMEOUT', expected: 'dns.timeout' },
    { code: 'EBADRESP', expected: 'dns.garbage' },
    { code: 'ECONNREFUSED', expected: 'dns.port_closed' },
  ])('of a resolver asked directly: $code is $expected', ({ code, expected }) => {
    expect(classOf({ code }, { layer: 'dns', step: 'read' })).toBe(expected);
  });
});

describe('errors inside errors', () => {
  it('are found through causes', () => {
    const outer = new TypeError('fetch failed', { cause: error({ code: 'ECONNREFUSED' }) });
    expect(classify(outer, { layer: 'tcp', step: 'connect', elapsedMs: 5 }).class).toBe(
      'tcp.refused',
    );
  });

  it('name this computer before they name the path', () => {
    const all = new AggregateError([error({ code: 'ETIMEDOUT' }), error({ code: 'EMFILE' })]);
    expect(classify(all, { layer: 'tcp', step: 'connect', elapsedMs: 5 })).toMatchObject({
      class: 'local.exhausted',
      detail: { code: 'EMFILE' },
    });
  });

  it('do not go round for ever', () => {
    const loop: Error & { cause?: unknown } = new Error('round');
    loop.cause = loop;
    expect(classify(loop, { layer: 'tcp', step: 'connect', elapsedMs: 5 }).class).toBe(
      'unclassified',
    );
  });

  it.each([undefined, null, 'text', 7, {}])('may be no errors at all: %j', (thrown) => {
    expect(classify(thrown, { layer: 'http', step: 'read', elapsedMs: 5 }).class).toBe(
      'unclassified',
    );
  });

  it('keep what the system said, shortened, and never a stack', () => {
    const { detail } = classify(
      error({ code: 'EMFILE', errno: -24, syscall: 'socket' }, 'x'.repeat(900)),
      {
        layer: 'tcp',
        step: 'connect',
        elapsedMs: 1.26,
      },
    );
    expect(detail).toEqual({
      code: 'EMFILE',
      errno: -24,
      syscall: 'socket',
      elapsedMs: 1.3,
      message: 'x'.repeat(300),
    });
  });
});

describe('without an error', () => {
  it.each([
    { layer: 'lookup' as const, expected: 'dns.timeout at read' },
    { layer: 'dns' as const, expected: 'dns.timeout at read' },
    { layer: 'tcp' as const, expected: 'tcp.timeout at read' },
    { layer: 'tls' as const, expected: 'tls.silent at read' },
    { layer: 'http' as const, expected: 'http.silent at read' },
    { layer: 'udp' as const, expected: 'udp.silent at read' },
  ])('silence in $layer is $expected', ({ layer, expected }) => {
    expect(summary(silence({ layer, step: 'read', elapsedMs: 700 }))).toBe(expected);
  });

  it.each([
    { status: 200, expected: undefined },
    { status: 302, expected: undefined },
    { status: 403, expected: undefined },
    { status: 407, expected: 'http.proxy_auth' },
    { status: 429, expected: 'http.rate_limited' },
    { status: 451, expected: 'http.legal_block' },
    { status: 500, expected: 'http.server' },
    { status: 511, expected: 'http.portal' },
  ])('status $status stands for $expected', ({ status, expected }) => {
    expect(classOfStatus(status)).toBe(expected);
  });
});

const open = (ip: string, port: number, signal = new AbortController().signal) =>
  openTcp({ ip, port, deadlineMs: 300, signal, now: () => performance.now() });

describe('a real connection', () => {
  it('stands, and tells from which address', async () => {
    const outcome = await open('127.0.0.1', await tcpServer(() => undefined));
    expect(outcome).toMatchObject({ kind: 'measured', value: { localAddress: '127.0.0.1' } });
    if (outcome.kind === 'measured') outcome.value.socket.destroy();
  });

  it('is refused where nobody listens', async () => {
    expect(summary(await open('127.0.0.1', await closedPort()))).toBe('tcp.refused at connect');
  });

  it('is not begun when the check is already over', async () => {
    expect((await open('127.0.0.1', 9, AbortSignal.abort())).kind).toBe('skipped');
  });
});
