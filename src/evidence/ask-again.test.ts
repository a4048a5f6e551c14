import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { failed, measured } from '../model/outcome.ts';
import type { Platform } from '../platform/platform.ts';
import { defineProbe } from '../probes/probe.ts';
import { zoom } from '../profiles/zoom.ts';
import { uncheckedIn } from '../report/unchecked.ts';
import { Collection } from './collect.ts';

/** Only its clock is used here: the probe below touches nothing. */
const platform = {
  os: 'fake',
  now: () => performance.now(),
  wallClock: () => 0,
} as unknown as Platform;

const standStill = (milliseconds: number): void => {
  const untilMs = performance.now() + milliseconds;
  while (performance.now() < untilMs);
};
const listen = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a question that nothing answered', () => {
  test.each([
    {
      when: 'while this computer stood still is asked once more',
      stillFor: 1,
      times: 2,
      ends: 'measured',
    },
    {
      when: 'while this computer stood still twice stays unheard',
      stillFor: 2,
      times: 2,
      ends: 'failed',
    },
    {
      when: 'to a computer that listened is not asked again',
      stillFor: 0,
      times: 1,
      ends: 'failed',
    },
  ])('$when', async ({ stillFor, times, ends }) => {
    let asked = 0;
    const stun = defineProbe({
      id: 'stun',
      asks: 'Does it answer?',
      cost: { milliseconds: 50, packets: 1, bytes: 1 },
      lane: 'light',
      needs: [],
      targets: () => [
        { kind: 'address', transport: 'udp', role: 'control', ip: '192.0.2.1', port: 3478 },
      ],
      run: async () => {
        asked += 1;
        await listen(5);
        if (asked <= stillFor) standStill(150);
        else if (stillFor === 0) await listen(60);
        else
          return measured({
            form: 'rfc5389',
            sent: 1,
            received: 1,
            localPort: 5000,
            mappedIp: '192.0.2.9',
            mappedPort: 5000,
            rttMs: 1,
          });
        return failed('udp.silent', 'read', { elapsedMs: 100 });
      },
    });
    const landed: AnyObservation[] = [];
    const collection = new Collection({
      profile: zoom,
      platform,
      probes: [stun],
      options: { mode: 'enough', isThirdPartyAllowed: true, nonce: 'abc' },
      startMs: performance.now(),
      onObservation: (observation) => landed.push(observation),
    });
    collection.start();
    while (collection.pending.length > 0) await listen(5);
    expect(asked).toBe(times);
    expect(landed).toHaveLength(1);
    expect(landed[0]).toMatchObject({
      id: expect.stringMatching(new RegExp(`#${times}$`, 'u')),
      outcome: { kind: ends },
    });
    expect(uncheckedIn(landed).map(({ why }) => why)).toEqual(
      stillFor > 1 ? ['this computer was too busy to hear an answer'] : [],
    );
  });
});
