import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { measured, skipped } from '../model/outcome.ts';
import { zoom } from '../profiles/zoom.ts';
import { startAddresses } from './redact-address.ts';
import { leavingParts, startRedactor } from './redact-report.ts';
import { startTokens } from './redact-tokens.ts';
import { someReport } from './report.fixture.ts';

const redactorWith = (key: string) => startRedactor({ key, profile: zoom, nonce: 'abcdefghijkl' });

const said = (text: string, key = 'a key'): string => redactorWith(key).text(text);

describe('what is needed to judge stays', () => {
  test.each([
    { when: 'a service address', text: '170.114.52.2' },
    { when: 'a range of the service', text: '170.114.0.0/16' },
    { when: 'a range around one', text: '170.0.0.0/8' },
    { when: 'a public resolver', text: '8.8.8.8' },
    { when: 'an address of this computer to itself', text: '127.0.0.53' },
    { when: 'the whole internet', text: '0.0.0.0/0' },
    { when: 'half of it', text: '128.0.0.0/1' },
    { when: 'a made-up address of a tunnelling app', text: '198.18.0.7' },
    { when: 'a name of the service', text: 'us04web.zoom.us' },
    { when: 'a name made up for this run', text: 'www.abcdefghijkl-abcdefghijkl.com' },
    { when: 'an error', text: 'connect ECONNREFUSED 170.114.52.2:443' },
    { when: 'a reason of ours', text: 'the time for this check was up' },
    { when: 'a maker of filters', text: 'CN=Zscaler Intermediate Root CA, O=Zscaler Inc.' },
    { when: 'a program', text: 'mullvad-daemon' },
    { when: 'a version', text: '6.2.11.5069' },
    { when: 'a standard of Wi-Fi', text: '802.11ac' },
    { when: 'a time', text: '2026-11-23T06:10:54.813Z' },
    { when: 'a policy of the app', text: 'DisableAudioOverProxy' },
    { when: 'a public page', text: 'http://connectivitycheck.gstatic.com/generate_204' },
    { when: 'nothing', text: '' },
  ])('$when', ({ text }) => {
    expect(said(text)).toBe(text);
  });
});

test.each([
  { when: 'a private address', text: '192.168.1.20', becomes: /^192\.168\.\d+\.\d+$/u },
  {
    when: 'a carrier address',
    text: '100.70.1.2',
    becomes: /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./u,
  },
  { when: 'a link-local address', text: 'fe80::dcad:1', becomes: /^fe80::/u },
  {
    when: 'a host in a domain',
    text: 'nas.lovelace.example',
    becomes: /^host-[\da-f]{6}\.host-[\da-f]{6}\.example$/u,
  },
  {
    when: 'a company before the domain of the service',
    text: 'lovelace.zoom.us',
    becomes: /^host-[\da-f]{6}\.zoom\.us$/u,
  },
  { when: 'a mail address', text: 'ada@lovelace.example', becomes: /^mail-[\da-f]{6}$/u },
  {
    when: 'a path',
    text: '/home/ada/.zoom/data',
    becomes: /^\/home\/user-[\da-f]{6}\/\.zoom\/data$/u,
  },
  {
    when: 'a page with a query',
    text: 'http://192.168.1.1:8080/login?mac=1',
    becomes: /^http:\/\/192\.168\.\d+\.\d+:8080\/login\?query-[\da-f]{6}$/u,
  },
])('$when becomes one of its kind', ({ text, becomes }) => {
  expect(said(text)).toMatch(becomes);
  expect(said(text)).not.toBe(text);
});

test('who was asked for our address: our word for the reflector stays, a name of it does not', () => {
  const asked = ['reflector', 'nas.lovelace.example'].map((of) => ({
    of,
    transport: 'udp' as const,
    seenAs: '203.0.113.7',
  }));
  const left = redactorWith('a key').observation({
    id: 'source-addresses@computer#1',
    probe: 'source-addresses',
    target: { kind: 'computer' },
    at: 0,
    tookMs: 1,
    outcome: measured({ asked, distinct: 1 }),
  });
  expect(left.outcome).toMatchObject({
    value: { asked: [{ of: 'reflector' }, { of: said('nas.lovelace.example') }] },
  });
});

test('the same value has the same stand-in with the same key, and another with another key', () => {
  expect(said('nas.lovelace.example')).toBe(
    said('the host nas.lovelace.example').split(' ').at(-1),
  );
  expect(said('nas.lovelace.example', 'one')).not.toBe(said('nas.lovelace.example', 'other'));
  expect(said('10.1.2.3', 'one')).not.toBe(said('10.1.2.3', 'other'));
});

test('what lies under the same domain still does', () => {
  const [nas = '', domain = ''] = ['nas.lovelace.example', 'lovelace.example'].map((name) =>
    said(name),
  );
  expect(nas.endsWith(`.${domain}`)).toBe(true);
});

const bits = (ip: string): string =>
  ipaddr
    .parse(ip)
    .toByteArray()
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
const shared = (one: string, other: string): number => {
  const [a, b] = [bits(one), bits(other)];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};
describe('addresses', () => {
  const addresses = startAddresses(startTokens('a key'), []);
  const mapped = (ip: string): string => addresses.address(ip) ?? '';
  const privateV4 = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((rest) => `10.${rest.join('.')}`);
  const localV6 = fc
    .array(fc.nat(0xff_ff), { minLength: 7, maxLength: 7 })
    .map((groups) =>
      ipaddr.parse(`fd12:${groups.map((one) => one.toString(16)).join(':')}`).toString(),
    );
  const anyV4 = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }).map((all) => all.join('.'));

  test.each([
    { family: 'IPv4', ip: privateV4 },
    { family: 'IPv6', ip: localV6 },
  ])(
    '$family: whatever prefix two share, their stand-ins share, and none stands for itself',
    ({ ip }) => {
      fc.assert(
        fc.property(ip, ip, (one, other) => {
          expect(shared(mapped(one), mapped(other))).toBe(shared(one, other));
          expect(mapped(one)).not.toBe(one);
        }),
      );
    },
  );

  test('every address keeps the kind it was of', () => {
    fc.assert(
      fc.property(anyV4, (ip) => {
        expect(ipaddr.parse(mapped(ip)).range()).toBe(ipaddr.parse(ip).range());
      }),
      { numRuns: 500 },
    );
  });
});

test('a word that nobody knows gets through nowhere in any text', () => {
  const letters = fc.constantFrom('q', 'x', 'z', 'v', 'k', 'j', 'w');
  const word = fc.array(letters, { minLength: 5, maxLength: 12 }).map((all) => all.join(''));
  const redactor = redactorWith('a key');
  fc.assert(
    fc.property(word, fc.string(), fc.string(), (unknown, before, after) => {
      expect(redactor.text(`${before}${unknown}${after}`)).not.toContain(unknown);
    }),
    { numRuns: 500 },
  );
});

test('what is not listed is not copied', () => {
  const one: AnyObservation = {
    id: 'clock@computer#1',
    probe: 'clock',
    target: { kind: 'computer' },
    at: 0,
    tookMs: 1,
    outcome: measured(Object.assign({ source: 'ntp' }, { ownerOfTheClock: 'yes' })),
  };
  expect(JSON.stringify(redactorWith('a key').observation(one))).not.toContain('ownerOfTheClock');
});

const asked = (name: string): AnyObservation => ({
  id: `system-lookup@${name}#1`,
  probe: 'system-lookup',
  target: { kind: 'name', role: 'signalling', name },
  at: 0,
  tookMs: 1,
  outcome: skipped('it was not needed for the verdict'),
});

test('two observations never become one', () => {
  const report = someReport({ observations: [asked('NAS.example'), asked('nas.example')] });
  const ids = leavingParts(report, redactorWith('a key')).observations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});
