import { expect, test } from 'vitest';

import type { Diagnosis, Finding } from '../model/diagnosis.ts';
import { capacity, stream } from '../quality/measured.fixture.ts';
import { zoom } from '../profiles/zoom.ts';
import { computer, honestInternet, machine, STARTED_AT, tcp, tls } from './evidence.fixture.ts';
import { diagnose } from './diagnose.ts';
import { outlookOf } from './outlook.ts';

const finding = (change: Partial<Finding>): Finding => ({
  cause: 'udp-blocked',
  verdict: 'confirmed',
  lies: 'in-this-network',
  impact: 'degrades',
  because: [],
  wouldSettle: [],
  accountsFor: [],
  ...change,
});

const diagnosis = (findings: readonly Finding[], change: Partial<Diagnosis> = {}): Diagnosis => ({
  findings,
  notes: [],
  explainedAway: [],
  symptoms: [],
  unexplained: [],
  next: [],
  ...change,
});

const reached = [tcp('zoom.us', '170.114.52.2', 30), tls('zoom.us', '170.114.52.2')];
const open = {
  id: 'x',
  kind: 'handshake-failed',
  about: 'x',
  weight: 'blocks',
  from: ['o'],
} as const;

const cases = [
  {
    when: 'the service is reached and nothing is wrong',
    findings: [],
    saw: reached,
    overall: 'ready',
    join: 'ready',
  },
  {
    when: 'media goes over TCP',
    findings: [finding({})],
    saw: reached,
    overall: 'degraded',
    join: 'ready',
  },
  {
    when: 'a proxy works and only lacks UDP',
    findings: [finding({ cause: 'proxy-forces-tcp' })],
    saw: reached,
    overall: 'degraded',
    join: 'ready',
  },
  {
    when: 'a confirmed cause blocks',
    findings: [finding({ cause: 'captive-portal', impact: 'blocks' })],
    saw: [],
    overall: 'blocked',
    join: 'blocked',
  },
  {
    when: 'a cause that would block is only suspected',
    findings: [finding({ cause: 'captive-portal', impact: 'blocks', verdict: 'suspected' })],
    saw: [],
    overall: 'degraded',
    join: 'degraded',
  },
  {
    when: 'nothing was reached and nothing found',
    findings: [],
    saw: [],
    overall: 'unknown',
    join: 'unknown',
  },
  {
    when: 'something only contributes',
    findings: [finding({ impact: 'contributes' })],
    saw: reached,
    overall: 'ready',
    join: 'ready',
  },
] as const;

test.for(cases)('$overall when $when', ({ findings, saw, overall, join }) => {
  const outlook = outlookOf(diagnosis(findings), zoom, saw);
  expect(outlook.verdict).toBe(overall);
  expect(outlook.activities[0]).toMatchObject({ id: 'join', verdict: join });
});

test('an unexplained red thing clouds joining, even when one name was reached', () => {
  const clouded = diagnosis([], { symptoms: [open], unexplained: ['o'] });
  expect(outlookOf(clouded, zoom, reached).verdict).toBe('degraded');
});

test('video is unknown as long as nobody measured what the line carries', () => {
  const { activities } = outlookOf(diagnosis([]), zoom, reached);
  expect(activities.map(({ verdict }) => verdict)).toEqual([
    'ready',
    'ready',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test.each([
  {
    when: 'it is too slow for ordinary video',
    saw: [stream(), capacity({ up: 0.9 })],
    overall: 'degraded',
  },
  { when: 'it is enough', saw: [stream(), capacity()], overall: 'ready' },
  {
    when: 'it was stopped, and two of so few packets were lost',
    saw: [stream({ sent: 60, lostUp: 2, isCut: true }), capacity()],
    overall: 'ready',
  },
])('a line that nobody accuses, $when: $overall', ({ saw, overall }) => {
  expect(outlookOf(diagnosis([]), zoom, [...reached, ...saw]).verdict).toBe(overall);
});

test('the same observations give the same diagnosis, byte for byte', () => {
  const saw = [...computer(), ...honestInternet(), ...reached, machine('clock', {})];
  const once = JSON.stringify(diagnose(zoom, STARTED_AT, saw));
  expect(JSON.stringify(diagnose(zoom, STARTED_AT, saw))).toBe(once);
});
