import { expect, test } from 'vitest';

import type { AnyObservation } from '../model/observation.ts';
import { zoom } from '../profiles/zoom.ts';
import { circumstancesOf, computer, evidence, honestInternet, http } from './evidence.fixture.ts';
import { stunHeard, stunSilent, udp } from './media.fixture.ts';
import { findNotes } from './notes.ts';
import { zoomSeen } from './zoom.fixture.ts';

const IN_TIME = '2026-11-22T10:00:00.000Z';
const TOO_LATE = '2027-11-22T10:00:00.000Z';

const notesOf = (
  saw: readonly (AnyObservation | readonly AnyObservation[])[],
  startedAt = IN_TIME,
): readonly string[] => {
  const seen = evidence(...saw);
  return findNotes(seen, circumstancesOf(seen, { startedAt })).map(({ about }) => about);
};

const works = [computer(), honestInternet(), zoomSeen()];
const silentMedia = udp('media', '144.195.10.4', 8801, 'udp.silent');
const wrongClock = ['https://one.one.one.one/', 'https://www.google.com/'].map((url) =>
  http(url, 200, { role: 'control', value: { dateSkewMs: -86_400_000 * 400 } }),
);

const cases = [
  { when: 'the profile is fresh', saw: works, startedAt: IN_TIME, notes: [] },
  {
    when: 'the profile is past its shelf life',
    saw: works,
    startedAt: TOO_LATE,
    notes: ['profile-old'],
  },
  {
    when: 'only the clock says that the profile is old, and the clock is wrong',
    saw: [...works, wrongClock],
    startedAt: TOO_LATE,
    notes: [],
  },
  {
    when: 'media ports are silent, and nothing else is wrong',
    saw: [...works, stunHeard(), silentMedia],
    startedAt: IN_TIME,
    notes: ['media-unproven'],
  },
  {
    when: 'media ports are silent because UDP is in trouble as a whole',
    saw: [
      computer(),
      honestInternet(),
      zoomSeen({}).filter(({ probe }) => probe !== 'stun'),
      stunSilent(),
      silentMedia,
    ],
    startedAt: IN_TIME,
    notes: [],
  },
  {
    when: 'the service is not even reached',
    saw: [computer(), honestInternet(), silentMedia],
    startedAt: IN_TIME,
    notes: [],
  },
  {
    when: 'the test server that was named never showed itself',
    saw: [...works, stunHeard(), udp('reflector', '198.51.100.20', 8801, 'udp.silent')],
    startedAt: IN_TIME,
    notes: ['media-unproven', 'reflector-unused'],
  },
  {
    when: 'the test server answers',
    saw: [...works, stunHeard(), udp('reflector', '198.51.100.20', 8801, 'echo')],
    startedAt: IN_TIME,
    notes: [],
  },
  {
    when: 'media ports answer',
    saw: [...works, udp('media', '144.195.10.4', 8801, 'other')],
    startedAt: IN_TIME,
    notes: [],
  },
] as const;

test.for(cases)('notes $notes when $when', ({ saw, startedAt, notes }) => {
  expect(notesOf(saw, startedAt)).toEqual(notes);
});

test('an old profile says how old it is', () => {
  const seen = evidence(...works);
  const [note] = findNotes(seen, circumstancesOf(seen, { startedAt: TOO_LATE }));
  expect(note?.because[0]).toMatchObject({
    message: 'profile.past-shelf-life',
    values: { service: zoom.title, days: 367 },
  });
});
