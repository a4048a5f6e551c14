import { expect, test } from 'vitest';

import { groupByProbe } from '../../model/seen.ts';
import { stream } from '../../quality/measured.fixture.ts';
import { zoom } from '../../profiles/zoom.ts';
import { fallbackSymptoms } from './quality.ts';

const tls = (lateRatio: number) => stream({ transport: 'tls', lateRatio });
const tcp = (lateRatio: number) => stream({ transport: 'tcp', lateRatio });

test.each([
  { when: 'both ways are bad', saw: [tls(0.2), tcp(0.3)], is: ['fallback-poor'] },
  { when: 'the only way is bad', saw: [tcp(0.3)], is: ['fallback-poor'] },
  { when: 'plain TCP alone is bad', saw: [tls(0), tcp(0.3)], is: [] },
  { when: 'TLS alone is bad', saw: [tls(0.3), tcp(0)], is: [] },
  { when: 'UDP passes', saw: [stream(), tls(0.2), tcp(0.3)], is: [] },
])('a voice inside connections, where $when: $is', ({ saw, is }) => {
  const told = fallbackSymptoms(zoom, groupByProbe(saw));
  expect(told.map(({ kind }) => kind)).toEqual(is);
});
