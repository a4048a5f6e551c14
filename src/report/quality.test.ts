import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { skipped } from '../model/outcome.ts';
import { heldBack } from '../quality/held-back.ts';
import {
  capacity,
  load,
  paced,
  pacedAll,
  somewhatLate,
  starved,
  stream,
  sustained,
} from '../quality/measured.fixture.ts';
import { qualityOf } from './quality.ts';

test('nothing measured, nothing said', () => {
  expect(qualityOf([load(0.1)])).toBeUndefined();
});

describe('the figures of a report', () => {
  test('a stream to our own far end tells the directions apart', () => {
    const quality = qualityOf([stream({ lostUp: 3 }), capacity({ up: 5, down: 2 })]);
    expect(quality).toMatchObject({
      rttMs: 32,
      lossUpRatio: 0.01,
      lossDownRatio: 0,
      upMbps: 5,
      upIsLowerBound: true,
      downMbps: 2,
      loadedRttUpMs: 40,
      remarks: [],
    });
    expect(quality).not.toHaveProperty('downIsLowerBound');
    expect(quality?.mos).toBeGreaterThan(4);
    expect(quality?.sources['lossUpRatio']?.by).toBe('reflector');
  });

  test('strangers tell a rough loss and no direction, and say what they cannot', () => {
    const quality = qualityOf([pacedAll(), capacity({ by: 'cloudflare' })].flat());
    expect(quality).toMatchObject({ lossRatio: 0, sources: { lossRatio: { by: 'stun' } } });
    expect(quality).not.toHaveProperty('lossUpRatio');
    expect(quality).not.toHaveProperty('mos');
    expect(quality?.sources['lossRatio']?.cannotSay).toContain('60 packets to 5 hosts');
    expect(quality?.sources['upMbps']?.cannotSay).toContain('nearer');
    expect(quality?.remarks.join()).toContain('--reflector');
  });

  test('loss by rate is told apart from the loss of speech', () => {
    const quality = qualityOf([stream(), stream({ shape: 'video', lostUp: 300 })]);
    expect(quality?.lossUpRatio).toBe(0);
    expect(quality?.remarks.join()).toContain('60%');
  });

  test('a line that is quick for a moment is as slow as it stays', () => {
    const shaper = { burstBytes: 512_000, thenMbps: 1 };
    const quality = qualityOf([capacity({ up: sustained(6, { shaper }) })]);
    expect(quality).toMatchObject({ upMbps: 1 });
    expect(quality).not.toHaveProperty('upIsLowerBound');
  });

  test('a computer that was a little late keeps loss and withholds jitter and score', () => {
    const quality = qualityOf([stream({ lostUp: 3, own: somewhatLate })]);
    expect(quality).toMatchObject({ lossUpRatio: 0.01 });
    expect(quality).not.toHaveProperty('jitterMs');
    expect(quality).not.toHaveProperty('mos');
    expect(quality?.remarks.join()).toContain('12 ms late');
  });

  test.each([
    { when: 'on battery', why: heldBack.battery, says: 'runs on its battery' },
    { when: 'on a line that is paid by the byte', why: heldBack.metered, says: 'paid by the byte' },
  ])('$when what was held back is said', ({ why, says }) => {
    const held = { ...capacity(), outcome: skipped(why) } as AnyObservation;
    const quality = qualityOf([stream(), held]);
    expect(quality?.mos).toBeGreaterThan(4);
    expect(quality?.remarks.join()).toContain(says);
  });

  test('a starved computer says only that it was', () => {
    const quality = qualityOf([stream({ lostUp: 90, own: starved }), paced(1, { own: starved })]);
    expect(Object.keys(quality ?? {}).toSorted()).toEqual(['remarks', 'sources']);
    expect(quality?.remarks.join()).toContain('too busy for part of the measuring');
  });
});
