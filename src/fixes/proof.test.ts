import { describe, expect, test } from 'vitest';

import type { CauseId } from '../model/cause-id.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed, measured, skipped, type Outcome } from '../model/outcome.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { someReport } from '../report/report.fixture.ts';
import { prove } from './proof.ts';

const lookup = { id: 'dns-answer@a', probe: 'dns-answer' };

const observationOf = (id: string, outcome: Outcome<never>): AnyObservation =>
  ({ ...lookup, id, target: { kind: 'computer' }, at: 0, tookMs: 1, outcome }) as AnyObservation;

const worked = (id: string): AnyObservation => observationOf(id, measured({} as never));
const broke = (id: string): AnyObservation => observationOf(id, failed('dns.timeout', 'read'));
const unasked = (id: string): AnyObservation => observationOf(id, skipped('no time'));

/** A question for a name, in vain. */
const asked = (id: string, name: string, resolver: string): AnyObservation => ({
  ...broke(id),
  target: {
    kind: 'name-by-resolver',
    role: 'signalling',
    name,
    type: 'A',
    resolver,
    transport: 'udp',
  },
});

const findingOf = (
  cause: CauseId,
  verdict: ReportedFinding['verdict'] = 'confirmed',
  from: readonly string[] = [],
): ReportedFinding => ({
  cause,
  verdict,
  title: '',
  advice: '',
  lies: 'in-this-device',
  impact: 'blocks',
  because: [{ says: '', message: '', values: {}, from }],
  fixes: [],
  wouldSettle: [],
});

interface Seen {
  readonly verdict: Report['verdict'];
  readonly findings?: readonly ReportedFinding[];
  readonly explainedAway?: Report['diagnosis']['explainedAway'];
  readonly observations?: readonly AnyObservation[];
  readonly unexplained?: readonly string[];
  readonly isInterrupted?: boolean;
}

const reportOf = (seen: Seen): Report => {
  const report = someReport();
  return {
    ...report,
    verdict: seen.verdict,
    observations: seen.observations ?? [worked('dns-answer@a')],
    diagnosis: {
      ...report.diagnosis,
      findings: seen.findings ?? [],
      explainedAway: seen.explainedAway ?? [],
      unexplained: seen.unexplained ?? [],
    },
    run: { ...report.run, isInterrupted: seen.isInterrupted ?? false },
  };
};

const dead = 'dns-resolver-dead';
const fix = { mends: [dead, 'dns-slow'], provenBy: ['dns-answer', 'call-packets'] } as const;
const accused: Seen = { verdict: 'blocked', findings: [findingOf(dead)] };

/** Found by measuring the way of a call. */
const measuredOf = (id: string): AnyObservation =>
  ({ ...worked(id), probe: 'call-packets' }) as AnyObservation;

const lateBefore = {
  verdict: 'degraded',
  findings: [findingOf(dead, 'confirmed', ['a', 'b', 'wifi'])],
  observations: [measuredOf('a'), measuredOf('b'), worked('wifi')],
} as const;

/** The router's resolver denies the service's name. */
const deniedByRouter = {
  verdict: 'blocked',
  findings: [findingOf(dead, 'confirmed', ['dns-answer@old'])],
  observations: [asked('dns-answer@old', 'zoom.us', '192.168.1.1')],
} as const;

describe('a repair', () => {
  test.each<{ when: string; is: string; before?: Seen; after: Seen }>([
    { when: 'everything works now', is: 'proven', after: { verdict: 'ready' } },
    { when: 'the cause is as before', is: 'failed', after: accused },
    {
      when: 'the setting is right now, and all is measured as before',
      is: 'failed',
      before: lateBefore,
      after: { verdict: 'ready', unexplained: ['a', 'b'] },
    },
    {
      when: 'a part of what was measured is left, by itself',
      is: 'proven',
      before: lateBefore,
      after: { verdict: 'ready', unexplained: ['b'] },
    },
    {
      when: 'the cause is gone, but the verdict is worse',
      is: 'failed',
      before: { verdict: 'degraded', findings: [findingOf(dead)] },
      after: { verdict: 'blocked' },
    },
    {
      when: 'the cause is only probable now',
      is: 'undecided',
      after: { verdict: 'degraded', findings: [findingOf(dead, 'suspected')] },
    },
    {
      when: 'the cause is still only probable',
      is: 'failed',
      before: { verdict: 'degraded', findings: [findingOf(dead, 'suspected')] },
      after: { verdict: 'degraded', findings: [findingOf(dead, 'suspected')] },
    },
    { when: 'nothing could be found out', is: 'undecided', after: { verdict: 'unknown' } },
    {
      when: 'the check was stopped',
      is: 'undecided',
      after: { verdict: 'ready', isInterrupted: true },
    },
    {
      when: 'another cause hides it now',
      is: 'undecided',
      after: {
        verdict: 'blocked',
        findings: [findingOf('no-link')],
        explainedAway: [{ cause: dead, by: 'no-link' }],
      },
    },
    {
      when: 'the cause is gone, and what it hid shows',
      is: 'proven',
      after: {
        verdict: 'blocked',
        findings: [findingOf('udp-blocked', 'confirmed', ['udp-media@m'])],
        observations: [worked('dns-answer@a'), broke('udp-media@m')],
      },
    },
    {
      when: 'the cause is gone, and something that worked before fails',
      is: 'failed',
      before: { ...accused, observations: [worked('udp-media@m')] },
      after: {
        verdict: 'blocked',
        findings: [findingOf('udp-blocked', 'confirmed', ['udp-media@m'])],
        observations: [worked('dns-answer@a'), broke('udp-media@m')],
      },
    },
    {
      when: 'the same name is denied by whom nobody asked before',
      is: 'failed',
      before: deniedByRouter,
      after: {
        verdict: 'blocked',
        findings: [findingOf('dns-hijack', 'confirmed', ['dns-answer@new'])],
        observations: [asked('dns-answer@new', 'zoom.us', '8.8.8.8'), worked('dns-answer@a')],
      },
    },
    {
      when: 'the same name is denied, and the verdict better only for want of proof',
      is: 'failed',
      before: deniedByRouter,
      after: {
        verdict: 'degraded',
        findings: [findingOf('dns-hijack', 'suspected', ['dns-answer@new'])],
        observations: [asked('dns-answer@new', 'zoom.us', '8.8.8.8'), worked('dns-answer@a')],
      },
    },
    {
      when: 'another name is denied, which nobody noticed before',
      is: 'proven',
      before: deniedByRouter,
      after: {
        verdict: 'blocked',
        findings: [findingOf('dns-filter-blocks-helper', 'confirmed', ['dns-answer@new'])],
        observations: [asked('dns-answer@new', 'log.zoom.us', '8.8.8.8'), worked('dns-answer@a')],
      },
    },
    {
      when: 'the cause is gone, and nothing that would show it was answered',
      is: 'undecided',
      after: { verdict: 'degraded', observations: [unasked('dns-answer@a')] },
    },
  ])('is $is when $when', ({ is, before = accused, after }) => {
    const proof = prove(fix, dead, reportOf(before), reportOf(after));
    expect(proof.kind).toBe(is);
    expect(proof.because.length).toBeGreaterThan(0);
  });

  test.each<{ when: string; is: string; before: Seen; after: Seen }>([
    {
      when: 'nothing was wrong',
      is: 'undecided',
      before: { verdict: 'ready' },
      after: { verdict: 'ready' },
    },
    {
      when: 'it broke something',
      is: 'failed',
      before: { verdict: 'ready' },
      after: { verdict: 'blocked', findings: [findingOf('no-link')] },
    },
    {
      when: 'a cause it mends was accused all the same',
      is: 'proven',
      before: { verdict: 'degraded', findings: [findingOf('dns-slow')] },
      after: { verdict: 'ready' },
    },
    {
      when: 'what nobody could explain is gone',
      is: 'proven',
      before: { verdict: 'blocked' },
      after: { verdict: 'ready' },
    },
  ])('asked for by name is $is when $when', ({ is, before, after }) => {
    expect(prove(fix, undefined, reportOf(before), reportOf(after)).kind).toBe(is);
  });
});
