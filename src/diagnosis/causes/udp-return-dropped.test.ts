import { expect, test } from 'vitest';

import { capacity, stream, way } from '../../quality/measured.fixture.ts';
import { diagnosisOf } from '../evidence.fixture.ts';
import { noTunnel } from '../media.fixture.ts';

/** Rows of this cause are in `quality-paths.test.ts`. */
test('a picture that died at its start is the same fault', () => {
  const { findings, unexplained } = diagnosisOf(
    stream({ wentSilent: { direction: 'down', afterMs: 2500 }, lostDown: 150 }),
    stream({ shape: 'video', lostDown: 495 }),
    capacity(),
    noTunnel(),
    way({ router: [150, 0], provider: [150, 0], far: [150, 116] }),
  );
  expect(findings.map(({ cause }) => cause)).toEqual(['udp-return-dropped']);
  expect(unexplained).toEqual([]);
});
