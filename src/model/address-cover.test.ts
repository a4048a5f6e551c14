import { describe, expect, test } from 'vitest';
import { coverOf, portsOf } from './address-cover.ts';

describe('the cover of ranges', () => {
  test.each([
    { when: 'nothing', ranges: [], cover: [] },
    { when: 'one address', ranges: ['1.1.1.1'], cover: ['1.1.1.1/32'] },
    {
      when: 'neighbours',
      ranges: ['3.7.35.128/25', '3.7.35.0/25'],
      cover: ['3.7.35.0/24'],
    },
    { when: 'one inside another', ranges: ['10.1.0.0/16', '10.0.0.0/8'], cover: ['10.0.0.0/8'] },
    {
      when: 'a range that is no block, as nftables prints it',
      ranges: ['8.5.128.0-8.5.130.255'],
      cover: ['8.5.128.0/23', '8.5.130.0/24'],
    },
    {
      when: 'both families, IPv6 given first',
      ranges: ['2407:30c0::/32', '170.114.0.0/16'],
      cover: ['170.114.0.0/16', '2407:30c0::/32'],
    },
    { when: 'everything', ranges: ['0.0.0.0/0', '::/0'], cover: ['0.0.0.0/0', '::/0'] },
    {
      when: 'words among them',
      ranges: ['$(id)', '1.2.3', '-1', '4.4.4.4/33', '9.9.9.9-1.1.1.1'],
      cover: [],
    },
  ])('of $when is $cover', ({ ranges, cover }) => {
    expect(coverOf(ranges)).toEqual(cover);
    expect(coverOf(cover)).toEqual(cover);
  });
});

test('ports that touch are written as one range', () => {
  expect(portsOf([8802, 443, 8801, 8801])).toEqual(['443', '8801-8802']);
});
