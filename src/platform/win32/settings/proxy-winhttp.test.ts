import { expect, test } from 'vitest';
import { fakeWindows } from '../fake-windows.fixture.ts';
import { proxyWinHttp } from './proxy-winhttp.ts';
import { valueOf, signal } from './settings.fixture.ts';

const json = '{"ProxyIsEnabled":true,"Proxy":"10.0.0.1:8080","AutoconfigUrl":" "}';

test('is the JSON after translated lines, and goes back in a file', async () => {
  const { host, calls } = fakeWindows({
    programs: {
      'netsh.exe': (args) =>
        args[1] === 'show' ? `\r\nAktuelle WinHTTP-Proxyeinstellungen:\r\n\r\n${json}\r\n` : '',
    },
  });
  const written: string[] = [];
  const handler = proxyWinHttp(host, async (text, use) => {
    written.push(text);
    return use('C:\\Temp\\x\\advproxy.json');
  });
  const before = await valueOf(handler, 'machine');
  expect(before).toBe(json);
  expect(handler.objection('machine', before)).toBeUndefined();
  expect(await handler.write('machine', before, signal)).toEqual({ kind: 'written' });
  expect(written).toEqual([json]);
  expect(calls).toEqual([
    'netsh.exe ["winhttp","show","advproxy","setting-scope=machine"]',
    String.raw`netsh.exe ["winhttp","set","advproxy","setting-scope=machine","settings-file=C:\\Temp\\x\\advproxy.json"]`,
  ]);
});

test('the file holds the value while netsh reads it, and is gone afterwards', async () => {
  const { readFileSync, existsSync } = await import('node:fs');
  const seen: string[] = [];
  const paths: string[] = [];
  const { host } = fakeWindows({
    programs: {
      'netsh.exe': (args) => {
        const path = (args.at(-1) ?? '').replace('settings-file=', '');
        paths.push(path);
        seen.push(readFileSync(path, 'utf8'));
        return '';
      },
    },
  });
  await proxyWinHttp(host).write('machine', json, signal);
  expect(seen).toEqual([json]);
  expect(paths.map((path) => existsSync(path))).toEqual([false]);
});

test('Windows 10, which has no such verb, is unknown', async () => {
  const { host } = fakeWindows({
    programs: { 'netsh.exe': () => 'The following command was not found: winhttp show advproxy' },
  });
  expect(await proxyWinHttp(host).read('machine', signal)).toMatchObject({ kind: 'unknown' });
});
