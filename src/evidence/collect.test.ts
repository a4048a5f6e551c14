import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { failed, measured, skipped } from '../model/outcome.ts';
import type { Platform } from '../platform/platform.ts';
import { defineProbe, type AnyProbe } from '../probes/probe.ts';
import { zoom } from '../profiles/zoom.ts';
import { Collection } from './collect.ts';

const cost = { milliseconds: 50, packets: 1, bytes: 1 };

/** Only its clock is used here: the probes below touch nothing. */
const platform = {
  os: 'fake',
  now: () => performance.now(),
  wallClock: () => 0,
} as unknown as Platform;

const collecting = (probes: readonly AnyProbe[]) => {
  const landed: AnyObservation[] = [];
  const collection = new Collection({
    profile: zoom,
    platform,
    probes,
    options: { mode: 'enough', isThirdPartyAllowed: true, nonce: 'abc' },
    startMs: performance.now(),
    onObservation: (observation) => landed.push(observation),
  });
  return { collection, landed };
};

const settled = async (collection: Collection): Promise<void> => {
  while (collection.pending.length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
};

const clock = defineProbe({
  id: 'clock',
  asks: 'Is the clock set?',
  cost,
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: () => Promise.resolve(measured({ isSynchronised: true })),
});

const wifi = defineProbe({
  id: 'wifi',
  asks: 'How is the signal?',
  cost,
  lane: 'computer',
  needs: ['clock'],
  targets: ({ seen }) => (seen.clock.length > 0 ? [{ kind: 'interface', name: 'wlan0' }] : []),
  run: () => Promise.resolve(measured({ interface: 'wlan0', isConnected: true })),
});

test('a probe is asked for targets again when a fact it needs has landed', async () => {
  const { collection, landed } = collecting([wifi, clock]);
  collection.start();
  await settled(collection);
  expect(landed.map(({ id }) => id)).toEqual(['clock@computer#1', 'wifi@wlan0#1']);
});

test.each([
  { when: 'loads the line', isPaced: false, most: 1 },
  { when: 'says that this target is as light as a paced one', isPaced: true, most: 2 },
])('of an exclusive probe that $when run at once: $most', async ({ isPaced, most }) => {
  let [inside, seen] = [0, 0];
  const load = defineProbe({
    id: 'call-packets',
    asks: 'How do packets fare?',
    cost,
    lane: 'exclusive',
    needs: [],
    isPaced: () => isPaced,
    targets: ({ isMeasuring }) =>
      isMeasuring ? [1, 2].map((one) => ({ kind: 'interface', name: `eth${one}` })) : [],
    run: async () => {
      inside += 1;
      seen = Math.max(seen, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
      return skipped('a stand-in');
    },
  });
  const { collection } = collecting([load]);
  collection.start();
  collection.measure('reached');
  await settled(collection);
  await collection.stop('over');
  expect(seen).toBe(most);
});

test('a target that has run once is not run again', async () => {
  const { collection, landed } = collecting([clock]);
  collection.start();
  await settled(collection);
  collection.choose(['clock']);
  await settled(collection);
  expect(landed).toHaveLength(1);
});

test('a probe that throws becomes one failed observation and holds up nobody', async () => {
  const broken = { ...clock, run: () => Promise.reject(new Error('our own mistake')) };
  const { collection, landed } = collecting([broken, wifi]);
  collection.start();
  await settled(collection);
  expect(landed.map(({ outcome }) => outcome)).toMatchObject([
    {
      kind: 'failed',
      failure: {
        class: 'unclassified',
        detail: { message: expect.stringContaining('own mistake') },
      },
    },
    { kind: 'measured' },
  ]);
});

test('a probe that overruns its own cost is skipped, and says so', async () => {
  const endless = { ...clock, lane: 'light', run: () => new Promise<never>(() => {}) } as const;
  const { collection, landed } = collecting([endless]);
  collection.start();
  await settled(collection);
  expect(landed[0]?.outcome).toMatchObject({
    kind: 'skipped',
    why: expect.stringContaining('did not end'),
  });
});

test('stopping records what was on its way as skipped, with the reason', () => {
  const endless = { ...clock, run: () => new Promise<never>(() => {}) };
  const { collection, landed } = collecting([endless]);
  collection.start();
  void collection.stop('it was interrupted');
  expect(landed).toMatchObject([{ outcome: { kind: 'skipped', why: 'it was interrupted' } }]);
});

test('a probe sees its signal abort when the collection stops', async () => {
  let hasAborted = false;
  const listening: typeof clock = {
    ...clock,
    run: (_, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          hasAborted = true;
          resolve(measured({}));
        });
      }),
  };
  const { collection } = collecting([listening]);
  collection.start();
  await new Promise((resolve) => setTimeout(resolve, 5));
  void collection.stop('enough');
  expect(hasAborted).toBe(true);
});

test('deeper questions are put only once the probe was chosen', async () => {
  const deep: typeof clock = {
    ...clock,
    targets: ({ chosen }) => (chosen.has('clock') ? [{ kind: 'computer' }] : []),
  };
  const { collection, landed } = collecting([deep]);
  collection.start();
  expect(landed).toHaveLength(0);
  collection.choose(['clock']);
  await settled(collection);
  expect(landed).toHaveLength(1);
});

const stopping = (handIn: 'at once' | 'never' | 'as a failure'): typeof clock => ({
  ...clock,
  lane: 'exclusive',
  run: (_, { signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        // What it hands in takes a moment: the last packets are on their way back.
        if (handIn === 'at once') setTimeout(() => resolve(measured({ source: 'some' })), 20);
        if (handIn === 'as a failure') resolve(failed('http.silent', 'read'));
      });
    }),
});

describe('measuring', () => {
  const order: string[] = [];
  const loading = (id: 'capacity' | 'stretches'): AnyProbe =>
    // A stand-in whose values nobody reads: only when it ran matters here.
    ({
      id,
      asks: 'Does the line carry it?',
      cost,
      lane: 'exclusive',
      needs: [],
      targets: () => [{ kind: 'computer' }],
      async run() {
        order.push(`${id} begins`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`${id} ends`);
        return skipped('a stand-in');
      },
    });

  test('probes that load the line wait for the reach check, and then for one another', async () => {
    order.length = 0;
    const { collection } = collecting([clock, loading('capacity'), loading('stretches')]);
    collection.start();
    await settled(collection);
    expect(order).toEqual([]);
    collection.measure('the reach check was over');
    await settled(collection);
    expect(order).toEqual([
      'capacity begins',
      'capacity ends',
      'stretches begins',
      'stretches ends',
    ]);
  });

  test('what was still on its way is ended first, and recorded', () => {
    const endless = { ...clock, run: () => new Promise<never>(() => {}) };
    const { collection, landed } = collecting([endless]);
    collection.start();
    collection.measure('the reach check was over');
    expect(landed).toMatchObject([
      { outcome: { kind: 'skipped', why: 'the reach check was over' } },
    ]);
  });

  test('ordinary questions have had their time', async () => {
    const { collection, landed } = collecting([wifi, clock]);
    collection.measure('the reach check was over');
    await settled(collection);
    expect(landed).toEqual([]);
  });

  test.each([
    {
      when: 'it hands in what it has',
      handIn: 'at once',
      outcome: { kind: 'measured', value: { source: 'some' } },
    },
    { when: 'it hears nothing', handIn: 'never', outcome: { kind: 'skipped', why: 'interrupted' } },
    {
      when: 'stopping made it fail',
      handIn: 'as a failure',
      outcome: { kind: 'skipped', why: 'interrupted' },
    },
  ] as const)('one that is stopped: $when', async ({ handIn, outcome }) => {
    const { collection, landed } = collecting([stopping(handIn), loading('stretches')]);
    collection.measure('the reach check was over');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await collection.stop('interrupted');
    expect(landed.map(({ probe, outcome: one }) => [probe, one])).toEqual([
      ['stretches', { kind: 'skipped', why: 'interrupted' }],
      ['clock', outcome],
    ]);
    expect(collection.pending).toEqual([]);
  });
});
