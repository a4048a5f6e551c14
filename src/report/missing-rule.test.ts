import { describe, expect, test } from 'vitest';

import type { CauseId } from '../model/cause-id.ts';
import { asHtml } from './html.ts';
import { asMarkdown } from './markdown.ts';
import { missingRule } from './missing-rule.ts';
import { someDiagnosis, someProfile, someReport } from './report.fixture.ts';

const [someFinding] = someDiagnosis.findings;
const reportOn = (cause: CauseId, date = someProfile.date) =>
  someReport({
    profile: { ...someProfile, date },
    diagnosis: {
      ...someDiagnosis,
      findings: someFinding === undefined ? [] : [{ ...someFinding, cause }],
    },
  });

test.each([
  { when: 'names are blocked', cause: 'dns-filter-blocks-service', rules: ['web'] },
  {
    when: 'media ports are blocked',
    cause: 'media-ports-blocked',
    rules: ['web', 'media-udp', 'media-tcp'],
  },
] as const)('when $when, these rules are needed', ({ cause, rules }) => {
  expect(missingRule(reportOn(cause))?.rules.map(({ id }) => id)).toEqual(rules);
});

test('a cause that no rule mends asks for none', () => {
  expect(missingRule(reportOn('dns-resolver-dead'))).toBeUndefined();
});

describe.each([
  { face: 'HTML', write: asHtml },
  { face: 'Markdown', write: asMarkdown },
])('$face', ({ write }) => {
  test('names the rule, the test, and how to have it written', () => {
    const text = write(reportOn('media-ports-blocked'));
    expect(text).toContain('UDP 3478, 8801');
    expect(text).toContain('198.51.100.0/24');
    expect(text).toContain('linecheck check --service example');
    expect(text).toContain('linecheck allowlist --for nftables --service example');
    expect(text).not.toContain('days old');
  });

  test('warns when the facts are past their shelf life', () => {
    expect(write(reportOn('media-ports-blocked', '2024-01-01'))).toContain('days old');
  });

  test('is silent where no rule is missing', () => {
    expect(write(reportOn('dns-resolver-dead'))).not.toContain('linecheck allowlist');
  });
});
