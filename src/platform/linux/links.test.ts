import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fakeHost } from '../host.fixture.ts';
import { radioOf } from './links.ts';
import { kindOf } from './parse-links.ts';
import type { RawLink } from './parse-links.ts';

const link = (changes: Partial<RawLink>): RawLink => ({
  name: 'x',
  index: 3,
  mac: '02:00:00:00:00:01',
  linkType: 'ether',
  infoKind: '',
  tunType: '',
  hasMaster: false,
  isUp: true,
  hasCarrier: true,
  addresses: [],
  ...changes,
});

test.each([
  { when: 'it is real hardware', given: {}, radio: undefined, kind: 'ethernet' },
  { when: 'it is a radio', given: {}, radio: 'wlan', kind: 'wifi' },
  { when: 'it is a modem', given: { linkType: 'none' }, radio: 'wwan', kind: 'mobile' },
  {
    when: 'it is the loopback',
    given: { linkType: 'loopback' },
    radio: undefined,
    kind: 'loopback',
  },
  { when: 'it is only called tun0', given: { name: 'tun0' }, radio: undefined, kind: 'ethernet' },
  {
    when: 'it is a tunnel called eth0',
    given: { name: 'eth0', infoKind: 'wireguard' },
    radio: undefined,
    kind: 'tunnel',
  },
  {
    when: 'it is a tap of its own',
    given: { infoKind: 'tun', tunType: 'tap' },
    radio: undefined,
    kind: 'tunnel',
  },
  {
    when: 'it is a tap of a virtual machine',
    given: { infoKind: 'tun', hasMaster: true },
    radio: undefined,
    kind: 'container',
  },
  {
    when: 'it is a container’s end of a cable',
    given: { infoKind: 'veth', hasMaster: true },
    radio: undefined,
    kind: 'container',
  },
  {
    when: 'it is a container’s only cable',
    given: { infoKind: 'veth' },
    radio: undefined,
    kind: 'ethernet',
  },
  { when: 'it is a bridge', given: { infoKind: 'bridge' }, radio: undefined, kind: 'bridge' },
  { when: 'it is a bond', given: { infoKind: 'bond' }, radio: undefined, kind: 'ethernet' },
  {
    when: 'it is a dial-in line',
    given: { infoKind: 'ppp', linkType: 'ppp' },
    radio: undefined,
    kind: 'tunnel',
  },
  { when: 'it is a dummy', given: { infoKind: 'dummy' }, radio: undefined, kind: 'other' },
] as const)('$kind when $when', ({ given, radio, kind }) => {
  expect(kindOf(link(given), radio)).toBe(kind);
});

describe('sysfs', () => {
  const root = mkdtempSync(join(tmpdir(), 'linecheck-links-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'sys/class/net/x');
  mkdirSync(join(folder, 'wireless'), { recursive: true });
  writeFileSync(join(folder, 'ifindex'), '3\n');
  writeFileSync(join(folder, 'address'), '02:00:00:00:00:01\n');
  writeFileSync(join(folder, 'uevent'), 'DEVTYPE=wlan\nINTERFACE=x\n');

  test('tells a radio', async () => {
    expect(await radioOf(fakeHost({ root }), link({}))).toBe('wlan');
  });

  test.each([
    { when: 'the index is another’s', given: { index: 4 } },
    { when: 'the hardware address is another’s', given: { mac: '02:00:00:00:00:99' } },
    { when: 'there is no such link', given: { name: 'y' } },
  ])('is not believed when $when: it may show another network namespace', async ({ given }) => {
    expect(await radioOf(fakeHost({ root }), link(given))).toBeUndefined();
  });
});
