import { describe, expect, it } from 'vitest';

import { failed, measured, skipped } from '../model/outcome.ts';
import { deadlineIn } from '../platform/deadline.ts';
import { makeSlots } from './slots.ts';
import { summary } from './loopback.fixture.ts';
import { lookUp } from './system-lookup.ts';

const context = { signal: new AbortController().signal, now: () => performance.now() };

describe('the system lookup', () => {
  it('says what the system says, hosts file included', async () => {
    const outcome = await lookUp('localhost', context);
    expect(outcome.kind === 'measured' && outcome.value.addresses).toContain('127.0.0.1');
  });

  it('fails for a name that cannot exist, with a class of its own', async () => {
    // A label of 64 characters: refused by the computer itself, no question leaves it.
    const outcome = await lookUp(`${'x'.repeat(64)}.test`, context);
    expect(summary(outcome)).toMatch(/^dns\.(nxdomain|nodata|unavailable) at resolve$/);
  });

  it.each([
    {
      when: 'the program finds it',
      answer: measured({ addresses: ['192.0.2.1'], lookupMs: 3 }),
      expected: 'measured',
    },
    {
      when: 'the program does not find it',
      answer: failed('dns.unavailable', 'resolve'),
      expected: 'failed',
    },
    {
      when: 'there is no such program: this process asks itself',
      answer: skipped('getent is not installed'),
      expected: 'measured',
    },
  ])('is $expected when $when', async ({ answer, expected }) => {
    const platform = { programs: { lookUp: () => Promise.resolve(answer) } };
    expect((await lookUp('localhost', { ...context, platform })).kind).toBe(expected);
  });

  it('is skipped, not failed, while others hang and hold every thread', async () => {
    const slots = makeSlots(1, 40);
    const release = await slots.take(context.signal);
    expect((await lookUp('localhost', context, slots)).kind).toBe('skipped');
    release?.();
    expect((await lookUp('localhost', context, slots)).kind).toBe('measured');
  });
});

const { signal } = context;

describe('slots', () => {
  it('are handed out in order, and never more than there are', async () => {
    const slots = makeSlots(2, 1000);
    const first = await slots.take(signal);
    await slots.take(signal);
    const order: string[] = [];
    const third = slots.take(signal).then((release) => {
      order.push('third');
      return release;
    });
    const fourth = slots.take(signal).then(() => order.push('fourth'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(order).toEqual([]);
    first?.();
    const release = await third;
    expect(order).toEqual(['third']);
    release?.();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  it('given back twice count once', async () => {
    const slots = makeSlots(1, 2000);
    const release = await slots.take(signal);
    release?.();
    release?.();
    expect(await slots.take(signal)).toBeDefined();
    expect(await slots.take(signal)).toBeUndefined();
  });

  it('are worth waiting for as long as one of them moves', async () => {
    const slots = makeSlots(2, 50);
    await slots.take(signal);
    let release = await slots.take(signal);
    for (let turn = 0; turn < 4; turn += 1) {
      const next = slots.take(signal);
      await new Promise((resolve) => setTimeout(resolve, 25));
      release?.();
      release = await next;
      expect(release).toBeDefined();
    }
  });

  it('that hang send everybody away until one comes back', async () => {
    const slots = makeSlots(1, 2000);
    const release = await slots.take(signal);
    expect(await slots.take(signal)).toBeUndefined();
    const startMs = performance.now();
    expect(await slots.take(signal)).toBeUndefined();
    expect(performance.now() - startMs).toBeLessThan(1500);
    release?.();
    expect(await slots.take(signal)).toBeDefined();
  });

  it('are not kept for somebody who has left', async () => {
    const slots = makeSlots(1, 1000);
    const release = await slots.take(signal);
    expect(await slots.take(deadlineIn(10))).toBeUndefined();
    release?.();
    expect(await slots.take(signal)).toBeDefined();
  });
});
