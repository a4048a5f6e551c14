import { describe, expect, it } from 'vitest';
import { isInRange, isInRanges, rangeOf } from './ranges.ts';
import { isPastShelfLife } from './shelf-life.ts';

const profile = {
  media: {
    udpPorts: [],
    tcpPorts: [],
    stun: [],
    answersStrangers: false,
    ranges: [
      { cidr: '170.114.0.0/16', label: 'zoom' },
      { cidr: '3.235.96.26/31', label: 'zoom' },
      { cidr: '2407:30c0:180::/48', label: 'cdn' },
    ],
    retiredRanges: ['3.235.96.0/23'],
    source: 's',
  },
};

describe('an address against the published ranges', () => {
  it.each([
    { when: 'inside', ip: '170.114.52.2', standing: 'published' },
    { when: 'the last address of a range', ip: '170.114.255.255', standing: 'published' },
    { when: 'one past the end', ip: '170.115.0.0', standing: 'unknown' },
    {
      when: 'in a range that was narrowed, in what is left',
      ip: '3.235.96.27',
      standing: 'published',
    },
    {
      when: 'in a range that was narrowed, in what is gone',
      ip: '3.235.96.28',
      standing: 'retired',
    },
    { when: 'IPv6 inside', ip: '2407:30c0:180::1', standing: 'published' },
    {
      when: 'the live IPv6 front door, in no list',
      ip: '2407:30c0:182::aa72:3402',
      standing: 'unknown',
    },
    { when: 'IPv4 behind NAT64', ip: '64:ff9b::aa72:3402', standing: 'published' },
    { when: 'IPv4 mapped into IPv6', ip: '::ffff:170.114.52.2', standing: 'published' },
    { when: 'another address behind NAT64', ip: '64:ff9b::808:808', standing: 'unknown' },
    { when: 'not an address', ip: 'zoom.us', standing: 'unknown' },
    {
      when: 'octal digits, which programs read differently',
      ip: '0252.114.52.2',
      standing: 'unknown',
    },
    { when: 'empty', ip: '', standing: 'unknown' },
  ])('$when: $ip is $standing', ({ ip, standing }) => {
    expect(isInRanges(profile, ip)).toBe(standing);
  });
});

describe('a range', () => {
  it.each([
    '10.0.0.0/33',
    '10.0.0.0',
    '10.0.0.1/8',
    'a/8',
    '10.0.0.0/8/9',
    '10.0.0.0/',
    '::1/64',
    '::/129',
    '10.0.0.0/-1',
  ])('%s is none', (text) => {
    expect(rangeOf(text)).toBeUndefined();
    expect(isInRange(text, '10.0.0.1')).toBe(false);
  });

  it.each([
    '10.0.0.0/8',
    '0.0.0.0/0',
    '1.2.3.4/32',
    '2001:db8::/32',
    '::/0',
    '2001:4860:4864:4:8000::/128',
  ])('%s is one', (text) => expect(rangeOf(text)).toBeDefined());
});

describe('shelf life', () => {
  it.each([
    { when: 'on the day', at: '2026-11-20T00:00:00Z', is: false },
    { when: 'on the last day', at: '2027-02-18T23:59:59Z', is: false },
    { when: 'a day later', at: '2027-02-19T00:00:00Z', is: true },
    { when: 'with a clock in the past', at: '2001-01-01T00:00:00Z', is: false },
    { when: 'with a time that is none', at: 'soon', is: false },
  ])('$when', ({ at, is }) => {
    expect(isPastShelfLife({ date: '2026-11-20', shelfLifeDays: 90 }, at)).toBe(is);
  });
});
