import { expect, test } from 'vitest';

import { measured, skipped } from '../model/outcome.ts';
import { lineLoad } from './line-load.ts';
import { noteTrickle } from './own-traffic.ts';
import { contextFor, planFor, platformFor } from './probe.fixture.ts';

/** A second of half a megabit, of which ours is told before. */
const looking = async (ours: readonly { readonly fromMs: number; readonly untilMs: number }[]) => {
  const plan = planFor({});
  const atMs = performance.now() + 1000;
  for (const { fromMs, untilMs } of ours) {
    noteTrickle(plan.options, {
      fromMs: atMs + fromMs,
      untilMs: atMs + untilMs,
      packets: 100,
      packetBytes: 125,
    });
  }
  const platform = {
    ...platformFor({
      'line-load': async () =>
        measured({ device: 'eth0', sampledMs: 1000, upMbps: 0.5, downMbps: 0.02, programs: [] }),
    }),
    now: () => atMs,
  };
  const outcome = await lineLoad.run({ kind: 'computer' }, contextFor(plan, platform));
  if (outcome.kind !== 'measured') throw new Error(outcome.kind);
  return [outcome.value.upMbps, outcome.value.downMbps].map((mbps) => Number(mbps.toFixed(3)));
};

test.each([
  { when: 'nothing of ours is under way', ours: [], left: [0.5, 0.02] },
  {
    when: 'our pings last as long as the look',
    ours: [{ fromMs: -1000, untilMs: 0 }],
    left: [0.4, 0],
  },
  {
    when: 'half of them are still to come, and others were over before',
    ours: [
      { fromMs: -500, untilMs: 500 },
      { fromMs: -3000, untilMs: -1000 },
    ],
    left: [0.45, 0],
  },
])('others have the rest of the line: $when', async ({ ours, left }) => {
  expect(await looking(ours)).toEqual(left);
});

test('who cannot tell says nothing', async () => {
  const platform = platformFor({ 'line-load': async () => skipped('no counters') });
  expect(await lineLoad.run({ kind: 'computer' }, contextFor(planFor({}), platform))).toEqual(
    skipped('no counters'),
  );
});
