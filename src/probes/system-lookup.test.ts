import { describe, expect, it } from 'vitest';

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

  it('is skipped, not failed, while others hold every thread', async () => {
    const slots = makeSlots(1);
    const release = await slots.take(1000, context.signal);
    const outcome = await lookUp(
      'localhost',
      { ...context, signal: AbortSignal.timeout(50) },
      slots,
    );
    expect(outcome.kind).toBe('skipped');
    release?.();
    expect((await lookUp('localhost', context, slots)).kind).toBe('measured');
  });
});

describe('slots', () => {
  const { signal } = context;

  it('are handed out in order, and never more than there are', async () => {
    const slots = makeSlots(2);
    const first = await slots.take(1000, signal);
    await slots.take(1000, signal);
    const order: string[] = [];
    const third = slots.take(1000, signal).then((release) => {
      order.push('third');
      return release;
    });
    const fourth = slots.take(1000, signal).then(() => order.push('fourth'));
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
    const slots = makeSlots(1);
    const release = await slots.take(1000, signal);
    release?.();
    release?.();
    expect(await slots.take(10, signal)).toBeDefined();
    expect(await slots.take(10, signal)).toBeUndefined();
  });

  it('that come too late are not lost', async () => {
    const slots = makeSlots(1);
    const release = await slots.take(1000, signal);
    expect(await slots.take(10, signal)).toBeUndefined();
    expect(await slots.take(1000, AbortSignal.timeout(10))).toBeUndefined();
    release?.();
    expect(await slots.take(10, signal)).toBeDefined();
  });
});
