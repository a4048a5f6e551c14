import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProxy } from './parse-proxy.ts';
import { parseEnvironmentFile, proxiesInEnvironment } from './proxy-environment.ts';

test.each([
  { when: 'host and port alone', text: 'proxy.example:3128', proxy: 'http://proxy.example:3128' },
  {
    when: 'a whole address',
    text: ' http://Proxy.Example:3128/ ',
    proxy: 'http://proxy.example:3128',
  },
  { when: 'no port', text: 'https://proxy.example', proxy: 'https://proxy.example:443' },
  {
    when: 'SOCKS with names resolved there',
    text: 'socks5h://10.0.0.1',
    proxy: 'socks5://10.0.0.1:1080',
  },
  { when: 'SOCKS without a number', text: 'socks://10.0.0.1:9', proxy: 'socks5://10.0.0.1:9' },
  {
    when: 'letters beyond ASCII',
    text: 'http://proxy.büro.example:3128',
    proxy: 'http://proxy.xn--bro-hoa.example:3128',
  },
  { when: 'an IPv6 address', text: 'http://[2001:db8::1]:80', proxy: 'http://[2001:db8::1]:80' },
])('$text becomes $proxy: $when', ({ text, proxy }) => {
  expect(parseProxy(text)).toEqual({ proxy, hasCredentials: false });
});

test.each([
  { text: 'http://me:secret@proxy.example:3128', proxy: 'http://proxy.example:3128' },
  { text: 'me@proxy.example:3128', proxy: 'http://proxy.example:3128' },
])('credentials are noticed and left out of $text', ({ text, proxy }) => {
  expect(parseProxy(text)).toEqual({ proxy, hasCredentials: true });
});

test.each([
  ['', 'names no host'],
  ['http://', 'names no host'],
  ['http://:3128', 'names no host'],
  ['ftp://proxy.example', 'ftp:// is no kind of proxy'],
  ['http://proxy.example:99999', '99999 is no port'],
  ['http://proxy.example:0', '0 is no port'],
  ['http://proxy example:1', 'names no host'],
  ['http://[::::]:1', 'names no valid host'],
  ['http://b\ufffdro:1', 'names no valid host'],
  ['constructor://x', 'constructor:// is no kind of proxy'],
])('%j %s', (text, problem) => {
  expect(parseProxy(text)).toMatchObject({ problem });
});

test('a password never comes out, whatever is written', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const found = parseProxy(`http://user:hunter2secret@${before}:1/${after}`);
      expect(JSON.stringify(found)).not.toContain('hunter2secret');
    }),
  );
});

test.each([
  {
    when: 'both spellings agree',
    environment: { HTTPS_PROXY: 'a:1', https_proxy: 'a:1' },
    keys: ['HTTPS_PROXY'],
  },
  {
    when: 'they differ',
    environment: { HTTPS_PROXY: 'a:1', https_proxy: 'b:1' },
    keys: ['HTTPS_PROXY', 'https_proxy'],
  },
  { when: 'they are empty', environment: { HTTPS_PROXY: '', ALL_PROXY: ' ' }, keys: [] },
  { when: 'only exceptions are set', environment: { NO_PROXY: 'x' }, keys: [] },
  {
    when: 'all kinds are set',
    environment: { all_proxy: 'socks5://a', HTTP_PROXY: 'b:1' },
    keys: ['HTTP_PROXY', 'all_proxy'],
  },
])('variables are read when $when', ({ environment, keys }) => {
  expect(proxiesInEnvironment(environment).map(({ key }) => key)).toEqual(keys);
});

test('the environment file of a login is read with and without quotes', () => {
  expect(parseEnvironmentFile('A="b c"\n#x\nexport D=e\nnonsense\n')).toEqual({ A: 'b c', D: 'e' });
});
