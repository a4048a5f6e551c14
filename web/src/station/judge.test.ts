import { describe, expect, test } from 'vitest';

import type { CallFigures } from '../call/figures.ts';
import type { BrowserFacts } from './browser-check.ts';
import { judge } from './judge.ts';

const counted: CallFigures = { path: 'udp', seconds: 10, mos: 4.3, isStarved: false };

const opening = { sdp: '', turn: { urls: [], username: '', credential: '' } };

const facts = (
  change: Partial<BrowserFacts>,
  figures: Partial<CallFigures> = {},
): BrowserFacts => ({
  at: '2026-11-23T10:00:00.000Z',
  service: 'zoom',
  reach: 'answers',
  udp: { kind: 'talked', connectMs: 90, opening, figures: { ...counted, ...figures } },
  upMbps: 20,
  downMbps: 50,
  ...change,
});

describe('what a browser says of the line', () => {
  test.each([
    { when: 'it is quick', saw: facts({}), says: ['station.capacity'] },
    { when: 'it is slow', saw: facts({ upMbps: 0.3 }), says: ['station.capacity.low.up'] },
    {
      when: 'lost packets hold the connection back that it measures by',
      saw: facts({ upMbps: 0.79 }, { lossUpRatio: 0.045 }),
      says: ['station.capacity.low.up', 'station.capacity.lossy'],
    },
    {
      when: 'packets are lost and it is quick all the same',
      saw: facts({}, { lossUpRatio: 0.045 }),
      says: ['station.capacity'],
    },
  ])('when $when', ({ saw, says }) => {
    const said = judge(saw).sentences.map(({ message }) => message);
    expect(said.filter((message) => message.startsWith('station.capacity'))).toEqual(says);
  });

  test('is as exact as its figures', () => {
    const said = judge(facts({ upMbps: 54.961, downMbps: 99.8 })).sentences;
    expect(said.find(({ message }) => message === 'station.capacity')?.values).toEqual({
      upMbps: 55,
      downMbps: 99.8,
    });
  });
});
