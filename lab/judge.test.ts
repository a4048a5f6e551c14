import { describe, expect, it } from 'vitest';

import { judge, median, type Said, wilson } from './judge.ts';

const confirmed = (cause: Said['findings'][number]['cause']) => ({
  cause,
  verdict: 'confirmed' as const,
});
const suspected = (cause: Said['findings'][number]['cause']) => ({
  cause,
  verdict: 'suspected' as const,
});

describe('a single fault', () => {
  const expected = {
    kind: 'single',
    confirms: ['udp-blocked'],
    mayAlso: ['gateway-loss'],
  } as const;

  it.each([
    {
      when: 'it is confirmed in first place',
      findings: [confirmed('udp-blocked')],
      verdict: 'degraded',
      grade: 'hit',
    },
    {
      when: 'something allowed comes behind it',
      findings: [confirmed('udp-blocked'), suspected('gateway-loss')],
      verdict: 'degraded',
      grade: 'hit',
    },
    {
      when: 'something allowed comes before it',
      findings: [confirmed('gateway-loss'), confirmed('udp-blocked')],
      verdict: 'degraded',
      grade: 'miss',
    },
    {
      when: 'the verdict is ready all the same',
      findings: [confirmed('udp-blocked')],
      verdict: 'ready',
      grade: 'miss',
    },
    {
      when: 'it is only suspected',
      findings: [suspected('udp-blocked')],
      verdict: 'degraded',
      grade: 'abstained',
    },
    { when: 'nothing is said', findings: [], verdict: 'unknown', grade: 'abstained' },
    {
      when: 'another is accused too',
      findings: [confirmed('udp-blocked'), suspected('no-link')],
      verdict: 'degraded',
      grade: 'false-alarm',
    },
    {
      when: 'another is accused instead',
      findings: [confirmed('no-link')],
      verdict: 'blocked',
      grade: 'false-alarm',
    },
  ] as const)('is a $grade when $when', ({ findings, verdict, grade }) => {
    expect(judge(expected, { findings, verdict }).grade).toBe(grade);
  });
});

describe('two faults', () => {
  const expected = { kind: 'pair', confirms: ['udp-blocked', 'dns-slow'] } as const;

  it('may be named in either order', () => {
    const said = {
      verdict: 'degraded',
      findings: [confirmed('dns-slow'), confirmed('udp-blocked')],
    } as const;
    expect(judge(expected, said).grade).toBe('hit');
  });

  it('are a miss when only one is named', () => {
    const said = { verdict: 'degraded', findings: [confirmed('dns-slow')] } as const;
    expect(judge(expected, said)).toMatchObject({
      grade: 'miss',
      why: ['did not confirm udp-blocked'],
    });
  });
});

describe('a healthy network', () => {
  const expected = { kind: 'healthy', confirms: [] } as const;

  it.each([
    { when: 'it is ready and nobody is accused', findings: [], verdict: 'ready', grade: 'hit' },
    {
      when: 'somebody is merely suspected',
      findings: [suspected('dns-slow')],
      verdict: 'ready',
      grade: 'false-alarm',
    },
    { when: 'it is not found ready', findings: [], verdict: 'unknown', grade: 'miss' },
  ] as const)('is a $grade when $when', ({ findings, verdict, grade }) => {
    expect(judge(expected, { findings, verdict }).grade).toBe(grade);
  });
});

describe('statistics', () => {
  it('gives Wilson’s interval', () => {
    // Worked by hand for 81 of 100: 0.8 ± as in Wilson 1927 with z = 1.96.
    expect(wilson(81, 100).low).toBeCloseTo(0.7222, 3);
    expect(wilson(81, 100).high).toBeCloseTo(0.8749, 3);
    expect(wilson(300, 300).low).toBeCloseTo(0.9874, 3);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('finds the middle of odd and even lists', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});

describe('a fault that can only be suspected', () => {
  const expected = { kind: 'single', confirms: [], suspects: ['region-far'] } as const;

  it.each([
    { when: 'it is suspected', findings: [suspected('region-far')], grade: 'hit' },
    {
      when: 'it is claimed to be proven',
      findings: [confirmed('region-far')],
      grade: 'false-alarm',
    },
    { when: 'nobody is suspected', findings: [], grade: 'abstained' },
    {
      when: 'somebody else is suspected',
      findings: [suspected('provider-latency')],
      grade: 'false-alarm',
    },
  ])('is a $grade when $when', ({ findings, grade }) => {
    expect(judge(expected, { verdict: 'degraded', findings }).grade).toBe(grade);
  });
});
