import { expect, test } from 'vitest';

import { groupByProbe } from '../model/seen.ts';
import { fallbackVoice } from './fallback-voice.ts';
import { stream } from './measured.fixture.ts';

const tls = (lateRatio: number) => stream({ transport: 'tls', lateRatio });
const tcp = (lateRatio: number) => stream({ transport: 'tcp', lateRatio });
const diedAt = { direction: 'down', afterMs: 900 } as const;

test.each([
  { when: 'there is none', saw: [stream()], best: undefined },
  { when: 'both are as good: the encrypted one', saw: [tcp(0), tls(0)], best: 'tls' },
  {
    when: 'one packet of a hundred and fifty tells them apart',
    saw: [tls(0.007), tcp(0)],
    best: 'tls',
  },
  { when: 'the plain one is better', saw: [tls(0.2), tcp(0.01)], best: 'tcp' },
  { when: 'the plain one is worse', saw: [tls(0.01), tcp(0.2)], best: 'tls' },
  { when: 'the encrypted one did not pass', saw: [tcp(0.2)], best: 'tcp' },
  {
    when: 'the encrypted one fell silent',
    saw: [stream({ transport: 'tls', wentSilent: diedAt }), tcp(0.1)],
    best: 'tcp',
  },
])('the better voice inside a connection, when $when', ({ saw, best }) => {
  expect(fallbackVoice(groupByProbe(saw))?.value.transport).toBe(best);
});
