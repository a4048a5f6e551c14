import { expect, test } from 'vitest';

import { runPac } from './pac-engine.ts';
import type { PacReport } from './pac-task.ts';

const last = async (text: string, resolve: (host: string) => string | null = () => null) => {
  const reports: PacReport[] = [];
  await runPac({
    text,
    urls: ['https://meet.example.test/path'],
    resolve: async (host) => resolve(host),
    tell: (report) => void reports.push(report),
  });
  return reports.find(({ kind }) => kind === 'answer' || kind === 'failed');
};

const resolve = (host: string): string | null =>
  host === 'meet.example.test' ? '198.51.100.9' : null;

const returning = (text: string): string => `function FindProxyForURL(url, host) { ${text} }`;

test.each([
  { when: 'it is no program', text: '<html>404</html>', step: 'parse' },
  { when: 'the function is missing', text: 'var a = 1;', step: 'parse' },
  { when: 'it is empty', text: '', step: 'parse' },
  { when: 'it throws', text: returning('throw new Error("no")'), step: 'evaluate' },
  { when: 'it answers no text', text: returning('return 7;'), step: 'evaluate' },
  {
    when: 'it recurses without end',
    text: returning('return FindProxyForURL(url, host);'),
    step: 'evaluate',
  },
  {
    when: 'it wants our own JavaScript',
    text: returning('return process.env.HOME;'),
    step: 'evaluate',
  },
])('fails when $when', async ({ text, step }) => {
  expect(await last(text)).toMatchObject({ kind: 'failed', step });
});

test.each([
  {
    when: 'by suffix',
    text: 'return dnsDomainIs(host, ".example.test") ? "PROXY a:1" : "DIRECT";',
    says: 'PROXY a:1',
  },
  {
    when: 'by pattern',
    text: 'return shExpMatch(host, "meet.*") ? "PROXY a:1" : "DIRECT";',
    says: 'PROXY a:1',
  },
  {
    when: 'by address',
    text: 'return isInNet(host, "198.51.100.0", "255.255.255.0") ? "PROXY a:1" : "DIRECT";',
    says: 'PROXY a:1',
  },
  {
    when: 'by another address',
    text: 'return isInNet(host, "198.51.101.0", "255.255.255.0") ? "PROXY a:1" : "DIRECT";',
    says: 'DIRECT',
  },
  {
    when: 'by a literal',
    text: 'return isInNet("10.1.2.3", "10.0.0.0", "255.0.0.0") ? "PROXY a:1" : "DIRECT";',
    says: 'PROXY a:1',
  },
  {
    when: 'by what resolves',
    text: 'return isResolvable("nowhere.test") ? "DIRECT" : "PROXY a:1";',
    says: 'PROXY a:1',
  },
  {
    when: 'with the address itself',
    text: 'return "PROXY " + dnsResolve(host) + ":1";',
    says: 'PROXY 198.51.100.9:1',
  },
  {
    when: 'by our own address',
    text: 'return myIpAddress().length > 6 ? "PROXY a:1" : "DIRECT";',
    says: 'PROXY a:1',
  },
])('decides $when', async ({ text, says }) => {
  expect(await last(returning(text), resolve)).toMatchObject({ kind: 'answer', says });
});
