import { describe, expect, it } from 'vitest';

import { addresses, firewalls, links } from './house.ts';
import { planHouse } from './plan.ts';
import { seededRandom } from './random.ts';

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

describe('a house', () => {
  it('is the same for the same seed and another for another', () => {
    expect(planHouse(7)).toEqual(planHouse(7));
    expect(new Set(seeds.map((seed) => planHouse(seed).laptop.ipv4)).size).toBeGreaterThan(150);
  });

  it('never gives two machines of the home one address', () => {
    for (const seed of seeds) {
      const { laptop, home } = planHouse(seed);
      expect(laptop.ipv4).not.toBe(home.ipv4);
      expect(laptop.ipv6).not.toBe(home.ipv6);
    }
  });

  it('is 20 to 80 ms from the world unless asked otherwise', () => {
    const roundTrips = seeds.map((seed) => planHouse(seed).rttMs);
    expect(Math.min(...roundTrips)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...roundTrips)).toBeLessThanOrEqual(80);
    expect(planHouse(1, { rttMs: 600 }).rttMs).toBe(600);
  });

  it('keeps everything else when one wish changes', () => {
    const { carrierNat: _, home: one, ...rest } = planHouse(5, { carrierNat: true });
    const { carrierNat: __, home: other, ...same } = planHouse(5, { carrierNat: false });
    expect(one.network).toBe(other.network);
    expect(rest.laptop).toEqual(same.laptop);
  });

  it('has no IPv4 route where it has no IPv4', () => {
    const text = addresses(planHouse(3, { ipv4: false }), []).laptop.join('\n');
    expect(text).not.toContain('default via 1');
    expect(text).toContain('default via fe80:');
  });

  it('translates twice only behind a carrier', () => {
    expect(firewalls(planHouse(3, { carrierNat: true })).isp).toContain('snat');
    expect(firewalls(planHouse(3, { carrierNat: false })).isp).toBeUndefined();
  });

  it('uses no interface name longer than the kernel allows', () => {
    for (const seed of seeds) {
      const names = links(planHouse(seed)).flatMap((line) => /name (\S+)/.exec(line)?.[1] ?? []);
      for (const name of names) expect(name.length).toBeLessThanOrEqual(15);
    }
  });
});

describe('the generator', () => {
  it('stays in its bounds and reaches both', () => {
    const random = seededRandom(1);
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
    expect(drawn).toEqual(new Set([3, 4, 5, 6]));
  });
});
