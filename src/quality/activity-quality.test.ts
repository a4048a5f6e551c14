import { describe, expect, it, test } from 'vitest';

import type { Quality } from '../model/quality-facts.ts';
import { teams } from '../profiles/teams.ts';
import { zoom } from '../profiles/zoom.ts';
import { isMessage, placeholdersOf, render } from '../text/render.ts';
import { activityQuality } from './activity-quality.ts';

const quality = (figures: Partial<Quality>): Quality => ({ sources: {}, remarks: [], ...figures });

/** A line with everything: what spoils it is written over it. */
const good = {
  rttMs: 30,
  jitterMs: 2,
  lossUpRatio: 0,
  lossDownRatio: 0,
  mos: 4.3,
  upMbps: 20,
  downMbps: 50,
};
const measuredBy = (by: 'stun' | 'reflector', ...figures: readonly string[]) =>
  Object.fromEntries(figures.map((figure) => [figure, { by, target: 'x' }]));

const short = ({ verdict, message }: { verdict: string; message: string }): string =>
  `${verdict} ${message.replace('activity-quality.', '')}`;

test.each([
  { when: 'all is well', figures: good, audio: 'ready mos-good', hd: 'ready enough' },
  {
    when: 'nothing was measured',
    figures: {},
    audio: 'unknown not-measured',
    hd: 'unknown no-capacity',
  },
  {
    when: '3 % is lost on the way out',
    figures: { ...good, lossUpRatio: 0.03 },
    audio: 'degraded loss-up',
    hd: 'degraded loss-up',
  },
  {
    when: 'most is lost on the way home',
    figures: { ...good, lossUpRatio: 0.03, lossDownRatio: 0.3 },
    audio: 'degraded loss-down',
    hd: 'degraded loss-down',
  },
  {
    when: 'loss is just what the service allows',
    figures: { ...good, lossUpRatio: 0.02 },
    audio: 'ready mos-good',
    hd: 'ready enough',
  },
  {
    when: 'one of twelve questions was lost',
    figures: { rttMs: 30, lossRatio: 1 / 12, sources: measuredBy('stun', 'lossRatio') },
    audio: 'ready within-limits',
    hd: 'unknown no-capacity',
  },
  {
    when: 'four of twelve were',
    figures: { rttMs: 30, lossRatio: 4 / 12, sources: measuredBy('stun', 'lossRatio') },
    audio: 'degraded loss',
    hd: 'degraded loss',
  },
  {
    when: 'packets come unevenly',
    figures: { ...good, jitterMs: 60 },
    audio: 'degraded jitter',
    hd: 'degraded jitter',
  },
  {
    when: 'a dozen answers came unevenly',
    figures: { ...good, jitterMs: 60, sources: measuredBy('stun', 'jitterMs') },
    audio: 'ready mos-good',
    hd: 'ready enough',
  },
  {
    when: 'the service is on another continent',
    figures: { ...good, rttMs: 200, mos: 4.2 },
    audio: 'ready mos-good',
    hd: 'ready enough',
  },
  {
    when: 'a satellite is on the way',
    figures: { ...good, rttMs: 600, mos: 3.4 },
    audio: 'degraded delay',
    hd: 'degraded delay',
  },
  {
    when: 'little things add up',
    figures: { ...good, rttMs: 280, jitterMs: 35, lossUpRatio: 0.019, mos: 3.1 },
    audio: 'degraded mos',
    hd: 'degraded mos',
  },
  {
    when: 'the line sends too little for 1080p',
    figures: { ...good, upMbps: 3 },
    audio: 'ready mos-good',
    hd: 'degraded up-too-slow',
  },
  {
    when: 'it receives too little',
    figures: { ...good, downMbps: 2 },
    audio: 'ready mos-good',
    hd: 'degraded down-too-slow',
  },
  {
    when: 'it sends a hair less than needed',
    figures: { ...good, upMbps: 3.75 },
    audio: 'ready mos-good',
    hd: 'ready enough',
  },
  {
    when: 'it sends at least so much',
    figures: { ...good, upMbps: 3, upIsLowerBound: true },
    audio: 'ready mos-good',
    hd: 'unknown at-least',
  },
  {
    when: 'it was fast, but nothing else is known',
    figures: { upMbps: 20, downMbps: 50 },
    audio: 'unknown not-measured',
    hd: 'unknown not-measured',
  },
])('$when: sound is $audio, 1080p is $hd', ({ figures, audio, hd }) => {
  const activities = activityQuality(quality(figures), zoom);
  expect(short(activities.audio)).toBe(audio);
  expect(short(activities['video-1080p'])).toBe(hd);
  for (const { message, values } of Object.values(activities)) {
    expect(isMessage(message)).toBe(true);
    expect(Object.keys(values).toSorted()).toEqual([...placeholdersOf(message)].toSorted());
    expect(render(message, values)).not.toContain('{');
  }
});

describe('the service decides', () => {
  it('what is too little for sharing', () => {
    const line = quality({ ...good, upMbps: 1, downMbps: 5 });
    expect(activityQuality(line, zoom).share.verdict).toBe('ready');
    expect(activityQuality(line, teams).share.verdict).toBe('degraded');
  });

  it('nothing where it tells no needs', () => {
    const { limits } = zoom;
    expect(activityQuality(quality(good), { limits, needs: [] }).share).toMatchObject({
      verdict: 'unknown',
      message: 'activity-quality.need-unknown',
    });
  });
});
