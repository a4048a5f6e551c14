import { expect, test } from 'vitest';

import type { Finding } from '../model/diagnosis.ts';
import { load, stream, way } from '../quality/measured.fixture.ts';
import { providerLetter } from './provider-text.ts';
import { someDiagnosis, someReport } from './report.fixture.ts';

const found = (lies: Finding['lies']): Finding => ({
  cause: 'provider-loss',
  verdict: 'confirmed',
  lies,
  impact: 'degrades',
  because: [],
  wouldSettle: [],
  accountsFor: [],
});

const observations = [
  stream({ lostUp: 15 }),
  way({ router: [150, 0], provider: [150, 8] }),
  load(0.01),
];

test('a letter names the loss, the figures, and that all is well inside', () => {
  const report = someReport({
    observations,
    diagnosis: { ...someDiagnosis, findings: [found('at-the-provider')] },
  });
  const { text, isProviderToBlame } = providerLetter(report);
  expect(isProviderToBlame).toBe(true);
  expect(text).toContain('150 of 150 packets came back');
  expect(text).toContain('The internet line loses packets');
  expect(text).toMatch(/5\s?%/u);
});

test('nobody is written to in vain', () => {
  const report = someReport({
    observations,
    diagnosis: { ...someDiagnosis, findings: [found('in-this-network')] },
  });
  const { text, isProviderToBlame } = providerLetter(report);
  expect(isProviderToBlame).toBe(false);
  expect(text).toContain('in vain');
  expect(text).not.toContain('look at the line');
});
