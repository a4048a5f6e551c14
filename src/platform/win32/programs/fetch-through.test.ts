/** A page asked from one adapter's address: real sockets on the loopback, where every address of 127.0.0.0/8 is one's own. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { fetchThrough } from './fetch-through.ts';

const signal = new AbortController().signal;
const adapters: Readonly<Record<string, readonly string[]>> = {
  'Wi-Fi 2': ['fe80::1', '169.254.3.4', '127.0.0.5', '::1'],
  'Ethernet “1”': ['169.254.9.9', 'fe80::2'],
};
const ask = fetchThrough((device) => adapters[device] ?? []);

const page = async (answer: (socket: Socket) => void, host = '127.0.0.1') => {
  const from: (string | undefined)[] = [];
  const heads: string[] = [];
  const server = createServer((socket) => {
    from.push(socket.remoteAddress);
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      heads.push(data.toString());
      answer(socket);
    });
  });
  await once(server.listen(0, host), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { url: `http://check.example:${port}/generate_204?a=1`, from, heads };
};

const says = (text: string) => (socket: Socket) => void socket.end(text);
const device = 'Wi-Fi 2';
const at = '127.0.0.1';

test('it is asked from the adapter’s own address, at the address that is known, under its own name', async () => {
  const { url, from, heads } = await page(says('HTTP/1.1 204 No Content\r\n\r\n'));
  const outcome = await ask({ url, device, at, signal });
  expect(outcome).toMatchObject({
    kind: 'measured',
    value: { answer: 'exact', status: 204, ip: at },
  });
  expect(from).toEqual(['127.0.0.5']);
  expect(heads[0]).toMatch(/^GET \/generate_204\?a=1 HTTP\/1\.1\r\nhost: check\.example:\d+\r\n/iu);
});

test('over IPv6 from the adapter’s IPv6 address', async () => {
  const { url, from } = await page(says('HTTP/1.1 204 No Content\r\n\r\n'), '::1');
  expect(await ask({ url, device, at: '::1', signal })).toMatchObject({ kind: 'measured' });
  expect(from).toEqual(['::1']);
});

test('a login page in its place is replaced, with where it leads', async () => {
  const { url } = await page(
    says('HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nServer: portal\r\n\r\n<form>'),
  );
  expect(await ask({ url, device, at, signal })).toMatchObject({
    value: {
      answer: 'replaced',
      location: 'http://login.example/',
      server: 'portal',
      bodyStart: '<form>',
    },
  });
});

test.each([
  { when: 'the promised word came', body: 'Success', answer: 'exact' },
  { when: 'it came without its body', body: '', answer: 'stripped' },
])('is $answer when $when', async ({ body, answer }) => {
  const { url } = await page(says(`HTTP/1.1 200 OK\r\n\r\n${body}`));
  const expected = { status: 200, body: 'Success' };
  expect(await ask({ url, device, at, expected, signal })).toMatchObject({ value: { answer } });
});

test('a page that never ends is read as far as it tells anything', async () => {
  const { url } = await page((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const flood = setInterval(() => !socket.destroyed && socket.write('x'.repeat(60_000)), 1);
    socket.on('close', () => clearInterval(flood));
  });
  expect(await ask({ url, device, at, signal })).toMatchObject({
    value: { answer: 'replaced', bodyStart: 'x'.repeat(200) },
  });
});

test.each([
  { when: 'nobody answers', answer: () => undefined, says: ['tcp.timeout', 'connect'] },
  {
    when: 'the answer stops in the middle',
    answer: (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    says: ['http.silent', 'read'],
  },
  { when: 'it is no HTTP', answer: says('220 mail\r\n'), says: ['http.not_http', 'read'] },
  {
    when: 'it is cut off',
    answer: (socket: Socket) => void socket.resetAndDestroy(),
    says: ['http.reset', 'read'],
  },
])('fails when $when', async ({ answer, says: [kind, step] }) => {
  const { url } = await page(answer);
  expect(await ask({ url, device, at, signal })).toMatchObject({
    kind: 'failed',
    failure: { class: kind, step },
  });
});

test('a port that is closed is refused', async () => {
  expect(await ask({ url: 'http://check.example:1/', device, at, signal })).toMatchObject({
    failure: { class: 'tcp.refused', step: 'connect', detail: { code: 'ECONNREFUSED' } },
  });
});

test('an address that is not this computer’s is no address to send from', async () => {
  const { url } = await page(says('HTTP/1.1 204 No Content\r\n\r\n'));
  const stranger = fetchThrough(() => ['192.0.2.7']);
  expect(await stranger({ url, device, at, signal })).toMatchObject({
    failure: { class: 'local.bind', detail: { code: 'EADDRNOTAVAIL' } },
  });
});

test.each([
  {
    when: 'the adapter has an address for the link alone',
    device: 'Ethernet “1”',
    url: 'http://a.example/',
  },
  { when: 'there is no such adapter', device: '$(calc)', url: 'http://a.example/' },
  { when: 'the address is none', device, url: 'file:///etc/passwd' },
])('asks nobody when $when', async (asked) => {
  expect(await ask({ ...asked, at, signal })).toMatchObject({ kind: 'skipped' });
});

test('stopped, it says so', async () => {
  const { url } = await page(() => undefined);
  const stop = new AbortController();
  const asking = ask({ url, device, at, signal: stop.signal });
  setTimeout(() => stop.abort(), 100);
  expect(await asking).toMatchObject({ kind: 'skipped' });
});
