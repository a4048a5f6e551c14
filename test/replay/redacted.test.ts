import { describe, expect, test } from 'vitest';

import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { outlookOf } from '../../src/diagnosis/outlook.ts';
import type { AnyObservation } from '../../src/model/observation.ts';
import type { Report } from '../../src/model/report.ts';
import { leavingParts, provenAddresses, startRedactor } from '../../src/report/redact-report.ts';
import { reportOf, sessions } from './recorded.ts';

const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted();

/** What was concluded and from how much, without the names and addresses it was concluded about. */
const conclusions = ({ profile, startedAt }: Report, observations: readonly AnyObservation[]) => {
  const diagnosis = diagnose(profile, startedAt, observations);
  const { verdict, activities } = outlookOf(diagnosis, profile, observations);
  return {
    verdict,
    activities: activities.map((one) => `${one.id} ${one.verdict}`),
    findings: diagnosis.findings.map((one) => ({
      ...one,
      accountsFor: one.accountsFor.length,
      because: sorted(one.because.map(({ message, from }) => `${message} ${from.length}`)),
    })),
    notes: diagnosis.notes.map(({ about }) => about),
    explainedAway: diagnosis.explainedAway,
    symptoms: sorted(
      diagnosis.symptoms.map(({ kind, weight, from }) => `${kind} ${weight} ${from.length}`),
    ),
    unexplained: diagnosis.unexplained.length,
    next: diagnosis.next,
  };
};

describe.each(sessions)('$id: $when', (session) => {
  test('what leaves leads to the same diagnosis', () => {
    const report = reportOf(session);
    const { observations, profile, run } = report;
    const proven = provenAddresses(observations, profile);
    const redactor = startRedactor({ key: 'of a test', profile, nonce: run.nonce, proven });
    const parts = leavingParts(report, redactor);
    expect(conclusions(report, parts.observations)).toEqual(conclusions(report, observations));
  });
});
